package gongbo.source;

import gongbo.source.ParagraphNumbers.Heading;
import gongbo.source.ParagraphNumbers.Kind;
import gongbo.source.ParagraphNumbers.Level;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the numberings, bullets and headings of the shapes of a HWP 5 document. */
final class HwpNumbers {
  /** The levels in the first part of a numbering. */
  private static final int FIRST_LEVELS = 7;

  private static final int LEVELS = 10;

  /** The size of the properties before the text of a level or bullet, in bytes. */
  private static final int PROPERTIES = 12;

  /** The offset of the number of the numbering or bullet in a shape. */
  private static final int HEADING_ID = 30;

  /** The kinds of headings by their codes. */
  private static final List<Kind> KINDS =
      List.of(Kind.NONE, Kind.OUTLINE, Kind.NUMBER, Kind.BULLET);

  private HwpNumbers() {}

  static ParagraphNumbers read(DataInputStream in) throws IOException, RefusedInput {
    ParagraphNumbers numbers = new ParagraphNumbers();
    int numbering = 0;
    int bullet = 0;
    int shape = 0;
    for (HwpRecord record = HwpRecord.read(in); record != null; record = HwpRecord.read(in)) {
      switch (record.tag()) {
        case HwpRecord.NUMBERING -> addNumbering(++numbering, record.data(in), numbers);
        case HwpRecord.BULLET -> {
          HwpData data = record.data(in);
          numbers.addBullet(++bullet, String.valueOf(data.character(PROPERTIES)));
        }
        case HwpRecord.PARAGRAPH_SHAPE -> numbers.addHeading(shape++, heading(record.data(in)));
        default -> in.skipNBytes(record.size());
      }
    }
    return numbers;
  }

  private static Heading heading(HwpData shape) {
    int property = shape.int32(0);
    return new Heading(
        KINDS.get(property >>> 23 & 3), shape.uint16(HEADING_ID), (property >>> 25 & 7) + 1);
  }

  private static void addNumbering(int id, HwpData data, ParagraphNumbers numbers) {
    List<NumberFormat> formats = new ArrayList<>();
    List<String> patterns = new ArrayList<>();
    int at = addLevels(data, 0, FIRST_LEVELS, formats, patterns);
    // The common first number of old documents, and one for each level since 5.0.2.5.
    int common = data.uint16(at);
    int starts = at + 2;
    int more = starts + 4 * FIRST_LEVELS;
    int moreStarts = addLevels(data, more, LEVELS - FIRST_LEVELS, formats, patterns);
    for (int level = 1; level <= LEVELS; level++) {
      int from =
          level <= FIRST_LEVELS
              ? starts + 4 * (level - 1)
              : moreStarts + 4 * (level - FIRST_LEVELS - 1);
      int start = from + 4 <= data.length() ? data.int32(from) : level == 1 ? common : 1;
      numbers.addLevel(
          id,
          level,
          new Level(Math.max(1, start), formats.get(level - 1), patterns.get(level - 1)));
    }
  }

  /** Reads levels from an offset, and returns the offset after them. */
  private static int addLevels(
      HwpData data, int from, int count, List<NumberFormat> formats, List<String> patterns) {
    int at = from;
    for (int i = 0; i < count; i++) {
      formats.add(NumberFormat.of(data.int32(at) >>> 5 & 0x1F));
      patterns.add(data.string(at + PROPERTIES));
      at = data.afterString(at + PROPERTIES);
    }
    return at;
  }
}
