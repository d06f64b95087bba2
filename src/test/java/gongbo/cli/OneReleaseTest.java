package gongbo.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gongbo.config.ConfigFolder;
import gongbo.index.Generation;
import gongbo.index.GenerationStore;
import gongbo.index.ReindexOptions;
import gongbo.index.Reindexer;
import gongbo.korean.KoreanAnalysis;
import gongbo.release.Attachment;
import gongbo.release.RawRelease;
import gongbo.release.Release;
import gongbo.search.ResultIterator;
import gongbo.search.SearchRequest;
import gongbo.search.SearchService;
import gongbo.source.ReadResult;
import gongbo.source.ReleaseReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A release that comes in several files is one release of the index, in whatever order they come.
 */
class OneReleaseTest {
  /** A time at which every release is published. */
  private static final InstantSource LATER =
      InstantSource.fixed(Instant.parse("2040-01-01T00:00:00Z"));

  private static final String FIRST = "가람군(군수 한누리)은 10월 2일 하늘숲에 누구나 걸을 수 있는 길 열두 갈래를 열었다고 밝혔다.";
  private static final String SECOND = "이번에 연 길은 모두 24킬로미터로, 휠체어와 유모차도 다닐 수 있게 턱을 없앴다.";

  @TempDir Path folder;

  private final List<String> refused = Collections.synchronizedList(new ArrayList<>());

  @Test
  void aPageAndADocumentAndARecordAreOne() throws Exception {
    Path page =
        write(
            "view.html",
            """
            <html><body><h2>하늘숲에 길 열두 갈래를 연다</h2><p>등록일 2031-10-02</p><div><p>%s</p></div>
            <p>첨부파일 <a href="https://example.org/f?id=1">하늘숲 지도.pdf</a></p></body></html>
            """
                .formatted(FIRST));
    Path document =
        hwpx(
            "공보.hwpx",
            "보도시점 2031. 10. 2.(목) 12:00",
            "하늘숲에 길 열두 갈래를 연다",
            "□ " + FIRST,
            "ㅇ " + SECOND);
    Path record = write("api.jsonl", record("900000001", "하늘숲에 길, 열두 갈래를 연다", "가람군", FIRST));

    List<RawRelease> releases = inEveryOrder(List.of(page, document, record));

    assertThat(releases).hasSize(1);
    RawRelease release = releases.getFirst();
    assertThat(release.id().value()).isEqualTo("900000001");
    assertThat(release.title()).isEqualTo("하늘숲에 길, 열두 갈래를 연다");
    assertThat(release.publisher().name()).isEqualTo("가람군");
    assertThat(release.published()).isEqualTo("2031-10-02T09:30");
    assertThat(release.body().text()).isEqualTo("□ " + FIRST + "\nㅇ " + SECOND);
    assertThat(release.particulars().sources())
        .containsExactly(document.toString(), record + ":1", page.toString());
    assertThat(release.particulars().attachments())
        .contains(new Attachment("하늘숲 지도.pdf", "https://example.org/f?id=1"));
  }

  @Test
  void oneIdOfTwoFilesIsOneRelease() throws Exception {
    Path brief = write("a.jsonl", record("900000001", "하늘숲 길", "가람군", FIRST));
    Path full = write("b.jsonl", record("900000001", "하늘숲 길", "가람군", FIRST + "\\n" + SECOND));

    List<RawRelease> releases = inEveryOrder(List.of(brief, full));

    assertThat(releases).hasSize(1);
    assertThat(releases.getFirst().body().text()).isEqualTo(FIRST + "\n" + SECOND);
    assertThat(releases.getFirst().particulars().sources())
        .containsExactly(full + ":1", brief + ":1");
  }

