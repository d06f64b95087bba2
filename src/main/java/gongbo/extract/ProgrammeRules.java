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
 * Extracts the programme of an event from lines that begin with ascending times of day. The
 * description of an item follows its time, {@code 14:00~14:10 개회사}, or is on the lines below it, if
 * the cells of a table became lines.
 *
 * <p>Opening hours, overlapping time slots and figures by time of day are not programmes.
 */
final class ProgrammeRules {
  /** The minimum number of items in a programme. */
  private static final int MIN_ITEMS = 3;

  /** The maximum number of lines from one time to the next in the same table. */
  private static final int LONGEST_ROW = 15;

  /**
   * The maximum length of a cell in characters; a longer line below the first one of a row is a
   * paragraph after the table.
   */
  private static final int LONGEST_CELL = 80;

  /** The maximum length in characters of a bracket with a duration. */
  private static final int LONGEST_LENGTH = 10;

  /** The maximum number of lines from the header of a table to its first time. */
  private static final int LONGEST_HEAD = 8;

  /** Beginnings of headings after a table. */
  private static final List<String> HEADINGS = List.of("붙임", "참고", "별첨", "【", "<", "[");

  private static final double CONFIDENCE = 0.8;

  private final Outline body;
  private final List<Paragraph> lines;

  private ProgrammeRules(Outline body) {
    this.body = body;
    this.lines = body.paragraphs();
  }

  /** A line that begins with a time. */
  private record TimedLine(int line, PrintedTime time) {
    LocalTime start() {
      return time.first();
    }

    /**
     * Returns true if this row may follow another one in a programme, or is a part of that item.
     */
    boolean follows(TimedLine other) {
      LocalTime last = other.time.last();
      return start().equals(other.start())
          ? !Objects.equals(time.last(), last)
          : !start().isBefore(last == null ? other.start() : last);
    }
  }

  /**
   * A line that describes an item.
   *
   * @param words its text
   * @param end the offset after its last character
   */
  private record ItemLine(String words, int end) {}

  static List<Finding<ProgrammeItem>> find(Outline body) {
    ProgrammeRules rules = new ProgrammeRules(body);
    return rules.tables().stream()
        .flatMap(table -> programmes(table).stream())
        .flatMap(programme -> rules.items(programme).stream())
        .toList();
  }

  /** Returns the lines that begin with a time, grouped into tables. */
  private List<List<TimedLine>> tables() {
    List<List<TimedLine>> tables = new ArrayList<>();
    int before = 0;
    for (int line = 0; line < lines.size(); line++) {
      PrintedTime time = timeAt(lines.get(line));
      if (time != null) {
        if (tables.isEmpty() || line - before > LONGEST_ROW) {
          tables.add(new ArrayList<>());
        }
        tables.getLast().add(new TimedLine(line, time));
        before = line;
      }
    }
    return tables;
  }

  /**
   * Returns the time at the beginning of a line, or null. Programmes print the minutes of their
   * times, unlike sentences.
   */
  private @Nullable PrintedTime timeAt(Paragraph line) {
    String text = body.text();
    int start = EventLines.firstLetter(text, line.start(), line.end());
    PrintedTime time = TimeScanner.at(text, start, line.end());
    return time == null || text.indexOf(':', start, time.end()) < 0 ? null : time;
  }

  /**
   * Splits a table into programmes, such as one for each day; returns none if the times are not in
   * order.
   */
  private static List<List<TimedLine>> programmes(List<TimedLine> table) {
    List<List<TimedLine>> programmes = new ArrayList<>();
    for (TimedLine row : table) {
      List<TimedLine> last = programmes.isEmpty() ? List.of() : programmes.getLast();
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

  private List<Finding<ProgrammeItem>> items(List<TimedLine> programme) {
    List<Finding<ProgrammeItem>> items = new ArrayList<>();
    boolean labelled = hasLabels(programme.getFirst().line());
    int longest = 1;
    for (int i = 0; i < programme.size(); i++) {
      TimedLine row = programme.get(i);
      boolean last = i + 1 == programme.size();
      int until = last ? row.line() + LONGEST_ROW : programme.get(i + 1).line();
      int most = labelled ? 1 : last ? longest : LONGEST_ROW;
      List<ItemLine> cells = cells(row, Math.min(until, lines.size()), most);
      if (!cells.isEmpty()) {
        items.add(item(row.time(), cells));
        longest = Math.max(longest, cells.size());
      }
    }
    return items.size() < MIN_ITEMS ? List.of() : items;
  }

  /**
   * Returns true if the table has a column before the times. The last line of a row may then be the
   * label of the next one.
   */
  private boolean hasLabels(int first) {
    for (int line = Math.max(1, first - LONGEST_HEAD); line < first; line++) {
      if (Gazetteer.withoutSpaces(body.textOf(lines.get(line))).equals("시간")
          && Gazetteer.withoutSpaces(body.textOf(lines.get(line - 1))).equals("구분")) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the lines that describe the item at a time.
   *
   * @param until the index of the line at which the search ends
   * @param most the maximum number of lines, except for lines with a list marker
   */
  private List<ItemLine> cells(TimedLine row, int until, int most) {
    List<ItemLine> cells = new ArrayList<>();
    for (int i = row.line(); i < until; i++) {
      Paragraph line = lines.get(i);
      int start = Math.max(line.start(), row.time().end());
      String words = start < line.end() ? words(body.text().substring(start, line.end())) : "";
      if (!cells.isEmpty() && endsRow(line, words, cells.size() >= most)) {
        break;
      }
      if (!words.isEmpty()) {
        cells.add(new ItemLine(words, line.end()));
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

  private static Finding<ProgrammeItem> item(PrintedTime time, List<ItemLine> cells) {
    String words = cells.stream().map(ItemLine::words).collect(joining(ProgrammeItem.BETWEEN));
    return new Finding<>(
        new ProgrammeItem(time.first(), time.last(), words),
        Span.body(time.start(), cells.getLast().end()),
        "programme",
        CONFIDENCE);
  }

  /** Returns the text of a line without leading signs and durations; empty if nothing remains. */
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
    return hasText(words) ? words : "";
  }

  /**
   * Returns the offset of the closing bracket of a duration such as {@code (‘10)} or {@code (5분)},
   * or -1.
   */
  private static int lengthClose(String line, int open) {
    int limit = Math.min(line.length(), open + LONGEST_LENGTH);
    int close = line.charAt(open) == '(' ? line.indexOf(')', open, limit) : -1;
    return close > 0 && hasText(line.substring(open, close)) ? -1 : close;
  }

  private static boolean opensWords(char c) {
    return Character.isLetterOrDigit(c) || "([<「｢『《〈‘'“\"`【".indexOf(c) >= 0;
  }

  /** Returns true if the text contains more than a number of minutes. */
  private static boolean hasText(String words) {
    return words.chars().anyMatch(c -> Character.isLetter(c) && c != '분');
  }
}
