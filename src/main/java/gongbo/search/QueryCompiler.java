package gongbo.search;

import gongbo.korean.KoreanAnalysis;
import gongbo.search.QueryClause.DateField;
import gongbo.search.QueryEntityLinker.Recognition;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Compiles clauses into a Lucene query.
 *
 * <p>A short query requires all its words, a longer one most of them; the presence of a word counts
 * in addition to its frequency and field. Words that are adjacent in the query and close in a
 * release raise its score (sequential dependence model, Metzler and Croft, SIGIR 2005). All other
 * clauses are required as they are. {@link WordQueryBuilder} builds the query of a single word.
 */
final class QueryCompiler {
  private final KoreanAnalysis analysis;
  private final RankingWeights weights;
  private final OpenIndex index;
  private final Synonyms synonyms;
  private final QueryEntityLinker recogniser;
  private final WordQueryBuilder queries;

  QueryCompiler(
      KoreanAnalysis analysis,
      RankingWeights weights,
      OpenIndex index,
      Synonyms synonyms,
      QueryEntityLinker recogniser) {
    this.analysis = analysis;
    this.weights = weights;
    this.index = index;
    this.synonyms = synonyms;
    this.recogniser = recogniser;
    this.queries = new WordQueryBuilder(analysis, weights);
  }

