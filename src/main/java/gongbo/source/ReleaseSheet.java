package gongbo.source;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The head of a release's printed sheet: the kind of document, the time of release and of
 * distribution, and the title.
 *
 * <pre>
 * 보도자료
 * 보도시점 | 2026. 2. 3.(화) 08:00 | 배포 | 2026. 2. 3.(화) 07:30
 * 수소버스, 하루 백 대를 넘다
 * </pre>
 *
 * @param form the kind of document; empty when the sheet does not state it, or there is no head
 * @param title the title below the head; empty when there is no head
 * @param published the time of release, else of distribution; null when there is none
 * @param lines the text below the head and the title; all of it when there is no head
 */
record ReleaseSheet(
    String form, String title, @Nullable LocalDateTime published, List<String> lines) {
  /** The first lines that may contain a head. */
  private static final int TOP = 14;

  /** The most lines of a title. */
  private static final int TITLE_LINES = 3;

  private static final int LONGEST_TITLE_LINE = 70;

  private static final Pattern FORM =
      Pattern.compile(
          "(?:즉시\\s?)?(?:보\\s?도\\s?(?:참\\s?고\\s?|설\\s?명\\s?|해\\s?명\\s?|반\\s?박\\s?|계획\\s?)?자\\s?료|설명\\s?자료|해명\\s?자료|참고\\s?자료|"
              + "브리핑\\s?(?:자료|문)?|보도\\s?참고)");

  private static final Pattern DATE_LABEL =
      Pattern.compile(
          "(?:보\\s?도\\s?시\\s?점|보\\s?도\\s?일\\s?시?|배\\s?포\\s?(?:일\\s?시?|시\\s?점)?|엠바고|보도\\s?일자|배포\\s?일자|공표\\s?일시)\\s?[:：]?");

  /** A label with its value on the same line. */
  private static final Pattern DATED =
      Pattern.compile("(" + DATE_LABEL.pattern() + ")\\s(?=(?:19|20)?[0-9'‘’])(.*)");

  /** A further label with its value, within a line. */
  private static final Pattern NEXT_LABEL =
      Pattern.compile("\\s(?:배\\s?포|보\\s?도\\s?시\\s?점)(?=[\\s0-9:：])");

  private static final Pattern TIME_WORDS =
      Pattern.compile(
          "(?:\\(?(?:배포|발표|회의|행사|브리핑)?\\s?(?:즉시|직후|시작\\s?후|종료\\s?후|개시\\s?이후)\\)?|[(]?[월화수목금토일]?[)]?\\s?(?:조간|석간)\\S{0,6}|"
              + "[0-2]?[0-9]:[0-5][0-9]\\S{0,6}|이후|부터)(?:\\s.{0,20})?");

  ReleaseSheet {
    lines = List.copyOf(lines);
  }

  /** Returns the sheet that the lines of a release begin with. */
  static ReleaseSheet of(List<String> lines) {
    int end = 0;
    LocalDateTime published = null;
    boolean label = false;
    int first = -1;
    for (int i = 0; i < Math.min(TOP, lines.size()); i++) {
      boolean head = false;
      for (String cell : cells(lines.get(i))) {
        if (DATE_LABEL.matcher(cell).matches()) {
          head = true;
          label = true;
          first = first < 0 ? i : first;
        } else if (first >= 0
            && (SourceDateParser.written(cell) != null || TIME_WORDS.matcher(cell).matches())) {
          head = true;
          if (label) {
            LocalDateTime day = SourceDateParser.written(cell);
            published = published == null ? day : published;
          }
        }
      }
      if (head) {
        end = i + 1;
      } else if (first >= 0) {
        break;
      }
    }
    return first < 0 || end >= lines.size()
        ? withoutHead(lines)
        : withHead(form(lines.subList(0, end)), published, lines.subList(end, lines.size()));
  }

  private static ReleaseSheet withoutHead(List<String> lines) {
    boolean form = lines.size() > 1 && FORM.matcher(lines.getFirst()).matches();
    return new ReleaseSheet(
        form ? squeeze(lines.getFirst()) : "",
        "",
        null,
        form ? lines.subList(1, lines.size()) : lines);
  }

  private static ReleaseSheet withHead(
      String form, @Nullable LocalDateTime published, List<String> below) {
    int start = 0;
    String name = form;
    if (FORM.matcher(below.getFirst()).matches() && below.size() > 1) {
      name = name.isEmpty() ? squeeze(below.getFirst()) : name;
      start = 1;
    }
    int end = start + 1;
    StringBuilder title = new StringBuilder(below.get(start));
    while (end < below.size() && end - start < TITLE_LINES && continues(below, end, title)) {
      title.append(' ').append(below.get(end));
      end++;
    }
    return new ReleaseSheet(name, title.toString(), published, below.subList(end, below.size()));
  }

  /** Returns whether a line continues a title: the line before stops short, or subtitles follow. */
  private static boolean continues(List<String> lines, int next, StringBuilder title) {
    String line = lines.get(next);
    if (!OutlineLine.of(line).sign().isEmpty()
        || line.length() > LONGEST_TITLE_LINE
        || line.endsWith(".")
        || OutlineLine.of(lines.get(next - 1)).hasDash()) {
      return false;
    }
    char last = title.charAt(title.length() - 1);
    boolean open = last == ',' || last == '·' || last == '…' || last == '‘' || last == '“';
    return open || (next + 1 < lines.size() && OutlineLine.of(lines.get(next + 1)).hasDash());
  }

  private static String form(List<String> head) {
    for (String line : head) {
      for (String cell : cells(line)) {
        if (FORM.matcher(cell).matches()) {
          return squeeze(cell);
        }
      }
    }
    return "";
  }

  private static String squeeze(String words) {
    return words.replace(" ", "");
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
        if (label > 0) {
          cells.add(rest.substring(0, label).strip());
          rest = rest.substring(label).strip();
          dated = DATED.matcher(rest);
        } else {
          break;
        }
      }
      cells.add(rest);
    }
    return cells;
  }

  private static int nextLabel(String text) {
    Matcher label = NEXT_LABEL.matcher(text);
    return label.find() ? label.start() + 1 : -1;
  }
}
