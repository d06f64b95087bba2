package gongbo.source;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A paragraph of a HWP 5 document: its text, whose characters below the space are controls, the
 * content of these controls, and its ranges.
 *
 * <p>The content comes in later records than the text, in the order of the extended controls in it.
 */
final class HwpParagraph {
  /** The units of a control with data: itself, six units of data, and itself again. */
  private static final int CONTROL_UNITS = 8;

  /** The kind of a range that a tracked change deleted. */
  private static final int DELETED = 0x11;

  private static final int RANGE_SIZE = 12;

  /** The controls that are described by a record of their own. */
  private static final String EXTENDED_CONTROLS = "\1\2\3\13\14\16\17\20\21\22\25\26\27";

  private final int shape;
  private final BitSet deleted = new BitSet();
  private final List<Content> contents = new ArrayList<>();
  private HwpData text = new HwpData(new byte[0]);

  /**
   * The content of a control.
   *
   * @param inline the text at its position
   * @param lines the lines of an object or note
   * @param place where the lines belong
   */
  record Content(String inline, List<String> lines, Place place) {
    static final Content NONE = inline("");

    static Content inline(String text) {
      return new Content(text, List.of(), Place.AFTER);
    }

    /** Where the lines of a control belong. */
    enum Place {
      /** After the paragraph. */
      AFTER,
      /** Between the lines of the paragraph. */
      WITHIN,
      /** Among the notes. */
      NOTE
    }
  }

  /**
   * @param shape the number of its shape, which determines whether it has a number
   */
  HwpParagraph(int shape) {
    this.shape = shape;
  }

  void text(HwpData data) {
    text = data;
  }

  void ranges(HwpData data) {
    for (int at = 0; at + RANGE_SIZE <= data.length(); at += RANGE_SIZE) {
      int start = data.int32(at);
      int end = data.int32(at + 4);
      if (data.int32(at + 8) >>> 24 == DELETED && start >= 0 && end > start) {
        deleted.set(start, Math.min(end, text.length() / 2 + 1));
      }
    }
  }

  /** Adds the content of the next control. */
  void content(Content content) {
    contents.add(content);
  }

  /** Adds this paragraph to the lines of the document. */
  void addTo(DocumentLines lines, ParagraphNumbers numbers) throws RefusedInput {
    int units = text.length() / 2;
    // A paragraph that was deleted as a whole is not counted.
    boolean kept = deleted.isEmpty() || deleted.nextClearBit(0) < units - 1;
    lines.number(kept ? numbers.next(shape) : "");
    StringBuilder words = new StringBuilder();
    int control = 0;
    for (int i = 0; i < units; i++) {
      char c = text.character(2 * i);
      boolean shown = !deleted.get(i);
      if (EXTENDED_CONTROLS.indexOf(c) >= 0) {
        Content content = control < contents.size() ? contents.get(control) : Content.NONE;
        control++;
        if (shown) {
          lines.add(words.append(content.inline()));
          words.setLength(0);
          place(content, lines);
        }
      } else if (shown) {
        words.append(printed(c));
      }
      i += hasData(c) ? CONTROL_UNITS - 1 : 0;
    }
    lines.add(words);
    for (; control < contents.size(); control++) {
      // The text of a damaged document may have fewer controls than follow it.
      place(contents.get(control), lines);
    }
    endUnlessJoined(lines, units);
  }

  /** Ends the paragraph unless its end was deleted, which joins it and the next. */
  private void endUnlessJoined(DocumentLines lines, int units) {
    if (units == 0 || !deleted.get(units - 1)) {
      lines.endParagraph();
    }
  }

  private static void place(Content content, DocumentLines lines) {
    switch (content.place()) {
      case AFTER -> lines.addObject(content.lines(), false);
      case WITHIN -> lines.addObject(content.lines(), true);
      case NOTE -> lines.addNote(content.lines());
    }
  }

  private static boolean hasData(char c) {
    return switch (c) {
      case 0, 10, 13, 24, 25, 26, 27, 28, 29, 30, 31 -> false;
      default -> c < ' ';
    };
  }

  private static String printed(char c) {
    return switch (c) {
      case '\n' -> "\n";
      case '\t', 30, 31 -> " ";
      case 24 -> "-";
      default -> c < ' ' ? "" : String.valueOf(c);
    };
  }
}
