package gongbo.source;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reader of Markdown files with front matter: a line {@code ---}, lines {@code key: value} with
 * the keys of JSON Lines, a line {@code ---}, the body.
 *
 * <p>The front matter is not YAML: a value is the rest of its line, without enclosing quotation
 * marks. The default {@code id} is the file name; the default {@code title} is the first heading
 * or, without headings and front matter, the first line.
 */
final class MarkdownReader {
  private static final String FENCE = "---";
  private static final Pattern ENTRY = Pattern.compile("([\\p{L}_]+)\\s*:\\s*(.*)");
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*?)[\\s#]*");

  /** The beginnings of multi-line values in YAML, which would be lost silently. */
  private static final Set<String> BLOCK_SIGNS = Set.of("|", "|-", "|+", ">", ">-", ">+");

  private MarkdownReader() {}

  static ReleaseFields read(SourceFile file) throws IOException, RefusedInput {
    String text = file.text();
    TextDecoder.requireLength(text.length());
    List<String> lines = text.lines().toList();
    ReleaseFields fields = new ReleaseFields();
    boolean frontMatter = !lines.isEmpty() && lines.getFirst().strip().equals(FENCE);
    int start = frontMatter ? readFrontMatter(lines, fields, file.settings().names()) : 0;
    List<String> body = lines.subList(start, lines.size());
    return fields.orElse(SourceField.TITLE, titleIn(body, frontMatter)).body(body);
  }

  /** Reads the front matter and returns the index of the first line after it. */
  private static int readFrontMatter(List<String> lines, ReleaseFields fields, FieldNames names)
      throws RefusedInput {
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.strip().equals(FENCE)) {
        return i + 1;
      }
      Matcher entry = ENTRY.matcher(line);
      FieldNames.Meaning meaning = entry.matches() ? names.meaning(entry.group(1)) : null;
      if (meaning != null && meaning.field() != SourceField.BODY) {
        String value = unquoted(entry.group(2).strip());
        fields.put(meaning.field(), entry.group(1), value, i + 1, meaning.rank());
        if (BLOCK_SIGNS.contains(value)) {
          throw new RefusedInput(
                  meaning.field(), entry.group(1), "a value of several lines: write it on one")
              .at(i + 1);
        }
      }
    }
    throw new RefusedInput("the front matter is never closed by a line " + FENCE);
  }

  private static String unquoted(String value) {
    if (value.length() >= 2 && value.charAt(0) == value.charAt(value.length() - 1)) {
      String inner = value.substring(1, value.length() - 1);
      if (value.startsWith("\"")) {
        return inner.replace("\\\"", "\"");
      }
      if (value.startsWith("'")) {
        return inner.replace("''", "'");
      }
    }
    return value;
  }

  private static String titleIn(List<String> lines, boolean headingOnly) {
    String first = "";
    for (String line : lines) {
      Matcher heading = HEADING.matcher(line.strip());
      if (heading.matches()) {
        return heading.group(1);
      }
      first = first.isEmpty() ? line.strip() : first;
      if (!headingOnly && !first.isEmpty()) {
        return first;
      }
    }
    return "";
  }
}
