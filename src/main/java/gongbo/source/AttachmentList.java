package gongbo.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The list of attached files at the end of a text.
 *
 * @param names the file names, without sizes
 * @param lines the text without the list
 */
record AttachmentList(List<String> names, List<String> lines) {
  /** A file in such a list: {@code 보도자료.hwp (87 kb)}. */
  private static final Pattern FILE =
      Pattern.compile(
          "(?i)(?:첨부(?:파일)?\\s?[0-9]{0,2}\\s?[.:：)]?\\s?)?([^.].{0,180}?\\.(?:hwpx?|pdf|jpe?g|png|gif|zip|docx?|xlsx?|pptx?|odt|mp4))"
              + "(?:\\s?[(\\[].*)?");

  private static final Pattern HEADING =
      Pattern.compile("[<\\[(【]?\\s?(?:첨부\\s?(?:파일|자료|문서)?|파일)\\s?[>\\])】]?\\s?[:：]?");

  /** A sentence may end in a file name without being part of a list. */
  private static final int LONGEST = 120;

  AttachmentList {
    names = List.copyOf(names);
    lines = List.copyOf(lines);
  }

  /** Returns the attachments that the lines of a release end with. */
  static AttachmentList of(List<String> lines) {
    List<String> names = new ArrayList<>();
    int end = lines.size();
    while (end > 0) {
      String line = lines.get(end - 1);
      Matcher file = FILE.matcher(line);
      if (line.length() <= LONGEST && file.matches()) {
        names.addFirst(file.group(1));
      } else if (names.isEmpty() || !HEADING.matcher(line).matches()) {
        break;
      }
      end--;
    }
    return new AttachmentList(names, lines.subList(0, end));
  }

  /** Returns the file that a line names; empty when it names none. */
  static String fileIn(String text) {
    Matcher file = FILE.matcher(text);
    return text.length() <= LONGEST + 60 && file.matches() ? file.group(1) : "";
  }
}
