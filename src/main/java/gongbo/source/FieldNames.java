package gongbo.source;

import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names of fields in other systems. Case, blanks and punctuation are ignored: {@code
 * approve_date} equals {@code ApproveDate}.
 */
final class FieldNames {
  private static final Map<String, SourceField> FIELDS =
      Stream.of(SourceField.values())
          .collect(Collectors.toUnmodifiableMap(SourceField::key, field -> field));

  /** The field that a name denotes, and its priority: the earliest line of the file wins. */
  record Meaning(SourceField field, int rank) {}

  private final Map<String, Meaning> meanings = new HashMap<>();

  private FieldNames() {}

  /**
   * @throws gongbo.config.ConfigException when a line names no field, or a name twice
   */
  static FieldNames of(ConfigFolder config) {
    FieldNames names = new FieldNames();
    for (ConfigLine line : config.lines("source-fields.tsv")) {
      var columns = line.columns(2);
      SourceField field = FIELDS.get(columns.get(0));
      if (field == null) {
        throw line.error("names no field of a release: " + columns.get(0));
      }
      for (String name : ConfigLine.list(columns.get(1))) {
        Meaning meaning = new Meaning(field, names.meanings.size());
        if (names.meanings.putIfAbsent(key(name), meaning) != null) {
          throw line.error("names " + name + " a second time");
        }
      }
    }
    return names;
  }

  /** Returns the meaning of a name; null when it is unknown. */
  @Nullable Meaning meaning(String name) {
    return meanings.get(key(name));
  }

  private static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(key::appendCodePoint);
    return key.toString();
  }
}
