package gongbo.search;

import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import gongbo.config.ListedAgency;
import gongbo.korean.KoreanAnalysis;
import gongbo.korean.KoreanText;
import gongbo.korean.Morpheme;
import java.io.IOException;
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

  /** The translations by the keys of English names. */
  private final Deferred<Map<String, List<String>>> translations;

  /**
   * The translations of an English name.
   *
   * @param name the name
   * @param korean its translations, which are analysed when a query asks for them
   */
  private record Translation(String name, List<String> korean) {
    static Translation of(ConfigLine line) {
      List<String> columns = line.columns(2);
      if (!hasLatin(columns.getFirst())) {
        throw line.error("an English name has a Latin letter: " + columns.getFirst());
      }
      return new Translation(columns.getFirst(), ConfigLine.list(columns.get(1)));
    }
  }

  private ConfiguredSynonyms(KoreanAnalysis analysis, List<Translation> translations) {
    this.analysis = analysis;
    this.translations = Deferred.of(() -> byKey(translations));
  }

  private Map<String, List<String>> byKey(List<Translation> translations) {
    Map<String, List<String>> byKey = new HashMap<>();
    for (Translation translation : translations) {
      // Forms of one word have one key.
      byKey
          .computeIfAbsent(key(translation.name()), key -> new ArrayList<>())
          .addAll(translation.korean());
    }
    return byKey;
  }

  /**
   * Reads the synonyms of a configuration.
   *
   * @throws gongbo.config.ConfigException when a file is invalid
   */
  static ConfiguredSynonyms of(ConfigFolder config, KoreanAnalysis analysis) {
    ConfiguredSynonyms synonyms =
        new ConfiguredSynonyms(
            analysis, config.lines(ENGLISH).stream().map(Translation::of).toList());
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
    return synonyms;
  }

  private static boolean hasLatin(String name) {
    return name.chars().anyMatch(KoreanText::isLatin);
  }

  private static boolean isLatin(String name) {
    return name.chars().allMatch(c -> c < 0x80);
  }

  private void addAll(List<String> names) {
    List<String> keys = names.stream().map(this::key).toList();
    for (String key : keys) {
      for (int other = 0; other < names.size(); other++) {
        if (!key.isEmpty() && !key.equals(keys.get(other))) {
          byKey
              .computeIfAbsent(key, unused -> new LinkedHashMap<>())
              .putIfAbsent(keys.get(other), names.get(other));
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
    return hasLatin(key) ? translations.getUnchecked().getOrDefault(key, List.of()) : List.of();
  }

  /** Analyses what is still to be analysed. */
  void complete() throws IOException {
    var unused = translations.get();
  }

  /** Returns the key of a name: its morphemes. */
  String key(String name) {
    return analysis.morphemesOf(name.substring(0, analysis.stemLength(name))).stream()
        .map(Morpheme::term)
        .collect(Collectors.joining(" "));
  }
}
