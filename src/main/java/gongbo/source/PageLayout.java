package gongbo.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The reading order of a printed page: blocks side by side with a gap along several lines of prose
 * are columns, read from left to right.
 *
 * <p>The page is split where white space crosses it completely, and the parts again (recursive
 * XY-cut; Nagy and Seth, 1984). A table has white columns too, but its cells are short: it is read
 * row by row.
 */
final class PageLayout {
  /** The smallest gap between columns, in points: two letters. */
  private static final double GUTTER = 14;

  /** The fewest lines of a column, and their length in letters. */
  private static final int COLUMN_LINES = 4;

  private static final int COLUMN_LETTERS = 12;

  /** The white space between two blocks, in heights of a letter. */
  private static final double BLOCK_GAP = 1.2;

  /** The distance from the right edge, in letters, within which a line continues on the next. */
  private static final double FULL = 2.5;

  /** The indent of the first line of a paragraph, in letters. */
  private static final double INDENT = 6;

  private PageLayout() {}

  /** Returns the lines of a page in reading order. */
  static List<PositionedLine> lines(List<PositionedWord> words) {
    List<PositionedLine> lines = new ArrayList<>();
    cut(words, lines, 0);
    return lines;
  }

  private static void cut(List<PositionedWord> words, List<PositionedLine> lines, int depth) {
    if (words.isEmpty()) {
      return;
    }
    double gutter = depth > 20 ? -1 : gutter(words);
    if (gutter >= 0) {
      cut(words.stream().filter(word -> word.right() <= gutter).toList(), lines, depth + 1);
      cut(words.stream().filter(word -> word.right() > gutter).toList(), lines, depth + 1);
      return;
    }
    double gap = depth > 20 ? -1 : gap(words);
    if (gap >= 0) {
      cut(words.stream().filter(word -> word.base() <= gap).toList(), lines, depth + 1);
      cut(words.stream().filter(word -> word.base() > gap).toList(), lines, depth + 1);
      return;
    }
    lines.addAll(block(words));
  }

  /** Returns the position of the gap between two columns; -1 when there is none. */
  private static double gutter(List<PositionedWord> words) {
    List<PositionedWord> sorted =
        words.stream().sorted(Comparator.comparingDouble(PositionedWord::left)).toList();
    double right = sorted.getFirst().right();
    for (PositionedWord word : sorted) {
      if (word.left() - right >= GUTTER) {
        double at = right;
        boolean columns =
            isColumn(words.stream().filter(other -> other.right() <= at).toList())
                && isColumn(words.stream().filter(other -> other.right() > at).toList());
        if (columns) {
          return at;
        }
      }
      right = Math.max(right, word.right());
    }
    return -1;
  }

  private static boolean isColumn(List<PositionedWord> words) {
    List<PositionedLine> lines = block(words);
    double letters = lines.stream().mapToInt(line -> line.text().length()).average().orElse(0);
    return lines.size() >= COLUMN_LINES && letters >= COLUMN_LETTERS;
  }

  /** Returns the base line above the highest horizontal gap; -1 when there is none. */
  private static double gap(List<PositionedWord> words) {
    List<PositionedWord> sorted =
        words.stream().sorted(Comparator.comparingDouble(PositionedWord::base)).toList();
    double widest = 0;
    double at = -1;
    for (int i = 1; i < sorted.size(); i++) {
      PositionedWord word = sorted.get(i);
      double before = sorted.get(i - 1).base();
      double white = word.base() - word.size() - before;
      if (white > BLOCK_GAP * word.size() && white > widest) {
        widest = white;
        at = before;
      }
    }
    return at;
  }

  /** Returns the lines of a block without columns. */
  private static List<PositionedLine> block(List<PositionedWord> words) {
    List<PositionedWord> sorted =
        words.stream().sorted(Comparator.comparingDouble(PositionedWord::base)).toList();
    double edge = words.stream().mapToDouble(PositionedWord::right).max().orElse(0);
    List<PositionedLine> lines = new ArrayList<>();
    List<PositionedWord> line = new ArrayList<>();
    for (PositionedWord word : sorted) {
      if (!line.isEmpty() && word.base() - line.getFirst().base() > word.size() / 2) {
        lines.add(line(line, edge));
        line.clear();
      }
      line.add(word);
    }
    if (!line.isEmpty()) {
      lines.add(line(line, edge));
    }
    return lines;
  }

  private static PositionedLine line(List<PositionedWord> words, double edge) {
    List<PositionedWord> sorted =
        words.stream().sorted(Comparator.comparingDouble(PositionedWord::left)).toList();
    StringBuilder text = new StringBuilder();
    double right = 0;
    for (PositionedWord word : sorted) {
      if (!text.isEmpty()) {
        text.append(word.left() - right >= GUTTER ? MarkupText.CELL : " ");
      }
      text.append(word.text());
      right = Math.max(right, word.right());
    }
    PositionedWord first = sorted.getFirst();
    boolean spaced = !text.isEmpty() && TextDecoder.isSpace(text.charAt(text.length() - 1));
    return new PositionedLine(
        TextDecoder.line(text.toString()), first.left(), right, edge, first.share(), spaced);
  }

  /**
   * Joins lines into paragraphs: a line that reaches the edge continues unless it ends a sentence.
   */
  static List<String> paragraphs(List<PositionedLine> lines) {
    List<String> paragraphs = new ArrayList<>();
    BrokenWords broken = BrokenWords.of(lines);
    StringBuilder paragraph = new StringBuilder();
    PositionedLine before = null;
    for (PositionedLine line : lines) {
      if (before != null && !goesOn(before, line)) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
      } else if (before != null && !broken.isBetween(before, line)) {
        paragraph.append(' ');
      }
      paragraph.append(line.text());
      before = line;
    }
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph.toString());
    }
    return paragraphs;
  }

  /** Returns whether a line continues on the next. */
  static boolean goesOn(PositionedLine line, PositionedLine next) {
    double letter = (line.right() - line.left()) / Math.max(1, line.text().length());
    boolean full =
        line.edge() - line.right() <= FULL * letter && line.text().length() >= COLUMN_LETTERS;
    boolean aligned =
        Math.abs(line.edge() - next.edge()) <= FULL * letter
            && Math.abs(line.left() - next.left()) <= INDENT * letter;
    return full
        && aligned
        && !line.text().endsWith(".")
        && !next.text().isEmpty()
        && OutlineLine.of(next.text()).sign().isEmpty()
        && !line.text().contains(MarkupText.CELL)
        && !next.text().contains(MarkupText.CELL);
  }
}
