package gongbo.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kr.dogfoot.hwplib.object.HWPFile;
import kr.dogfoot.hwplib.object.bodytext.Section;
import kr.dogfoot.hwplib.object.bodytext.control.Control;
import kr.dogfoot.hwplib.object.bodytext.control.ControlAdditionalText;
import kr.dogfoot.hwplib.object.bodytext.control.ControlAutoNumber;
import kr.dogfoot.hwplib.object.bodytext.control.ControlEndnote;
import kr.dogfoot.hwplib.object.bodytext.control.ControlEquation;
import kr.dogfoot.hwplib.object.bodytext.control.ControlFootnote;
import kr.dogfoot.hwplib.object.bodytext.control.ControlHeader;
import kr.dogfoot.hwplib.object.bodytext.control.ControlOverlappingLetter;
import kr.dogfoot.hwplib.object.bodytext.control.ControlTable;
import kr.dogfoot.hwplib.object.bodytext.control.ControlType;
import kr.dogfoot.hwplib.object.bodytext.control.ctrlheader.additionaltext.AdditionalTextPosition;
import kr.dogfoot.hwplib.object.bodytext.control.ctrlheader.autonumber.NumberSort;
import kr.dogfoot.hwplib.object.bodytext.control.ctrlheader.header.HeaderFooterApplyPage;
import kr.dogfoot.hwplib.object.bodytext.control.gso.ControlTextArt;
import kr.dogfoot.hwplib.object.bodytext.control.gso.GsoControlType;
import kr.dogfoot.hwplib.object.bodytext.control.gso.caption.CaptionDirection;
import kr.dogfoot.hwplib.object.bodytext.control.gso.shapecomponenteach.textart.TextArtAlign;
import kr.dogfoot.hwplib.object.bodytext.control.gso.shapecomponenteach.textart.TextArtShape;
import kr.dogfoot.hwplib.object.bodytext.control.sectiondefine.NumberShape;
import kr.dogfoot.hwplib.object.bodytext.control.table.Cell;
import kr.dogfoot.hwplib.object.bodytext.control.table.Row;
import kr.dogfoot.hwplib.object.bodytext.paragraph.Paragraph;
import kr.dogfoot.hwplib.object.bodytext.paragraph.rangetag.RangeTagItem;
import kr.dogfoot.hwplib.object.bodytext.paragraph.text.HWPCharControlExtend;
import kr.dogfoot.hwplib.object.docinfo.Bullet;
import kr.dogfoot.hwplib.object.docinfo.Numbering;
import kr.dogfoot.hwplib.object.docinfo.ParaShape;
import kr.dogfoot.hwplib.object.docinfo.facename.FontType;
import kr.dogfoot.hwplib.object.docinfo.numbering.LevelNumbering;
import kr.dogfoot.hwplib.object.docinfo.numbering.ParagraphNumberFormat;
import kr.dogfoot.hwplib.object.docinfo.parashape.Alignment;
import kr.dogfoot.hwplib.object.docinfo.parashape.ParaHeadShape;
import kr.dogfoot.hwplib.object.etc.HWPString;
import kr.dogfoot.hwplib.org.apache.poi.poifs.filesystem.POIFSFileSystem;
import kr.dogfoot.hwplib.tool.blankfilemaker.BlankFileMaker;
import kr.dogfoot.hwplib.writer.HWPWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What belongs to the text of a HWP document, written with hwplib. */
class HwpTextTest {
  private static final int SHAPE = 11;
  private static final int NOTE = 17;
  private static final int NUMBER = 18;
  private static final int CHARACTERS = 23;

  @TempDir Path folder;
  private HWPFile document;
  private Section section;

  @BeforeEach
  void begin() throws Exception {
    document = BlankFileMaker.make();
    section = document.getBodyText().getSectionList().get(0);
    Paragraph title = section.getParagraph(0);
    if (title.getText() == null) {
      title.createText();
    }
    title.getText().addString("하늘숲 길을 연다");
  }

  @Test
  void notesFollowTheirParagraph() throws Exception {
    Paragraph paragraph = paragraph("□ 하역장");
    ControlFootnote note = (ControlFootnote) control(paragraph, NOTE, ControlType.Footnote);
    note.getHeader().setNumberShape(NumberShape.Number);
    text(note.getParagraphList().addNewParagraph(), "하역장: 짐을 쌓아 두는 곳");
    paragraph.getText().addString(" 조명을 바꾼다.");
    Paragraph other = paragraph("ㅇ 모두 열두 곳");
    ControlEndnote end = (ControlEndnote) control(other, NOTE, ControlType.Endnote);
    end.getHeader().setNumberShape(NumberShape.Number);
    text(end.getParagraphList().addNewParagraph(), "2031년 기준");
    other.getText().addString("이다.");

    assertThat(body()).isEqualTo("□ 하역장 조명을 바꾼다.\n하역장: 짐을 쌓아 두는 곳\nㅇ 모두 열두 곳이다.\n2031년 기준");
  }

