package gongbo.source;

import gongbo.source.ParagraphNumbers.Heading;
import gongbo.source.ParagraphNumbers.Kind;
import gongbo.source.ParagraphNumbers.Level;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.io.input.CloseShieldInputStream;

/** Reads the numberings, bullets and headings of the shapes in the header of a HWPX document. */
final class HwpxNumbers {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private final XMLStreamReader xml;
  private final ParagraphNumbers numbers = new ParagraphNumbers();

  /** The shape, and the numbering or 0, that contain the current position. */
  private int shape;

  private int numbering;

  private HwpxNumbers(XMLStreamReader xml) {
    this.xml = xml;
  }

  /**
   * Reads a header.
   *
   * @param in the header, which is left open
   */
  static ParagraphNumbers read(InputStream in) {
    ParagraphNumbers numbers = new ParagraphNumbers();
    try {
      HwpxNumbers reader =
          new HwpxNumbers(
              XmlReader.factory().createXMLStreamReader(CloseShieldInputStream.wrap(in)));
      numbers = reader.numbers;
      reader.read();
    } catch (XMLStreamException e) {
      // A document with a damaged header still has its text.
    }
    return numbers;
  }

  private void read() throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        begin(xml.getLocalName());
      }
    }
  }

  private void begin(String element) throws XMLStreamException {
    switch (element) {
      case "numbering" -> numbering = number(attribute("id"));
      case "bullet" -> {
        numbers.addBullet(number(attribute("id")), attribute("char"));
        numbering = 0;
      }
      case "paraHead" -> {
        if (numbering > 0) {
          addLevel();
        }
      }
      case "paraPr" -> shape = number(attribute("id"));
      case "heading" -> {
        Kind kind = kind(attribute("type"));
        int level = number(attribute("level")) + 1;
        numbers.addHeading(shape, new Heading(kind, number(attribute("idRef")), level));
      }
      default -> {}
    }
  }

  private void addLevel() throws XMLStreamException {
    int level = number(attribute("level"));
    int start = Math.max(1, number(attribute("start")));
    NumberFormat format = NumberFormat.of(attribute("numFormat"));
    numbers.addLevel(numbering, level, new Level(start, format, xml.getElementText().strip()));
  }

  private static Kind kind(String name) {
    for (Kind kind : Kind.values()) {
      if (kind.name().equals(name.toUpperCase(Locale.ROOT))) {
        return kind;
      }
    }
    return Kind.NONE;
  }

  private String attribute(String name) {
    return XmlReader.attribute(xml, name);
  }

  /** Returns the number in an attribute; 0 when there is none. */
  static int number(String value) {
    return NUMBER.matcher(value).matches() ? Integer.parseInt(value) : 0;
  }
}
