package gongbo.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file to read, compressed with gzip or not.
 *
 * @param path the path of the content
 * @param named the path of the file, which may have been copied
 * @param location the name of the file in results
 * @param folder the folder in the source that contains the file; empty for the source itself
 * @param progress receives the number of bytes of the file read since the last call
 * @param settings the settings for reading
 */
record SourceFile(
    Path path,
    Path named,
    String location,
    String folder,
    LongConsumer progress,
    SourceSettings settings) {
  private static final int GZIP_BUFFER = 64 * 1024;
  private static final String GZIP = ".gz";
  private static final String TGZ = ".tgz";

  /** Returns the file name in lower case, without the {@code .gz} of a compressed file. */
  String name() {
    String name = lowerName();
    return isCompressed() ? name.replaceFirst("\\.gz$|\\.tgz$", "") : name;
  }

  /** Returns the names that the file gives its release. */
  FileStem stem() {
    return FileStem.of(folder, named);
  }

  /** Returns true if the name is that of a gzip file. */
  boolean isCompressed() {
    return lowerName().endsWith(GZIP) || lowerName().endsWith(TGZ);
  }

  private String lowerName() {
    Path name = path.getFileName();
    return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
  }

  /** Opens the uncompressed content. The caller closes the stream. */
  InputStream open() throws IOException {
    InputStream in = new CountingInputStream(Files.newInputStream(path), progress);
    if (!isCompressed()) {
      return in;
    }
    try {
      return settings.limits().limited(new GZIPInputStream(in, GZIP_BUFFER), Files.size(path));
    } catch (IOException e) {
      in.close();
      throw e instanceof ZipException || e instanceof EOFException
          ? new ZipException("not a gzip file")
          : e;
    }
  }

  /** Returns up to {@code length} bytes from the beginning of the uncompressed content. */
  byte[] head(int length) throws IOException {
    try (InputStream in =
        new SourceFile(path, named, location, folder, bytes -> {}, settings).open()) {
      return in.readNBytes(length);
    }
  }

  /**
   * Returns the uncompressed content.
   *
   * @throws RefusedInput if it is longer than {@link TextDecoder#LONGEST}
   */
  byte[] bytes() throws IOException, RefusedInput {
    try (InputStream in = open()) {
      byte[] bytes = in.readNBytes(TextDecoder.LONGEST + 1);
      if (bytes.length > TextDecoder.LONGEST) {
        throw new RefusedInput("longer than 8 MiB");
      }
      return bytes;
    }
  }

  /** Returns the content as decoded and folded text. */
  String text() throws IOException, RefusedInput {
    return TextDecoder.decode(bytes());
  }
}
