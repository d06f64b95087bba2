package gongbo.source;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.io.input.CloseShieldInputStream;

/**
 * Reads the lines of a section of a HWPX document, without memos and without what tracked changes
 * deleted.
 */
final class HwpxSection {
  /**
   * The elements outside the text: what pages repeat, comments, and fields, of which only memos
   * have text of their own.
   */
  private static final Set<String> OUTSIDE_TEXT =
      Set.of("header", "footer", "hiddenComment", "pageNum", "masterPage", "fieldBegin");

  private static final Set<String> NOTES = Set.of("footNote", "endNote");

  private static final Set<String> OBJECTS =
      Set.of(
          "tbl",
          "pic",
          "container",
          "ole",
          "line",
          "rect",
          "ellipse",
          "arc",
          "polygon",
          "curve",
          "connectLine",
          "textart",
          "equation",
          "video",
          "chart");

  /** The elements whose characters are text. */
  private static final Set<String> WITH_TEXT = Set.of("t", "script", "mainText", "subText");

  private final XMLStreamReader xml;
  private final DocumentLines lines = new DocumentLines();
  private final ParagraphNumbers numbers;
  private final Deque<String> elements = new ArrayDeque<>();
  private final Deque<OpenParagraph> paragraphs = new ArrayDeque<>();
  private final Deque<HwpxObject> objects = new ArrayDeque<>();
  private final StringBuilder reading = new StringBuilder();

  /** The tracked deletions around the current position. */
  private final Set<String> deletions = new HashSet<>();

  private HwpxAutoNumber autoNumber = HwpxAutoNumber.NONE;
  private int outside;

  /** A paragraph being read. */
  private static final class OpenParagraph {
    private final int shape;
    private boolean numbered;
    private boolean shortened;

    /** Whether its end was deleted, which joins it and the next. */
    private boolean joined;

    OpenParagraph(int shape) {
      this.shape = shape;
    }
  }

  private HwpxSection(XMLStreamReader xml, ParagraphNumbers numbers) {
    this.xml = xml;
    this.numbers = numbers;
  }

  /**
   * Reads a section.
   *
   * @param in the section, which is left open
   */
  static List<String> lines(InputStream in, ParagraphNumbers numbers)
      throws XMLStreamException, RefusedInput {
    HwpxSection section =
        new HwpxSection(
            XmlReader.factory().createXMLStreamReader(CloseShieldInputStream.wrap(in)), numbers);
    section.read();
    return section.lines.toList();
  }

  private void read() throws XMLStreamException, RefusedInput {
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          String name = xml.getLocalName();
          outside += OUTSIDE_TEXT.contains(name) ? 1 : 0;
          if (outside == 0) {
            begin(name);
          }
          elements.push(name);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          String name = elements.pop();
          if (outside == 0) {
            end(name);
          }
          outside -= OUTSIDE_TEXT.contains(name) ? 1 : 0;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (outside == 0 && !elements.isEmpty() && WITH_TEXT.contains(elements.getFirst())) {
            characters(xml.getText());
          }
        }
        default -> {}
      }
    }
  }

  private void begin(String name) throws RefusedInput {
    if (OBJECTS.contains(name)) {
      lines.begin();
      objects.push(new HwpxObject());
      add(name.equals("textart") ? attribute("text") : "");
      return;
    }
    if (NOTES.contains(name)) {
      lines.begin();
      return;
    }
    switch (name) {
      case "secPr" -> numbers.outline(number("outlineShapeIDRef"));
      case "p" -> paragraphs.push(new OpenParagraph(number("paraPrIDRef")));
      case "tr" -> lines.beginRow();
      case "tc" -> lines.beginCell();
      case "lineBreak" -> add("\n");
      case "hyphen" -> add("-");
      case "tab", "nbSpace", "fwSpace" -> add(" ");
      case "compose" -> add(attribute("composeText"));
      case "autoNum" -> autoNumber = new HwpxAutoNumber(attribute("numType"), number("num"));
      case "autoNumFormat" -> autoNumber = autoNumber.with(this::attribute);
      case "deleteBegin" -> deletions.add(attribute("Id"));
      case "deleteEnd" -> endDeletion();
      default -> beginPart(name);
    }
  }

  /** Begins a part of an object. */
  private void beginPart(String name) {
    HwpxObject object = objects.peek();
    if (object == null) {
      return;
    }
    switch (name) {
      case "pos" -> object.asCharacter(attribute("treatAsChar").equals("1"));
      case "caption" -> {
        object.captionOnTop(attribute("side").equals("TOP"));
        lines.begin();
      }
      default -> {}
    }
  }

  private void end(String name) throws RefusedInput {
    if (OBJECTS.contains(name)) {
      endObject(name);
      return;
    }
    if (NOTES.contains(name)) {
      List<String> note = lines.end();
      lines.addNote(deletions.isEmpty() ? note : List.of());
      return;
    }
    switch (name) {
      case "p" -> endParagraph();
      case "tc" -> lines.endCell();
      case "tr" -> lines.endRow();
      case "caption" -> {
        HwpxObject object = objects.peek();
        if (object != null) {
          object.caption(lines.end());
        }
      }
      case "autoNum" -> add(autoNumber.text());
      case "dutmal" -> {
        add(reading.toString().isBlank() ? "" : "(" + reading.toString().strip() + ")");
        reading.setLength(0);
      }
      default -> {}
    }
  }

  private void endObject(String name) throws RefusedInput {
    HwpxObject object = objects.pop();
    List<String> content = object.captioned(lines.end());
    add(object.script());
    if (deletions.isEmpty()) {
      lines.addObject(content, name.equals("tbl") && object.isAsCharacter());
    }
  }

  private void endDeletion() {
    if (!deletions.remove(attribute("Id")) && deletions.size() == 1) {
      // The end of the only deletion, with another id.
      deletions.clear();
    }
    OpenParagraph paragraph = paragraphs.peek();
    if (paragraph != null) {
      paragraph.shortened = true;
      paragraph.joined |= attribute("paraend").equals("1");
    }
  }

  private void endParagraph() {
    OpenParagraph paragraph = paragraphs.pop();
    if (!paragraph.numbered && !paragraph.shortened && deletions.isEmpty()) {
      // An empty paragraph has a number too.
      numbers.next(paragraph.shape);
    }
    if (!paragraph.joined) {
      lines.endParagraph();
    }
  }

  private void characters(String text) throws RefusedInput {
    switch (elements.getFirst()) {
      case "subText" -> reading.append(text);
      case "script" -> {
        HwpxObject object = objects.peek();
        if (object != null) {
          object.addScript(text);
        }
      }
      default -> add(text);
    }
  }

  private void add(String text) throws RefusedInput {
    if (text.isEmpty() || !deletions.isEmpty()) {
      return;
    }
    OpenParagraph paragraph = paragraphs.peek();
    if (paragraph != null && !paragraph.numbered && !text.isBlank()) {
      paragraph.numbered = true;
      lines.number(numbers.next(paragraph.shape));
    }
    lines.add(text);
  }

  private String attribute(String name) {
    return XmlReader.attribute(xml, name);
  }

  private int number(String attribute) {
    return HwpxNumbers.number(attribute(attribute));
  }
}