  @Test
  void whatItsSourceNamesOtherwiseIsAnother() throws Exception {
    Path records =
        write(
            "a.jsonl",
            record("900000001", "인사발령", "가람군", FIRST)
                + record("900000002", "인사발령", "가람군", FIRST)
                + record("900000003", "인사발령", "누리부", SECOND));
    Path more = write("b.jsonl", record("900000004", "인사발령", "가람군", FIRST));
    Path whose = hwpx("공보.hwpx", "보도시점 2031. 10. 2.(목) 12:00", "인사발령", "□ " + SECOND);

    List<RawRelease> releases = inEveryOrder(List.of(records, more, whose));

    assertThat(releases)
        .extracting(release -> release.id().value())
        .containsExactlyInAnyOrder("900000001", "900000002", "900000003", "900000004", "공보");
    assertThat(releases).allMatch(release -> release.particulars().sources().size() == 1);
  }

  @Test
  void documentsOfOneTitleAndDayWithOtherTextsAreTwo() throws Exception {
    String day = "보도시점 2031. 10. 2.(목) 12:00";
    Path morning = hwpx("아침.hwpx", day, "인사발령", "□ " + FIRST);
    Path noon = hwpx("낮.hwpx", day, "인사발령", "□ " + FIRST, "ㅇ " + SECOND);
    Path evening = hwpx("저녁.hwpx", day, "인사발령", "□ " + SECOND.replace("길", "다리").repeat(2));

    assertThat(inEveryOrder(List.of(morning, noon, evening)))
        .extracting(this::sources)
        .containsExactlyInAnyOrder(
            List.of(noon.toString(), morning.toString()), List.of(evening.toString()));
  }

  @Test
  void filesOfOneNameAndTitleWithOtherTextsAreTwo() throws Exception {
    String heading = "배포 2031. 10. 2.(목)\n인사발령\n";
    Path one = write("a/view.txt", heading + "□ " + FIRST);
    Path other = write("b/view.txt", heading + "□ " + SECOND);

    List<RawRelease> releases = run(folder.resolve("index"), List.of(other, one), false);

    assertThat(releases)
        .extracting(this::sources)
        .containsExactlyInAnyOrder(List.of(one.toString()), List.of(other.toString()));
    assertThat(refused).isEmpty();
  }

  @Test
  void filesOfOneNameWithOtherTitlesAreTwo() throws Exception {
    Path one = write("a/view.txt", "하늘숲 길을 연다\n" + FIRST);
    Path other = write("b/view.txt", "물길을 연다\n" + SECOND);

    assertThat(run(folder.resolve("index"), List.of(one, other), false))
        .extracting(RawRelease::title)
        .containsExactlyInAnyOrder("하늘숲 길을 연다", "물길을 연다");
    assertThat(refused).isEmpty();
  }

  @Test
  void theDocumentThatAStubPointsToIsItsText() throws Exception {
    Path stubs =
        write(
            "api.jsonl",
            stub("900000001", "하늘숲 길을 연다", "sky.pdf") + stub("900000002", "물길을 연다", "물길.hwpx"));
    Path attached = pdf("sky.pdf", "Sky Forest", "Twelve new paths were opened in the forest.");
    Path numbered = hwpx("900000002_최종.hwpx", "새 물길", "□ " + SECOND);
    Path stranger = hwpx("900000003.hwpx", "별빛 축제", "□ " + FIRST);

    List<RawRelease> releases = inEveryOrder(List.of(stubs, attached, numbered, stranger));

    assertThat(releases)
        .extracting(release -> release.id().value(), RawRelease::title, this::sources)
        .containsExactlyInAnyOrder(
            tuple("900000001", "하늘숲 길을 연다", List.of(attached.toString(), stubs + ":1")),
            tuple("900000002", "물길을 연다", List.of(numbered.toString(), stubs + ":2")),
            tuple("900000003", "별빛 축제", List.of(stranger.toString())));
    assertThat(releases).anyMatch(release -> release.body().text().contains("Twelve new paths"));
    assertThat(releases).noneMatch(release -> release.body().text().contains("첨부파일"));
  }

