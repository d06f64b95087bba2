package gongbo.search;

import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import gongbo.config.ListedAgency;
import gongbo.korean.KoreanAnalysis;
import gongbo.korean.Morpheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The synonyms and translations of a configuration, analysed once for all views of a generation.
 *
 * <p>A name is identified by its morphemes, so that spaces, capitals and English plurals do not
 * matter.
 */
final class ConfiguredSynonyms {
  private static final String SYNONYMS = "synonyms.tsv";
  private static final String ENGLISH = "english.tsv";
  private static final String PLACES = "places.tsv";

  private final KoreanAnalysis analysis;

  /** The synonyms of a name by their keys, by the key of the name. */
  private final Map<String, Map<String, String>> byKey = new HashMap<>();

  /** The translations by the keys of English names; analysed when a query asks for them. */
  private final Map<String, List<String>> translations = new HashMap<>();

  private ConfiguredSynonyms(KoreanAnalysis analysis) {
    this.analysis = analysis;
  }

  /**
   * Reads the synonyms of a configuration.
   *
   * @throws gongbo.config.ConfigException when a file is invalid
   */
  static ConfiguredSynonyms of(ConfigFolder config, KoreanAnalysis analysis) {
    ConfiguredSynonyms synonyms = new ConfiguredSynonyms(analysis);
    for (ConfigLine line : config.lines(SYNONYMS)) {
      synonyms.addAll(ConfigLine.list(line.text()));
    }
    for (ListedAgency agency : ListedAgency.in(config)) {
      synonyms.addAll(agency.names());
    }
    for (ConfigLine line : config.lines(PLACES)) {
      List<String> columns = line.columns(2);
      // Other aliases of venues, such as 외교부, are that only where a place is expected.
      for (String alias : ConfigLine.list(columns.get(1))) {
        if (isLatin(alias) != isLatin(columns.get(0))) {
          synonyms.addAll(List.of(columns.get(0), alias));
        }
      }
    }
    for (ConfigLine line : config.lines(ENGLISH)) {
      List<String> columns = line.columns(2);
      // Forms of one word have one key.
      synonyms
          .translations
          .computeIfAbsent(synonyms.key(columns.get(0)), key -> new ArrayList<>())
          .addAll(ConfigLine.list(columns.get(1)));
    }
    return synonyms;
  }

  private static boolean isLatin(String name) {
    return name.chars().allMatch(c -> c < 0x80);
  }

  private void addAll(List<String> names) {
    for (String name : names) {
      String key = key(name);
      for (String other : names) {
        String otherKey = key(other);
        if (!key.isEmpty() && !key.equals(otherKey)) {
          byKey.computeIfAbsent(key, unused -> new LinkedHashMap<>()).putIfAbsent(otherKey, other);
        }
      }
    }
  }

  /** Returns the synonyms of each name by their keys, in the order of the files. */
  Map<String, Map<String, String>> byKey() {
    return byKey;
  }

  /** Returns the translations of the English name with a key. */
  List<String> translations(String key) {
    return translations.getOrDefault(key, List.of());
  }

  /** Returns the key of a name: its morphemes. */
  String key(String name) {
    return analysis.morphemesOf(name.substring(0, analysis.stemLength(name))).stream()
        .map(Morpheme::term)
        .collect(Collectors.joining(" "));
  }
}
