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
 * Turns clauses into a Lucene query.
 *
 * <p>Of the words of a short query all are needed, of a longer one most; that a release has a word
 * at all counts beside how often and where. Words that are neighbours in the query and near each
 * other in a release lift it (the sequential dependence of Metzler and Croft, SIGIR 2005). All else
 * that was typed must hold as it stands. How one word is looked for, {@link WordQueryBuilder}
 * knows.
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
   * @param clauses what was typed
   * @param required how many a release must have of so many words that say something
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

  /** What matches and has all of so many words. */
  private static Query complete(Query matched, BooleanQuery.Builder told, int all) {
    return new BooleanQuery.Builder()
        .add(matched, Occur.FILTER)
        .add(told.setMinimumNumberShouldMatch(all).build(), Occur.FILTER)
        .build();
  }

  /**
   * A word to look for.
   *
   * @param persons who is named by it or by the post it is part of; where one of them speaks it
   *     need not stand
   */
  private record Sought(QueryWord word, List<QueryClause> persons) {}

  /** Typed words with their other names; several that are one name together become one word. */
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
          // Alone among Korean words "it" is the technology, in English text it says nothing.
          QueryWord told = korean && isForeign(word.text()) ? word.telling() : word;
          sought.add(new Sought(told.or(named(synonyms.of(word.text()))), persons));
        }
        at++;
      }
    }
    return sought;
  }

  /** Where a time, a post or a name of several words ends that begins here; here if none does. */
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

  /** What else a post is called, or any other name. */
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
   * Adds the words; a release must have so many of those that say something.
   *
   * @return what asks for those
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

  /** What has a word, or one of the persons whom it names. */
  private Query said(Query word, List<QueryClause> persons) {
    if (persons.isEmpty()) {
      return word;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder().add(word, Occur.SHOULD);
    persons.forEach(person -> any.add(exactly(person), Occur.SHOULD));
    return any.build();
  }

  /** How much it counts that a release has what was recognised in the words. */
  private float weight(Recognition recognition) {
    return recognition.meant() instanceof QueryClause.FieldValue(FacetField field, String value)
        ? weights.recognised(field)
        : recognition.isOnlyTime() ? weights.month() : weights.year();
  }

  /**
   * What has just this value of a field, where {@link WordQueryBuilder#value} finds parts of it
   * too.
   */
  private Query exactly(QueryClause meant) {
    return meant instanceof QueryClause.FieldValue(FacetField field, String value)
        ? new TermQuery(index.having(field, value))
        : query(meant);
  }

  /** Whether it is the key of one person among namesakes, which no release prints. */
  private boolean isOneOfSeveral(QueryClause.FieldValue clause) {
    return index.path(clause.field(), clause.value()).size() > 1;
  }

  /** A clause that must hold, or must not, as it stands. */
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

  /** The words that a hit is marked for. */
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

  /** A word with its other names, whose parts belong together. */
  private QueryWord whole(String typed) {
    String stem = typed.substring(0, analysis.stemLength(typed));
    return QueryWord.together(stem, analysis).or(named(synonyms.of(stem)));
  }

  /** Finds a word as the compiled query would, by its other names too. */
  Query wordQuery(QueryWord word) {
    return queries.word(word.or(named(synonyms.of(word.text()))));
  }
}
