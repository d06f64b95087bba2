package gongbo.source;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.config.ConfigFolder;
import gongbo.source.ReadResult.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the bytes and the name are: a release or a reason, never an exception. */
class BrokenInputTest {
  private static final ReleaseReader READER = ReleaseReader.of(ConfigFolder.bundled());

  @Property(tries = 300)
  void randomBytesGiveAReason(@ForAll byte[] bytes, @ForAll("names") String name)
      throws IOException {
    assertThatEachIsSaid(name, bytes);
  }

  @Property(tries = 300)
  void aSignatureBeforeRandomBytesGivesAReason(
      @ForAll("signatures") String signature, @ForAll byte[] bytes, @ForAll("names") String name)
      throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(signature.getBytes(StandardCharsets.ISO_8859_1));
    all.write(bytes);
    assertThatEachIsSaid(name, all.toByteArray());
  }

  @Property(tries = 200)
  void aTruncatedOrChangedFileGivesAReason(
      @ForAll("files") byte[] file, @ForAll("share") double length, @ForAll("share") double place)
      throws IOException {
    byte[] bytes = Arrays.copyOf(file, (int) (file.length * length));
    if (bytes.length > 0) {
      bytes[(int) ((bytes.length - 1) * place)] ^= 0x55;
    }
    for (String name : List.of("a.txt", "a.html", "a.json", "a.xml", "a.zip", "a.pdf")) {
      assertThatEachIsSaid(name, bytes);
    }
  }

  @Test
  void aLineOfFiftyMegabytesIsRefusedWithAHeapOf64(@TempDir Path folder) throws Exception {
    for (String name : List.of("a.txt", "a.html", "a.jsonl", "a.csv", "a.json", "a.xml")) {
      Path file = folder.resolve(name);
      try (OutputStream out = Files.newOutputStream(file)) {
        out.write(
            (name.equals("a.json")
                    ? "[\""
                    : name.equals("a.xml") ? "<?xml version=\"1.0\"?><r><item><title>" : "title")
                .getBytes(StandardCharsets.UTF_8));
        byte[] megabyte = new byte[1024 * 1024];
        Arrays.fill(megabyte, (byte) 'x');
        for (int i = 0; i < 50; i++) {
          out.write(megabyte);
        }
      }
    }
    Process reader =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Reader.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(reader.waitFor()).as(said).isZero();
    assertThat(said.lines()).as(said).hasSize(6).allMatch(line -> line.startsWith("refused "));
  }

  /** Says what becomes of the files of a folder, in a machine of its own. */
  static final class Reader {
    private Reader() {}

    public static void main(String[] arguments) {
      try (Stream<ReadResult> results = READER.read(List.of(Path.of(arguments[0])))) {
        results.forEach(
            result ->
                System.out.println(
                    result instanceof Refused refused ? "refused " + refused.reason() : "read"));
      }
    }
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of(
        "a.txt",
        "a.md",
        "a.html",
        "a.jsonl",
        "a.json",
        "a.csv",
        "a.xml",
        "a.pdf",
        "a.hwp",
        "a.hwpx",
        "a.zip",
        "a.tar",
        "a.tar.gz",
        "a.txt.gz",
        "a.jsonl.gz",
        "a.hwp.gz",
        "a.do",
        "a");
  }

  @Provide
  Arbitrary<String> signatures() {
    return Arbitraries.of(
        "%PDF-1.7\n",
        "PK\u0003\u0004",
        "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1",
        "\u001F\u008B\u0008",
        "<html><body>",
        "<?xml version=\"1.0\"?><item>",
        "[{\"title\":\"",
        "\u00FF\u00FE",
        "PK\u0003\u0004mimetypeapplication/hwp+zip",
        "---\ntitle: ");
  }

  @Provide
  Arbitrary<Double> share() {
    return Arbitraries.doubles().between(0, 1);
  }

  @Provide
  Arbitrary<byte[]> files() throws IOException {
    return Arbitraries.of(
        pdf(),
        zip(),
        "<html><h1>하늘숲</h1><table><tr><td>가</td></tr></table><p>본문이다.</p>"
            .getBytes(StandardCharsets.UTF_8),
        "{\"id\":\"a\",\"title\":\"하늘숲\",\"body\":\"본문\"}".getBytes(StandardCharsets.UTF_8),
        "<?xml version=\"1.0\"?><r><item><title>하늘숲</title></item></r>"
            .getBytes(StandardCharsets.UTF_8),
        "하늘숲 길을 연다\n본문이다.".getBytes(Charset.forName("EUC-KR")));
  }

  private static byte[] pdf() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      zip.write("하늘숲 길을 연다\n본문이다.".getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static void assertThatEachIsSaid(String name, byte[] bytes) throws IOException {
    Path folder = Files.createTempDirectory("broken");
    Path file = folder.resolve(name);
    try {
      Files.write(file, bytes);
      for (ReadResult result : read(file)) {
        if (result instanceof Refused(String location, String reason, String format)) {
          assertThat(location).startsWith(file.toString());
          assertThat(reason).isNotBlank().doesNotContain("\n");
        }
      }
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static List<ReadResult> read(Path file) {
    try (Stream<ReadResult> results = READER.read(List.of(file))) {
      return results.toList();
    }
  }
}
