package gongbo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The words of a PDF, whose lines break anywhere. */
class PdfTextTest {
  @TempDir Path folder;

  @Test
  void aWordBrokenBetweenLinesIsWholeWhereSpacesArePrinted() throws IOException {
    assertThat(
            body(
                "하늘숲 길을 연다",
                "",
                "□ 가람부는 하늘숲에 길을 내고 누구나 걷게 하며 가로 조",
                "명도 모두 새로 달아 밤에도 걸을 수 있게 한다고 하였고 ",
                "또한 둘레 마을 열두 곳에 쉼터를 마련하기로 하여 갠트",
                "리크레인까지 들인다고 밝혔다."))
        .isEqualTo(
            "□ 가람부는 하늘숲에 길을 내고 누구나 걷게 하며 가로 조명도 모두 새로 달아 밤에도 걸을 수 있게 한다고 하였고 "
                + "또한 둘레 마을 열두 곳에 쉼터를 마련하기로 하여 갠트리크레인까지 들인다고 밝혔다.");
  }

  @Test
  void aWordThatTheReleaseOrTheDictionaryHasIsWhole() throws IOException {
    assertThat(
            body(
                "하늘숲 길을 연다",
                "",
                "□ 가람부는 새 도라온전구를 하늘숲에 달고 누구나 도라온",
                "전구 아래에서 걷게 하며 둘레 마을에도 달 것이며 환경관",
                "리는 마을에서 맡는다고 밝혔다."))
        .isEqualTo(
            "□ 가람부는 새 도라온전구를 하늘숲에 달고 누구나 도라온전구 아래에서 걷게 하며 둘레 마을에도 달 것이며 " + "환경관리는 마을에서 맡는다고 밝혔다.");
  }

  @Test
  void linesBreakBetweenWordsWithoutEvidenceOfTheContrary() throws IOException {
    assertThat(
            body(
                "하늘숲 길을 연다",
                "",
                "□ 가람부는 하늘숲에 길을 내고 누구나 걷게 하며 가로등",
                "아래에서 쉬게 한다고 밝혔으며, 쉼터도 열두 곳을 새로 더",
                "마련한다."))
        .isEqualTo("□ 가람부는 하늘숲에 길을 내고 누구나 걷게 하며 가로등 아래에서 쉬게 한다고 밝혔으며, 쉼터도 열두 곳을 새로 더" + " 마련한다.");
  }

  @Test
  void aSpaceThatAFontGivesAsZeroIsASpace() throws IOException {
    String toUnicode =
        """
        /CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Spaces def
        1 begincodespacerange <0000> <FFFF> endcodespacerange
        2 beginbfrange <0020> <0020> <0000> <AC00> <D7A3> <AC00> endbfrange
        endcmap end end\
        """;

    assertThat(title(toUnicode, "하늘숲 길을 연다")).isEqualTo("하늘숲 길을 연다");
  }

  private String body(String... lines) throws IOException {
    return Documents.only(pdf("", lines)).body().text();
  }

  private String title(String toUnicode, String... lines) throws IOException {
    return Documents.only(pdf(toUnicode, lines)).title();
  }

  /** Writes lines in a font of Adobe's Korean collection, which is not embedded. */
  private Path pdf(String toUnicode, String... lines) throws IOException {
    StringBuilder content = new StringBuilder("BT /F 12 Tf 20 TL 60 700 Td\n");
    for (String line : lines) {
      String codes = HexFormat.of().formatHex(line.getBytes(StandardCharsets.UTF_16BE));
      content.append('<').append(codes).append("> Tj T*\n");
    }
    Path file = folder.resolve("a.pdf");
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      PDStream stream = new PDStream(document);
      write(stream.getCOSObject(), content.append("ET").toString());
      page.setContents(stream);
      COSDictionary font = font();
      if (!toUnicode.isEmpty()) {
        COSStream map = document.getDocument().createCOSStream();
        write(map, toUnicode);
        font.setItem(COSName.TO_UNICODE, map);
      }
      COSDictionary fonts = new COSDictionary();
      fonts.setItem("F", font);
      PDResources resources = new PDResources();
      resources.getCOSObject().setItem(COSName.FONT, fonts);
      page.setResources(resources);
      document.save(file.toFile());
    }
    return file;
  }

  private static void write(COSStream stream, String content) throws IOException {
    try (OutputStream out = stream.createOutputStream()) {
      out.write(content.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static COSDictionary font() {
    COSDictionary collection = new COSDictionary();
    collection.setItem("Registry", new COSString("Adobe"));
    collection.setItem("Ordering", new COSString("Korea1"));
    collection.setItem("Supplement", COSInteger.ONE);
    COSDictionary descriptor = new COSDictionary();
    descriptor.setName("Type", "FontDescriptor");
    descriptor.setName("FontName", "HYSMyeongJo-Medium");
    descriptor.setInt("Flags", 4);
    COSDictionary descendant = new COSDictionary();
    descendant.setName("Type", "Font");
    descendant.setName("Subtype", "CIDFontType0");
    descendant.setName("BaseFont", "HYSMyeongJo-Medium");
    descendant.setItem("CIDSystemInfo", collection);
    descendant.setItem("FontDescriptor", descriptor);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    COSDictionary font = new COSDictionary();
    font.setName("Type", "Font");
    font.setName("Subtype", "Type0");
    font.setName("BaseFont", "HYSMyeongJo-Medium");
    font.setName("Encoding", "UniKS-UCS2-H");
    font.setItem("DescendantFonts", descendants);
    return font;
  }
}
