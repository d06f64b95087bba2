package gongbo.extract;

import static java.util.stream.Collectors.joining;

import gongbo.extract.TimeScanner.PrintedTime;
import gongbo.release.Finding;
import gongbo.release.Outline;
import gongbo.release.Paragraph;
import gongbo.release.ProgrammeItem;
import gongbo.release.Span;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the programme of an event: lines that begin with times of day which rise, each with what
 * happens behind it, {@code 14:00~14:10 개회사}, or below it, where the cells of a table became lines.
 *
 * <p>Opening hours, windows that overlap, and figures by the time of day are no programme.
 */
final class ProgrammeRules {
  /** Two times may stand below each other in any text. */
  private static final int FEWEST = 3;

  /** From one time to the next are no more lines than these, else they are of two tables. */
  private static final int LONGEST_ROW = 15;

  /** A line that is longer, below the first of a row, is a paragraph behind the table. */
  private static final int LONGEST_CELL = 80;

  /** A bracket that tells how long something takes is no longer than this. */
  private static final int LONGEST_LENGTH = 10;

  /** The head of a table stands within so many lines before its first time. */
  private static final int LONGEST_HEAD = 8;

  /** How the heading of what follows begins. */
  private static final List<String> HEADINGS = List.of("붙임", "참고", "별첨", "【", "<", "[");

  private static final double CONFIDENCE = 0.8;

  private final Outline body;
  private final List<Paragraph> lines;

  private ProgrammeRules(Outline body) {
    this.body = body;
    this.lines = body.paragraphs();
  }

  /** A line that begins with a time. */
  private record Row(int line, PrintedTime time) {
    LocalTime start() {
      return time.first();
    }

    /** Whether it comes after another in a programme, or is a part of what that one tells. */
    boolean follows(Row other) {
      LocalTime last = other.time.last();
      return start().equals(other.start())
          ? !Objects.equals(time.last(), last)
          : !start().isBefore(last == null ? other.start() : last);
    }
  }

  /**
   * A line that tells what happens.
   *
   * @param words what it says
   * @param end the offset after its last character
   */
  private record Cell(String words, int end) {}

  static List<Finding<ProgrammeItem>> find(Outline body) {
    ProgrammeRules rules = new ProgrammeRules(body);
    return rules.tables().stream()
        .flatMap(table -> programmes(table).stream())
        .flatMap(programme -> rules.items(programme).stream())
        .toList();
  }

  /** The lines that begin with a time, table by table. */
  private List<List<Row>> tables() {
    List<List<Row>> tables = new ArrayList<>();
    int before = 0;
    for (int line = 0; line < lines.size(); line++) {
      PrintedTime time = timeAt(lines.get(line));
      if (time != null) {
        if (tables.isEmpty() || line - before > LONGEST_ROW) {
          tables.add(new ArrayList<>());
        }
        tables.getLast().add(new Row(line, time));
        before = line;
      }
    }
    return tables;
  }

  /** The time that a line begins with; programmes print its minutes, unlike sentences. */
  private @Nullable PrintedTime timeAt(Paragraph line) {
    String text = body.text();
    int start = EventLines.firstLetter(text, line.start(), line.end());
    PrintedTime time = TimeScanner.at(text, start, line.end());
    return time == null || text.indexOf(':', start, time.end()) < 0 ? null : time;
  }

  /** The programmes of a table, such as one a day; none where times are not in order. */
  private static List<List<Row>> programmes(List<Row> table) {
    List<List<Row>> programmes = new ArrayList<>();
    for (Row row : table) {
      List<Row> last = programmes.isEmpty() ? List.of() : programmes.getLast();
      if (!last.isEmpty() && row.follows(last.getLast())) {
        last.add(row);
      } else if (last.isEmpty() || !row.start().isAfter(last.getFirst().start())) {
        programmes.add(new ArrayList<>(List.of(row)));
      } else {
        return List.of();
      }
    }
    return programmes;
  }

