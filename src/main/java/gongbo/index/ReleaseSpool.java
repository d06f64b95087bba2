package gongbo.index;

import gongbo.release.Release;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.compress.LZ4;
import org.jspecify.annotations.Nullable;

/**
 * A file with the releases between the two passes of a run: sources are read once, and memory does
 * not grow with their texts. Each release has a number. Thread-safe; only one thread may iterate,
 * while none adds.
 */
final class ReleaseSpool implements Closeable {
  /** Marks a number without a release. */
  private static final long NONE = -1;

  private final FileChannel file;

  /** The offset and length of each release. */
  private long[] starts = {};

  private int[] lengths = {};
  private int numbers;
  private long end;
  private int next;

  ReleaseSpool(Path file) throws IOException {
    this.file =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  /**
   * A release with where it was read.
   *
   * @param number the number
   * @param location where it was read, for reports
   * @param known whether it was taken from the previous generation
   * @param encoded the encoded release; decoding is slow and left to the caller
   */
  record Entry(int number, String location, boolean known, BytesRef encoded) {
    Release release() throws IOException {
      return RecordCodec.decode(encoded, Release.class);
    }
  }

  /** Adds a release under a number, replacing the one that had it. */
  void add(int number, String location, boolean known, Release release) throws IOException {
    byte[] record = packed(location, known, RecordCodec.encode(release));
    long start;
    synchronized (this) {
      if (number >= numbers) {
        starts = ArrayUtil.grow(starts, number + 1);
        lengths = ArrayUtil.grow(lengths, number + 1);
        Arrays.fill(starts, numbers, number + 1, NONE);
        numbers = number + 1;
      }
      start = end;
      end += record.length;
      starts[number] = start;
      lengths[number] = record.length;
    }
    ByteBuffer bytes = ByteBuffer.wrap(record);
    while (bytes.hasRemaining()) {
      start += file.write(bytes, start);
    }
  }

  private static byte[] packed(String location, boolean known, byte[] release) throws IOException {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    out.writeString(location);
    out.writeByte((byte) (known ? 1 : 0));
    out.writeVInt(release.length);
    // The file is read back minutes later, so speed matters more than size.
    LZ4.compress(release, 0, release.length, out, new LZ4.FastCompressionHashTable());
    return out.toArrayCopy();
  }

  /** Returns the release of a number; null when there is none. */
  @Nullable Entry at(int number) throws IOException {
    long start;
    ByteBuffer bytes;
    synchronized (this) {
      if (number >= numbers || starts[number] == NONE) {
        return null;
      }
      start = starts[number];
      bytes = ByteBuffer.allocate(lengths[number]);
    }
    while (bytes.hasRemaining()) {
      if (file.read(bytes, start + bytes.position()) < 0) {
        throw new EOFException("the releases between the passes end early");
      }
    }
    DataInput in = new ByteArrayDataInput(bytes.array());
    String location = in.readString();
    boolean known = in.readByte() != 0;
    byte[] release = new byte[in.readVInt()];
    LZ4.decompress(in, release.length, release, 0);
    return new Entry(number, location, known, new BytesRef(release));
  }

  /** Drops a release. */
  synchronized void drop(int number) {
    starts[number] = NONE;
  }

  /** Starts or restarts the iteration. */
  void rewind() {
    next = 0;
  }

  /** Returns the next release in the order of numbers; null after the last. */
  @Nullable Entry next() throws IOException {
    Entry entry = null;
    while (entry == null && next < numbers) {
      entry = at(next);
      next++;
    }
    return entry;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