  /**
   * @param clauses the clauses of the query
   * @param required returns the number of content words to require out of so many
   */
  CompiledQuery compile(List<QueryClause> clauses, IntUnaryOperator required) throws IOException {
    List<String> typed = new ArrayList<>();
    List<QueryWord> marked = new ArrayList<>();
    BooleanQuery.Builder matching = new BooleanQuery.Builder();
    boolean selects = false;
    for (QueryClause clause : clauses) {
      switch (clause) {
        case QueryClause.Word(String text) -> typed.add(text);
        case QueryClause.Excluded(QueryClause excluded) ->
            matching.add(query(excluded), Occur.MUST_NOT);
        case QueryClause.FieldValue _, QueryClause.During _ -> {
          matching.add(query(clause), Occur.FILTER);
          selects = true;
        }
        case QueryClause.Phrase _, QueryClause.Prefix _, QueryClause.Any _, QueryClause.All _ -> {
          matching.add(query(clause), Occur.MUST);
          marked(clause).forEach(marked::add);
          selects = true;
        }
      }
    }
    List<Recognition> recognised = recogniser.recognise(typed);
    List<Sought> sought = words(typed, recognised);
    List<Sought> telling = sought.stream().filter(word -> word.word().informative()).toList();
    if (telling.isEmpty() && !selects) {
      telling = sought;
    }
    int needed = telling.isEmpty() ? 0 : Math.max(1, required.applyAsInt(telling.size()));
    BooleanQuery.Builder told = addWords(sought, telling, needed, matching);
    if (!selects && telling.isEmpty()) {
      matching.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    for (Recognition recognition : recognised) {
      float weight = weight(recognition);
      if (weight > 0) {
        matching.add(
            new BoostQuery(new ConstantScoreQuery(exactly(recognition.meant())), weight),
            Occur.SHOULD);
      }
    }
    marked.addAll(0, sought.stream().map(Sought::word).toList());
    Query matched = matching.build();
    return new CompiledQuery(
        matched,
        needed == telling.size() ? null : complete(matched, told, telling.size()),
        WordQueryBuilder.marking(marked),
        marked,
        needed,
        typed,
        recognised);
  }

  /** Returns the matches that have all of so many words. */
  private static Query complete(Query matched, BooleanQuery.Builder told, int all) {
    return new BooleanQuery.Builder()
        .add(matched, Occur.FILTER)
        .add(told.setMinimumNumberShouldMatch(all).build(), Occur.FILTER)
        .build();
  }

  /**
   * A word to search for.
   *
   * @param persons the people named by the word or by the office it is part of; a release in which
   *     one of them speaks need not contain the word
   */
  private record Sought(QueryWord word, List<QueryClause> persons) {}

  /** Adds synonyms to the words; several words that form one name become one word. */
  private List<Sought> words(List<String> typed, List<Recognition> recognised) {
    List<Sought> sought = new ArrayList<>();
    boolean korean = typed.stream().filter(QueryCompiler::isForeign).count() < 2;
    int at = 0;
    while (at < typed.size()) {
      int from = at;
      List<Recognition> here =
          recognised.stream().filter(r -> r.from() <= from && from < r.to()).toList();
      int end = end(typed, at, here);
      if (here.stream().anyMatch(Recognition::isOnlyTime)) {
        for (String word : typed.subList(at, end)) {
          sought.add(new Sought(QueryWord.together(word, analysis).helping(), List.of()));
        }
        at = end;
        continue;
      }
      List<QueryClause> persons =
          here.stream().map(Recognition::meant).filter(QueryCompiler::isPerson).toList();
      if (end > at) {
        String name = String.join(" ", typed.subList(at, end));
        String stem = name.substring(0, analysis.stemLength(name));
        QueryWord word = QueryWord.together(stem, analysis).or(named(others(name, here)));
        sought.add(new Sought(word, persons));
        at = end;
      } else {
        for (QueryWord word : QueryWord.of(typed.get(at), analysis)) {
          // Among Korean words "it" is the technology; in English text it is a stopword.
          QueryWord told = korean && isForeign(word.text()) ? word.telling() : word;
          sought.add(new Sought(told.or(named(synonyms.of(word.text()))), persons));
        }
        at++;
      }
    }
    return sought;
  }

  /**
   * Returns the end of the date, office or name of several words that begins here; this word if
   * there is none.
   */
  private int end(List<String> typed, int from, List<Recognition> here) {
    Optional<Recognition> whole = here.stream().filter(Recognition::isWhole).findFirst();
    if (whole.isPresent()) {
      return whole.get().to();
    }
    int end = Math.min(typed.size(), from + Synonyms.LONGEST);
    while (end > from && synonyms.of(String.join(" ", typed.subList(from, end))).isEmpty()) {
      end--;
    }
    return end;
  }

  /** Returns the other names of an office or of any other name. */
  private List<String> others(String name, List<Recognition> here) {
    return here.stream()
        .map(Recognition::holder)
        .flatMap(Stream::ofNullable)
        .findFirst()
        .map(holder -> holder.post().stream().filter(post -> !post.equals(name)).toList())
        .orElseGet(() -> synonyms.of(name));
  }

  private static boolean isPerson(QueryClause clause) {
    return clause instanceof QueryClause.FieldValue(FacetField field, String value)
        && field == FacetField.SPEAKER;
  }

  private static boolean isForeign(String text) {
    return text.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == UnicodeScript.LATIN);
  }

  private List<QueryWord> named(List<String> names) {
    return names.stream().map(name -> QueryWord.together(name, analysis)).toList();
  }

  /**
   * Adds the words and requires a number of content words.
   *
   * @return the query that requires them
   */
  private BooleanQuery.Builder addWords(
      List<Sought> words, List<Sought> telling, int needed, BooleanQuery.Builder matching)
      throws IOException {
    BooleanQuery.Builder required = new BooleanQuery.Builder();
    for (Sought sought : telling) {
      Query query = queries.word(sought.word());
      float presence = weights.presence() * index.lexicon().rarity(sought.word());
      required.add(
          new BoostQuery(new ConstantScoreQuery(said(query, sought.persons())), presence),
          Occur.SHOULD);
      matching.add(query, Occur.SHOULD);
      queries.letters(sought.word()).forEach(letters -> matching.add(letters, Occur.SHOULD));
    }
    if (needed > 0) {
      required.setMinimumNumberShouldMatch(needed);
      matching.add(required.build(), Occur.MUST);
    }
    for (Sought sought : words) {
      if (!telling.contains(sought)) {
        matching.add(new BoostQuery(queries.word(sought.word()), weights.helpful()), Occur.SHOULD);
      }
    }
    for (int i = 1; i < words.size(); i++) {
      queries
          .near(words.get(i - 1).word(), words.get(i).word())
          .forEach(near -> matching.add(near, Occur.SHOULD));
    }
    return required;
  }

