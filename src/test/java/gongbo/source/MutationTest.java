package gongbo.source;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.config.ConfigFolder;
import gongbo.source.ReadResult.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damages files of every format at random. Each is read or refused with a reason, within its
 * limits. {@code -Dgongbo.mutations} sets how many, and {@code -Dgongbo.seed} repeats a run.
 */
class MutationTest {
  private static final int MUTATIONS = Integer.getInteger("gongbo.mutations", 20);
  private static final long SEED = Long.getLong("gongbo.seed", System.nanoTime());

  /** The time and memory of a file. */
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private static final long MEGABYTES = 128;

  /** The largest part of a file that one mutation touches, in bytes. */
  private static final int LARGEST = 64;

  private static final String TEXT =
      """
      보도시점 2025. 5. 28.(수) 09:00
      하늘숲 길을 연다
      - 턱 없는 길 24킬로미터 -
      □ 가람시(시장 한누리)는 28일 하늘숲에 길을 열었다.
      ○ "누구나 걷는다"고 한누리 시장이 말했다.
      """;

  private static final String BODY = TEXT.replace("\n", "\\n").replace("\"", "\\\"");

  private static final Map<String, String> TEXTS =
      Map.of(
          ".txt", TEXT,
          ".md", "---\nid: a\ntitle: 하늘숲\npublished: 2025-05-28\n---\n" + TEXT,
          ".html", "<html><body><h1>하늘숲</h1><p>" + TEXT + "</p></body></html>",
          ".jsonl", "{\"id\":\"a\",\"title\":\"하늘숲\",\"body\":\"" + BODY + "\"}\n",
          ".json", "[{\"id\":\"a\",\"title\":\"하늘숲\",\"body\":\"" + BODY + "\"}]",
          ".csv", "id,title,body\na,하늘숲,\"" + TEXT.replace("\"", "\"\"") + "\"\n",
          ".xml",
              "<?xml version=\"1.0\"?><rss><channel><item><title>하늘숲</title><description>"
                  + TEXT
                  + "</description></item></channel></rss>");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".txt", ".md", ".html", ".jsonl", ".json", ".csv", ".xml", ".pdf", ".hwp", ".hwpx", ".zip",
        ".tar", ".txt.gz"
      })
  void everyDamagedFileIsReadOrRefusedWithinItsLimits(String ending) throws IOException {
    System.out.printf("mutations of %s: -Dgongbo.seed=%d%n", ending, SEED);
    Random random = new Random(SEED);
    byte[] whole = whole(ending);
    Path files = Files.createDirectory(folder.resolve("files"));
    for (int number = 0; number < MUTATIONS; number++) {
      Files.write(files.resolve("%03d%s".formatted(number, ending)), mutated(whole, random));
    }
    IsolatedReader.Settings limits =
        new IsolatedReader.Settings(IsolatedProcess.class.getName(), List.of(), MEGABYTES, LIMIT);
    ReleaseReader reader = ReleaseReader.of(ConfigFolder.bundled()).isolatedBy(limits);
    int count = 0;
    try (Stream<ReadResult> results = reader.read(List.of(files))) {
      Iterator<ReadResult> each = results.iterator();
      long began = System.nanoTime();
      while (each.hasNext()) {
        ReadResult result = each.next();
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        assertSound(result, files, took);
        count++;
        began = System.nanoTime();
      }
    }
    assertThat(count).isGreaterThanOrEqualTo(MUTATIONS / 2);
  }

  private static void assertSound(ReadResult result, Path files, Duration took) {
    assertThat(took).as(result.location()).isLessThan(LIMIT.multipliedBy(2));
    assertThat(result.location()).startsWith(files.toString());
    if (result instanceof Refused refused) {
      assertThat(refused.reason())
          .as(result.location())
          .isNotBlank()
          .hasSizeLessThanOrEqualTo(300)
          .doesNotContain("\n");
    }
  }

  private static byte[] mutated(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int times = 1 + random.nextInt(5); times > 0; times--) {
      int from = random.nextInt(bytes.length);
      int to = Math.min(bytes.length, from + 1 + random.nextInt(LARGEST));
      byte[] part = Arrays.copyOfRange(bytes, from, to);
      bytes =
          switch (random.nextInt(6)) {
            case 0 -> replaced(bytes, from, from + 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> replaced(bytes, from, to, new byte[0]);
            case 2 -> replaced(bytes, to, to, part);
            case 3 -> replaced(bytes, from, to, new byte[to - from]);
            case 4 -> {
              random.nextBytes(part);
              yield replaced(bytes, from, to, part);
            }
            // At least a byte is left for the next mutation.
            default -> Arrays.copyOf(bytes, Math.max(1, from));
          };
      if (bytes.length == 0) {
        return new byte[1];
      }
    }
    return bytes;
  }

  private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
    byte[] all = new byte[bytes.length - (to - from) + by.length];
    System.arraycopy(bytes, 0, all, 0, from);
    System.arraycopy(by, 0, all, from, by.length);
    System.arraycopy(bytes, to, all, from + by.length, bytes.length - to);
    return all;
  }

  private byte[] whole(String ending) throws IOException {
    Path file = folder.resolve("whole" + ending);
    switch (ending) {
      case ".pdf" -> pdf(file);
      case ".hwp" -> BrokenInputTest.hwp(file, 4096);
      case ".hwpx" ->
          Documents.hwpx(
              file, "<hp:p><hp:run><hp:t>하늘숲 길을 연다</hp:t></hp:run></hp:p>".repeat(5), Map.of());
      case ".zip" -> zip(file);
      case ".tar" -> Files.write(file, tar());
      case ".txt.gz" -> Files.write(file, gzip());
      default -> Files.writeString(file, TEXTS.getOrDefault(ending, ""));
    }
    return Files.readAllBytes(file);
  }

  private static void pdf(Path file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      try (PDPageContentStream out = new PDPageContentStream(document, document.getPage(0))) {
        out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
        for (int line = 0; line < 20; line++) {
          out.beginText();
          out.newLineAtOffset(60, 700 - line * 15);
          out.showText("The path through the forest is open to everyone " + line);
          out.endText();
        }
      }
      document.save(file.toFile());
    }
  }

  private static void zip(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int number = 0; number < 3; number++) {
        zip.putNextEntry(new ZipEntry(number + ".txt"));
        zip.write(TEXT.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static byte[] tar() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DocumentFormatsTest.tarEntry(bytes, "a.txt", '0', TEXT);
    DocumentFormatsTest.tarEntry(bytes, "b.txt", '0', TEXT);
    bytes.write(new byte[1024]);
    return bytes.toByteArray();
  }

  private static byte[] gzip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(TEXT.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
