package gongbo.search;

import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import gongbo.config.ListedAgency;
import gongbo.entities.Abbreviation;
import gongbo.korean.KoreanAnalysis;
import gongbo.korean.Morpheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The synonyms of words: those of the configuration, and those that releases of a generation define
 * in brackets, such as {@code 과학기술정책연구원(이하 STEPI)}.
 *
 * <p>A name is identified by its morphemes, so that spaces, capitals and English plurals do not
 * matter.
 */
final class Synonyms {
  private static final String SYNONYMS = "synonyms.tsv";
  private static final String ENGLISH = "english.tsv";

  /** The longest name, in typed words. */
  static final int LONGEST = 6;

  /** The share of the definitions of its alias that a learned name must have. */
  private static final double LEAST_SHARE = 0.2;

  /** The most synonyms of one name; more cost more than they find. */
  private static final int MOST_SYNONYMS = 4;

  private final KoreanAnalysis analysis;
  private final Map<String, Set<String>> byKey;

  /** The synonyms that the configuration lists as names of one thing. */
  private final Map<String, Set<String>> established = new HashMap<>();

  private Synonyms(KoreanAnalysis analysis, Map<String, Set<String>> byKey) {
    this.analysis = analysis;
    this.byKey = byKey;
  }

  /** Reads the synonyms of a configuration and of the releases of a generation. */
  static Synonyms of(
      ConfigFolder config, KoreanAnalysis analysis, List<Abbreviation> abbreviations) {
    Synonyms synonyms = new Synonyms(analysis, new HashMap<>());
    for (ConfigLine line : config.lines(SYNONYMS)) {
      synonyms.addAll(ConfigLine.list(line.text()));
    }
    for (ListedAgency agency : ListedAgency.in(config)) {
      List<String> names = new ArrayList<>(agency.shortNames());
      names.add(agency.name());
      synonyms.addAll(names);
    }
    synonyms.byKey.forEach(
        (key, names) -> synonyms.established.put(key, new LinkedHashSet<>(names)));
    for (ConfigLine line : config.lines(ENGLISH)) {
      List<String> columns = line.columns(2);
      String key = synonyms.key(columns.get(0));
      for (String korean : ConfigLine.list(columns.get(1))) {
        synonyms.add(key, synonyms.key(korean), korean);
        // The Korean synonyms of offices, which releases print as often.
        synonyms.of(korean).forEach(other -> synonyms.add(key, synonyms.key(other), other));
      }
    }
    synonyms.learn(abbreviations);
    return synonyms;
  }

  private void addAll(List<String> names) {
    List<String> keys = names.stream().map(this::key).toList();
    for (String key : keys) {
      for (int other = 0; other < keys.size(); other++) {
        add(key, keys.get(other), names.get(other));
      }
    }
  }

  private void add(String key, String otherKey, String other) {
    if (!key.isEmpty() && !key.equals(otherKey)) {
      byKey.computeIfAbsent(key, unused -> new LinkedHashSet<>()).add(other);
    }
  }

  private void learn(List<Abbreviation> abbreviations) {
    Map<String, Integer> counts = new HashMap<>();
    for (Abbreviation abbreviation : abbreviations) {
      counts.merge(abbreviation.term(), abbreviation.releases(), Integer::sum);
      counts.merge(abbreviation.alias(), abbreviation.releases(), Integer::sum);
    }
    for (Abbreviation abbreviation : abbreviations) {
      String alias = key(abbreviation.alias());
      String term = key(abbreviation.term());
      if (isReliable(abbreviation, counts.getOrDefault(abbreviation.alias(), 0))) {
        add(alias, term, abbreviation.term());
      }
      if (isReliable(abbreviation, counts.getOrDefault(abbreviation.term(), 0))) {
        add(term, alias, abbreviation.alias());
      }
    }
  }

  private static boolean isReliable(Abbreviation abbreviation, int all) {
    return abbreviation.releases() >= LEAST_SHARE * all;
  }

  /** Returns the synonyms of some words, most reliable first; empty when there are none. */
  List<String> of(String words) {
    return byKey.getOrDefault(key(words), Set.of()).stream().limit(MOST_SYNONYMS).toList();
  }

  /**
   * Returns those of the synonyms that the configuration lists as names of the same thing; a
   * translation is none, since it may be wider.
   */
  List<String> established(String words) {
    Set<String> listed = established.getOrDefault(key(words), Set.of());
    return of(words).stream().filter(listed::contains).toList();
  }

  private String key(String name) {
    return analysis.morphemesOf(name.substring(0, analysis.stemLength(name))).stream()
        .map(Morpheme::term)
        .collect(Collectors.joining(" "));
  }
}
