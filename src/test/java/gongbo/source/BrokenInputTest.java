package gongbo.source;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.config.ConfigFolder;
import gongbo.source.ReadResult.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.dogfoot.hwplib.org.apache.poi.poifs.filesystem.POIFSFileSystem;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    List<String> said = readWithAHeapOf64(folder);

    assertThat(said).hasSize(6).allMatch(line -> line.startsWith("refused "));
  }

  @ParameterizedTest
  @ValueSource(chars = {'L', 'K', 'x', 'g'})
  void aTarHeaderOfAHundredMegabytesIsRefusedWithAHeapOf64(char type, @TempDir Path folder)
      throws Exception {
    int size = 100 * 1024 * 1024;
    Path file = folder.resolve("a.tar.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(tarHeader(type, size));
      out.write((size + " path=").getBytes(StandardCharsets.US_ASCII));
      byte[] megabyte = new byte[1024 * 1024];
      Arrays.fill(megabyte, (byte) 'x');
      for (int i = 0; i < 100; i++) {
        out.write(megabyte);
      }
    }

    assertThat(readWithAHeapOf64(folder))
        .containsExactly("refused a file in it has too long a name");
  }

  @Test
  void nestedLongNamesInATarAreRefused(@TempDir Path folder) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < 60_000; i++) {
      bytes.write(tarHeader('L', 0));
    }
    Path file = folder.resolve("a.tar");
    Files.write(file, bytes.toByteArray());

    assertThat(read(file)).singleElement().isInstanceOf(Refused.class);
  }

  private static byte[] tarHeader(char type, int size) {
    byte[] header = new byte[512];
    header[0] = 'x';
    byte[] octal = String.format("%011o", size).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(octal, 0, header, 124, octal.length);
    header[156] = (byte) type;
    byte[] magic = "ustar".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(magic, 0, header, 257, magic.length);
    return header;
  }

  @Test
  void aRowOfMillionsOfValuesIsRefusedWithAHeapOf64(@TempDir Path folder) throws Exception {
    write(folder, "a.csv", "title,body\n", ",", "\n", TextDecoder.LONGEST - 1024);

    assertThat(readWithAHeapOf64(folder))
        .singleElement()
        .asString()
        .startsWith("refused the file breaks off here")
        .endsWith("a row of more than 8 MiB or 16384 values");
  }

  /** Many small things cost more than a large one: files of as many as are allowed, and of more. */
  @Test
  void whateverAFileIsMadeOfAHeapOf64IsEnough(@TempDir Path folder) throws Exception {
    int size = TextDecoder.LONGEST - 1024;
    int fair = 95_000 * 11;
    write(folder, "lines.txt", "하늘숲\n", "□ 길은\n", "", fair);
    write(folder, "tags.jsonl", "{\"title\":\"하늘숲\",\"body\":\"", "<p>길은</p>", "\"}", fair / 2);
    write(
        folder,
        "tags.html",
        "<html><h1>하늘숲</h1><p>등록일 2031-10-02",
        "<p>길은<b>",
        "<p>가람부는 길을 연다.",
        fair / 3);
    write(folder, "dense.txt", "하늘숲\n", "□ 길\n", "", size);
    write(folder, "dense.html", "<html><h1>하늘숲</h1>", "<p>길<b>은</b>", "", size);
    write(folder, "deep.html", "<html>", "<div>", "가람부는 하늘숲에 길을 열었다.", size);
    write(folder, "dense.json", "{\"title\":\"하늘숲\",\"x\":[0", ",{\"a\":1}", "]}", size);
    write(folder, "dense.jsonl", "{\"title\":\"하늘숲\",\"body\":\"", "길\\n", "\"}", size);
    write(folder, "dense.csv", "title,body\n하늘숲,\"", "길\n", "\"", size);
    write(folder, "dense.xml", "<r><item><title>하늘숲</title><summary>", "&lt;p>길", "", size);
    write(folder, "dense.md", "# 하늘숲\n", "- 길 **새**\n", "", size);
    hwpx(folder.resolve("dense.hwpx"), size);
    hwp(folder.resolve("dense.hwp"), size);
    pdf(folder.resolve("dense.pdf"));

    List<String> said = readWithAHeapOf64(folder);

    assertThat(said).as(String.join("\n", said)).hasSize(14);
    assertThat(said)
        .filteredOn(line -> line.startsWith("refused "))
        .hasSizeGreaterThan(8)
        .allMatch(line -> line.matches(".*(?:no release|missing|rest is lost).*"));
    assertThat(said)
        .filteredOn(line -> line.equals("read"))
        .as(String.join("\n", said))
        .hasSizeGreaterThanOrEqualTo(3);
  }

  private static void write(
      Path folder, String name, String first, String piece, String last, int size)
      throws IOException {
    Files.write(folder.resolve(name), filled(first, piece, last, size));
  }

  private static byte[] filled(String first, String piece, String last, int size) {
    byte[] begin = first.getBytes(StandardCharsets.UTF_8);
    byte[] middle = piece.getBytes(StandardCharsets.UTF_8);
    byte[] end = last.getBytes(StandardCharsets.UTF_8);
    int pieces = (size - begin.length - end.length) / middle.length;
    ByteBuffer all = ByteBuffer.allocate(begin.length + pieces * middle.length + end.length);
    all.put(begin);
    for (int i = 0; i < pieces; i++) {
      all.put(middle);
    }
    return all.put(end).array();
  }

  private static void hwpx(Path file, int size) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("Contents/section0.xml"));
      zip.write(filled("<s><p><t>하늘숲</t></p>", "<p><t>길</t></p>", "</s>", size));
    }
  }

  /** A document of paragraphs of one letter, packed as Hangul packs them. */
  static void hwp(Path file, int size) throws IOException {
    byte[] header = new byte[256];
    byte[] signature = "HWP Document File".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(signature, 0, header, 0, signature.length);
    header[36] = 1;
    ByteBuffer records = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    while (records.remaining() >= 16) {
      records.putInt(66).putInt(67 | 1 << 10 | 4 << 20).putChar('길').putChar('\r');
    }
    ByteArrayOutputStream section = new ByteArrayOutputStream();
    try (DeflaterOutputStream out =
        new DeflaterOutputStream(section, new Deflater(Deflater.BEST_SPEED, true))) {
      out.write(records.array(), 0, records.position());
    }
    POIFSFileSystem document = new POIFSFileSystem();
    document.createDocument(new ByteArrayInputStream(header), "FileHeader");
    document
        .getRoot()
        .createDirectory("BodyText")
        .createDocument("Section0", new ByteArrayInputStream(section.toByteArray()));
    try (OutputStream out = Files.newOutputStream(file)) {
      document.writeFilesystem(out);
    }
  }

  /** A page of many words, one by one. */
  private static void pdf(Path file) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      try (PDPageContentStream out = new PDPageContentStream(document, document.getPage(0))) {
        out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 6);
        for (int word = 0; word < 100_000; word++) {
          out.beginText();
          out.newLineAtOffset(20 + word % 50 * 10, 20 + word / 50 % 100 * 7);
          out.showText("a");
          out.endText();
        }
      }
      document.save(file.toFile());
    }
  }

  private static List<String> readWithAHeapOf64(Path folder) throws Exception {
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
    List<String> said = reader.inputReader(StandardCharsets.UTF_8).lines().toList();
    assertThat(reader.waitFor()).as(String.join("\n", said)).isZero();
    return said;
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
