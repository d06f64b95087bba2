package gongbo.search;

import gongbo.index.Schema;
import gongbo.korean.KoreanAnalysis;
import gongbo.korean.Morpheme;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Turns clauses into a Lucene query.
 *
 * <p>A word is looked for as its morphemes side by side and, under them, as its syllable pairs. Of
 * the words of a short query all are needed, of a longer one most; that a release has a word at all
 * counts beside how often and where. Words that are neighbours in the query and near each other in
 * a release lift it (the sequential dependence of Metzler and Croft, SIGIR 2005).
 */
final class QueryCompiler {
  private final KoreanAnalysis analysis;
  private final RankingWeights weights;
  private final Lexicon lexicon;
  private final Synonyms synonyms;
  private final LocalDate today;

  QueryCompiler(
      KoreanAnalysis analysis,
      RankingWeights weights,
      Lexicon lexicon,
      Synonyms synonyms,
      LocalDate today) {
    this.analysis = analysis;
    this.weights = weights;
    this.lexicon = lexicon;
    this.synonyms = synonyms;
    this.today = today;
  }

  /**
   * @param clauses what was typed
   * @param forgone how many of the words that {@link RankingWeights#required} asks for may be
   *     missing
   */
  CompiledQuery compile(List<Clause> clauses, int forgone) throws IOException {
    List<String> typed = new ArrayList<>();
    List<QueryWord> phrases = new ArrayList<>();
    BooleanQuery.Builder matching = new BooleanQuery.Builder();
    boolean selects = false;
    int needed = 0;
    for (Clause clause : clauses) {
      switch (clause) {
        case Clause.Word(String text) -> typed.add(text);
        case Clause.Phrase(String text) -> phrases.add(QueryWord.together(text, analysis));
        case Clause.FieldValue field -> {
          matching.add(valueQuery(field), Occur.FILTER);
          selects = true;
        }
        case Clause.Excluded(Clause excluded) ->
            matching.add(excludedQuery(excluded), Occur.MUST_NOT);
      }
    }
    List<QueryWord> words = words(typed);
    for (TypedDate date : dates(typed)) {
      matching.add(
          new BoostQuery(
              new ConstantScoreQuery(Filters.published(date.period())),
              date.isMonth() ? weights.month() : weights.year()),
          Occur.SHOULD);
    }
    for (QueryWord phrase : phrases) {
      matching.add(wordQuery(phrase), Occur.MUST);
      selects = true;
    }
    if (!words.isEmpty()) {
      needed = addWords(words, forgone, matching);
      selects = true;
    }
    if (!selects) {
      matching.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    List<QueryWord> marked = new ArrayList<>(words);
    marked.addAll(phrases);
    return new CompiledQuery(matching.build(), markingQuery(marked), marked, needed);
  }

  /** Typed words with their other names; several that are one name together become one word. */
  private List<QueryWord> words(List<String> typed) {
    List<QueryWord> words = new ArrayList<>();
    int at = 0;
    while (at < typed.size()) {
      Optional<TypedDate> date = TypedDate.at(typed.subList(at, typed.size()), today);
      if (date.isPresent() && date.get().isMonth()) {
        for (int i = 0; i < date.get().words(); i++) {
          words.add(QueryWord.together(typed.get(at + i), analysis).helping());
        }
        at += date.get().words();
        continue;
      }
      int end = Math.min(typed.size(), at + Synonyms.LONGEST);
      while (end > at && synonyms.of(String.join(" ", typed.subList(at, end))).isEmpty()) {
        end--;
      }
      if (end > at) {
        String name = String.join(" ", typed.subList(at, end));
        String stem = name.substring(0, analysis.stemLength(name));
        words.add(QueryWord.together(stem, analysis).or(named(synonyms.of(name))));
        at = end;
      } else {
        for (QueryWord word : QueryWord.of(typed.get(at), analysis)) {
          words.add(word.or(named(synonyms.of(word.text()))));
        }
        at++;
      }
    }
    return words;
  }

  /** The times that typed words name. */
  private List<TypedDate> dates(List<String> typed) {
    List<TypedDate> dates = new ArrayList<>();
    for (int at = 0; at < typed.size(); at++) {
      Optional<TypedDate> date = TypedDate.at(typed.subList(at, typed.size()), today);
      if (date.isPresent()) {
        dates.add(date.get());
        at += date.get().words() - 1;
      }
    }
    return dates;
  }

  private List<QueryWord> named(List<String> names) {
    return names.stream().map(name -> QueryWord.together(name, analysis)).toList();
  }

  /** Adds the words and tells how many of them a release must have. */
  private int addWords(List<QueryWord> words, int forgone, BooleanQuery.Builder matching)
      throws IOException {
    List<QueryWord> needed = words.stream().filter(QueryWord::informative).toList();
    List<QueryWord> helpful = words.stream().filter(word -> !word.informative()).toList();
    if (needed.isEmpty()) {
      needed = helpful;
      helpful = List.of();
    }
    BooleanQuery.Builder required = new BooleanQuery.Builder();
    for (QueryWord word : needed) {
      float presence = weights.presence() * lexicon.rarity(word);
      required.add(new BoostQuery(new ConstantScoreQuery(wordQuery(word)), presence), Occur.SHOULD);
      matching.add(wordQuery(word), Occur.SHOULD);
      addLetters(word, matching);
    }
    int least = Math.max(1, weights.required(needed.size()) - forgone);
    required.setMinimumNumberShouldMatch(least);
    matching.add(required.build(), Occur.MUST);
    for (QueryWord word : helpful) {
      matching.add(new BoostQuery(wordQuery(word), weights.helpful()), Occur.SHOULD);
    }
    for (int i = 1; i < words.size(); i++) {
      addNearness(words.get(i - 1), words.get(i), matching);
    }
    return least;
  }

  /** Each pair of letters on its own: releases that share most of a word's letters are about it. */
  private void addLetters(QueryWord word, BooleanQuery.Builder matching) {
    for (Morpheme pair : analysis.pairsOf(word.text())) {
      if (!pair.term().startsWith("^")) {
        matching.add(
            boosted(Schema.TITLE_PAIRS, pair, weights.letters() * weights.title()), Occur.SHOULD);
        matching.add(boosted(Schema.BODY_PAIRS, pair, weights.letters()), Occur.SHOULD);
      }
    }
  }

  private static Query boosted(String field, Morpheme term, float weight) {
    return new BoostQuery(new TermQuery(new Term(field, term.term())), weight);
  }

  private void addNearness(QueryWord first, QueryWord second, BooleanQuery.Builder matching) {
    if (first.morphemes().isEmpty() || second.morphemes().isEmpty()) {
      return;
    }
    matching.add(
        new BoostQuery(nearQuery(Schema.TITLE, first, second), weights.nearTitle()), Occur.SHOULD);
    matching.add(
        new BoostQuery(nearQuery(Schema.BODY, first, second), weights.nearBody()), Occur.SHOULD);
  }

  private Query nearQuery(String field, QueryWord first, QueryWord second) {
    PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(weights.nearSlop());
    int position = 0;
    for (QueryWord word : List.of(first, second)) {
      for (Morpheme part : word.morphemes()) {
        phrase.add(new Term(field, part.term()), position++);
      }
    }
    return phrase.build();
  }

  /** Finds a word, or below it another name of the same thing. */
  Query wordQuery(QueryWord word) {
    Query literal = literalQuery(word);
    if (word.others().isEmpty()) {
      return literal;
    }
    List<Query> names = new ArrayList<>();
    names.add(literal);
    for (QueryWord other : word.others()) {
      names.add(new BoostQuery(literalQuery(other), weights.synonym()));
    }
    return new DisjunctionMaxQuery(names, weights.otherNames());
  }

  private Query literalQuery(QueryWord word) {
    List<Query> fields = new ArrayList<>();
    if (!word.morphemes().isEmpty()) {
      fields.add(new BoostQuery(sideBySide(Schema.TITLE, word.morphemes()), weights.title()));
      fields.add(sideBySide(Schema.BODY, word.morphemes()));
    }
    if (!word.pairs().isEmpty()) {
      float share = word.morphemes().isEmpty() ? 1 : weights.pairs();
      fields.add(
          new BoostQuery(sideBySide(Schema.TITLE_PAIRS, word.pairs()), weights.title() * share));
      fields.add(new BoostQuery(sideBySide(Schema.BODY_PAIRS, word.pairs()), share));
    }
    return fields.isEmpty()
        ? new MatchNoDocsQuery("nothing to look for in " + word.text())
        : new DisjunctionMaxQuery(fields, weights.others());
  }

  private Query excludedQuery(Clause clause) {
    return switch (clause) {
      case Clause.Word(String text) ->
          wordQuery(QueryWord.together(text.substring(0, analysis.stemLength(text)), analysis));
      case Clause.Phrase(String text) -> wordQuery(QueryWord.together(text, analysis));
      case Clause.FieldValue field -> valueQuery(field);
      case Clause.Excluded excluded ->
          throw new IllegalArgumentException("excluded twice: " + excluded);
    };
  }

  private Query valueQuery(Clause.FieldValue clause) {
    List<Morpheme> pairs = QueryWord.together(clause.value(), analysis).pairs();
    return sideBySide(
        clause.field().key(), pairs.isEmpty() ? analysis.pairsOf(clause.value()) : pairs);
  }

  /** The words' own matches; at least one is enough, for a hit need not contain them all. */
  private Query markingQuery(List<QueryWord> words) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    for (QueryWord word : words) {
      Stream.concat(Stream.of(word), word.others().stream())
          .filter(name -> !name.morphemes().isEmpty())
          .forEach(
              name -> {
                any.add(sideBySide(Schema.TITLE, name.morphemes()), Occur.SHOULD);
                any.add(sideBySide(Schema.BODY, name.morphemes()), Occur.SHOULD);
              });
    }
    return any.build();
  }

  /** Terms at the distances they have in the text they come from. */
  private static Query sideBySide(String field, List<Morpheme> terms) {
    if (terms.size() == 1) {
      return new TermQuery(new Term(field, terms.getFirst().term()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int first = terms.getFirst().position();
    for (Morpheme term : terms) {
      phrase.add(new Term(field, term.term()), term.position() - first);
    }
    return phrase.build();
  }
}
