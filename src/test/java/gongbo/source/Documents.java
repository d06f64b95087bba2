package gongbo.source;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.config.ConfigFolder;
import gongbo.release.RawRelease;
import gongbo.source.ReadResult.Read;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes and reads the documents of tests. */
final class Documents {
  private Documents() {}

  /** Writes a HWPX document with one section of these paragraphs. */
  static Path hwpx(Path file, String paragraphs, Map<String, String> otherParts)
      throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      byte[] type = "application/hwp+zip".getBytes(StandardCharsets.US_ASCII);
      ZipEntry first = new ZipEntry("mimetype");
      first.setMethod(ZipEntry.STORED);
      first.setSize(type.length);
      CRC32 sum = new CRC32();
      sum.update(type);
      first.setCrc(sum.getValue());
      zip.putNextEntry(first);
      zip.write(type);
      for (Map.Entry<String, String> part : otherParts.entrySet()) {
        write(zip, part.getKey(), part.getValue());
      }
      write(
          zip,
          "Contents/section0.xml",
          "<hs:sec xmlns:hs='s' xmlns:hp='p'>%s</hs:sec>".formatted(paragraphs));
    }
    return file;
  }

  private static void write(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the only release in a file. */
  static RawRelease only(Path file) {
    List<ReadResult> results = read(file);
    assertThat(results).hasSize(1);
    assertThat(results.getFirst()).isInstanceOf(Read.class);
    return ((Read) results.getFirst()).release();
  }

  static List<ReadResult> read(Path file) {
    try (Stream<ReadResult> results =
        ReleaseReader.of(ConfigFolder.bundled()).read(List.of(file))) {
      return results.toList();
    }
  }
}
