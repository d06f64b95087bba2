package gongbo.search;

import gongbo.entities.Abbreviation;
import gongbo.index.DefinedName;
import gongbo.index.Schema;
import gongbo.korean.KoreanText;
import gongbo.search.AliasMeanings.Meaning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Decides which of the abbreviations that releases define are synonyms: those with one meaning.
 *
 * <p>An abbreviation is not used when releases define it as different things ({@link
 * AliasMeanings}), nor when it is also an ordinary word, which most releases print without its
 * meaning, nor when the term is part of the names of many other things, as {@code 프로그램} is.
 */
final class LearnedSynonyms {
  /** The share of the definitions of its alias, or of its term, that a pair must have. */
  private static final double LEAST_SHARE = 0.2;

  /** The least probability that a release that prints an alias means the term. */
  private static final double LEAST_CERTAINTY = 0.75;

  /**
   * The least share of the releases with an alias that define it; fewer say nothing of the others.
   */
  private static final double LEAST_DEFINED = 0.05;

  /** The quantile of the standard normal distribution for bounds of 95 %. */
  private static final double CONFIDENCE = 1.96;

  /** The least share of the definitions of a term that name the alias. */
  private static final double LEAST_OWN = 0.5;

  private final Definitions definitions;
  private final IndexSearcher searcher;
  private final List<Pair> pairs;
  private final Map<Abbreviation, Verdict> verdicts = new ConcurrentHashMap<>();

  private LearnedSynonyms(Definitions definitions, IndexSearcher searcher, List<Pair> pairs) {
    this.definitions = definitions;
    this.searcher = searcher;
    this.pairs = List.copyOf(pairs);
  }

  /** Why a pair is used as synonyms or not. */
  enum Verdict {
    USED,
    /** The alias stands for different things. */
    AMBIGUOUS,
    /** The alias is also a word without this meaning. */
    ORDINARY_WORD,
    /** The term is part of the names of other things. */
    GENERIC_TERM,
    /** Both names are usually defined otherwise. */
    RARE
  }

  /**
   * A pair of names.
   *
   * @param names the names
   * @param ofTerm whether the alias is among the usual ones of the term
   * @param ofAlias whether the term is among the usual ones of the alias
   */
  record Pair(Abbreviation names, boolean ofTerm, boolean ofAlias) {}

  /**
   * @param abbreviations the abbreviations of a generation
   * @param definitions all definitions of its releases
   * @param searcher searches its releases
   */
  static LearnedSynonyms of(
      List<Abbreviation> abbreviations, Definitions definitions, IndexSearcher searcher) {
    Map<String, Integer> counts = new HashMap<>();
    for (Abbreviation names : abbreviations) {
      counts.merge(names.term(), names.releases(), Integer::sum);
      counts.merge(names.alias(), names.releases(), Integer::sum);
    }
    List<Pair> pairs =
        abbreviations.stream()
            .map(
                names ->
                    new Pair(
                        names,
                        isUsual(names, counts.getOrDefault(names.term(), 0)),
                        isUsual(names, counts.getOrDefault(names.alias(), 0))))
            .toList();
    return new LearnedSynonyms(definitions, searcher, pairs);
  }

  private static boolean isUsual(Abbreviation names, int all) {
    return names.releases() >= LEAST_SHARE * all;
  }

  /** Returns all pairs, in the order of the abbreviations. */
  List<Pair> pairs() {
    return pairs;
  }

  Definitions definitions() {
    return definitions;
  }

  /**
   * Decides about a pair, when it is first asked for.
   *
   * @throws UncheckedIOException when the index cannot be read
   */
  Verdict verdict(Pair pair) {
    return verdicts.computeIfAbsent(
        pair.names(),
        names -> {
          try {
            return pair.ofTerm() || pair.ofAlias() ? judge(names) : Verdict.RARE;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private Verdict judge(Abbreviation names) throws IOException {
    String alias = KoreanText.nameKey(names.alias());
    String term = KoreanText.nameKey(names.term());
    AliasMeanings known = definitions.meanings(alias);
    if (known.isAmbiguous()) {
      return Verdict.AMBIGUOUS;
    }
    if (known.all().isEmpty() || !known.all().getFirst().includes(term)) {
      return Verdict.RARE;
    }
    if (definitions.share(alias, term) < LEAST_OWN) {
      return Verdict.GENERIC_TERM;
    }
    return certainty(names, known) < LEAST_CERTAINTY ? Verdict.ORDINARY_WORD : Verdict.USED;
  }

  /**
   * Returns the least probability that a release that prints an alias means its first meaning. A
   * release that defines the alias so, or contains the term, does. Another one does as often as the
   * definitions agree (lower bound of the Wilson interval); but it need not when few releases ever
   * define the alias, as {@code CO}, which is carbon monoxide in some and a company in most.
   */
  private double certainty(Abbreviation abbreviation, AliasMeanings known) throws IOException {
    Meaning meaning = known.all().getFirst();
    Query alias = printed(abbreviation.alias());
    Query defining = defining(KoreanText.nameKey(abbreviation.alias()), meaning);
    double all = searcher.count(alias);
    if (all == 0) {
      return 1;
    }
    Query explaining =
        new BooleanQuery.Builder()
            .add(printed(abbreviation.term()), Occur.SHOULD)
            .add(defining, Occur.SHOULD)
            .build();
    double explained = both(alias, explaining) / all;
    double defined = both(alias, defining) / all;
    return explained + (1 - explained) * (defined < LEAST_DEFINED ? 0 : agreement(known));
  }

  private static double agreement(AliasMeanings known) {
    double n = known.releases();
    double share = known.all().getFirst().releases() / n;
    double square = CONFIDENCE * CONFIDENCE;
    double spread = Math.sqrt((share * (1 - share) + square / (4 * n)) / n);
    return (share + square / (2 * n) - CONFIDENCE * spread) / (1 + square / n);
  }

  private int both(Query one, Query other) throws IOException {
    return searcher.count(
        new BooleanQuery.Builder().add(one, Occur.FILTER).add(other, Occur.FILTER).build());
  }

  /** Returns the query for the releases that define an alias with a meaning. */
  private static Query defining(String alias, Meaning meaning) {
    return new TermInSetQuery(
        Schema.DEFINITION,
        meaning.definitions().stream()
            .map(definition -> new DefinedName(alias, definition.term()).indexed())
            .map(BytesRef::new)
            .toList());
  }

  /** Returns the query for the printed words of a name. */
  private static Query printed(String name) {
    Set<String> words =
        new HashSet<>(List.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+", -1)));
    words.remove("");
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(new TermQuery(new Term(Schema.WORDS, word)), Occur.FILTER));
    return all.build();
  }
}
