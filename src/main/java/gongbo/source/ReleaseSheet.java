package gongbo.source;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  /** The most lines of a title. */
  private static final int TITLE_LINES = 3;

  private static final int LONGEST_TITLE_LINE = 70;

  private static final Pattern FORM =
      Pattern.compile(
          "(?:즉시\\s?)?(?:보\\s?도\\s?(?:참\\s?고\\s?|설\\s?명\\s?|해\\s?명\\s?|반\\s?박\\s?|계획\\s?)?자\\s?료|설명\\s?자료|해명\\s?자료|참고\\s?자료|"
              + "브리핑\\s?(?:자료|문)?|보도\\s?참고)");

  ReleaseSheet {
    lines = List.copyOf(lines);
  }

  /** Returns the sheet that the lines of a release begin with. */
  static ReleaseSheet of(List<String> lines) {
    SheetHeader header = SheetHeader.find(lines);
    return header == null || header.end() >= lines.size()
        ? withoutHead(lines)
        : withHead(lines, header);
  }

  private static ReleaseSheet withoutHead(List<String> lines) {
    boolean form = lines.size() > 1 && FORM.matcher(lines.getFirst()).matches();
    return new ReleaseSheet(
        form ? squeeze(lines.getFirst()) : "",
        "",
        null,
        form ? lines.subList(1, lines.size()) : lines);
  }

  private static ReleaseSheet withHead(List<String> lines, SheetHeader header) {
    List<String> above = lines.subList(0, header.start());
    List<String> below = lines.subList(header.end(), lines.size());
    String name = form(lines.subList(0, header.end()));
    int start = 0;
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
    List<String> text = cover(above);
    text.addAll(below.subList(end, below.size()));
    return new ReleaseSheet(name, title.toString(), header.published(), text);
  }

  /** Returns the lines above the header without the kind of document. */
  private static List<String> cover(List<String> above) {
    List<String> cover = new ArrayList<>();
    for (String line : above) {
      String words =
          ContactTable.cells(line).stream()
              .filter(cell -> !FORM.matcher(cell).matches())
              .collect(Collectors.joining(MarkupText.CELL));
      if (!words.isEmpty()) {
        cover.add(words);
      }
    }
    return cover;
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
      for (String cell : ContactTable.cells(line)) {
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
}
