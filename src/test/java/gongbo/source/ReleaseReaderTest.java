package gongbo.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongbo.config.ConfigFolder;
import gongbo.release.Attachment;
import gongbo.release.Outline;
import gongbo.release.Publisher;
import gongbo.release.RawRelease;
import gongbo.release.ReleaseId;
import gongbo.source.ReadResult.Read;
import gongbo.source.ReadResult.Refused;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseReaderTest {
  private static final String LINE =
      """
      {"id":"a-1","title":"하늘숲 길을 연다","ministry":"가람부","approve_date":"10/02/2031 09:30:00",\
      "url":"https://example.org/1","path":["x",{"y":1}],"body":"□ 본문이다."}
      """;

  @TempDir Path folder;

  @Test
  void aLineIsARelease() throws IOException {
    RawRelease release = only(write("a.jsonl", LINE));

    assertThat(release.id().value()).isEqualTo("a-1");
    assertThat(release.title()).isEqualTo("하늘숲 길을 연다");
    assertThat(release.publisher()).isEqualTo(new Publisher("가람부"));
    assertThat(release.published()).isEqualTo(LocalDateTime.of(2031, 10, 2, 9, 30));
    assertThat(release.url()).isEqualTo("https://example.org/1");
    assertThat(release.body().text()).isEqualTo("□ 본문이다.");
  }

  @ParameterizedTest
  @CsvSource({
    "published,2031-10-02,2031-10-02T00:00",
    "publish_date,2031-10-02T09:30:15,2031-10-02T09:30:15",
    "approve_date,2031-10-02 09:30,2031-10-02T09:30",
    "published,2031-10-02T00:30:00Z,2031-10-02T09:30",
    "published,2031-10-02T09:30:00.123+09:00,2031-10-02T09:30:00.123",
    "published,10/02/2031,2031-10-02T00:00",
  })
  void aDateIsIsoOrMonthFirst(String key, String value, LocalDateTime expected) throws IOException {
    String line = "{\"id\":1,\"title\":\"가\",\"body\":\"\",\"%s\":\"%s\"}".formatted(key, value);

    assertThat(only(write("a.jsonl", line)).published()).isEqualTo(expected);
  }

  @Test
  void missingFieldsAreUnknown() throws IOException {
    RawRelease release =
        only(write("a.jsonl", "{\"id\":7,\"title\":\"가\",\"body\":null,\"url\":null}"));

    assertThat(release.id().value()).isEqualTo("7");
    assertThat(release.publisher()).isEqualTo(Publisher.UNKNOWN);
    assertThat(release.published()).isNull();
    assertThat(release.url()).isEmpty();
    assertThat(release.body().paragraphs()).isEmpty();
  }

  @Test
  void symbolFontsAndBrokenAbbreviationsAreRepaired() throws IOException {
    RawRelease release =
        only(
            write(
                "a.jsonl",
                "{\"id\":\"1\",\"title\":\"하늘숲 R&D; 처\uDB80\uDEEF차장 회의\","
                    + "\"body\":\"가람\uF09E나래 \uF081숲 \uF08D길 M&A; Q&amp;A &lt;끝&gt;\"}"));

    assertThat(release.title()).isEqualTo("하늘숲 R&D 처·차장 회의");
    assertThat(release.body().text().strip()).isEqualTo("가람·나래 ①숲 ❷길 M&A Q&A <끝>");
  }

  /** Bullets of Hangul and Word; any other font draws boxes for them. */
  @Test
  void privateUseCharactersAreReplaced() throws IOException {
    RawRelease release =
        only(
            write(
                "a.jsonl",
                "{\"id\":\"1\",\"title\":\"하늘숲\","
                    + "\"body\":\"\uF0A7 가람\\n\uF0FC 나래\\n\uDB80\uDEB2 강\\n\uF0F0\"}"));

    Outline body = release.body();
    assertThat(body.paragraphs())
        .extracting(paragraph -> paragraph.marker() + " " + body.textOf(paragraph))
        .containsExactly("▪ 가람", "✓ 나래", " ② 강", " →");
  }

  @Test
  void textIsFoldedWhenRead() throws IOException {
    String line =
        "{\"id\":\"a\",\"title\":\"\u1112\u1161\u1102\u1173\u11AF\u00A0숲\","
            + "\"body\":\"깨진 글자 \\ud800 여기\"}";
    RawRelease release = only(write("a.jsonl", "\uFEFF" + line));

    assertThat(release.title()).isEqualTo("하늘 숲");
    assertThat(release.body().text()).isEqualTo("깨진 글자 \uFFFD 여기");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"id\":\"a b\",\"title\":\"가\",\"body\":\"\"}|id: not 1 to 128 letters",
        "{\"id\":\"a\",\"title\":\" \u00A0\",\"body\":\"\"}|title: missing",
        "{\"id\":\"a\",\"title\":[\"가\"],\"body\":\"\"}|title: not a string",
        "{\"id\":\"a\",\"title\":\"가\",\"txt\":\"\"}|body: missing",
        "{\"id\":\"a\",\"title\":\"가\",\"body\":\"\",\"published\":\"2031-02-30\"}|published:"
            + " neither an ISO date",
        "{\"id\":\"a\",\"title\":\"가\",\"body\":\"\",\"approve_date\":\"30/12/2031\"}|approve_date:"
            + " neither an ISO",
        "{\"id\":\"a\",\"title\":\"가\",\"body\":\"\",\"url\":\"javascript:alert(1)\"}|url: neither"
            + " http nor https",
        "[1]|not a JSON object",
        "{\"id\":\"a\",|not JSON at column",
        "{\"id\":\"a\",\"title\":\"가\",\"body\":\"\"} {}|more than one JSON object",
      })
  void aBadLineIsRefusedByLineAndKey(String bad, String reason) throws IOException {
    Path file = write("a.jsonl", LINE + "\n" + bad + "\n" + LINE);

    List<ReadResult> results = read(file);

    assertThat(results).hasSize(3);
    assertThat(results.get(0)).isInstanceOf(Read.class);
    assertThat(results.get(2)).isInstanceOf(Read.class);
    assertThat(results.get(1).location()).isEqualTo(file + ":3");
    assertThat(((Refused) results.get(1)).reason()).startsWith(reason).doesNotContain("\n");
  }

  @Test
  void aLineThatIsTooLongIsRefusedAndTheNextIsRead() throws IOException {
    Path file = folder.resolve("long.jsonl");
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] megabyte = new byte[1024 * 1024];
      Arrays.fill(megabyte, (byte) 'x');
      for (int i = 0; i < 9; i++) {
        out.write(megabyte);
      }
      out.write(("\n" + LINE).getBytes(StandardCharsets.UTF_8));
    }

    assertThat(read(file))
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .isEqualTo(new Refused(file + ":1", "a line of more than 8 MiB", ".jsonl")),
            second -> assertThat(second.location()).isEqualTo(file + ":2"));
  }

  @Test
  void aGzipIsReadByLines() throws IOException {
    Path file = folder.resolve("a.JSONL.gz");
    Files.write(file, gzip(LINE + "\r\n" + LINE));

    assertThat(read(file))
        .extracting(ReadResult::location)
        .containsExactly(file + ":1", file + ":3");
  }

  @Test
  void theBeginningOfATruncatedGzipIsRead() throws IOException {
    byte[] whole = gzip(manyLines(500));
    Path file = folder.resolve("cut.jsonl.gz");
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    List<ReadResult> results = read(file);

    assertThat(results).hasSizeBetween(100, 400);
    assertThat(results.subList(0, results.size() - 1)).allMatch(Read.class::isInstance);
    assertThat(results.getLast()).isInstanceOf(Refused.class);
    assertThat(results.getLast().location()).startsWith(file + ":" + results.size());
    assertThat(((Refused) results.getLast()).reason()).startsWith("the file breaks off here");
  }

  @Test
  void anInvalidGzipIsRefusedByName() throws IOException {
    assertThat(read(write("a.jsonl.gz", LINE)).getFirst())
        .isEqualTo(
            new Refused(
                folder.resolve("a.jsonl.gz").toString(), "cannot be read: not a gzip file", ""));
    assertThat(read(write("empty.jsonl.gz", ""))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "a.html, <html><head><meta charset='%s'></head><h1>%s</h1><p>등록일 2031-10-02</p><p>가람시는 길을 열었다고"
        + " 밝혔다.</p>",
    "a.xml, <?xml version='1.0' encoding='%s'?><rss><item><title>%s</title></item></rss>"
  })
  void whatIsLabelledEucKrMayHaveSyllablesOfWindows(String name, String text) throws IOException {
    for (String label : List.of("EUC-KR", "euc-kr", "ks_c_5601-1987")) {
      Path file = folder.resolve(name);
      Files.write(
          file, text.formatted(label, "똠방각하 길을 연다").getBytes(Charset.forName("x-windows-949")));

      assertThat(only(file).title()).isEqualTo("똠방각하 길을 연다");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "U+F0854 U+F0855, 《》",
    "U+F012B, (인)",
    "U+F02B1 U+F02C4, ①⑳",
    "U+F02EF U+F031C, ·■",
    "U+F06E U+F0FE, ■☑",
    "U+2F00 U+2F08, 一人",
    "U+F914 U+F9B4, 樂領"
  })
  void privateAndCompatibilityCharactersBecomeWhatTheyShow(String codes, String shown) {
    StringBuilder text = new StringBuilder();
    for (String code : codes.split(" ", -1)) {
      text.appendCodePoint(Integer.parseInt(code.substring(2), 16));
    }

    assertThat(TextDecoder.line(text.toString())).isEqualTo(shown);
  }

  @Test
  void markdownHasFrontMatter() throws IOException {
    RawRelease release =
        only(
            write(
                "2031 하늘숲(1).md",
                """
                ---
                title: "하늘숲: \\"길\\"을 연다"
                ministry: 가람부
                published: 2031-10-02
                tags:
                  - 숲
                ---
                # 하늘숲: "길"을 연다

                ## 추진 배경
                - 본문
                """));

    assertThat(release.id().value()).matches("[0-9a-f]{16}");
    assertThat(release.particulars().formerIds()).containsExactly(new ReleaseId("2031_하늘숲_1_"));
    assertThat(release.title()).isEqualTo("하늘숲: \"길\"을 연다");
    assertThat(release.publisher().name()).isEqualTo("가람부");
    assertThat(release.published()).isEqualTo("2031-10-02T00:00");
    assertThat(release.body().text()).isEqualTo("## 추진 배경\n- 본문");
  }

  @Test
  void filesOfOneNameInTwoFoldersHaveTwoIds() throws IOException {
    for (String town : List.of("가람", "누리")) {
      Path of = Files.createDirectories(folder.resolve("all").resolve(town));
      Files.writeString(of.resolve("보도자료.txt"), town + "에 길을 연다\n□ 길을 열었다.");
    }

    List<RawRelease> releases =
        read(folder.resolve("all")).stream().map(result -> ((Read) result).release()).toList();

    assertThat(releases)
        .extracting(release -> release.id().value())
        .containsExactly("가람_보도자료", "누리_보도자료");
    assertThat(releases)
        .allSatisfy(
            release ->
                assertThat(release.particulars().formerIds())
                    .containsExactly(new ReleaseId("보도자료")));
  }

  @Test
  void aNumberIsTheIdThatItsSiteGaveARelease() throws IOException {
    String page = "---\nministry: 가람부\npublished: 2031-10-02\n---\n# 하늘숲 길을 연다\n\n본문이다.";

    assertThat(only(write("900000001.md", page)).id().value()).isEqualTo("900000001");
  }

  @Test
  void aHeadingIsTheTitleOfMarkdownWithoutFrontMatter() throws IOException {
    assertThat(only(write("a.md", "\n# 하늘숲 길을 연다 #\n\n본문이다.")).title()).isEqualTo("하늘숲 길을 연다");
    assertThat(only(write("b.md", "하늘숲 길을 연다\n\n# 배경")).title()).isEqualTo("하늘숲 길을 연다");
  }

  @Test
  void badFrontMatterIsRefusedByItsLine() throws IOException {
    Path date = write("a.md", "---\ntitle: 가\npublished: 어제\n---\n본문");
    Path open = write("b.md", "---\ntitle: 가\n본문");
    Path block = write("c.md", "---\ntitle: >-\n  가\n---\n본문");
    Path untitled = write("d.md", "---\nid: d\n---\n본문");

    assertThat(read(date, open, block, untitled))
        .extracting(ReadResult::location)
        .containsExactly(date + ":3", open.toString(), block + ":2", untitled.toString());
  }

  @Test
  void aTextHasItsFileNameAsId() throws IOException {
    RawRelease release = only(write("하늘숲.txt", "하늘숲 길을 연다\r\n\r\n□본문이다.\r\n"));

    assertThat(release.id().value()).isEqualTo("하늘숲");
    assertThat(release.title()).isEqualTo("하늘숲 길을 연다");
    assertThat(release.publisher().isKnown()).isFalse();
    assertThat(release.body().text()).isEqualTo("□ 본문이다.");
  }

  @Test
  void aRecordWithoutAnIdHasADigestAsId() throws IOException {
    String line = "{\"title\":\"%s\",\"date\":\"2031-10-02\",\"body\":\"본문\"}\n";
    Path file =
        write("a.jsonl", line.formatted("하늘숲, 길") + line.formatted("하늘숲 길") + line.formatted("물길"));

    List<String> ids =
        read(file).stream().map(result -> ((Read) result).release().id().value()).toList();

    assertThat(ids.get(0)).matches("[0-9a-f]{16}").isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"EUC-KR", "x-windows-949", "UTF-16LE", "UTF-16BE", "UTF-8"})
  void textIsReadInTheEncodingItHas(String encoding) throws IOException {
    Path file = folder.resolve("a.txt");
    String mark = encoding.startsWith("UTF-16") ? "\uFEFF" : "";
    Files.write(file, (mark + "하늘숲 길을 연다\r\n본문이다.").getBytes(Charset.forName(encoding)));

    assertThat(only(file).title()).isEqualTo("하늘숲 길을 연다");
    assertThat(only(file).body().text()).isEqualTo("본문이다.");
  }

  @Test
  void textOfTwoEncodingsIsRefusedByItsByte() throws IOException {
    Path file = folder.resolve("a.txt");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("AB 하늘숲\n".getBytes(Charset.forName("EUC-KR")));
    bytes.write("하늘숲 길을 연다".getBytes(StandardCharsets.UTF_8));
    Files.write(file, bytes.toByteArray());

    assertThat(((Refused) read(file).getFirst()).reason())
        .startsWith("neither UTF-8 (at byte 3, counted from 0) nor EUC-KR");
  }

  @Test
  void aPageIsRecognisedByItsContent() throws IOException {
    String page =
        "<!DOCTYPE html><html><body><h1>하늘숲 길을 연다</h1><p>등록일 2031-10-02</p><p>가람시는 10월 2일 하늘숲에 길을"
            + " 열었다고 밝혔다.</p>";

    assertThat(only(write("view.do", page)).title()).isEqualTo("하늘숲 길을 연다");
    assertThat(only(write("view.txt", page)).body().text()).startsWith("가람시는");
  }

  @Test
  void metadataIsSeparatedFromTheText() throws IOException {
    RawRelease release =
        only(
            write(
                "a.txt",
                """
                보도참고자료

                보도시점
                2031. 10. 2.(목) 12:00
                배포
                2031. 10. 1.(수)

                하늘숲에 길을 내고,
                누구나 걷게 한다
                - 턱 없는 길 24킬로미터 -

                □ 가람시는 하늘숲에 길을 열었다고 밝혔다.

                담당 부서
                숲길과
                책임자
                과 장
                한누리
                (000-000-0000)

                담당자
                주무관
                두나래
                (044-000-0001)

                하늘숲.hwp (12 KB)
                """));

    assertThat(release.title()).isEqualTo("하늘숲에 길을 내고, 누구나 걷게 한다");
    assertThat(release.published()).isEqualTo("2031-10-02T12:00");
    assertThat(release.body().text()).isEqualTo("- 턱 없는 길 24킬로미터 -\n□ 가람시는 하늘숲에 길을 열었다고 밝혔다.");
    assertThat(release.particulars().form()).isEqualTo("보도참고자료");
    assertThat(release.particulars().department()).isEqualTo("숲길과");
    assertThat(release.particulars().contacts())
        .containsExactly("숲길과 책임자 과장 한누리 (000-000-0000)", "담당자 주무관 두나래 (044-000-0001)");
    assertThat(release.particulars().attachments()).containsExactly(new Attachment("하늘숲.hwp", ""));
    assertThat(release.particulars().sources()).containsExactly(folder.resolve("a.txt").toString());
  }

  @Test
  void aFolderIsReadInOrderOfNamesAndEveryFileIsReported() throws IOException {
    write(".DS_Store", "");
    write("b.docx", "");
    write("README", "");
    write("empty.txt", "\n");
    Files.createDirectories(folder.resolve("a/b"));
    write("a/b/2.txt", "둘");
    write("a/10.txt", "열");
    write("c.txt", "셋");
    Files.createSymbolicLink(folder.resolve("a/loop"), folder);

    assertThat(read(folder).stream().map(ReleaseReaderTest::shown))
        .containsExactly(
            "/.DS_Store a hidden file",
            "/README unknown format",
            "/a/10.txt 열",
            "/a/b/2.txt 둘",
            "/a/loop a link to a folder, which may lead in a circle",
            "/b.docx unknown format \".docx\"",
            "/c.txt 셋",
            "/empty.txt title");
  }

  @Test
  void aLinkIsFollowedOnlyWithinTheSources() throws IOException {
    Path sources = Files.createDirectories(folder.resolve("sources"));
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(folder.resolve("secret.txt"), "비밀");
    Files.writeString(other.resolve("1.txt"), "하나");
    Files.createSymbolicLink(sources.resolve("dangling.txt"), folder.resolve("nothing.txt"));
    Files.createSymbolicLink(sources.resolve("itself.txt"), sources.resolve("itself.txt"));
    Files.createSymbolicLink(sources.resolve("out.txt"), folder.resolve("secret.txt"));
    Files.createSymbolicLink(sources.resolve("within.txt"), other.resolve("1.txt"));
    Files.createSymbolicLink(folder.resolve("named"), sources);

    assertThat(read(folder.resolve("named"), other).stream().map(ReleaseReaderTest::shown))
        .containsExactly(
            "/named/dangling.txt a link to a file that does not exist",
            "/named/itself.txt a link that leads nowhere",
            "/named/out.txt a link that leads out of the sources",
            "/named/within.txt 하나",
            "/other/1.txt 하나");
    assertThat(ReleaseReader.bytes(List.of(folder.resolve("named")))).isZero();
  }

  /** Whoever may write to a watched folder may replace a file after it was listed. */
  @Test
  void aListedFileThatHasBecomeALinkOutOfItsRootIsRefused() throws IOException {
    Path watched = Files.createDirectories(folder.resolve("watched"));
    Files.writeString(folder.resolve("secret.txt"), "비밀");
    Path file = Files.createSymbolicLink(watched.resolve("a.txt"), folder.resolve("secret.txt"));

    try (Stream<ReadResult> results =
        ReleaseReader.of(ConfigFolder.bundled())
            .read(List.of(file), new SourceRoots(List.of(watched)))) {
      assertThat(results.map(ReleaseReaderTest::shown))
          .containsExactly("/watched/a.txt a link that leads out of the sources");
    }
  }

  @Test
  void anArchiveIsReadLikeAFolder() throws IOException {
    Path archive = folder.resolve("a.zip");
    try (FileSystem zip = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      Files.createDirectory(zip.getPath("/2031"));
      Files.writeString(zip.getPath("/2031/하늘숲.txt"), "하늘숲 길을 연다");
      Files.writeString(zip.getPath("/a.jsonl"), LINE);
    }

    assertThat(read(archive, archive))
        .extracting(ReadResult::location)
        .containsExactly(
            archive + "!/2031/하늘숲.txt",
            archive + "!/a.jsonl:1",
            archive + "!/2031/하늘숲.txt",
            archive + "!/a.jsonl:1");
    assertThat(read(write("bad.zip", "no zip")).getFirst())
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).startsWith("not a zip archive"));
    try (FileSystem zip = FileSystems.newFileSystem(archive)) {
      assertThat(read(zip.getPath("/2031")))
          .extracting(ReadResult::location)
          .containsExactly("/2031/하늘숲.txt");
    }
  }

  @Test
  void aMissingSourceIsNamedAtOnce() {
    Path missing = folder.resolve("nowhere");

    assertThatThrownBy(
            () -> ReleaseReader.of(ConfigFolder.bundled()).read(List.of(folder, missing)))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(missing.toString());
  }

  @Test
  void theStreamIsLazy() throws IOException {
    write("a.jsonl", manyLines(1000));
    Path next = write("b.txt", "하나");

    try (Stream<ReadResult> results =
        ReleaseReader.of(ConfigFolder.bundled()).read(List.of(folder))) {
      Iterator<ReadResult> iterator = results.iterator();
      iterator.next();
      Files.writeString(next, "둘");
      ReadResult last = iterator.next();
      while (iterator.hasNext()) {
        last = iterator.next();
      }
      assertThat(last)
          .isInstanceOfSatisfying(
              Read.class, read -> assertThat(read.release().title()).isEqualTo("둘"));
    }
  }

  private static String shown(ReadResult result) {
    String name = result.location().replaceFirst(".*/junit-?[^/]*", "");
    return switch (result) {
      case Read read -> name + " " + read.release().title();
      case Refused refused -> name + " " + refused.reason().replaceFirst(": .*", "");
    };
  }

  private static String manyLines(int count) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < count; i++) {
      // The numbers keep gzip from packing everything into its last block.
      lines.append(LINE.replace("a-1", "a-" + i * 7919L * 104729L).strip()).append('\n');
    }
    return lines.toString();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static RawRelease only(Path file) {
    List<ReadResult> results = read(file);
    assertThat(results).hasSize(1);
    assertThat(results.getFirst()).isInstanceOf(Read.class);
    return ((Read) results.getFirst()).release();
  }

  private static List<ReadResult> read(Path... sources) {
    try (Stream<ReadResult> results =
        ReleaseReader.of(ConfigFolder.bundled()).read(List.of(sources))) {
      return results.toList();
    }
  }
}