  @Test
  void aNameThatTwoStubsHaveTellsNothing() throws Exception {
    Path stubs =
        write(
            "api.jsonl",
            stub("900000001", "하늘숲 길을 연다", "공보.hwpx") + stub("900000002", "물길을 연다", "공보.hwpx"));
    Path document = hwpx("공보.hwpx", "새 물길", "□ " + SECOND);

    assertThat(inEveryOrder(List.of(stubs, document))).hasSize(3);
  }

  /**
   * What is in the index, which is the same however the files come, and after an incremental run.
   */
  private List<RawRelease> inEveryOrder(List<Path> files) throws Exception {
    List<RawRelease> full = run(folder.resolve("full"), files, false);
    assertThat(run(folder.resolve("reversed"), files.reversed(), false)).isEqualTo(full);

    Path growing = folder.resolve("growing");
    run(growing, files.subList(0, 1), true);
    assertThat(run(growing, files, true)).isEqualTo(full);
    String generation = new GenerationStore(growing).current().id();
    assertThat(run(growing, files, true)).isEqualTo(full);
    assertThat(new GenerationStore(growing).current().id()).isEqualTo(generation);
    assertThat(refused).isEmpty();
    return full;
  }

  private List<RawRelease> run(Path index, List<Path> files, boolean incremental) throws Exception {
    ConfigFolder config = ConfigFolder.bundled();
    GenerationStore store = new GenerationStore(index);
    Listener listener = new Listener();
    ReindexOptions plan = incremental ? ReindexOptions.SOUND.goingOn() : ReindexOptions.SOUND;
    try (KoreanAnalysis analysis = KoreanAnalysis.of(config);
        Stream<ReadResult> results = ReleaseReader.of(config).read(files)) {
      Generation built =
          ReindexCommand.reindexer(config, analysis, store, 2, plan)
              .run(results.flatMap(result -> ReindexCommand.toItem(result, listener)), listener);
      assertThat(built.check()).isEmpty();
    }
    List<RawRelease> releases = new ArrayList<>();
    try (SearchService service = SearchService.open(index, config, LATER);
        ResultIterator<Release> walk = service.walk(SearchRequest.of(""))) {
      walk.forEachRemaining(release -> releases.add(release.raw()));
    }
    releases.sort(Comparator.comparing(release -> release.id().value()));
    return releases;
  }

  private List<String> sources(RawRelease release) {
    return release.particulars().sources();
  }

  private static String record(String id, String title, String publisher, String body) {
    return """
    {"id":"%s","title":"%s","publisher":"%s","published":"2031-10-02T09:30","body":"%s"}
    """
        .formatted(id, title, publisher, body);
  }

  private static String stub(String id, String title, String file) {
    return """
    {"id":"%s","title":"%s","published":"2031-10-02T09:30","body":"자세한 내용은 첨부파일을 참고하시기 바랍니다.",\
    "files":[{"name":"%s","url":"https://example.org/f"}]}
    """
        .formatted(id, title, file);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Path hwpx(String name, String... lines) throws IOException {
    StringBuilder section = new StringBuilder("<hs:sec xmlns:hs=\"s\" xmlns:hp=\"p\">");
    for (String line : lines) {
      section.append("<hp:p><hp:run><hp:t>").append(line).append("</hp:t></hp:run></hp:p>");
    }
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("Contents/section0.xml"));
      zip.write(section.append("</hs:sec>").toString().getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }

  private Path pdf(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      try (PDPageContentStream out = new PDPageContentStream(document, document.getPage(0))) {
        for (int i = 0; i < lines.length; i++) {
          out.beginText();
          out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
          out.newLineAtOffset(60, 700 - 40 * i);
          out.showText(lines[i]);
          out.endText();
        }
      }
      document.save(file.toFile());
    }
    return file;
  }

  private final class Listener implements Reindexer.Listener {
    @Override
    public void refused(String location, String reason) {
      refused.add(location + ": " + reason);
    }
  }
}