  private List<Finding<ProgrammeItem>> items(List<Row> programme) {
    List<Finding<ProgrammeItem>> items = new ArrayList<>();
    boolean labelled = hasLabels(programme.getFirst().line());
    int longest = 1;
    for (int i = 0; i < programme.size(); i++) {
      Row row = programme.get(i);
      boolean last = i + 1 == programme.size();
      int until = last ? row.line() + LONGEST_ROW : programme.get(i + 1).line();
      int most = labelled ? 1 : last ? longest : LONGEST_ROW;
      List<Cell> cells = cells(row, Math.min(until, lines.size()), most);
      if (!cells.isEmpty()) {
        items.add(item(row.time(), cells));
        longest = Math.max(longest, cells.size());
      }
    }
    return items.size() < FEWEST ? List.of() : items;
  }

  /**
   * Whether a column stands before the times. Then what a row ends with may be the label of the
   * next.
   */
  private boolean hasLabels(int first) {
    for (int line = Math.max(1, first - LONGEST_HEAD); line < first; line++) {
      if (Gazetteer.squeeze(body.textOf(lines.get(line))).equals("시간")
          && Gazetteer.squeeze(body.textOf(lines.get(line - 1))).equals("구분")) {
        return true;
      }
    }
    return false;
  }

  /**
   * The lines that tell what happens at a time.
   *
   * @param until the line that they stand before
   * @param most how many they are at most, but for lines with a marker
   */
  private List<Cell> cells(Row row, int until, int most) {
    List<Cell> cells = new ArrayList<>();
    for (int i = row.line(); i < until; i++) {
      Paragraph line = lines.get(i);
      int start = Math.max(line.start(), row.time().end());
      String words = start < line.end() ? words(body.text().substring(start, line.end())) : "";
      if (!cells.isEmpty() && endsRow(line, words, cells.size() >= most)) {
        break;
      }
      if (!words.isEmpty()) {
        cells.add(new Cell(words, line.end()));
      }
    }
    return cells;
  }

  private static boolean endsRow(Paragraph line, String words, boolean full) {
    return words.isEmpty()
        || words.length() > LONGEST_CELL
        || Hangul.startsWithAny(words, 0, HEADINGS)
        || switch (line.level()) {
          case SECTION, NOTE, SUBTITLE -> true;
          case POINT, DETAIL -> false;
          case TEXT -> full;
        };
  }

  private static Finding<ProgrammeItem> item(PrintedTime time, List<Cell> cells) {
    String words = cells.stream().map(Cell::words).collect(joining(ProgrammeItem.BETWEEN));
    return new Finding<>(
        new ProgrammeItem(time.first(), time.last(), words),
        Span.body(time.start(), cells.getLast().end()),
        "programme",
        CONFIDENCE);
  }

  /** What a line says beside signs and how long it takes; empty when nothing. */
  private static String words(String line) {
    int i = 0;
    while (i < line.length()) {
      int close = lengthClose(line, i);
      if (close < 0 && opensWords(line.charAt(i))) {
        break;
      }
      i = Math.max(i, close) + 1;
    }
    String words = line.substring(i).strip();
    return saysSomething(words) ? words : "";
  }

  /** Where a bracket closes that tells how long something takes: {@code (‘10)}, {@code (5분)}. */
  private static int lengthClose(String line, int open) {
    int limit = Math.min(line.length(), open + LONGEST_LENGTH);
    int close = line.charAt(open) == '(' ? line.indexOf(')', open, limit) : -1;
    return close > 0 && saysSomething(line.substring(open, close)) ? -1 : close;
  }

  private static boolean opensWords(char c) {
    return Character.isLetterOrDigit(c) || "([<「｢『《〈‘'“\"`【".indexOf(c) >= 0;
  }

  /** Whether there is more than a number of minutes. */
  private static boolean saysSomething(String words) {
    return words.chars().anyMatch(c -> Character.isLetter(c) && c != '분');
  }
}
