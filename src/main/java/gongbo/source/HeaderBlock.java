package gongbo.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a copied page that contain the date of publication and the fields around it, above
 * all prose: {@code 작성일2025.05.29 조회수2,715}.
 *
 * <p>A field is a label of {@link HeaderLabel} with its value on the same line or on the next. The
 * range {@code start} to {@code end} contains the block; {@code date} is inside it.
 *
 * @param start the index of its first line
 * @param date the index of the line with the date or its label
 * @param end the index after its last line
 */
record HeaderBlock(int start, int date, int end) {
  /** The longest line of a header, which has a few short fields. */
  private static final int LONGEST_LINE = 120;

  private static final int LONGEST_VALUE = 30;

  private static final String DATE =
      "((?:19|20)[0-9]{2})\\s?[.\\-/년]\\s?([0-9]{1,2})\\s?[.\\-/월]\\s?([0-9]{1,2})";

  private static final Pattern DATE_PATTERN = Pattern.compile(DATE);

  private static final String DATE_LABEL = HeaderLabel.inPlainText(HeaderLabel.DATE);

  private static final String PERSON_LABEL =
      HeaderLabel.inPlainText(HeaderLabel.PERSON, HeaderLabel.DEPARTMENT);

  private static final String FIELD_LABEL =
      HeaderLabel.inPlainText(
          HeaderLabel.VIEWS,
          HeaderLabel.ATTACHMENTS,
          HeaderLabel.MODIFIED,
          HeaderLabel.OTHER,
          HeaderLabel.PERSON,
          HeaderLabel.DEPARTMENT);

  private static final Pattern DATED =
      Pattern.compile("(?:^|.*[\\s|])" + DATE_LABEL + "\\s?[:：|]?\\s?" + DATE + ".*");

  private static final Pattern DATE_LABEL_ALONE = Pattern.compile(DATE_LABEL + "\\s?[:：]?");

  /**
   * A label with its value on the same line. A person or department may follow after a space alone,
   * except after 부서 and 제공부서, which also begin sentences.
   */
  private static final Pattern FIELD =
      Pattern.compile(
          FIELD_LABEL + "\\s?(?:[:：|].*|[0-9].*)?|(?!부서|제공)" + PERSON_LABEL + "\\s?\\S{1,20}");

  private static final Pattern FIELD_LABEL_ALONE = Pattern.compile(FIELD_LABEL + "\\s?[:：]?");

  private static final Pattern VALUE = Pattern.compile("[0-9][0-9,]*|" + DATE + ".*");

  /** Finds the header in the lines of a page; null when there is none above the first prose. */
  static @Nullable HeaderBlock find(List<String> lines) {
    int date = dateLine(lines);
    return date < 0 ? null : new HeaderBlock(start(lines, date), date, end(lines, date));
  }

  /** Returns the first valid date of the block, such as {@code 2025-05-28}; empty when none is. */
  String published(List<String> lines) {
    for (String line : lines.subList(date, end)) {
      Matcher match = DATE_PATTERN.matcher(line);
      while (match.find()) {
        try {
          int year = Integer.parseInt(match.group(1));
          int month = Integer.parseInt(match.group(2));
          return LocalDate.of(year, month, Integer.parseInt(match.group(3))).toString();
        } catch (DateTimeException e) {
          // 2025.13.40 is not a date: the next one is tried.
        }
      }
    }
    return "";
  }

  private static int dateLine(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (Boilerplate.isProse(line)) {
        return -1;
      }
      if (line.length() <= LONGEST_LINE && DATED.matcher(line).matches()) {
        return i;
      }
      if (DATE_LABEL_ALONE.matcher(line).matches()
          && i + 1 < lines.size()
          && DATE_PATTERN.matcher(lines.get(i + 1)).lookingAt()) {
        return i;
      }
    }
    return -1;
  }

  private static int start(List<String> lines, int date) {
    int start = date;
    while (start > 0) {
      if (FIELD.matcher(lines.get(start - 1)).matches()) {
        start--;
      } else if (start > 1
          && FIELD_LABEL_ALONE.matcher(lines.get(start - 2)).matches()
          && lines.get(start - 1).length() <= LONGEST_VALUE) {
        start -= 2;
      } else {
        break;
      }
    }
    return start;
  }

  private static int end(List<String> lines, int date) {
    int end = date;
    boolean afterLabel = false;
    while (end < lines.size()) {
      String line = lines.get(end);
      boolean value =
          VALUE.matcher(line).matches() || (afterLabel && line.length() <= LONGEST_VALUE);
      boolean label =
          DATE_LABEL_ALONE.matcher(line).matches() || FIELD_LABEL_ALONE.matcher(line).matches();
      if (end > date
          && !value
          && !label
          && !Boilerplate.isButton(line)
          && !Boilerplate.isAttachment(line)
          && !FIELD.matcher(line).matches()
          && !DATED.matcher(line).matches()) {
        break;
      }
      afterLabel = label;
      end++;
    }
    return end;
  }
}
