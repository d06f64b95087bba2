package gongbo.search;

import gongbo.entities.Abbreviation;
import gongbo.index.DefinedName;
import gongbo.korean.KoreanText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The synonyms of words: those of the configuration, the same name with or without a classifying
 * suffix, an abbreviation and the names of its letters, those that releases of a generation define
 * in brackets, such as {@code 과학기술정책연구원(이하 STEPI)}, where they have one meaning, and the Korean
 * word that an otherwise unknown one in Latin letters romanizes.
 *
 * <p>A name is identified by its morphemes, so that spaces, capitals and English plurals do not
 * matter. Synonyms of synonyms are none.
 */
final class Synonyms {
  /** In place of a translation: what every release is about, such as {@code Korea}. */
  private static final String OF_EVERY_RELEASE = "-";

  /** The longest name, in typed words. */
  static final int LONGEST = 6;

  /** The most synonyms of one name; more cost more than they find. */
  private static final int MOST_SYNONYMS = 4;

  private final ConfiguredSynonyms configured;
  private final ClassifyingSuffixes suffixes;
  private final LetterSpellings spellings;
  private final LearnedSynonyms learned;
  private final boolean learning;
  private final Map<String, Map<String, Candidate>> byKey;

  /** The synonyms found so far. */
  private final Map<String, List<Synonym>> found = new ConcurrentHashMap<>();

  /**
   * A synonym.
   *
   * @param pair the pair that is learned; null when it is configured
   */
  private record Candidate(Synonym synonym, LearnedSynonyms.@Nullable Pair pair) {}

  private Synonyms(
      ConfiguredSynonyms configured,
      ClassifyingSuffixes suffixes,
      LetterSpellings spellings,
      LearnedSynonyms learned,
      boolean learning,
      Map<String, Map<String, Candidate>> byKey) {
    this.configured = configured;
    this.suffixes = suffixes;
    this.spellings = spellings;
    this.learned = learned;
    this.learning = learning;
    this.byKey = byKey;
  }

  /**
   * Joins the synonyms of a configuration and of the releases of a generation.
   *
   * @param configured the synonyms of the configuration
   * @param suffixes the names with and without suffixes
   * @param spellings the abbreviations and the names of their letters
   * @param learned the pairs that the releases define
   */
  static Synonyms of(
      ConfiguredSynonyms configured,
      ClassifyingSuffixes suffixes,
      LetterSpellings spellings,
      LearnedSynonyms learned) {
    Map<String, Map<String, Candidate>> byKey = new HashMap<>();
    configured
        .byKey()
        .forEach(
            (key, names) -> {
              Map<String, Candidate> candidates = new LinkedHashMap<>();
              names.forEach((other, name) -> candidates.put(other, configured(name)));
              byKey.put(key, candidates);
            });
    Synonyms synonyms = new Synonyms(configured, suffixes, spellings, learned, true, byKey);
    learned.pairs().forEach(synonyms::learn);
    return synonyms;
  }

  private static Candidate configured(String name) {
    return new Candidate(new Synonym(name, Synonym.Origin.CONFIGURED, 0), null);
  }

  private void add(String key, String other, Candidate candidate) {
    if (!key.isEmpty() && !key.equals(other)) {
      byKey.computeIfAbsent(key, unused -> new LinkedHashMap<>()).putIfAbsent(other, candidate);
    }
  }

  private void learn(LearnedSynonyms.Pair pair) {
    if (!pair.ofAlias() && !pair.ofTerm()) {
      return;
    }
    Abbreviation names = pair.names();
    String alias = key(names.alias());
    String term = key(names.term());
    if (pair.ofAlias()) {
      add(alias, term, learned(names.term(), pair));
    }
    if (pair.ofTerm()) {
      add(term, alias, learned(names.alias(), pair));
    }
  }

  private static Candidate learned(String name, LearnedSynonyms.Pair pair) {
    return new Candidate(new Synonym(name, Synonym.Origin.LEARNED, pair.names().releases()), pair);
  }