  @Test
  void whatPagesRepeatIsNoText() throws Exception {
    Paragraph paragraph = paragraph("가람부는 길을 열었다.");
    ControlHeader header = (ControlHeader) control(paragraph, 16, ControlType.Header);
    header.getHeader().setApplyPage(HeaderFooterApplyPage.BothPage);
    text(header.getParagraphList().addNewParagraph(), "가람부 소식");

    assertThat(body()).isEqualTo("가람부는 길을 열었다.");
  }

  @Test
  void rubyOverlappedCharactersEquationsAndHyphensAreText() throws Exception {
    Paragraph paragraph = paragraph("제");
    ControlOverlappingLetter overlapped =
        (ControlOverlappingLetter) control(paragraph, CHARACTERS, ControlType.OverlappingLetter);
    overlapped.getHeader().addOverlappingLetter(string("1"));
    overlapped.getHeader().addOverlappingLetter(string("2"));
    paragraph.getText().addString("호 ");
    ControlAdditionalText ruby =
        (ControlAdditionalText) control(paragraph, CHARACTERS, ControlType.AdditionalText);
    ruby.getHeader().getMainText().fromUTF16LEString("하역장");
    ruby.getHeader().getSubText().fromUTF16LEString("荷役場");
    ruby.getHeader().setPosition(AdditionalTextPosition.Top);
    ruby.getHeader().setAlignment(Alignment.Center);
    paragraph.getText().addString("을 연다. 04");
    paragraph.getText().addNewCharControlChar().setCode((short) 24);
    paragraph.getText().addString("2031, ");
    ControlEquation equation = (ControlEquation) control(paragraph, SHAPE, ControlType.Equation);
    equation.getEQEdit().getScript().fromUTF16LEString("E = mc^2");
    paragraph.getText().addString("이다.");

    assertThat(body()).isEqualTo("제12호 하역장(荷役場)을 연다. 04-2031, E = mc^2이다.");
  }

  @Test
  void textArtIsText() throws Exception {
    Paragraph paragraph = paragraph("");
    extended(paragraph, SHAPE);
    ControlTextArt art = (ControlTextArt) paragraph.addNewGsoControl(GsoControlType.TextArt);
    art.getShapeComponentTextArt().getContent().fromUTF16LEString("하늘숲 한마당");
    art.getShapeComponentTextArt().setFontType(FontType.TTF);
    art.getShapeComponentTextArt().setTextArtShape(TextArtShape.PARALLELOGRAM);
    art.getShapeComponentTextArt().setParaAlignment(TextArtAlign.CENTER);
    paragraph("가람부는 길을 열었다.");

    assertThat(body()).isEqualTo("하늘숲 한마당\n가람부는 길을 열었다.");
  }

  @Test
  void captionsAreOnTheirOwnLineWithTheirNumber() throws Exception {
    Paragraph paragraph = paragraph("하역");
    ControlTable table = (ControlTable) control(paragraph, SHAPE, ControlType.Table);
    paragraph.getText().addString("장을 바꾼다.");
    table.createCaption();
    table.getCaption().getListHeader().getCaptionProperty().setDirection(CaptionDirection.Top);
    Paragraph caption = text(table.getCaption().getParagraphList().addNewParagraph(), "<표 ");
    ControlAutoNumber number = (ControlAutoNumber) control(caption, NUMBER, ControlType.AutoNumber);
    number.getHeader().getProperty().setNumberSort(NumberSort.Table);
    number.getHeader().getProperty().setNumberShape(NumberShape.Number);
    number.getHeader().setNumber(2);
    caption.getText().addString("> 하역장 현황");
    table.getTable().setRowCount(1);
    table.getTable().setColumnCount(2);
    table.getTable().addCellCountOfRow(2);
    Row row = table.addNewRow();
    for (String word : new String[] {"항만", "조명"}) {
      Cell cell = row.addNewCell();
      cell.getListHeader().setParaCount(1);
      text(cell.getParagraphList().addNewParagraph(), word);
    }

    assertThat(body()).isEqualTo("하역장을 바꾼다.\n<표 2> 하역장 현황\n항만 | 조명");
  }

