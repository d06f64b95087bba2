package gongbo.source;

import gongbo.source.HwpParagraph.Content;
import gongbo.source.HwpParagraph.Content.Place;
import java.util.List;

/**
 * A control of a HWP 5 document with paragraphs in it: a table, a shape or a note.
 *
 * <p>Its lists of paragraphs are the caption, before its body, and the cells of a table. Other
 * lists are deeper, such as the text in a shape.
 */
final class HwpObject {
  private static final int ON_TOP = 2;

  private final Place place;
  private final boolean table;
  private String inline = "";
  private List<String> caption = List.of();
  private boolean inCaption;
  private boolean inBody;
  private boolean captionOnTop;
  private int row = -1;

  HwpObject(Place place, boolean table) {
    this.place = place;
    this.table = table;
  }

  /** Returns the name of a control, four letters. */
  static String name(HwpData control) {
    int id = control.int32(0);
    return ""
        + (char) (id >>> 24)
        + (char) (id >> 16 & 0xFF)
        + (char) (id >> 8 & 0xFF)
        + (char) (id & 0xFF);
  }

  /** Returns the place of an object: within the paragraph when it is treated as a character. */
  static Place place(HwpData control) {
    return (control.int32(4) & 1) != 0 ? Place.WITHIN : Place.AFTER;
  }

  /** Returns a generated number; that of a page is no text. */
  static String number(HwpData control) {
    int property = control.int32(4);
    int kind = property & 0xF;
    if (kind == 0 || kind == 6) {
      return "";
    }
    String number = NumberFormat.of(property >> 4 & 0xFF).format(control.uint16(8));
    return (decoration(control, 12) + number + decoration(control, 14));
  }

  private static String decoration(HwpData control, int at) {
    char sign = control.character(at);
    return sign < ' ' ? "" : String.valueOf(sign);
  }

  /** Returns a base text with its reading: {@code 하역장(荷役場)}. */
  static String ruby(HwpData control) {
    return withReading(control.string(4), control.string(control.afterString(4)));
  }

  static String withReading(String base, String reading) {
    return reading.isBlank() ? base : base + "(" + reading.strip() + ")";
  }

  /** Sets the text that stands for the object in its paragraph. */
  void inline(String text) {
    inline = text;
  }

  /** Begins a list of paragraphs directly in the object. */
  void beginList(HwpData list, DocumentLines lines) {
    if (place == Place.NOTE) {
      return;
    }
    if (!inBody) {
      endCaption(lines);
      captionOnTop = (list.int32(8) & 3) == ON_TOP;
      inCaption = true;
      lines.begin();
    } else if (table) {
      beginCell(list.uint16(10), lines);
    }
  }

  private void beginCell(int rowIndex, DocumentLines lines) {
    if (row >= 0) {
      lines.endCell();
    }
    if (rowIndex != row) {
      if (row >= 0) {
        lines.endRow();
      }
      lines.beginRow();
      row = rowIndex;
    }
    lines.beginCell();
  }

  /** Begins the body of the object: the cells or the shape. */
  void beginBody(DocumentLines lines) {
    endCaption(lines);
    inBody = true;
  }

  private void endCaption(DocumentLines lines) {
    if (inCaption) {
      caption = lines.end();
      inCaption = false;
    }
  }

  /** Ends the object and returns its content. */
  Content end(DocumentLines lines) {
    endCaption(lines);
    if (row >= 0) {
      lines.endCell();
      lines.endRow();
    }
    return new Content(inline, DocumentLines.captioned(lines.end(), caption, captionOnTop), place);
  }
}
