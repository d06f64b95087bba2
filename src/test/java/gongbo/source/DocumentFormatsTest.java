package gongbo.source;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.config.ConfigFolder;
import gongbo.release.Attachment;
import gongbo.release.Publisher;
import gongbo.release.RawRelease;
import gongbo.source.ReadResult.Read;
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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.dogfoot.hwplib.object.HWPFile;
import kr.dogfoot.hwplib.object.bodytext.Section;
import kr.dogfoot.hwplib.object.bodytext.control.ControlTable;
import kr.dogfoot.hwplib.object.bodytext.control.ControlType;
import kr.dogfoot.hwplib.object.bodytext.control.table.Cell;
import kr.dogfoot.hwplib.object.bodytext.control.table.Row;
import kr.dogfoot.hwplib.object.bodytext.paragraph.Paragraph;
import kr.dogfoot.hwplib.object.bodytext.paragraph.text.ParaText;
import kr.dogfoot.hwplib.org.apache.poi.poifs.filesystem.POIFSFileSystem;
import kr.dogfoot.hwplib.tool.blankfilemaker.BlankFileMaker;
import kr.dogfoot.hwplib.writer.HWPWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every format, each file made here. */
class DocumentFormatsTest {
  @TempDir Path folder;

  @Test
  void anAnswerOfTheOpenApiHasManyReleases() throws IOException {
    List<ReadResult> results =
        read(
            write(
                "page-1.xml",
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <response><header><resultCode>0</resultCode><resultMsg>NORMAL_SERVICE</resultMsg></header>
                <body><NewsItem><NewsItemId>900000001</NewsItemId><Title>&lt;하늘숲&gt; 길을 연다</Title>
                <SubTitle1>턱 없는 길 24킬로미터</SubTitle1><SubTitle2/><MinisterCode>가람부</MinisterCode>
                <ApproveDate>10/02/2031 09:30:00</ApproveDate>
                <DataContents><![CDATA[<p>□ 가람부는 길을 열었다.</p><p>&nbsp;ㅇ 모두 &ldquo;열두 갈래&rdquo;다.</p>]]></DataContents>
                <OriginalUrl>https://example.org/v?newsId=900000001</OriginalUrl>
                <FileName>하늘숲.hwpx</FileName><FileUrl>https://example.org/f/1</FileUrl></NewsItem>
                <NewsItem><NewsItemId>900000002</NewsItemId><DataContents>제목이 없다</DataContents></NewsItem>
                </body></response>
                """));

    assertThat(results.getFirst()).isInstanceOf(Read.class);
    RawRelease release = ((Read) results.getFirst()).release();
    assertThat(release.id().value()).isEqualTo("900000001");
    assertThat(release.title()).isEqualTo("<하늘숲> 길을 연다");
    assertThat(release.publisher()).isEqualTo(new Publisher("가람부"));
    assertThat(release.published()).isEqualTo("2031-10-02T09:30");
    assertThat(release.url()).isEqualTo("https://example.org/v?newsId=900000001");
    assertThat(release.body().text()).isEqualTo("- 턱 없는 길 24킬로미터\n□ 가람부는 길을 열었다.\nㅇ 모두 “열두 갈래”다.");
    assertThat(release.particulars().attachments())
        .containsExactly(new Attachment("하늘숲.hwpx", "https://example.org/f/1"));
    assertThat(results.get(1))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo("title: missing"));
  }

  @Test
  void anErrorOfTheOpenApiIsTheReason() throws IOException {
    assertThat(
            reason(
                write(
                    "error.xml",
                    """
                    <OpenAPI_ServiceResponse><cmmMsgHeader><errMsg>SERVICE ERROR</errMsg>
                    <returnAuthMsg>SERVICE_KEY_IS_NOT_REGISTERED_ERROR</returnAuthMsg></cmmMsgHeader>
                    </OpenAPI_ServiceResponse>
                    """)))
        .isEqualTo("the service did not answer: SERVICE_KEY_IS_NOT_REGISTERED_ERROR");
  }

  @Test
  void feedsAreRead() throws IOException {
    RawRelease rss =
        only(
            write(
                "a.rss",
                """
                <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
                <title>가람부 보도자료</title><item><title>하늘숲 길을 연다</title>
                <link>https://example.org/v?newsId=156000001&amp;from=rss</link>
                <guid>https://example.org/v?newsId=156000001&amp;from=rss</guid>
                <pubDate>Thu, 02 Oct 2031 00:30:00 GMT</pubDate><dc:creator>가람부</dc:creator>
                <description>&lt;p&gt;길을 열었다.&lt;/p&gt;&lt;p&gt;누구나 걷는다.&lt;/p&gt;</description></item></channel></rss>
                """));
    RawRelease atom =
        only(
            write(
                "a.atom",
                """
                <?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>가람부</title>
                <entry><id>urn:x-garam:77</id><title>하늘숲 길을 연다</title>
                <link rel="alternate" href="https://example.org/77"/><updated>2031-10-02T09:30:00+09:00</updated>
                <author><name>가람부</name></author>
                <content type="xhtml"><div><p>길을 열었다.</p><p>누구나 걷는다.</p></div></content></entry></feed>
                """));

    assertThat(rss.id().value()).isEqualTo("156000001");
    assertThat(List.of(rss, atom))
        .allSatisfy(
            release -> {
              assertThat(release.publisher().name()).isEqualTo("가람부");
              assertThat(release.published()).isEqualTo("2031-10-02T09:30");
              assertThat(release.body().text()).isEqualTo("길을 열었다.\n누구나 걷는다.");
            });
    assertThat(atom.url()).isEqualTo("https://example.org/77");
  }

  @Test
  void aFeedHasAsManyEscapedTagsAsItLikes() throws IOException {
    String item =
        "<item><title>하늘숲 길을 연다</title><description>%s</description></item>"
            .formatted("&lt;p&gt;길을 연다.&lt;/p&gt;".repeat(1_000));

    assertThat(read(write("rss.xml", "<?xml version=\"1.0\"?><rss>" + item.repeat(60) + "</rss>")))
        .extracting(result -> result.getClass().getSimpleName())
        .hasSize(60)
        .containsOnly("Read");
  }

  @Test
  void entitiesAreNotExpandedAndNothingIsFetched() throws IOException {
    Path file =
        write(
            "bomb.xml",
            """
            <?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">
            <!ENTITY f SYSTEM "file:///etc/hostname">]><r><item><title>&b;&f;</title></item></r>
            """);

    assertThat(read(file)).allMatch(Refused.class::isInstance);
  }

  @Test
  void aTableHasARowForEachRelease() throws IOException {
    String table =
        String.join(
            "\r\n",
            "번호,제목,담당부서,등록일,조회수,내용",
            "1,\"하늘숲, \"\"길\"\"을 연다\",산림과,2031.10.2,\"1,204\",\"첫째 줄이다.\r\n둘째 줄이다.\"",
            "",
            "2,물길을 연다,하천과,2031.10.3,7",
            "3,가,나,2031.10.3,7,라,마,바",
            "4,\"닫히지 않는다");
    Path korean = folder.resolve("a.csv");
    Files.write(korean, table.getBytes(Charset.forName("x-windows-949")));

    for (Path file : List.of(write("b.csv", "\uFEFF" + table), korean)) {
      List<ReadResult> results = read(file);
      RawRelease release = ((Read) results.getFirst()).release();
      assertThat(release.title()).isEqualTo("하늘숲, \"길\"을 연다");
      assertThat(release.published()).isEqualTo("2031-10-02T00:00");
      assertThat(release.body().text()).isEqualTo("첫째 줄이다.\n둘째 줄이다.");
      assertThat(release.particulars().department()).isEqualTo("산림과");
      assertThat(release.particulars().views()).isEqualTo(1204);
      assertThat(results).hasSize(4);
      assertThat(results.get(1)).isInstanceOf(Read.class);
      assertThat(results.get(2)).isInstanceOf(Refused.class);
      assertThat(((Refused) results.get(3)).reason()).endsWith("a quotation mark is never closed");
    }
    assertThat(reason(write("c.csv", "가,나\n다,라\n"))).startsWith("the first row names no column");
  }

  @Test
  void jsonIsOneReleaseOrAnArrayOrAWrappedArray() throws IOException {
    String one =
        "{\"id\":\"%s\",\"Title\":\"하늘숲\",\"contents\":\"본문\",\"files\":[{\"name\":\"a.pdf\",\"url\":\"https://example.org/a\"}]}";
    Path single = write("one.json", one.formatted("a"));
    Path array = write("array.json", "[" + one.formatted("a") + "," + one.formatted("b") + "]");
    Path wrapped =
        write(
            "wrapped.json",
            "{\"response\":{\"count\":1,\"items\":{\"item\":[" + one.formatted("c") + "]}}}");
    Path cut = write("cut.json", "[" + one.formatted("a") + ",{\"id\":");

    assertThat(only(single).particulars().attachments())
        .containsExactly(new Attachment("a.pdf", "https://example.org/a"));
    assertThat(read(array)).hasSize(2).allMatch(Read.class::isInstance);
    assertThat(only(wrapped).id().value()).isEqualTo("c");
    assertThat(read(cut))
        .satisfiesExactly(
            first -> assertThat(first).isInstanceOf(Read.class),
            second -> assertThat(second).isInstanceOf(Refused.class));
  }

  @Test
  void aHwpDocumentIsRead() throws Exception {
    HWPFile document = BlankFileMaker.make();
    ParaText text = document.getBodyText().getSectionList().get(0).getParagraph(0).getText();
    if (text == null) {
      document.getBodyText().getSectionList().get(0).getParagraph(0).createText();
      text = document.getBodyText().getSectionList().get(0).getParagraph(0).getText();
    }
    text.addString("하늘숲 길을 연다");
    Path file = folder.resolve("a.hwp");
    HWPWriter.toFile(document, file.toString());

    assertThat(only(file).title()).isEqualTo("하늘숲 길을 연다");
  }

  @Test
  void aTableOfAHwpDocumentIsReadRowByRow() throws Exception {
    HWPFile document = BlankFileMaker.make();
    Section section = document.getBodyText().getSectionList().get(0);
    paragraph(section.addNewParagraph(), "하늘숲 길을 연다");
    paragraph(section.addNewParagraph(), "□ 가람부는 길을 열었다.");
    Paragraph holder = section.addNewParagraph();
    holder.createText();
    holder.getText().addExtendCharForTable();
    ControlTable table = (ControlTable) holder.addNewControl(ControlType.Table);
    table.getTable().setRowCount(2);
    table.getTable().setColumnCount(2);
    String[][] rows = {{"길", "길이"}, {"해오름길", "2.1km"}};
    for (int row = 0; row < rows.length; row++) {
      Row cells = table.addNewRow();
      table.getTable().addCellCountOfRow(rows[row].length);
      for (int column = 0; column < rows[row].length; column++) {
        Cell cell = cells.addNewCell();
        cell.getListHeader().setParaCount(1);
        cell.getListHeader().setRowIndex(row);
        cell.getListHeader().setColIndex(column);
        paragraph(cell.getParagraphList().addNewParagraph(), rows[row][column]);
      }
    }
    paragraph(section.addNewParagraph(), "ㅇ 모두 열두 갈래다.");
    Path file = folder.resolve("a.hwp");
    HWPWriter.toFile(document, file.toString());

    RawRelease release = only(file);

    assertThat(release.title()).isEqualTo("하늘숲 길을 연다");
    assertThat(release.body().text())
        .isEqualTo("□ 가람부는 길을 열었다.\n길 | 길이\n해오름길 | 2.1km\nㅇ 모두 열두 갈래다.");
  }

  private static void paragraph(Paragraph paragraph, String text) throws Exception {
    paragraph.createText();
    paragraph.getText().addString(text);
  }

  @ParameterizedTest
  @CsvSource({"2, encrypted", "4, locked for distribution"})
  void ofALockedHwpDocumentThePreviewIsRead(int flag, String reason) throws IOException {
    byte[] header = new byte[256];
    byte[] signature = "HWP Document File".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(signature, 0, header, 0, signature.length);
    header[36] = (byte) flag;
    String preview = "<보도시점><2031. 10. 2.(목)>\r\n하늘숲 길을 연다\r\n□ 가람부는 길을 열었다.";

    RawRelease release =
        only(
            compound(
                "a.hwp",
                Map.of(
                    "FileHeader", header, "PrvText", preview.getBytes(StandardCharsets.UTF_16LE))));

    assertThat(release.title()).isEqualTo("하늘숲 길을 연다");
    assertThat(release.body().text()).isEqualTo("□ 가람부는 길을 열었다.");
    assertThat(release.particulars().partial()).isTrue();
    assertThat(reason(compound("b.hwp", Map.of("FileHeader", header))))
        .isEqualTo(reason + ", and without a preview");
  }

  @Test
  void aSavedListOfReleasesIsRefusedAsOne() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 12; i++) {
      rows.append(
          "<tr><td>%d</td><td><a href='/v?no=%d'>가람부 소식 제%d호를 펴낸다</a></td><td>2031-10-%02d</td></tr>"
              .formatted(i, i, i, i));
    }
    Path file =
        write(
            "list.html",
            "<html><body><h2>보도자료</h2><table><tr><th>번호</th><th>제목</th><th>등록일</th></tr>%s</table>"
                .formatted(rows));

    assertThat(read(file))
        .containsExactly(
            new Refused(
                file.toString(),
                "a list of releases, not a release: 12 rows that have a link and a day each",
                ".html"));
  }

  private Path compound(String name, Map<String, byte[]> streams) throws IOException {
    Path file = folder.resolve(name);
    POIFSFileSystem document = new POIFSFileSystem();
    try (OutputStream out = Files.newOutputStream(file)) {
      for (Map.Entry<String, byte[]> stream : streams.entrySet()) {
        document.createDocument(new ByteArrayInputStream(stream.getValue()), stream.getKey());
      }
      document.writeFilesystem(out);
    }
    return file;
  }

  @Test
  void aHwpxDocumentIsReadInTheOrderOfReading() throws IOException {
    String section =
        """
        <hs:sec xmlns:hs="s" xmlns:hp="p"><hp:p><hp:run><hp:ctrl><hp:header><hp:subList><hp:p><hp:run>
        <hp:t>가람부 소식</hp:t></hp:run></hp:p></hp:subList></hp:header></hp:ctrl></hp:run></hp:p>
        <hp:p><hp:run><hp:tbl><hp:tr>%s</hp:tr></hp:tbl></hp:run></hp:p>
        <hp:p><hp:run><hp:t>하늘숲 길을</hp:t></hp:run><hp:run><hp:t> 연다</hp:t></hp:run></hp:p>
        <hp:p><hp:run><hp:t>□ 가람부는 길을 열었다.<hp:lineBreak/>ㅇ 모두 열두 갈래다.</hp:t></hp:run></hp:p>
        <hp:p><hp:run><hp:tbl><hp:tr>%s</hp:tr><hp:tr>%s</hp:tr></hp:tbl></hp:run></hp:p></hs:sec>
        """
            .formatted(
                cell("보도시점") + cell("2031. 10. 2.(목) 12:00"),
                cell("길") + cell("길이"),
                cell("해오름길") + cell("2.1km"));

    RawRelease release = only(hwpx("a.hwpx", Map.of("Contents/section0.xml", section)));

    assertThat(release.title()).isEqualTo("하늘숲 길을 연다");
    assertThat(release.published()).isEqualTo("2031-10-02T12:00");
    assertThat(release.body().text())
        .isEqualTo("□ 가람부는 길을 열었다.\nㅇ 모두 열두 갈래다.\n길 | 길이\n해오름길 | 2.1km");
    assertThat(release.particulars().partial()).isFalse();
  }

  @Test
  void ofALockedDocumentThePreviewIsRead() throws IOException {
    String manifest =
        """
        <m:manifest xmlns:m="m"><m:file-entry m:full-path="Contents/section0.xml"><m:encryption-data/>
        </m:file-entry>%s</m:manifest>
        """;
    String preview = "<보도시점><2031. 10. 2.(목)>\n하늘숲 길을 연다\n□ 가람부는 길을 열었다.";
    Map<String, String> parts =
        Map.of(
            "Contents/section0.xml",
            "\u0001\u0002",
            "META-INF/manifest.xml",
            manifest.formatted(""),
            "Preview/PrvText.txt",
            preview);

    RawRelease release = only(hwpx("a.hwpx", parts));

    assertThat(release.title()).isEqualTo("하늘숲 길을 연다");
    assertThat(release.body().text()).isEqualTo("□ 가람부는 길을 열었다.");
    assertThat(release.particulars().partial()).isTrue();
    String alsoPreview =
        "<m:file-entry m:full-path=\"Preview/PrvText.txt\"><m:encryption-data/></m:file-entry>";
    Map<String, String> locked =
        Map.of(
            "Contents/section0.xml", "\u0001\u0002",
            "META-INF/manifest.xml", manifest.formatted(alsoPreview),
            "Preview/PrvText.txt", "\u0003");
    assertThat(reason(hwpx("b.hwpx", locked))).startsWith("locked for distribution");
  }

  @Test
  void columnsOfAPdfAreReadOneAfterTheOther() throws IOException {
    Path file = folder.resolve("a.pdf");
    try (PDDocument document = new PDDocument()) {
      for (int page = 1; page <= 2; page++) {
        document.addPage(new PDPage());
        try (PDPageContentStream out =
            new PDPageContentStream(document, document.getPage(page - 1))) {
          print(out, 60, 770, "Garam Ministry News " + page);
          print(out, 280, 20, "- " + page + " -");
          if (page == 1) {
            print(out, 60, 700, "Sky Forest opens twelve new paths");
          }
          for (int line = 0; line < 6; line++) {
            print(out, 60, 640 - 14 * line, "left words of line " + page + line + " in prose");
            print(out, 320, 640 - 14 * line, "right words of line " + page + line + " in prose");
          }
        }
      }
      document.save(file.toFile());
    }

    RawRelease release = only(file);

    assertThat(release.title()).isEqualTo("Sky Forest opens twelve new paths");
    String body = release.body().text();
    assertThat(body).doesNotContain("Garam Ministry").doesNotContain("- 1 -");
    assertThat(body.indexOf("left words of line 15"))
        .isLessThan(body.indexOf("right words of line 10"));
    assertThat(body.indexOf("right words of line 15"))
        .isLessThan(body.indexOf("left words of line 20"));
  }

  @Test
  void anEncryptedPdfIsRefusedAsSuch() throws IOException {
    Path file = folder.resolve("a.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      document.save(file.toFile());
    }

    assertThat(reason(file)).isEqualTo("an encrypted PDF that needs a password");
    Path empty = folder.resolve("b.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.save(empty.toFile());
    }
    assertThat(reason(empty)).startsWith("no text in this PDF");
  }

  @Test
  void anArchiveOfTapesIsAFolder() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    tarEntry(bytes, "2031/b.txt", '0', "물길을 연다");
    tarEntry(bytes, "x", 'L', "2031/" + "가".repeat(60) + ".txt\0");
    tarEntry(bytes, "short", '0', "하늘숲 길을 연다");
    bytes.write(new byte[1024]);
    Path file = folder.resolve("a.tar.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(bytes.toByteArray());
    }

    assertThat(read(file))
        .extracting(ReadResult::location)
        .containsExactly(file + "!/2031/b.txt", file + "!/2031/" + "가".repeat(60) + ".txt");
    ByteArrayOutputStream linked = new ByteArrayOutputStream();
    tarEntry(linked, "b.txt", '0', "물길을 연다");
    tarEntry(linked, "link.txt", '2', "");
    Path withLink = Files.write(folder.resolve("linked.tar"), linked.toByteArray());
    assertThat(read(withLink))
        .contains(
            new ReadResult.Refused(
                withLink + "!/\"link.txt\"", "a link, which is not followed in archives"));
    ByteArrayOutputStream bad = new ByteArrayOutputStream();
    tarEntry(bad, "../../b.txt", '0', "물길을 연다");
    Files.write(folder.resolve("bad.tar"), bad.toByteArray());
    assertThat(reason(folder.resolve("bad.tar"))).startsWith("a file in it leads out of it");
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MAX_VALUE, 100_000_000, -2})
  void anArchiveWhoseDirectoryIsLargerThanTheHeapIsNotOpened(int size) throws IOException {
    byte[] archive = zip("하늘숲.txt", "하늘숲 길을 연다".getBytes(StandardCharsets.UTF_8));
    ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).putInt(archive.length - 10, size);
    Path file = Files.write(folder.resolve("a.zip"), archive);

    assertThat(reason(file)).startsWith("its directory is larger");
  }

  /** A size in 64 bits is unsigned. */
  @Test
  void anArchiveWhoseDirectoryIsLargerThanAnyFileIsNotOpened() throws IOException {
    byte[] archive = zip("하늘숲.txt", "하늘숲 길을 연다".getBytes(StandardCharsets.UTF_8));
    int end = archive.length - 22;
    ByteBuffer wide = ByteBuffer.allocate(archive.length + 56 + 20).order(ByteOrder.LITTLE_ENDIAN);
    wide.put(archive, 0, end);
    wide.putInt(0x06064b50).position(end + 40).putLong(-2);
    wide.position(end + 56).putInt(0x07064b50).putInt(0).putLong(end).putInt(1);
    wide.put(archive, end, 12).putInt(-1).put(archive, end + 16, 6);
    Path file = Files.write(folder.resolve("a.zip"), wide.array());

    assertThat(reason(file)).startsWith("its directory is larger");
  }

  @Test
  void anArchiveInAnArchiveInAnArchiveIsTooDeep() throws IOException {
    byte[] inner = zip("하늘숲.txt", "하늘숲 길을 연다".getBytes(StandardCharsets.UTF_8));
    byte[] deep = inner;
    for (int i = 0; i < 3; i++) {
      deep = zip("inner.zip", deep);
    }
    Path file = folder.resolve("a.zip");
    Files.write(file, zip("inner.zip", inner));
    assertThat(only(file).title()).isEqualTo("하늘숲 길을 연다");
    Files.write(file, deep);
    assertThat(reason(file)).startsWith("an archive too deep");
  }

  @Test
  void aBombIsRefused() throws IOException {
    Path archive = folder.resolve("bomb.zip");
    Files.write(archive, zip("a.txt", new byte[64 * 1024 * 1024]));
    assertThat(reason(archive)).startsWith("a file in it unpacks to more");
    Path packed = folder.resolve("bomb.txt.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(new byte[64 * 1024 * 1024]);
    }
    assertThat(reason(packed)).isEqualTo("longer than 8 MiB");
  }

  @Test
  void everyFormatMayBePacked() throws IOException {
    Path file = folder.resolve("a.html.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(
          "<html><h1>하늘숲 길을 연다</h1><p>등록일 2031-10-02</p><p>가람시는 하늘숲에 길을 열었다고 밝혔다.</p>"
              .getBytes(StandardCharsets.UTF_8));
    }

    assertThat(only(file).title()).isEqualTo("하늘숲 길을 연다");
  }

  private static void print(PDPageContentStream out, int x, int y, String text) throws IOException {
    out.beginText();
    out.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 10);
    out.newLineAtOffset(x, y);
    out.showText(text);
    out.endText();
  }

  private static String cell(String text) {
    return "<hp:tc><hp:subList><hp:p><hp:run><hp:t>%s</hp:t></hp:run></hp:p></hp:subList></hp:tc>"
        .formatted(text);
  }

  private Path hwpx(String name, Map<String, String> parts) throws IOException {
    Path file = folder.resolve(name);
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      byte[] type = "application/hwp+zip".getBytes(StandardCharsets.US_ASCII);
      ZipEntry first = new ZipEntry("mimetype");
      first.setMethod(ZipEntry.STORED);
      first.setSize(type.length);
      java.util.zip.CRC32 sum = new java.util.zip.CRC32();
      sum.update(type);
      first.setCrc(sum.getValue());
      zip.putNextEntry(first);
      zip.write(type);
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return bytes.toByteArray();
  }

  static void tarEntry(OutputStream out, String name, char type, String content)
      throws IOException {
    byte[] data = content.getBytes(StandardCharsets.UTF_8);
    byte[] header = new byte[512];
    byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, header, 0, bytes.length);
    byte[] size = "%011o".formatted(data.length).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(size, 0, header, 124, size.length);
    header[156] = (byte) type;
    System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, header, 257, 5);
    out.write(header);
    out.write(data);
    out.write(new byte[(512 - data.length % 512) % 512]);
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

  private static String reason(Path file) {
    List<ReadResult> results = read(file);
    assertThat(results).hasSize(1);
    assertThat(results.getFirst()).isInstanceOf(Refused.class);
    return ((Refused) results.getFirst()).reason();
  }

  private static List<ReadResult> read(Path file) {
    try (Stream<ReadResult> results =
        ReleaseReader.of(ConfigFolder.bundled()).read(List.of(file))) {
      return results.toList();
    }
  }
}
