package gongbo.source;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The numbers and bullets that Hangul generates before paragraphs: their definitions in a document,
 * and the counts so far.
 *
 * <p>A paragraph refers to its shape, and the shape to a heading: the level of a numbering, of the
 * outline of the section, or a bullet.
 */
final class ParagraphNumbers {
  /** The levels of a numbering, from 1. */
  private static final int LEVELS = 10;

  /** A level in the text of a numbering: {@code ^1}, or {@code ^n} for all down to it. */
  private static final Pattern REFERENCE = Pattern.compile("\\^([0-9nN])");

  /** The most definitions of a kind, far more than any document has. */
  private static final int MOST = 100_000;

  private final Map<Integer, Heading> headings = new HashMap<>();
  private final Map<Integer, Level[]> numberings = new HashMap<>();
  private final Map<Integer, String> bullets = new HashMap<>();
  private final Map<Integer, int[]> counts = new HashMap<>();
  private int outline;

  /** What precedes the paragraphs of a shape. */
  enum Kind {
    NONE,
    OUTLINE,
    NUMBER,
    BULLET
  }

  /**
   * The heading of a shape.
   *
   * @param kind the kind
   * @param id the numbering or bullet; unused for an outline
   * @param level the level, from 1 to 10
   */
  record Heading(Kind kind, int id, int level) {}

  /**
   * A level of a numbering.
   *
   * @param start its first number
   * @param format the form of its numbers
   * @param pattern the text, with {@code ^1} for the number of level 1
   */
  record Level(int start, NumberFormat format, String pattern) {}

  void addHeading(int shape, Heading heading) {
    if (headings.size() < MOST && heading.kind() != Kind.NONE) {
      headings.put(shape, heading);
    }
  }

  void addLevel(int numbering, int level, Level definition) {
    if (level >= 1 && level <= LEVELS && numberings.size() < MOST) {
      numberings.computeIfAbsent(numbering, any -> new Level[LEVELS + 1])[level] = definition;
    }
  }

  void addBullet(int bullet, String sign) {
    if (bullets.size() < MOST) {
      bullets.put(bullet, sign);
    }
  }

  /** Sets the numbering of the outline of the current section. */
  void outline(int numbering) {
    outline = numbering;
  }

  /** Counts a paragraph and returns what precedes it; empty when nothing does. */
  String next(int shape) {
    Heading heading = headings.get(shape);
    if (heading == null) {
      return "";
    }
    return switch (heading.kind()) {
      case NONE -> "";
      case BULLET -> bullets.getOrDefault(heading.id(), "");
      case OUTLINE -> number(outline, heading.level());
      case NUMBER -> number(heading.id(), heading.level());
    };
  }

  private String number(int numbering, int level) {
    Level[] levels = numberings.get(numbering);
    if (levels == null || level < 1 || level > LEVELS || levels[level] == null) {
      return "";
    }
    int[] count = counts.computeIfAbsent(numbering, any -> new int[LEVELS + 1]);
    for (int above = 1; above < level; above++) {
      count[above] = Math.max(count[above], 1);
    }
    count[level]++;
    Arrays.fill(count, level + 1, count.length, 0);
    return text(levels, level, count);
  }

  private static String text(Level[] levels, int level, int[] count) {
    return REFERENCE
        .matcher(levels[level].pattern())
        .replaceAll(
            match ->
                switch (match.group(1)) {
                  case "n" -> path(levels, level, count);
                  case "N" -> path(levels, level, count) + ".";
                  default -> referred(levels, count, Integer.parseInt(match.group(1)));
                });
  }

  /** Returns the number of a level; the digit 0 stands for level 10. */
  private static String referred(Level[] levels, int[] count, int digit) {
    int level = digit == 0 ? LEVELS : digit;
    return number(levels[level], count, level);
  }

  /** Returns the numbers of all levels down to one: {@code 1.2.3}. */
  private static String path(Level[] levels, int level, int[] count) {
    StringBuilder path = new StringBuilder();
    for (int i = 1; i <= level; i++) {
      path.append(i > 1 ? "." : "").append(number(levels[i], count, i));
    }
    return path.toString();
  }

  private static String number(@Nullable Level level, int[] count, int index) {
    return level == null
        ? ""
        : level.format().format(level.start() + Math.max(count[index], 1) - 1);
  }
}
