package gongbo.source;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The header of a printed sheet: the labels of the time of release and of distribution with their
 * values, and notes below them.
 *
 * <p>A value may have several lines, one for each medium, and the label of a table stands at half
 * their height, so that a line of values may precede it:
 *
 * <pre>
 * (온라인) 2026. 2. 3.(화) 12:00
 * 보도시점
 * (지면) 2026. 2. 4.(수) 조간
 * ※ 통신·방송은 2. 3.(화) 12:00부터 보도 가능
 * </pre>
 *
 * @param start the index of its first line
 * @param end the index after its last line
 * @param published the first time of release, else of distribution; null when there is none
 */
record SheetHeader(int start, int end, @Nullable LocalDateTime published) {
  /** The first lines of a release that may contain the header. */
  private static final int TOP = 14;

  private static final String RELEASE =
      "(?:보\\s?도\\s?시\\s?점|보\\s?도\\s?일\\s?시?|엠바고|보도\\s?일자|공표\\s?일시)";

  private static final String DISTRIBUTION = "(?:배\\s?포\\s?(?:일\\s?시?|시\\s?점)?|배포\\s?일자)";

  private static final Pattern RELEASE_LABEL = Pattern.compile(RELEASE + "\\s?[:：]?");

  private static final String LABEL = "(?:" + RELEASE + "|" + DISTRIBUTION + ")\\s?[:：]?";

  private static final Pattern LABEL_PATTERN = Pattern.compile(LABEL);

  /** The medium that a time is for. */
  private static final String MEDIUM = "[(\\[<〈【][^)\\]>〉】]{1,12}[)\\]>〉】]\\s?";

  private static final Pattern MEDIA = Pattern.compile("(?:" + MEDIUM + ")+");

  /** A label with its value on the same line. */
  private static final Pattern DATED =
      Pattern.compile("(" + LABEL + ")\\s(?=(?:" + MEDIUM + ")?(?:19|20)?[0-9'‘’])(.*)");

  /** A further label with its value, within a line. */
  private static final Pattern NEXT_LABEL =
      Pattern.compile("\\s(?:배\\s?포|보\\s?도\\s?시\\s?점)(?=[\\s0-9:：])");

  private static final Pattern TIME_WORDS =
      Pattern.compile(
          "(?:\\(?(?:배포|발표|회의|행사|브리핑)?\\s?(?:즉시|직후|시작\\s?후|종료\\s?후|개시\\s?이후)\\)?|[(]?[월화수목금토일]?[)]?\\s?(?:조간|석간)\\S{0,6}|"
              + "[0-2]?[0-9]:[0-5][0-9]\\S{0,6}|이후|부터)(?:\\s.{0,20})?");

  /** A year of two digits without an apostrophe. */
  private static final Pattern SHORT_YEAR =
      Pattern.compile("[0-9]{2}\\s?\\.\\s?[0-9]{1,2}\\s?\\.\\s?[0-9]{1,2}(?![0-9]).*");

  /** A value that is a date with what may follow one; a title may begin with a date too. */
  private static final Pattern DATE_ALONE =
      Pattern.compile(
          "['‘’]?[0-9]{2,4}\\s?[.\\-/년]\\s?[0-9]{1,2}\\s?[.\\-/월]\\s?[0-9]{1,2}\\s?[.일]?\\s?"
              + "(?:\\(.\\)|.요일)?[\\s,(~]*(?:(?:[0-2]?[0-9]\\s?[:：시]|['‘’]?[0-9]{2,4}\\s?[.년]|오전|오후|정오|자정|"
              + "[조석]간|즉시|이후|부터|배포|보도|행사|회의|브리핑|발표|국무회의|엠바고).{0,40})?\\)?");

