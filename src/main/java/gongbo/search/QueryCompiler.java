package gongbo.search;

import gongbo.korean.KoreanAnalysis;
import gongbo.search.QueryClause.DateField;
import gongbo.search.QueryEntityLinker.LinkedEntity;
import gongbo.search.QueryEntityLinker.LinkedWords;
import gongbo.search.QueryInterpretation.UsedSynonym;
import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
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
  private final QueryEntityLinker linker;
  private final WordQueryBuilder queries;

  QueryCompiler(
      KoreanAnalysis analysis,
      RankingWeights weights,
      OpenIndex index,
      Synonyms synonyms,
      QueryEntityLinker linker) {
    this.analysis = analysis;
    this.weights = weights;
    this.index = index;
    this.synonyms = synonyms;
    this.linker = linker;
    this.queries = new WordQueryBuilder(analysis, weights, synonyms);
  }

  /**
   * @param clauses the clauses of the query
   * @param required returns the number of content words to require out of so many
   */
  CompiledQuery compile(List<QueryClause> clauses, IntUnaryOperator required) throws IOException {
    BooleanQuery.Builder matching = new BooleanQuery.Builder();
    boolean restricted = addOperators(clauses, matching);
    LinkedWords linked = linker.link(typedWords(clauses));
    List<SearchedWord> words = searchedWords(linked);
    List<SearchedWord> content = words.stream().filter(SearchedWord::isContentWord).toList();
    if (content.isEmpty() && !restricted) {
      content = words;
    }
    int needed = content.isEmpty() ? 0 : Math.max(1, required.applyAsInt(content.size()));
    BooleanQuery.Builder presence = addWords(words, content, needed, matching);
    if (content.isEmpty() && !restricted) {
      matching.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    addBoosts(linked.entities(), matching);
    Query matched = matching.build();
    List<QueryWord> highlighted =
        Stream.concat(
                words.stream().map(SearchedWord::word), clauses.stream().flatMap(this::phrases))
            .toList();
    return new CompiledQuery(
        matched,
        needed == content.size() ? null : complete(matched, presence, content.size()),
        WordQueryBuilder.highlighting(highlighted),
        highlighted,
        needed,
        linked);
  }

  private static List<String> typedWords(List<QueryClause> clauses) {
    return clauses.stream()
        .flatMap(
            clause ->
                clause instanceof QueryClause.Word(String text) ? Stream.of(text) : Stream.empty())
        .toList();
  }

  /**
   * Adds the clauses other than words.
   *
   * @return whether one of them requires something, so that a query without words is not empty
   */
  private boolean addOperators(List<QueryClause> clauses, BooleanQuery.Builder matching) {
    boolean restricted = false;
    for (QueryClause clause : clauses) {
      switch (clause) {
        case QueryClause.Word _ -> {}
        case QueryClause.Excluded(QueryClause excluded) ->
            matching.add(query(excluded), Occur.MUST_NOT);
        case QueryClause.FieldValue _, QueryClause.During _ -> {
          matching.add(query(clause), Occur.FILTER);
          restricted = true;
        }
        case QueryClause.Phrase _, QueryClause.Prefix _, QueryClause.Any _, QueryClause.All _ -> {
          matching.add(query(clause), Occur.MUST);
          restricted = true;
        }
      }
    }
    return restricted;
  }

  /** Raises the releases that have an entity. */
  private void addBoosts(List<LinkedEntity> entities, BooleanQuery.Builder matching) {
    for (LinkedEntity entity : entities) {
      float boost = boost(entity);
      if (boost > 0) {
        matching.add(
            new BoostQuery(new ConstantScoreQuery(exactly(entity.meant())), boost), Occur.SHOULD);
      }
    }
  }

  /** Returns the matches that have all of so many words. */
  private static Query complete(Query matched, BooleanQuery.Builder presence, int all) {
    return new BooleanQuery.Builder()
        .add(matched, Occur.FILTER)
        .add(presence.setMinimumNumberShouldMatch(all).build(), Occur.FILTER)
        .build();
  }

  /**
   * A word to search for.
   *
   * @param people the people named by the word or by the office it is part of; a release in which
   *     one of them speaks need not contain the word
   */
  private record SearchedWord(QueryWord word, List<QueryClause> people) {
    boolean isContentWord() {
      return word.isContentWord();
    }
  }

  /** Adds synonyms to the words; several words that form one name become one word. */
  private List<SearchedWord> searchedWords(LinkedWords linked) {
    List<String> typed = linked.words();
    List<SearchedWord> words = new ArrayList<>();
    boolean isKorean = typed.stream().filter(QueryCompiler::isForeign).count() < 2;
    int at = 0;
    while (at < typed.size()) {
      List<LinkedEntity> here = linked.at(at);
      int end = entityEnd(typed, at, here);
      if (here.stream().anyMatch(LinkedEntity::isDate)) {
        for (String word : typed.subList(at, end)) {
          words.add(
              new SearchedWord(QueryWord.adjacent(word, analysis).asFunctionWord(), List.of()));
        }
        at = end;
        continue;
      }
      List<QueryClause> people =
          here.stream().map(LinkedEntity::meant).filter(QueryCompiler::isPerson).toList();
      if (end > at) {
        String name = String.join(" ", typed.subList(at, end));
        String stem = name.substring(0, analysis.stemLength(name));
        QueryWord word =
            QueryWord.adjacent(stem, analysis).withSynonyms(analysed(otherNames(name, here)));
        words.add(new SearchedWord(word, people));
        at = end;
      } else {
        for (QueryWord word : QueryWord.of(typed.get(at), analysis)) {
          // Among Korean words "it" is the technology; in English text it is a stopword.
          QueryWord meant = isKorean && isForeign(word.text()) ? word.asContentWord() : word;
          words.add(new SearchedWord(withSynonyms(meant), people));
        }
        at++;
      }
    }
    return words;
  }

  /**
   * Returns the end of the date, office or name of several words that begins here; this word if
   * there is none.
   */
  private int entityEnd(List<String> typed, int from, List<LinkedEntity> here) {
    Optional<LinkedEntity> whole = here.stream().filter(LinkedEntity::isWhole).findFirst();
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
  private List<String> otherNames(String name, List<LinkedEntity> here) {
    return here.stream()
        .map(LinkedEntity::holder)
        .flatMap(Stream::ofNullable)
        .findFirst()
        .map(holder -> holder.names().stream().filter(other -> !other.equals(name)).toList())
        .orElseGet(() -> synonyms.names(name));
  }

  private static boolean isPerson(QueryClause clause) {
    return clause instanceof QueryClause.FieldValue(FacetField field, String value)
        && field == FacetField.SPEAKER;
  }

  private static boolean isForeign(String text) {
    return text.codePoints().allMatch(c -> Character.UnicodeScript.of(c) == UnicodeScript.LATIN);
  }

  private List<QueryWord> analysed(List<String> names) {
    return names.stream().map(name -> QueryWord.adjacent(name, analysis)).toList();
  }

  /**
   * Adds the words and requires a number of content words.
   *
   * @return the query that requires them
   */
  private BooleanQuery.Builder addWords(
      List<SearchedWord> words,
      List<SearchedWord> content,
      int needed,
      BooleanQuery.Builder matching)
      throws IOException {
    BooleanQuery.Builder presence = new BooleanQuery.Builder();
    for (SearchedWord word : content) {
      Query query = queries.word(word.word());
      float weight = weights.words().presence() * index.lexicon().idf(word.word());
      presence.add(
          new BoostQuery(new ConstantScoreQuery(wordOrPeople(query, word.people())), weight),
          Occur.SHOULD);
      matching.add(query, Occur.SHOULD);
      queries.singleBigrams(word.word()).forEach(bigram -> matching.add(bigram, Occur.SHOULD));
    }
    if (needed > 0) {
      presence.setMinimumNumberShouldMatch(needed);
      matching.add(presence.build(), Occur.MUST);
    }
    for (SearchedWord word : words) {
      if (!content.contains(word)) {
        matching.add(
            new BoostQuery(queries.word(word.word()), weights.words().functionWord()),
            Occur.SHOULD);
      }
    }
    for (int i = 1; i < words.size(); i++) {
      queries
          .near(words.get(i - 1).word(), words.get(i).word())
          .forEach(near -> matching.add(near, Occur.SHOULD));
    }
    return presence;
  }

  /** Returns the query for a word, or for the people it names. */
  private Query wordOrPeople(Query word, List<QueryClause> people) {
    if (people.isEmpty()) {
      return word;
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder().add(word, Occur.SHOULD);
    people.forEach(person -> any.add(exactly(person), Occur.SHOULD));
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
  private Query exactly(QueryClause meant) {
    return meant instanceof QueryClause.FieldValue(FacetField field, String value)
        ? new TermQuery(index.having(field, value))
        : query(meant);
  }

  /** Returns whether this is the key of a person with namesakes, which no release prints. */
  private boolean hasNamesakes(QueryClause.FieldValue clause) {
    return index.path(clause.field(), clause.value()).size() > 1;
  }

  /** Returns the query of a clause that is required or excluded as it is. */
  private Query query(QueryClause clause) {
    return switch (clause) {
      case QueryClause.Word(String text) -> queries.word(whole(text));
      case QueryClause.Phrase(String text) -> queries.word(QueryWord.adjacent(text, analysis));
      case QueryClause.Prefix(String beginning) -> queries.prefix(beginning);
      case QueryClause.FieldValue value ->
          hasNamesakes(value) ? exactly(value) : queries.value(value);
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

  /**
   * Returns the phrases, prefixes and grouped words of a clause, for highlighting. A word outside
   * parentheses is highlighted as it was analysed for searching.
   */
  private Stream<QueryWord> phrases(QueryClause clause) {
    return clause instanceof QueryClause.Word ? Stream.empty() : highlighted(clause);
  }

  private Stream<QueryWord> highlighted(QueryClause clause) {
    return switch (clause) {
      case QueryClause.Word(String text) -> Stream.of(whole(text));
      case QueryClause.Phrase(String text) -> Stream.of(QueryWord.adjacent(text, analysis));
      case QueryClause.Prefix(String prefix) -> Stream.of(QueryWord.prefix(prefix, analysis));
      case QueryClause.Any(List<QueryClause> parts) -> parts.stream().flatMap(this::highlighted);
      case QueryClause.All(List<QueryClause> parts) -> parts.stream().flatMap(this::highlighted);
      case QueryClause.FieldValue _, QueryClause.During _, QueryClause.Excluded _ -> Stream.empty();
    };
  }

  /** A word with its synonyms, whose parts belong together. */
  private QueryWord whole(String typed) {
    String stem = typed.substring(0, analysis.stemLength(typed));
    return withSynonyms(QueryWord.adjacent(stem, analysis));
  }

  /** Returns the synonyms of words that are searched, those of offices not counted. */
  List<UsedSynonym> synonyms(List<QueryWord> words) {
    List<UsedSynonym> used = new ArrayList<>();
    for (QueryWord word : words) {
      Set<String> names = word.synonyms().stream().map(QueryWord::text).collect(Collectors.toSet());
      synonyms.of(word.text()).stream()
          .filter(synonym -> names.contains(synonym.name()))
          .forEach(synonym -> used.add(new UsedSynonym(word.text(), synonym)));
    }
    return used;
  }

  /** Matches a word like the compiled query, including synonyms. */
  Query wordQuery(QueryWord word) {
    return queries.word(withSynonyms(word));
  }

  private QueryWord withSynonyms(QueryWord word) {
    return word.withSynonyms(analysed(synonyms.names(word.text())));
  }
}
