package gongbo.source;

import gongbo.source.HwpParagraph.Content;
import gongbo.source.HwpParagraph.Content.Place;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of a section of a HWP 5 document from its records, whose levels form a tree: a
 * paragraph has controls, and tables, shapes and notes have paragraphs.
 *
 * <p>A paragraph belongs to the text when it is at the top level or in a control of the text.
 * Others hang on a paragraph itself: memos and the pages behind the text.
 */
final class HwpSection {
  private static final Set<Integer> READ =
      Set.of(
          HwpRecord.PARAGRAPH,
          HwpRecord.TEXT,
          HwpRecord.RANGES,
          HwpRecord.CONTROL,
          HwpRecord.LIST,
          HwpRecord.SHAPE,
          HwpRecord.TABLE,
          HwpRecord.EQUATION,
          HwpRecord.TEXT_ART,
          HwpRecord.MEMO);

  /** The offset of the number of the outline's numbering in the definition of a section. */
  private static final int OUTLINE = 18;

  /** The offset of the text in a text art, after its four corners. */
  private static final int TEXT_ART_TEXT = 32;

  /** The offset of the number of the shape in a paragraph's header. */
  private static final int PARAGRAPH_SHAPE = 8;

  private final DocumentLines lines = new DocumentLines();
  private final ParagraphNumbers numbers;
  private final Deque<Open> open = new ArrayDeque<>();

  /** The level from which records are outside the text, or the maximum integer. */
  private int outsideLevel = Integer.MAX_VALUE;

  /**
   * A paragraph or control whose records are being read.
   *
   * @param level its nesting level
   * @param paragraph the paragraph; null for a control
   * @param control the control; null for a paragraph
   */
  private record Open(int level, @Nullable HwpParagraph paragraph, @Nullable HwpObject control) {}

  private HwpSection(ParagraphNumbers numbers) {
    this.numbers = numbers;
  }

  static List<String> lines(DataInputStream in, ParagraphNumbers numbers)
      throws IOException, RefusedInput {
    HwpSection section = new HwpSection(numbers);
    for (HwpRecord record = HwpRecord.read(in); record != null; record = HwpRecord.read(in)) {
      if (record.level() <= section.outsideLevel) {
        section.outsideLevel = Integer.MAX_VALUE;
      }
      if (section.outsideLevel == Integer.MAX_VALUE && READ.contains(record.tag())) {
        section.read(record, record.data(in));
      } else {
        in.skipNBytes(record.size());
      }
    }
    section.close(0);
    return section.lines.toList();
  }

  private void read(HwpRecord record, HwpData data) throws RefusedInput {
    int level = record.level();
    close(level);
    HwpParagraph paragraph = open.isEmpty() ? null : open.getFirst().paragraph();
    HwpObject control = open.isEmpty() ? null : open.getFirst().control();
    switch (record.tag()) {
      case HwpRecord.PARAGRAPH -> {
        if (paragraph == null) {
          HwpParagraph begun = new HwpParagraph(data.uint16(PARAGRAPH_SHAPE));
          open.push(new Open(level, begun, null));
        } else {
          // The next record at this level may be another such paragraph, which is checked again.
          outsideLevel = level;
        }
      }
      case HwpRecord.MEMO -> outsideLevel = level;
      case HwpRecord.CONTROL -> {
        if (paragraph != null) {
          beginControl(level, data, paragraph);
        }
      }
      case HwpRecord.TEXT -> {
        if (paragraph != null) {
          paragraph.text(data);
        }
      }
      case HwpRecord.RANGES -> {
        if (paragraph != null) {
          paragraph.ranges(data);
        }
      }
      default -> {
        if (control != null) {
          readObject(record, data, control, level == open.getFirst().level() + 1);
        }
      }
    }
  }

  private void readObject(HwpRecord record, HwpData data, HwpObject object, boolean direct)
      throws RefusedInput {
    switch (record.tag()) {
      case HwpRecord.LIST -> {
        if (direct) {
          object.beginList(data, lines);
        }
      }
      case HwpRecord.EQUATION -> object.inline(data.string(4));
      case HwpRecord.TEXT_ART -> {
        lines.add(data.string(TEXT_ART_TEXT));
        lines.endParagraph();
      }
      default -> {
        if (direct) {
          object.beginBody(lines);
        }
      }
    }
  }

  private void beginControl(int level, HwpData data, HwpParagraph paragraph) {
    switch (HwpObject.name(data)) {
      case "secd" -> {
        numbers.outline(data.uint16(OUTLINE));
        skip(level, paragraph);
      }
      case "head", "foot", "tcmt", "pgnp", "pghd" -> skip(level, paragraph);
      case "atno" -> paragraph.content(Content.inline(HwpObject.number(data)));
      case "tdut" -> paragraph.content(Content.inline(HwpObject.ruby(data)));
      case "tcps" -> paragraph.content(Content.inline(data.string(4)));
      case "fn  ", "en  " -> begin(level, new HwpObject(Place.NOTE, false));
      case "tbl " -> begin(level, new HwpObject(HwpObject.place(data), true));
      default -> begin(level, new HwpObject(Place.AFTER, false));
    }
  }

  private void skip(int level, HwpParagraph paragraph) {
    paragraph.content(Content.NONE);
    outsideLevel = level;
  }

  private void begin(int level, HwpObject object) {
    open.push(new Open(level, null, object));
    lines.begin();
  }

  /** Closes the paragraphs and controls that a record at a level does not belong to. */
  private void close(int level) throws RefusedInput {
    while (!open.isEmpty() && open.getFirst().level() >= level) {
      Open closed = open.pop();
      if (closed.paragraph() != null) {
        closed.paragraph().addTo(lines, numbers);
      } else if (closed.control() != null) {
        Content content = closed.control().end(lines);
        HwpParagraph holder = open.isEmpty() ? null : open.getFirst().paragraph();
        if (holder != null) {
          holder.content(content);
        }
      }
    }
  }
}
