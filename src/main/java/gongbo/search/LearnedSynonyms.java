package gongbo.search;

import gongbo.entities.Abbreviation;
import gongbo.index.DefinedName;
import gongbo.index.Schema;
import gongbo.korean.KoreanText;
import gongbo.search.AliasMeanings.Meaning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
 * meaning.
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

  private final Definitions definitions;
  private final IndexSearcher searcher;
  private final Map<String, AliasMeanings> meanings = new HashMap<>();

  LearnedSynonyms(Definitions definitions, IndexSearcher searcher) {
    this.definitions = definitions;
    this.searcher = searcher;
  }

  /** Why a pair is used as synonyms or not. */
  enum Verdict {
    USED,
    /** The alias stands for different things. */
    AMBIGUOUS,
    /** The alias is also a word without this meaning. */
    ORDINARY_WORD,
    /** Both names are usually defined otherwise. */
    RARE
  }

  /**
   * A pair of names.
   *
   * @param abbreviation the names
   * @param verdict whether they are used
   * @param ofTerm whether the alias is among the usual ones of the term
   * @param ofAlias whether the term is among the usual ones of the alias
   */
  record Pair(Abbreviation abbreviation, Verdict verdict, boolean ofTerm, boolean ofAlias) {}

  /** Decides about all abbreviations of a generation, in their order. */
  List<Pair> judge(List<Abbreviation> abbreviations) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    for (Abbreviation abbreviation : abbreviations) {
      counts.merge(abbreviation.term(), abbreviation.releases(), Integer::sum);
      counts.merge(abbreviation.alias(), abbreviation.releases(), Integer::sum);
    }
    List<Pair> pairs = new ArrayList<>();
    for (Abbreviation abbreviation : abbreviations) {
      boolean ofTerm = isUsual(abbreviation, counts.getOrDefault(abbreviation.term(), 0));
      boolean ofAlias = isUsual(abbreviation, counts.getOrDefault(abbreviation.alias(), 0));
      pairs.add(new Pair(abbreviation, verdict(abbreviation, ofTerm || ofAlias), ofTerm, ofAlias));
    }
    return pairs;
  }

  private static boolean isUsual(Abbreviation abbreviation, int all) {
    return abbreviation.releases() >= LEAST_SHARE * all;
  }

  private Verdict verdict(Abbreviation abbreviation, boolean usual) throws IOException {
    String alias = KoreanText.nameKey(abbreviation.alias());
    AliasMeanings known = meanings(alias);
    if (known.isAmbiguous()) {
      return Verdict.AMBIGUOUS;
    }
    if (!usual || known.all().isEmpty()) {
      return Verdict.RARE;
    }
    Meaning meaning = known.all().getFirst();
    if (!meaning.includes(KoreanText.nameKey(abbreviation.term()))) {
      return Verdict.RARE;
    }
    return certainty(abbreviation, known) < LEAST_CERTAINTY ? Verdict.ORDINARY_WORD : Verdict.USED;
  }

  AliasMeanings meanings(String alias) {
    return meanings.computeIfAbsent(alias, key -> AliasMeanings.of(key, definitions));
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
