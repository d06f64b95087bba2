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
 * One file to read, whether it is packed or not.
 *
 * @param path where it is
 * @param location how it is called in results
 * @param progress hears how many more bytes of the file have been read
 * @param settings what the configuration says of reading
 */
record SourceFile(Path path, String location, LongConsumer progress, SourceSettings settings) {
  private static final int GZIP_BUFFER = 64 * 1024;
  private static final String GZIP = ".gz";
  private static final String TGZ = ".tgz";

  /** Its name in lower case, without the {@code .gz} of a packed file. */
  String name() {
    String name = lowerName();
    return isPacked() ? name.replaceFirst("\\.gz$|\\.tgz$", "") : name;
  }

  /** The id of a release that has none but its file's name. */
  String stem() {
    return FileStem.of(path);
  }

  /** Whether it is packed. */
  boolean isPacked() {
    return lowerName().endsWith(GZIP) || lowerName().endsWith(TGZ);
  }

  private String lowerName() {
    Path name = path.getFileName();
    return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
  }

  /** What is in it, unpacked; the caller closes it. */
  InputStream open() throws IOException {
    InputStream in = new CountingInputStream(Files.newInputStream(path), progress);
    if (!isPacked()) {
      return in;
    }
    try {
      return settings.limits().of(new GZIPInputStream(in, GZIP_BUFFER), Files.size(path));
    } catch (IOException e) {
      in.close();
      throw e instanceof ZipException || e instanceof EOFException
          ? new ZipException("not a gzip file")
          : e;
    }
  }

  /** The first bytes of it, unpacked. */
  byte[] head(int length) throws IOException {
    try (InputStream in = new SourceFile(path, location, bytes -> {}, settings).open()) {
      return in.readNBytes(length);
    }
  }

  /**
   * All of it, unpacked.
   *
   * @throws RefusedInput when it is longer than {@link TextDecoder#LONGEST}
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

  /** The whole text of it, decoded and folded. */
  String text() throws IOException, RefusedInput {
    return TextDecoder.decode(bytes());
  }
}
