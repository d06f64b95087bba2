package gongbo.search;

import gongbo.entities.WordCount;
import gongbo.index.Schema;
import gongbo.korean.KoreanAnalysis;
import gongbo.korean.KoreanText;
import gongbo.korean.Morpheme;
import gongbo.release.Release;
import gongbo.search.Suggestion.SuggestionKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;

/**
 * Suggests completions: people, publishers, places and topics of a generation, its words and its
 * titles. Literal prefixes rank first, then those of the same keystrokes, then initial consonants.
 */
final class Suggester {
  /** The shortest text that is completed by titles, in syllables; shorter ones match too many. */
  private static final int SHORTEST_IN_TITLES = 2;

  private final OpenIndex index;
  private final KoreanAnalysis analysis;
  private final Map<SuggestionKind, CompletionIndex> completions =
      new EnumMap<>(SuggestionKind.class);

  private Suggester(OpenIndex index, KoreanAnalysis analysis) {
    this.index = index;
    this.analysis = analysis;
  }

  /** Creates a suggester of the names, words and titles of an index. */
  static Suggester of(
      OpenIndex index, EntityNames names, List<WordCount> common, KoreanAnalysis analysis) {
    Map<SuggestionKind, List<Suggestion>> all = new EnumMap<>(SuggestionKind.class);
    for (EntityNames.Name name : names.all()) {
      SuggestionKind kind = SuggestionKind.of(name.field());
      all.computeIfAbsent(kind, unused -> new ArrayList<>())
          .add(new Suggestion(kind, name.value(), name.releases()));
    }
    all.put(
        SuggestionKind.TERM,
        common.stream()
            .map(word -> new Suggestion(SuggestionKind.TERM, word.word(), word.releases()))
            .toList());
    Suggester suggester = new Suggester(index, analysis);
    all.forEach((kind, values) -> suggester.completions.put(kind, new CompletionIndex(values)));
    return suggester;
  }

  /**
   * Returns the completions of a text, by kind.
   *
   * @param typed the text in the search box
   * @param most the number of completions per kind
   */
  List<Suggestion> suggest(String typed, int most) throws IOException {
    List<Suggestion> suggestions = new ArrayList<>();
    if (KeystrokePrefix.keysOf(typed).isEmpty()) {
      return suggestions;
    }
    for (CompletionIndex ofKind : completions.values()) {
      suggestions.addAll(ofKind.find(typed, most));
    }
    suggestions.addAll(titles(typed, most));
    return suggestions;
  }

  /** Returns all values of a field with a prefix, most frequent first. */
  List<Suggestion> values(FacetField field, String typed) {
    CompletionIndex ofKind = completions.get(SuggestionKind.of(field));
    return ofKind == null ? List.of() : ofKind.startingWith(typed);
  }

  /** Returns the words with these initial consonants, most frequent first: 기술격차 for ㄱㅅㄱㅊ. */
  List<String> withInitials(String initials) {
    return completions.values().stream()
        .flatMap(ofKind -> ofKind.withInitials(initials).stream())
        .sorted(Comparator.comparingLong(Suggestion::count).reversed())
        .map(Suggestion::value)
        .distinct()
        .toList();
  }

  /** Returns the newest titles that contain the words as typed, the last one as a prefix. */
  private List<Suggestion> titles(String typed, int most) throws IOException {
    List<Morpheme> pairs = analysis.pairsOf(KoreanText.fold(typed));
    if (pairs.size() < SHORTEST_IN_TITLES) {
      return List.of();
    }
    Set<Suggestion> titles = new LinkedHashSet<>();
    for (ScoreDoc hit :
        index
            .searcher()
            .search(
                WordQueryBuilder.adjacent(Schema.TITLE_PAIRS, pairs),
                most,
                HitOrder.NEWEST.sort(index.searcher()))
            .scoreDocs) {
      String title = index.stored(((FieldDoc) hit).doc, Release.class).title();
      titles.add(new Suggestion(SuggestionKind.TITLE, title, 1));
    }
    return List.copyOf(titles);
  }
}
