package gongbo.source;

import gongbo.source.ReadResult.Read;
import gongbo.source.ReadResult.Refused;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A reader of the files of one format. */
@FunctionalInterface
interface FormatReader {
  /**
   * Opens a file.
   *
   * @throws RefusedInput if no release can be read from the file
   */
  Releases open(SourceFile file) throws IOException, RefusedInput;

  /** An iterator over the releases of a file. */
  interface Releases extends AutoCloseable {
    /** Returns the next release or refusal, or null after the last. */
    @Nullable ReadResult next();

    @Override
    void close();
  }

  /** A reader of files that contain one release. */
  @FunctionalInterface
  interface SingleReader {
    /**
     * Returns the fields of the release.
     *
     * @throws RefusedInput if the file cannot be read
     */
    ReleaseFields read(SourceFile file) throws IOException, RefusedInput;
  }

  /**
   * Adapts a reader of files that contain one release. The file name serves as the id of a release
   * that has no other.
   */
  static FormatReader ofOne(SingleReader reader) {
    return file -> new Single(result(reader, file));
  }

  private static ReadResult result(SingleReader reader, SourceFile file) throws IOException {
    ReleaseFields fields = new ReleaseFields();
    try {
      fields = reader.read(file).inFile(file.stem());
      return new Read(file.location(), fields.toRelease(file.location()));
    } catch (RefusedInput e) {
      int line = Math.max(e.line(), fields.lineOf(e.field()));
      return new Refused(line == 0 ? file.location() : file.location() + ":" + line, e.reason());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // Libraries throw arbitrary exceptions on broken input.
      return new Refused(file.location(), "cannot be read: " + TextDecoder.line(String.valueOf(e)));
    }
  }

  /** The single result of a file. */
  final class Single implements Releases {
    private @Nullable ReadResult result;

    Single(ReadResult result) {
      this.result = result;
    }

    @Override
    public @Nullable ReadResult next() {
      ReadResult next = result;
      result = null;
      return next;
    }

    @Override
    public void close() {}
  }
}