  /**
   * Returns these synonyms for one query, which asks for those of a word many times: it is linked
   * and compiled again for each number of words and each entity to apply.
   *
   * @param learning whether synonyms that were learned from releases are among them
   */
  Synonyms forQuery(boolean learning) {
    return new Synonyms(configured, suffixes, spellings, learned, learning, byKey);
  }

  /** Returns the synonyms of some words, most reliable first; empty when there are none. */
  List<Synonym> of(String words) {
    return found.computeIfAbsent(words, this::find);
  }

  private List<Synonym> find(String words) {
    String key = key(words);
    Map<String, Candidate> names = byKey.getOrDefault(key, Map.of());
    List<Synonym> found =
        Stream.of(
                Stream.concat(
                        names.values().stream().filter(this::isUsed).map(Candidate::synonym),
                        translated(key, names.keySet()))
                    .limit(MOST_SYNONYMS),
                suffixes.variants(words).stream(),
                spellings.of(words).stream())
            .flatMap(all -> all)
            .toList();
    // A word with a translation or a meaning is an English one or an abbreviation, whatever it may
    // romanize as well.
    boolean isKnown = !names.isEmpty() || !configured.translations(key).isEmpty();
    return found.isEmpty() && !isKnown ? spellings.romanized(words).stream().toList() : found;
  }

  /**
   * Returns the translations of English words, with the names of offices printed as often.
   *
   * @param others the keys of the other synonyms of the words
   */
  private Stream<Synonym> translated(String key, Set<String> others) {
    List<String> names = configured.translations(key);
    if (names.contains(OF_EVERY_RELEASE)) {
      return Stream.empty();
    }
    Set<String> known = new HashSet<>(others);
    known.add(key);
    return names.stream()
        .flatMap(name -> Stream.concat(Stream.of(name), configuredOf(name).stream()))
        .filter(name -> known.add(key(name)))
        .map(name -> new Synonym(name, Synonym.Origin.TRANSLATED, 0));
  }

  private boolean isUsed(Candidate candidate) {
    LearnedSynonyms.Pair pair = candidate.pair();
    return pair == null || (learning && learned.verdict(pair) == LearnedSynonyms.Verdict.USED);
  }

  /** Returns the names of the synonyms of some words. */
  List<String> names(String words) {
    return of(words).stream().map(Synonym::name).toList();
  }

  /** Returns those of the synonyms that are names of the same thing, whoever prints them. */
  List<String> established(String words) {
    return of(words).stream().filter(Synonym::isEstablished).map(Synonym::name).toList();
  }

  /** Returns those of the synonyms that count as much as the words. */
  List<String> equivalents(String words) {
    return of(words).stream().filter(Synonym::isEquivalent).map(Synonym::name).toList();
  }

  /** Returns whether English words name what every release is about: {@code South Korea}. */
  boolean isOfEveryRelease(String words) {
    return configured.translations(key(words)).contains(OF_EVERY_RELEASE);
  }

  /**
   * Returns the definitions, as {@linkplain gongbo.index.Schema#DEFINITION indexed}, of releases in
   * which a synonym of some words stands for something else.
   */
  List<String> otherMeanings(String words, String synonym) {
    String alias = KoreanText.nameKey(synonym);
    Definitions definitions = learned.definitions();
    if (definitions.of(alias).isEmpty()) {
      return List.of();
    }
    Set<String> names =
        Stream.of(
                Stream.of(words),
                configuredOf(words).stream(),
                configured.translations(key(words)).stream())
            .flatMap(all -> all)
            .map(KoreanText::nameKey)
            .collect(Collectors.toSet());
    return definitions.meanings(alias).apartFrom(names).stream()
        .map(term -> new DefinedName(alias, term).indexed())
        .toList();
  }

  private List<String> configuredOf(String words) {
    return byKey.getOrDefault(key(words), Map.of()).values().stream()
        .filter(candidate -> candidate.pair() == null)
        .map(candidate -> candidate.synonym().name())
        .toList();
  }

  private String key(String name) {
    return configured.key(name);
  }
}
