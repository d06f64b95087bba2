package gongbo.source;

import gongbo.source.ReadResult.Read;
import gongbo.source.ReadResult.Refused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a Markdown file with front matter: a line {@code ---}, lines {@code key: value} with the
 * keys of JSON Lines, a line {@code ---}, the body.
 *
 * <p>The front matter is not YAML: a value is the rest of its line, quotation marks around it cut.
 * Without an {@code id} the file's name is one; without a {@code title} the first heading is, and
 * without a heading in a file without front matter its first line.
 */
final class MarkdownReader {
  private static final String FENCE = "---";
  private static final Pattern ENTRY = Pattern.compile("([A-Za-z_]+)\\s*:\\s*(.*)");
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*?)[\\s#]*");

  /** How YAML begins a value of several lines, which this reader would silently lose. */
  private static final Set<String> BLOCK_SIGNS = Set.of("|", "|-", "|+", ">", ">-", ">+");

  private MarkdownReader() {}

  static ReadResult read(Path file, String location) throws IOException {
    Map<String, Integer> lineOfKey = new HashMap<>();
    try {
      List<String> lines = IncomingText.read(file).lines().toList();
      Map<String, String> values = new HashMap<>();
      values.put("id", FileStem.of(file));
      boolean frontMatter = !lines.isEmpty() && lines.getFirst().strip().equals(FENCE);
      int body = frontMatter ? readFrontMatter(lines, values, lineOfKey) : 0;
      if (!values.containsKey("title")) {
        values.put("title", titleIn(lines.subList(body, lines.size()), frontMatter));
      }
      values.put("body", String.join("\n", lines.subList(body, lines.size())));
      return new Read(location, new ReleaseFields(values).toRelease());
    } catch (RefusedInput e) {
      Integer line = e.key() == null ? null : lineOfKey.get(e.key());
      return new Refused(line == null ? location : location + ":" + line, e.reason());
    }
  }

  /** Reads the entries and gives the index of the first line after them. */
  private static int readFrontMatter(
      List<String> lines, Map<String, String> values, Map<String, Integer> lineOfKey)
      throws RefusedInput {
    for (int i = 1; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.strip().equals(FENCE)) {
        return i + 1;
      }
      Matcher entry = ENTRY.matcher(line);
      if (entry.matches() && ReleaseFields.KEYS.contains(entry.group(1))) {
        String key = entry.group(1);
        lineOfKey.put(key, i + 1);
        String value = unquoted(entry.group(2).strip());
        if (BLOCK_SIGNS.contains(value)) {
          throw new RefusedInput(key, "a value of several lines: write it on one");
        }
        if (!value.isEmpty() && !key.equals("body")) {
          values.put(key, value);
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
