package gongbo.search;

import gongbo.index.Schema;
import gongbo.korean.KoreanAnalysis;
import gongbo.search.QueryClause.DateField;
import gongbo.search.QueryEntityLinker.LinkedEntity;
import gongbo.search.QueryEntityLinker.LinkedWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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
 * {@link TierQueries} separate the matches with all words from the others.
 */
final class QueryCompiler {
  private final KoreanAnalysis analysis;
  private final RankingWeights weights;
  private final OpenIndex index;
  private final QueryEntityLinker linker;
  private final boolean isQuestion;
  private final SearchedWordReader reader;
  private final WordQueryBuilder queries;
  private final SynonymQueryBuilder names;
  private final SubjectQueryBuilder subjects;
  private final HighlightQueryBuilder highlights;

  /**
   * @param isQuestion whether the clauses are those of a question, of which the most common words
   *     are not required
   */
  QueryCompiler(
      KoreanAnalysis analysis,
      RankingWeights weights,
      OpenIndex index,
      Synonyms synonyms,
      QueryEntityLinker linker,
      boolean isQuestion) {
    this.analysis = analysis;
    this.weights = weights;
    this.index = index;
    this.linker = linker;
    this.isQuestion = isQuestion;
    this.reader = new SearchedWordReader(analysis, synonyms);
    this.queries = new WordQueryBuilder(analysis, weights);
    this.names = new SynonymQueryBuilder(queries, weights, index.lexicon(), synonyms);
    this.subjects = new SubjectQueryBuilder(index.space(), names, weights.words().subject());
    this.highlights = new HighlightQueryBuilder(analysis, reader);
  }

  /** Links the words among clauses to the entities that they name. */
  LinkedClauses link(List<QueryClause> clauses) {
    List<String> words =
        clauses.stream()
            .flatMap(
                clause ->
                    clause instanceof QueryClause.Word(String text)
                        ? Stream.of(text)
                        : Stream.empty())
            .toList();
    return new LinkedClauses(clauses, linker.link(words));
  }

