package gongbo.search;

import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import gongbo.config.ListedAgency;
import gongbo.entities.Abbreviation;
import gongbo.index.DefinedName;
import gongbo.korean.KoreanAnalysis;
import gongbo.korean.KoreanText;
import gongbo.korean.Morpheme;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The synonyms of words: those of the configuration, the same name with or without a classifying
 * suffix, and those that releases of a generation define in brackets, such as {@code 과학기술정책연구원(이하
 * STEPI)}, where they have one meaning.
 *
 * <p>A name is identified by its morphemes, so that spaces, capitals and English plurals do not
 * matter. Synonyms of synonyms are none.
 */
final class Synonyms {
  private static final String SYNONYMS = "synonyms.tsv";
  private static final String ENGLISH = "english.tsv";
  private static final String PLACES = "places.tsv";

  /** The longest name, in typed words. */
  static final int LONGEST = 6;

  /** The most synonyms of one name; more cost more than they find. */
  private static final int MOST_SYNONYMS = 4;

  private final KoreanAnalysis analysis;
  private final ClassifyingSuffixes suffixes;
  private final Definitions definitions;
  private final boolean learning;
  private final Map<String, Map<String, Synonym>> byKey;
  private final Map<String, AliasMeanings> meanings = new ConcurrentHashMap<>();

  private Synonyms(
      KoreanAnalysis analysis,
      ClassifyingSuffixes suffixes,
      Definitions definitions,
      boolean learning,
      Map<String, Map<String, Synonym>> byKey) {
    this.analysis = analysis;
    this.suffixes = suffixes;
    this.definitions = definitions;
    this.learning = learning;
    this.byKey = byKey;
  }

  /**
   * Reads the synonyms of a configuration and of the releases of a generation.
   *
   * @param suffixes the names with and without suffixes
   * @param definitions what the releases of the generation define
   * @param learned the pairs that they define most often, with the decision about each
   */
  static Synonyms of(
      ConfigFolder config,
      KoreanAnalysis analysis,
      ClassifyingSuffixes suffixes,
      Definitions definitions,
      List<LearnedSynonyms.Pair> learned) {
    Synonyms synonyms = new Synonyms(analysis, suffixes, definitions, true, new HashMap<>());
    synonyms.configure(config);
    learned.forEach(synonyms::learn);
    return synonyms;
  }

  private void configure(ConfigFolder config) {
    for (ConfigLine line : config.lines(SYNONYMS)) {
      addAll(ConfigLine.list(line.text()));
    }
    for (ListedAgency agency : ListedAgency.in(config)) {
      addAll(agency.names());
    }
    for (ConfigLine line : config.lines(PLACES)) {
      List<String> columns = line.columns(2);
      // Other aliases of venues, such as 외교부, are that only where a place is expected.
      for (String alias : ConfigLine.list(columns.get(1))) {
        if (isLatin(alias) != isLatin(columns.get(0))) {
          addAll(List.of(columns.get(0), alias));
        }
      }
    }
    for (ConfigLine line : config.lines(ENGLISH)) {
      List<String> columns = line.columns(2);
      String key = key(columns.get(0));
      for (String korean : ConfigLine.list(columns.get(1))) {
        add(key, Synonym.configured(korean));
        // The Korean synonyms of offices, which releases print as often.
        configured(korean).forEach(other -> add(key, other));
      }
    }
  }

  private static boolean isLatin(String name) {
    return name.chars().allMatch(c -> c < 0x80);
  }

  private void addAll(List<String> names) {
    for (String name : names) {
      String key = key(name);
      names.forEach(other -> add(key, Synonym.configured(other)));
    }
  }

  private void add(String key, Synonym synonym) {
    String other = key(synonym.name());
    if (!key.isEmpty() && !key.equals(other)) {
      byKey.computeIfAbsent(key, unused -> new LinkedHashMap<>()).putIfAbsent(other, synonym);
    }
  }

  private void learn(LearnedSynonyms.Pair pair) {
    if (pair.verdict() == LearnedSynonyms.Verdict.USED) {
      Abbreviation names = pair.abbreviation();
      if (pair.ofAlias()) {
        add(key(names.alias()), learned(names.term(), names));
      }
      if (pair.ofTerm()) {
        add(key(names.term()), learned(names.alias(), names));
      }
    }
  }

  private static Synonym learned(String name, Abbreviation names) {
    return new Synonym(name, Synonym.Origin.LEARNED, names.releases());
  }

  /** Returns these synonyms without those that were learned from releases. */
  Synonyms withoutLearned() {
    return new Synonyms(analysis, suffixes, definitions, false, byKey);
  }

  /** Returns the synonyms of some words, most reliable first; empty when there are none. */
  List<Synonym> of(String words) {
    return Stream.concat(
            byKey.getOrDefault(key(words), Map.of()).values().stream()
                .filter(synonym -> learning || !synonym.isLearned())
                .limit(MOST_SYNONYMS),
            suffixes.variants(words).stream())
        .toList();
  }

  /** Returns the names of the synonyms of some words. */
  List<String> names(String words) {
    return of(words).stream().map(Synonym::name).toList();
  }

  /**
   * Returns the definitions, as {@linkplain gongbo.index.Schema#DEFINITION indexed}, of releases in
   * which a synonym of some words stands for something else.
   */
  List<String> otherMeanings(String words, String synonym) {
    String alias = KoreanText.nameKey(synonym);
    if (definitions.of(alias).isEmpty()) {
      return List.of();
    }
    Set<String> names =
        Stream.concat(Stream.of(words), configured(words).stream().map(Synonym::name))
            .map(KoreanText::nameKey)
            .collect(Collectors.toSet());
    return meanings
        .computeIfAbsent(alias, key -> AliasMeanings.of(key, definitions))
        .apartFrom(names)
        .stream()
        .map(term -> new DefinedName(alias, term).indexed())
        .toList();
  }

  private List<Synonym> configured(String words) {
    return byKey.getOrDefault(key(words), Map.of()).values().stream()
        .filter(synonym -> !synonym.isLearned())
        .toList();
  }

  private String key(String name) {
    return analysis.morphemesOf(name.substring(0, analysis.stemLength(name))).stream()
        .map(Morpheme::term)
        .collect(Collectors.joining(" "));
  }
}
