package gongbo.source;

import gongbo.source.ReadResult.Read;
import gongbo.source.ReadResult.Refused;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the files of one format. */
@FunctionalInterface
interface FormatReader {
  /**
   * Begins to read a file.
   *
   * @throws RefusedInput when nothing of it can be read, and why
   */
  Releases open(SourceFile file) throws IOException, RefusedInput;

  /** The releases of a file, one after the other. */
  interface Releases extends AutoCloseable {
    /** What became of the next one; null after the last. */
    @Nullable ReadResult next();

    @Override
    void close();
  }

  /** Reads a file that is one release. */
  @FunctionalInterface
  interface OfOne {
    /**
     * The fields of the release.
     *
     * @throws RefusedInput when it cannot be read, and why
     */
    ReleaseFields read(SourceFile file) throws IOException, RefusedInput;
  }

  /** A reader of files that are one release each, named by the file where nothing else names it. */
  static FormatReader ofOne(OfOne reader) {
    return file -> new One(result(reader, file));
  }

  private static ReadResult result(OfOne reader, SourceFile file) throws IOException {
    ReleaseFields fields = new ReleaseFields();
    try {
      fields = reader.read(file).inFile(file.stem());
      return new Read(file.location(), fields.toRelease(file.location()));
    } catch (RefusedInput e) {
      int line = Math.max(e.line(), fields.lineOf(e.field()));
      return new Refused(line == 0 ? file.location() : file.location() + ":" + line, e.reason());
    } catch (RuntimeException | StackOverflowError e) {
      // What a library makes of broken bytes is anybody's guess; nobody is to see it as ours.
      return new Refused(file.location(), "cannot be read: " + TextDecoder.line(String.valueOf(e)));
    }
  }

  /** The one result of a file. */
  final class One implements Releases {
    private @Nullable ReadResult result;

    One(ReadResult result) {
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
