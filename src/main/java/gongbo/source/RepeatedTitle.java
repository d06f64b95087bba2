package gongbo.source;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A title as bodies repeat it: with other spaces and punctuation, split into lines, and without the
 * brackets of the headline ({@code [12.8.금.조간] … (5.30.화)}).
 *
 * @param keys the letters and digits of each variant of the title
 */
record RepeatedTitle(Set<String> keys) {
  /** The most lines of one repetition. */
  private static final int LINES = 4;

  /** A shorter repetition, in letters and digits, may be a heading. */
  private static final int SHORTEST = 4;

  private static final Pattern LEADING =
      Pattern.compile("^(?:\\s*(?:\\[[^\\]]*\\]|\\([^)]*\\)|〈[^〉]*〉|<[^>]*>|【[^】]*】))+");
  private static final Pattern TRAILING =
      Pattern.compile("(?:\\s*(?:\\[[^\\]]*\\]|\\([^)]*\\)))+\\s*$");

  RepeatedTitle {
    keys = Set.copyOf(keys);
  }

  static RepeatedTitle of(String title) {
    Set<String> keys = new TreeSet<>();
    String bare = LEADING.matcher(title).replaceFirst("");
    for (String way :
        List.of(
            title,
            bare,
            TRAILING.matcher(title).replaceFirst(""),
            TRAILING.matcher(bare).replaceFirst(""))) {
      String key = key(way);
      if (key.length() >= SHORTEST) {
        keys.add(key);
      }
    }
    return new RepeatedTitle(keys);
  }

  /** Returns whether one line repeats the whole title. */
  boolean is(String line) {
    return keys.contains(key(line));
  }

  /** Removes the lines at the beginning that repeat the title, any number of times. */
  List<String> cutFrom(List<String> lines) {
    List<String> rest = lines;
    for (int count = count(rest); count > 0; count = count(rest)) {
      rest = rest.subList(count, rest.size());
    }
    return rest;
  }

  private int count(List<String> lines) {
    StringBuilder sofar = new StringBuilder();
    for (int i = 0; i < Math.min(LINES, lines.size()); i++) {
      sofar.append(key(lines.get(i)));
      if (keys.contains(sofar.toString())) {
        return i + 1;
      }
    }
    return 0;
  }

  /** Returns the letters and digits of a text in lower case. */
  static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    text.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
    return key.toString().toLowerCase(Locale.ROOT);
  }
}