  @Test
  void generatedNumbersAndBulletsAreText() throws Exception {
    Numbering numbering = document.getDocInfo().addNewNumbering();
    level(numbering, 1, "^1.", ParagraphNumberFormat.Number);
    level(numbering, 2, "^2)", ParagraphNumberFormat.Hangul);
    int id = document.getDocInfo().getNumberingList().size();
    Bullet bullet = document.getDocInfo().addNewBullet();
    bullet.getBulletChar().fromUTF16LEString("□");
    int sign = document.getDocInfo().getBulletList().size();
    int first = shape(ParaHeadShape.Numbering, id, 0);
    int second = shape(ParaHeadShape.Numbering, id, 1);
    int point = shape(ParaHeadShape.Bullet, sign, 0);
    for (Object[] item :
        new Object[][] {
          {point, "가람부는 길을 열었다."}, {first, "하나"}, {second, "작은 하나"}, {second, "작은 둘"}, {first, "둘"}
        }) {
      paragraph((String) item[1]).getHeader().setParaShapeId((Integer) item[0]);
    }

    assertThat(body()).isEqualTo("□ 가람부는 길을 열었다.\n1. 하나\n가) 작은 하나\n나) 작은 둘\n2. 둘");
  }

  @Test
  void deletedTextIsNoText() throws Exception {
    Paragraph paragraph = paragraph("□ 가람부는 옛 문장이다. 새 문장이다.");
    paragraph.createRangeTag();
    RangeTagItem deleted = paragraph.getRangeTag().addNewRangeTagItem();
    deleted.setRangeStart(7);
    deleted.setRangeEnd(15);
    deleted.setSort((short) 0x11);
    deleted.setData(new byte[] {1, 0, 0});

    assertThat(body()).isEqualTo("□ 가람부는 새 문장이다.");
  }

  /** hwplib writes no memos, so the records are made here. */
  @Test
  void aMemoIsNoText() throws Exception {
    ByteArrayOutputStream records = new ByteArrayOutputStream();
    add(records, 66, 0, new byte[24]);
    add(records, 67, 1, "하늘숲 길을 연다\r".getBytes(StandardCharsets.UTF_16LE));
    add(records, 66, 0, new byte[24]);
    add(records, 67, 1, "가람부는 길을 열었다.\r".getBytes(StandardCharsets.UTF_16LE));
    add(records, 93, 1, new byte[4]);
    add(records, 72, 1, new byte[16]);
    add(records, 66, 1, new byte[24]);
    add(records, 67, 2, "과장님 확인 전에는 내보내지 말 것\r".getBytes(StandardCharsets.UTF_16LE));
    byte[] header = new byte[256];
    System.arraycopy("HWP Document File".getBytes(StandardCharsets.US_ASCII), 0, header, 0, 17);
    Path file = folder.resolve("memo.hwp");
    POIFSFileSystem compound = new POIFSFileSystem();
    try (OutputStream out = Files.newOutputStream(file)) {
      compound.createDocument(new ByteArrayInputStream(header), "FileHeader");
      compound
          .getRoot()
          .createDirectory("BodyText")
          .createDocument("Section0", new ByteArrayInputStream(records.toByteArray()));
      compound.writeFilesystem(out);
    }

    assertThat(Documents.only(file).body().text()).isEqualTo("가람부는 길을 열었다.");
  }

  private static void add(OutputStream records, int tag, int level, byte[] data)
      throws IOException {
    int head = tag | level << 10 | data.length << 20;
    records.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(head).array());
    records.write(data);
  }

  private int shape(ParaHeadShape kind, int id, int level) throws Exception {
    ParaShape shape = document.getDocInfo().addNewParaShape();
    shape.getProperty1().setParaHeadShape(kind);
    shape.getProperty1().setParaLevel((byte) level);
    shape.setParaHeadId(id);
    return document.getDocInfo().getParaShapeList().size() - 1;
  }

  private static void level(
      Numbering numbering, int level, String pattern, ParagraphNumberFormat format)
      throws Exception {
    LevelNumbering definition = numbering.getLevelNumbering(level);
    definition.getNumberFormat().fromUTF16LEString(pattern);
    definition.getParagraphHeadInfo().getProperty().setParagraphNumberFormat(format);
    definition.setStartNumber(1);
  }

  private Paragraph paragraph(String words) throws Exception {
    return text(section.addNewParagraph(), words);
  }

  private static Paragraph text(Paragraph paragraph, String words) throws Exception {
    paragraph.createText();
    paragraph.getText().addString(words);
    return paragraph;
  }

  private static Control control(Paragraph paragraph, int code, ControlType type) throws Exception {
    extended(paragraph, code);
    return paragraph.addNewControl(type);
  }

  private static void extended(Paragraph paragraph, int code) throws Exception {
    HWPCharControlExtend extended = paragraph.getText().addNewExtendControlChar();
    extended.setCode((short) code);
    extended.setAddition(new byte[12]);
  }

  private static HWPString string(String text) {
    HWPString string = new HWPString();
    string.fromUTF16LEString(text);
    return string;
  }

  private String body() throws Exception {
    Path file = folder.resolve("a.hwp");
    HWPWriter.toFile(document, file.toString());
    return Documents.only(file).body().text();
  }
}
