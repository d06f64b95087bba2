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
 * Knows what somebody may be typing: the people, publishers, places and topics of a generation, its
 * words and its titles. What begins as it is typed comes first, then what the same keys type, then
 * what has these initials.
 */
final class Suggester {
  /** A text of fewer syllables is in too many titles. */
  private static final int SHORTEST_IN_TITLES = 2;

  private final OpenIndex index;
  private final KoreanAnalysis analysis;
  private final Map<SuggestionKind, CompletionIndex> shelves = new EnumMap<>(SuggestionKind.class);

  private Suggester(OpenIndex index, KoreanAnalysis analysis) {
    this.index = index;
    this.analysis = analysis;
  }

  /** What there is in an index, and its common words. */
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
    all.forEach((kind, values) -> suggester.shelves.put(kind, new CompletionIndex(values)));
    return suggester;
  }

  /**
   * What begins with what was typed, by kind.
   *
   * @param typed what stands in the box
   * @param most how many of each kind
   */
  List<Suggestion> suggest(String typed, int most) throws IOException {
    List<Suggestion> suggestions = new ArrayList<>();
    if (KeystrokePrefix.keysOf(typed).isEmpty()) {
      return suggestions;
    }
    for (CompletionIndex shelf : shelves.values()) {
      suggestions.addAll(shelf.find(typed, most));
    }
    suggestions.addAll(titles(typed, most));
    return suggestions;
  }

  /** All values of a field that begin with what was typed, the most frequent first. */
  List<Suggestion> values(FacetField field, String typed) {
    CompletionIndex shelf = shelves.get(SuggestionKind.of(field));
    return shelf == null ? List.of() : shelf.beginning(typed);
  }

  /** What has just these initials, the most frequent first: 기술격차 for ㄱㅅㄱㅊ. */
  List<String> withInitials(String initials) {
    return shelves.values().stream()
        .flatMap(shelf -> shelf.withInitials(initials).stream())
        .sorted(Comparator.comparingLong(Suggestion::count).reversed())
        .map(Suggestion::value)
        .distinct()
        .toList();
  }

  /** The newest titles that have the words as typed; the last one may go on. */
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
                WordQueryBuilder.sideBySide(Schema.TITLE_PAIRS, pairs),
                most,
                HitOrder.NEWEST.sort())
            .scoreDocs) {
      String title = index.stored(((FieldDoc) hit).doc, Release.class).title();
      titles.add(new Suggestion(SuggestionKind.TITLE, title, 1));
    }
    return List.copyOf(titles);
  }
}