  /**
   * Compiles clauses.
   *
   * @param query the clauses of the query
   * @param required what a match must have of the words
   * @param narrowing the entities that narrow the matches
   */
  CompiledQuery compile(LinkedClauses query, Requirement required, Narrowing narrowing)
      throws IOException {
    BooleanQuery.Builder matching = new BooleanQuery.Builder();
    List<QueryClause> clauses = query.clauses();
    LinkedWords linked = query.linked();
    boolean restricted = addOperators(clauses, matching);
    restricted |= addFilters(linked, narrowing, matching);
    List<SearchedWord> whole = reader.words(linked, narrowing);
    List<SearchedWord> complete = contentWords(whole, linked);
    if (complete.isEmpty() && !restricted) {
      complete = whole;
    }
    List<SearchedWord> words = required.wholeCompounds() ? whole : reader.apart(whole);
    List<SearchedWord> content = required.wholeCompounds() ? complete : reader.apart(complete);
    int needed = content.isEmpty() ? 0 : Math.max(1, required.words().applyAsInt(content.size()));
    addWords(words, content, needed, matching);
    List<Query> times = times(linked, narrowing);
    if (required.times()) {
      times.forEach(time -> matching.add(time, Occur.FILTER));
    }
    if (content.isEmpty() && !restricted) {
      matching.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    addBoosts(linked.entities(), narrowing, matching);
    return new CompiledQuery(
        matching.build(),
        tiers(clauses, complete, times, isFull(required, needed, content, complete, times)),
        highlights.of(words, clauses),
        needed,
        required.wholeCompounds() && whole.stream().anyMatch(SearchedWord::isCompound),
        linked,
        reader.synonyms(words));
  }

  /** Returns whether every match has all words and times. */
  private static boolean isFull(
      Requirement required,
      int needed,
      List<SearchedWord> content,
      List<SearchedWord> complete,
      List<Query> times) {
    return needed == complete.size()
        && content.size() == needed
        && (times.isEmpty() || required.times());
  }

  /**
   * Returns a query for each time that is not a filter, other than a year: a full match is
   * published in it or, if it is a month, prints it.
   */
  private List<Query> times(LinkedWords linked, Narrowing narrowing) throws IOException {
    List<Query> times = new ArrayList<>();
    for (LinkedEntity entity : linked.entities()) {
      if (entity.isDate() && !narrowing.isFilter(entity)) {
        BooleanQuery.Builder time =
            new BooleanQuery.Builder().add(exactly(entity.meant()), Occur.SHOULD);
        // A relative time is not met by its words: they mean another one in each release.
        for (String printed : entity.month().map(DateExpression::printed).orElse(List.of())) {
          time.add(queries.literal(QueryWord.adjacent(printed, analysis)), Occur.SHOULD);
        }
        times.add(time.build());
      }
    }
    return times;
  }

  /** Returns the words that a full match has. */
  private List<SearchedWord> contentWords(List<SearchedWord> words, LinkedWords linked)
      throws IOException {
    List<SearchedWord> content = words.stream().filter(SearchedWord::isContentWord).toList();
    if (!isQuestion) {
      return content;
    }
    int common = Math.round(weights.required().common() * index.reader().numDocs());
    List<SearchedWord> distinctive = new ArrayList<>();
    for (SearchedWord word : content) {
      // A compound, or a part of one, says more than its parts are frequent; and so does a number.
      boolean isSimple =
          word.word().morphemes().size() == 1
              && linked.words().stream().map(reader::stem).anyMatch(word.word().text()::equals)
              && word.word().text().chars().noneMatch(Character::isDigit);
      if (!isSimple || names.idf(word) > index.lexicon().idf(common)) {
        distinctive.add(word);
      }
    }
    return distinctive.isEmpty() ? content : distinctive;
  }

  /** Returns the query for releases with a word in the title, as typed. */
  Query inTitle(String word) {
    return WordQueryBuilder.adjacent(Schema.TITLE, analysis.morphemesOf(word));
  }

  /**
   * Adds the clauses other than words.
   *
   * @return whether one of them requires something, so that a query without words is not empty
   */
  private boolean addOperators(List<QueryClause> clauses, BooleanQuery.Builder matching)
      throws IOException {
    boolean restricted = false;
    for (QueryClause clause : clauses) {
      switch (clause) {
        case QueryClause.Word _ -> {}
        case QueryClause.Excluded(QueryClause excluded) ->
            matching.add(query(excluded, false), Occur.MUST_NOT);
        case QueryClause.FieldValue _, QueryClause.During _ -> {
          matching.add(query(clause, false), Occur.FILTER);
          restricted = true;
        }
        case QueryClause.Phrase _, QueryClause.Prefix _, QueryClause.Any _, QueryClause.All _ -> {
          matching.add(query(clause, false), Occur.MUST);
          restricted = true;
        }
      }
    }
    return restricted;
  }

  /**
   * Adds the entities that are filters. An office is a filter for any of its holders.
   *
   * @return whether there is one
   */
  private boolean addFilters(LinkedWords linked, Narrowing narrowing, BooleanQuery.Builder matching)
      throws IOException {
    boolean restricted = false;
    for (List<LinkedEntity> same : linked.bySpan()) {
      BooleanQuery.Builder any = new BooleanQuery.Builder();
      for (LinkedEntity entity : same) {
        if (narrowing.isFilter(entity)) {
          any.add(exactly(entity.meant()), Occur.SHOULD);
        }
      }
      BooleanQuery filter = any.build();
      if (!filter.clauses().isEmpty()) {
        matching.add(filter, Occur.FILTER);
        restricted = true;
      }
    }
    return restricted;
  }

  /** Raises the releases that have an entity, unless every match has it. */
  private void addBoosts(
      List<LinkedEntity> entities, Narrowing narrowing, BooleanQuery.Builder matching)
      throws IOException {
    for (LinkedEntity entity : entities) {
      float boost = boost(entity);
      if (boost > 0 && !narrowing.isFilter(entity)) {
        matching.add(
            new BoostQuery(new ConstantScoreQuery(exactly(entity.meant())), boost), Occur.SHOULD);
      }
    }
  }

  /**
   * Returns the queries for all words of some clauses and all times, by any name and as typed.
   *
   * @param areRequired whether every match has all of them
   */
  private TierQueries tiers(
      List<QueryClause> clauses, List<SearchedWord> content, List<Query> times, boolean areRequired)
      throws IOException {
    BooleanQuery.Builder complete = new BooleanQuery.Builder();
    BooleanQuery.Builder literal = new BooleanQuery.Builder();
    for (Query time : times) {
      complete.add(time, Occur.FILTER);
      literal.add(time, Occur.FILTER);
    }
    boolean hasAlternatives = false;
    for (SearchedWord word : content) {
      complete.add(wordOrPeople(word), Occur.FILTER);
      literal.add(queries.literal(word.word()), Occur.FILTER);
      hasAlternatives |= word.hasAlternatives();
    }
    for (QueryClause clause : clauses) {
      if (clause instanceof QueryClause.Any || clause instanceof QueryClause.All) {
        Query asTyped = query(clause, true);
        literal.add(asTyped, Occur.FILTER);
        hasAlternatives |= !asTyped.equals(query(clause, false));
      }
    }
    return new TierQueries(
        areRequired ? null : complete.build(), hasAlternatives ? literal.build() : null);
  }

  /** Adds the words and requires a number of content words. */
  private void addWords(
      List<SearchedWord> words,
      List<SearchedWord> content,
      int needed,
      BooleanQuery.Builder matching)
      throws IOException {
    BooleanQuery.Builder presence = new BooleanQuery.Builder();
    for (SearchedWord word : content) {
      Query either = wordOrPeople(word);
      float weight = weights.words().presence() * names.idf(word);
      presence.add(new BoostQuery(new ConstantScoreQuery(either), weight), Occur.SHOULD);
      matching.add(names.word(word), Occur.SHOULD);
      if (word.isRequired()) {
        matching.add(either, Occur.FILTER);
      }
    }
    if (needed > 0) {
      matching.add(presence.setMinimumNumberShouldMatch(needed).build(), Occur.MUST);
    }
    for (SearchedWord word : words) {
      if (!content.contains(word)) {
        matching.add(names.word(word), Occur.SHOULD);
      }
    }
    for (int i = 1; i < words.size(); i++) {
      names
          .near(words.get(i - 1), words.get(i))
          .ifPresent(near -> matching.add(near, Occur.SHOULD));
    }
    subjects.of(content).ifPresent(subject -> matching.add(subject, Occur.SHOULD));
  }

  /** Returns the query for a word, or for the people it names. */
  private Query wordOrPeople(SearchedWord word) throws IOException {
    Query named = names.word(word);
    if (word.people().isEmpty()) {
      return named;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder().add(named, Occur.SHOULD);
    for (QueryClause person : word.people()) {
      any.add(exactly(person), Occur.SHOULD);
    }
    return any.build();
  }

  /** Returns the boost of releases that have a recognised entity. */
  private float boost(LinkedEntity entity) {
    return entity.meant() instanceof QueryClause.FieldValue(FacetField field, String value)
        ? weights.entities().of(field)
        : entity.isDate() ? weights.entities().month() : weights.entities().year();
  }

  /**
   * Returns the query for exactly this value of a field, where {@link WordQueryBuilder#value} also
   * matches parts of it.
   */
  private Query exactly(QueryClause meant) throws IOException {
    return meant instanceof QueryClause.FieldValue(FacetField field, String value)
        ? new TermQuery(index.having(field, value))
        : query(meant, false);
  }

  /** Returns whether this is the key of a person with namesakes, which no release prints. */
  private boolean hasNamesakes(QueryClause.FieldValue clause) {
    return index.path(clause.field(), clause.value()).size() > 1;
  }

  /**
   * Returns the query of a clause that is required or excluded as it is.
   *
   * @param asTyped whether words match as typed alone, without their synonyms
   */
  private Query query(QueryClause clause, boolean asTyped) throws IOException {
    return switch (clause) {
      case QueryClause.Word(String text) -> {
        SearchedWord word = reader.whole(text);
        yield asTyped ? queries.literal(word.word()) : names.word(word);
      }
      case QueryClause.Phrase(String text) -> queries.literal(QueryWord.adjacent(text, analysis));
      case QueryClause.Prefix(String beginning) -> queries.prefix(beginning);
      case QueryClause.FieldValue value ->
          hasNamesakes(value) ? exactly(value) : queries.value(value);
      case QueryClause.During(DateField field, Period period) ->
          switch (field) {
            case PUBLISHED -> Filters.published(period);
            case EVENT -> Filters.event(period);
          };
      case QueryClause.Any(List<QueryClause> parts) -> all(parts, Occur.SHOULD, asTyped);
      case QueryClause.All(List<QueryClause> parts) -> all(parts, Occur.MUST, asTyped);
      case QueryClause.Excluded(QueryClause excluded) ->
          new BooleanQuery.Builder()
              .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
              .add(query(excluded, false), Occur.MUST_NOT)
              .build();
    };
  }

  private Query all(List<QueryClause> parts, Occur occur, boolean asTyped) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (QueryClause part : parts) {
      all.add(query(part, asTyped), occur);
    }
    return all.build();
  }

  /** Matches a word like the compiled query, including synonyms. */
  Query wordQuery(QueryWord word) throws IOException {
    return names.word(reader.searched(word));
  }

  /** Returns the queries of words; see {@link #wordQuery}. */
  List<Query> wordQueries(List<QueryWord> words) throws IOException {
    List<Query> queries = new ArrayList<>(words.size());
    for (QueryWord word : words) {
      queries.add(wordQuery(word));
    }
    return queries;
  }
}