  /** A note on when and how to report. */
  private static final Pattern NOTE =
      Pattern.compile(
          "[※*☞(\\[<].{0,80}(?:보도|배포|인용|게재|엠바고).{0,60}|"
              + ".{0,80}(?:보도|배포|인용|게재|엠바고).{0,40}(?:바랍니다|부탁드립니다|바람|가능(?:합니다)?|주십시오)[.)\\]]*|"
              + "\\(?총\\s?[0-9]{1,3}\\s?(?:쪽|매|페이지).{0,30}");

  /** Finds the header in the lines of a release; null when there is none. */
  static @Nullable SheetHeader find(List<String> lines) {
    int first = 0;
    int top = Math.min(TOP, lines.size());
    while (first < top && cells(lines.get(first)).stream().noneMatch(SheetHeader::isLabel)) {
      first++;
    }
    if (first == top) {
      return null;
    }
    Times times = new Times();
    times.read(lines.get(first));
    int start = first;
    while (times.isWaiting() && start > 0 && isValues(lines.get(start - 1))) {
      start--;
    }
    for (int i = start; i < first; i++) {
      times.read(lines.get(i));
    }
    int end = first + 1;
    while (end < top && continues(lines.get(end))) {
      times.read(lines.get(end));
      end++;
    }
    return new SheetHeader(start, end, times.published());
  }

  private static boolean continues(String line) {
    return cells(line).stream().anyMatch(cell -> isLabel(cell) || isValue(cell))
        || NOTE.matcher(line).matches();
  }

  private static boolean isValues(String line) {
    return cells(line).stream().allMatch(SheetHeader::isValue);
  }

  private static boolean isLabel(String cell) {
    return LABEL_PATTERN.matcher(cell).matches();
  }

  private static boolean isValue(String cell) {
    String value = withoutMedia(cell);
    return TIME_WORDS.matcher(cell).matches()
        || TIME_WORDS.matcher(value).matches()
        || (date(value) != null && DATE_ALONE.matcher(value).matches());
  }

  private static String withoutMedia(String cell) {
    Matcher media = MEDIA.matcher(cell);
    return media.lookingAt() ? cell.substring(media.end()) : cell;
  }

  private static @Nullable LocalDateTime date(String value) {
    return SourceDateParser.written(SHORT_YEAR.matcher(value).matches() ? "'" + value : value);
  }

  /** Splits a row into cells, and a label from the value after it. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : ContactTable.cells(line)) {
      String rest = cell;
      Matcher dated = DATED.matcher(rest);
      while (dated.matches()) {
        cells.add(dated.group(1).strip());
        rest = dated.group(2).strip();
        int label = nextLabel(rest);
        if (label < 0) {
          break;
        }
        cells.add(rest.substring(0, label).strip());
        rest = rest.substring(label).strip();
        dated = DATED.matcher(rest);
      }
      cells.add(rest);
    }
    return cells;
  }

  private static int nextLabel(String text) {
    Matcher label = NEXT_LABEL.matcher(text);
    return label.find() ? label.start() + 1 : -1;
  }

  /** Assigns values to the labels before them, in order. */
  private static final class Times {
    /** The labels that wait for a value: whether each is that of the release. */
    private final Deque<Boolean> waiting = new ArrayDeque<>();

    private boolean current;
    private @Nullable LocalDateTime released;
    private @Nullable LocalDateTime distributed;

    void read(String line) {
      for (String cell : cells(line)) {
        if (isLabel(cell)) {
          waiting.add(RELEASE_LABEL.matcher(cell).matches());
          continue;
        }
        LocalDateTime date = date(withoutMedia(cell));
        if (date == null && !isValue(cell)) {
          continue;
        }
        current = waiting.isEmpty() ? current : waiting.remove();
        if (current) {
          released = released == null ? date : released;
        } else {
          distributed = distributed == null ? date : distributed;
        }
      }
    }

    boolean isWaiting() {
      return !waiting.isEmpty();
    }

    @Nullable LocalDateTime published() {
      return released == null ? distributed : released;
    }
  }
}