  /** Returns the query for a word, or for the people it names. */
  private Query said(Query word, List<QueryClause> persons) {
    if (persons.isEmpty()) {
      return word;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder().add(word, Occur.SHOULD);
    persons.forEach(person -> any.add(exactly(person), Occur.SHOULD));
    return any.build();
  }

  /** Returns the boost of releases that have a recognised entity. */
  private float weight(Recognition recognition) {
    return recognition.meant() instanceof QueryClause.FieldValue(FacetField field, String value)
        ? weights.recognised(field)
        : recognition.isOnlyTime() ? weights.month() : weights.year();
  }

  /**
   * Returns the query for exactly this value of a field, where {@link WordQueryBuilder#value} also
   * matches parts of it.
   */
  private Query exactly(QueryClause meant) {
    return meant instanceof QueryClause.FieldValue(FacetField field, String value)
        ? new TermQuery(index.having(field, value))
        : query(meant);
  }

  /** Returns whether this is the key of a person with namesakes, which no release prints. */
  private boolean isOneOfSeveral(QueryClause.FieldValue clause) {
    return index.path(clause.field(), clause.value()).size() > 1;
  }

  /** Returns the query of a clause that is required or excluded as it is. */
  private Query query(QueryClause clause) {
    return switch (clause) {
      case QueryClause.Word(String text) -> queries.word(whole(text));
      case QueryClause.Phrase(String text) -> queries.word(QueryWord.together(text, analysis));
      case QueryClause.Prefix(String beginning) -> queries.prefix(beginning);
      case QueryClause.FieldValue value ->
          isOneOfSeveral(value) ? exactly(value) : queries.value(value);
      case QueryClause.During(DateField field, Period period) ->
          switch (field) {
            case PUBLISHED -> Filters.published(period);
            case EVENT -> Filters.event(period);
          };
      case QueryClause.Any(List<QueryClause> parts) -> {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        parts.forEach(part -> any.add(query(part), Occur.SHOULD));
        yield any.build();
      }
      case QueryClause.All(List<QueryClause> parts) -> {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(query(part), Occur.MUST));
        yield all.build();
      }
      case QueryClause.Excluded(QueryClause excluded) ->
          new BooleanQuery.Builder()
              .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
              .add(query(excluded), Occur.MUST_NOT)
              .build();
    };
  }

  /** Returns the words to highlight. */
  private Stream<QueryWord> marked(QueryClause clause) {
    return switch (clause) {
      case QueryClause.Word(String text) -> Stream.of(whole(text));
      case QueryClause.Phrase(String text) -> Stream.of(QueryWord.together(text, analysis));
      case QueryClause.Prefix(String beginning) ->
          Stream.of(QueryWord.beginning(beginning, analysis));
      case QueryClause.Any(List<QueryClause> parts) -> parts.stream().flatMap(this::marked);
      case QueryClause.All(List<QueryClause> parts) -> parts.stream().flatMap(this::marked);
      case QueryClause.FieldValue _, QueryClause.During _, QueryClause.Excluded _ -> Stream.empty();
    };
  }

  /** A word with its synonyms, whose parts belong together. */
  private QueryWord whole(String typed) {
    String stem = typed.substring(0, analysis.stemLength(typed));
    return QueryWord.together(stem, analysis).or(named(synonyms.of(stem)));
  }

  /** Matches a word like the compiled query, including synonyms. */
  Query wordQuery(QueryWord word) {
    return queries.word(word.or(named(synonyms.of(word.text()))));
  }
}
