package gongbo.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a stream as bytes, one at a time, in a buffer that is used again and grows to the
 * longest line allowed.
 *
 * <p>An error of the stream is kept until all bytes before it have been given out: a truncated
 * archive loses its end, not what stands before.
 */
final class LineReader implements AutoCloseable {
  private static final int FIRST_SIZE = 128 * 1024;

  private final InputStream in;
  private final int longest;
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
   * @param in where the bytes come from; closed with this
   * @param longest the most bytes a line may have
   */
  LineReader(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
    this.buffer = new byte[Math.min(FIRST_SIZE, longest + 1)];
  }

  /** Goes to the next line; false when there is none. */
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
      if (limit - start > longest) {
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
      buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, longest + 1L));
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

  /** The bytes that the line is among, until the next call of {@link #advance}. */
  byte[] buffer() {
    return buffer;
  }

  /** Where the line begins in the buffer. */
  int start() {
    return start;
  }

  /** How many bytes it has, without the line feed. */
  int length() {
    return end - start;
  }

  /** The line's number, from 1. */
  int number() {
    return number;
  }

  /** Whether the line is longer than allowed; its bytes are then gone. */
  boolean isTooLong() {
    return tooLong;
  }

  /** Why the stream ended before its end, known once its last line is reached; else null. */
  @Nullable IOException failure() {
    return failure;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
