package gongbo.index;

import gongbo.release.Release;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The releases between the two passes of a run, in a file: sources are read once, and memory does
 * not grow with their number. Many threads may add; one reads, after the last was added.
 */
final class Spool implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final DataOutputStream out;
  private long written;
  private @Nullable DataInputStream in;
  private long read;

  Spool(Path file) throws IOException {
    this.file = file;
    // The text is read back minutes later; speed counts, not size.
    Deflater fast = new Deflater(Deflater.BEST_SPEED);
    this.out =
        new DataOutputStream(new DeflaterOutputStream(Files.newOutputStream(file), fast, BUFFER));
  }

  /**
   * A release with where it was read.
   *
   * @param location where that was, for reports
   * @param known whether it was taken over from the generation before
   * @param encoded what was extracted; decoding takes long, so it is up to whoever needs it
   */
  record Entry(String location, boolean known, BytesRef encoded) {
    Release release() throws IOException {
      return RecordCodec.decode(encoded, Release.class);
    }
  }

  void add(String location, boolean known, Release release) throws IOException {
    byte[] bytes = RecordCodec.encode(release);
    synchronized (out) {
      out.writeUTF(location);
      out.writeBoolean(known);
      out.writeInt(bytes.length);
      out.write(bytes);
      written++;
    }
  }

  /** How many releases were added. */
  long size() {
    return written;
  }

  /** No more are added; reading begins. */
  void rewind() throws IOException {
    out.close();
    in =
        new DataInputStream(
            new BufferedInputStream(new InflaterInputStream(Files.newInputStream(file)), BUFFER));
  }

  /** The next release; null after the last. */
  @Nullable Entry next() throws IOException {
    DataInputStream from = in;
    if (from == null) {
      throw new IllegalStateException("reading begins after rewind");
    }
    if (read == written) {
      return null;
    }
    String location = from.readUTF();
    boolean known = from.readBoolean();
    byte[] bytes = new byte[from.readInt()];
    from.readFully(bytes);
    read++;
    return new Entry(location, known, new BytesRef(bytes));
  }

  @Override
  public void close() throws IOException {
    out.close();
    if (in != null) {
      in.close();
    }
    Files.deleteIfExists(file);
  }
}
