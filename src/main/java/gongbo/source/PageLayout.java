package gongbo.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of reading on a printed page: what stands beside each other with a gap between that
 * goes down several lines of prose is columns, the left one first.
 *
 * <p>The page is cut where white goes all across it, and the pieces again (recursive XY-cut; Nagy
 * and Seth, 1984). A table has white down its columns, too, but its cells are short: it is read row
 * by row.
 */
final class PageLayout {
  /** A gap between columns is at least that wide, in points: two letters. */
  private static final double GUTTER = 14;

  /** A column has that many lines at least, and they are that long, in letters. */
  private static final int COLUMN_LINES = 4;

  private static final int COLUMN_LETTERS = 12;

  /** White that parts two blocks, in heights of a letter. */
  private static final double BLOCK_GAP = 1.2;

  /** A line that ends so close to the edge, in letters, goes on in the next. */
  private static final double FULL = 2.5;

  /** The first line of a paragraph begins so far, in letters, from where the others do. */
  private static final double INDENT = 6;

  private PageLayout() {}

  /** The lines of a page in the order of reading. */
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

  /** Where white goes down between two columns; -1 where it does not. */
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

  /** The base line above the widest white that goes across; -1 where there is none. */
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

  /** The lines of a block without columns. */
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
    return new PositionedLine(
        TextDecoder.line(text.toString()), first.left(), right, edge, first.share());
  }

  /**
   * Lines joined into paragraphs: one that goes to the edge goes on unless a sentence ends there.
   */
  static List<String> paragraphs(List<PositionedLine> lines) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    PositionedLine before = null;
    for (PositionedLine line : lines) {
      if (before != null && !goesOn(before, line)) {
        paragraphs.add(paragraph.toString());
        paragraph.setLength(0);
      }
      paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.text());
      before = line;
    }
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph.toString());
    }
    return paragraphs;
  }

  private static boolean goesOn(PositionedLine line, PositionedLine next) {
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
