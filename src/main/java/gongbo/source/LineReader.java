package gongbo.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A reader of the lines of a stream as bytes. One buffer holds the current line and grows up to the
 * longest line allowed.
 *
 * <p>If the stream fails, the bytes before the failure are returned first, so that a truncated file
 * loses only its end.
 */
final class LineReader implements AutoCloseable {
  private static final int INITIAL_SIZE = 128 * 1024;

  private final InputStream in;
  private final int maxLength;
  private byte[] buffer;
  private int limit;
  private int start;
  private int end;
  private int nextStart;
  private int number;
  private boolean tooLong;
  private boolean ended;
  private @Nullable IOException failure;

  /**
   * @param in the bytes; closed together with this reader
   * @param maxLength the maximum length of a line, in bytes
   */
  LineReader(InputStream in, int maxLength) {
    this.in = in;
    this.maxLength = maxLength;
    this.buffer = new byte[Math.min(INITIAL_SIZE, maxLength + 1)];
  }

  /** Moves to the next line. Returns false after the last. */
  boolean advance() {
    start = nextStart;
    tooLong = false;
    int searched = start;
    while (true) {
      for (int i = searched; i < limit; i++) {
        if (buffer[i] == '\n') {
          number++;
          end = i;
          nextStart = i + 1;
          return true;
        }
      }
      if (ended) {
        end = limit;
        nextStart = limit;
        if (start == limit && !tooLong) {
          return false;
        }
        number++;
        return true;
      }
      if (limit - start > maxLength) {
        tooLong = true;
        limit = start;
      }
      makeRoom();
      searched = limit;
      fill();
    }
  }

  private void makeRoom() {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, limit - start);
      limit -= start;
      start = 0;
      nextStart = 0;
    }
    if (limit == buffer.length) {
      buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, maxLength + 1L));
    }
  }

  private void fill() {
    try {
      int count = in.read(buffer, limit, buffer.length - limit);
      if (count < 0) {
        ended = true;
      } else {
        limit += count;
      }
    } catch (IOException e) {
      failure = e;
      ended = true;
    }
  }

  /** Returns the buffer that contains the line, valid until the next call of {@link #advance}. */
  byte[] buffer() {
    return buffer;
  }

  /** Returns the offset of the line in the buffer. */
  int start() {
    return start;
  }

  /** Returns the length of the line in bytes, without the line feed. */
  int length() {
    return end - start;
  }

  /** Returns the number of the line, from 1. */
  int number() {
    return number;
  }

  /** Returns true if the line exceeds the maximum length. Its bytes are then discarded. */
  boolean isTooLong() {
    return tooLong;
  }

  /** Returns the failure of the stream once its last line is reached, or null. */
  @Nullable IOException failure() {
    return failure;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
