package gongbo.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;

/** Knows the speakers, publishers, topics and venues of a generation by the keys that type them. */
final class Suggester {
  private static final List<FacetField> FIELDS =
      List.of(FacetField.SPEAKER, FacetField.PUBLISHER, FacetField.TOPIC, FacetField.VENUE);

  /** All there are; those of a field stand together, the most frequent first. */
  private final List<Entry> entries;

  private record Entry(Suggestion suggestion, String keys) {}

  private Suggester(List<Entry> entries) {
    this.entries = entries;
  }

  /** The values of an index. */
  static Suggester of(OpenIndex index) throws IOException {
    SortedSetDocValuesReaderState state = index.facetState();
    List<Entry> entries = new ArrayList<>();
    if (state != null) {
      SortedSetDocValuesFacetCounts counts = new SortedSetDocValuesFacetCounts(state);
      Set<String> known = new HashSet<>();
      state.getDims().forEach(known::add);
      for (FacetField field : FIELDS) {
        FacetResult all = known.contains(field.key()) ? counts.getAllChildren(field.key()) : null;
        if (all != null) {
          add(field, all, entries);
        }
      }
    }
    return new Suggester(entries);
  }

  private static void add(FacetField field, FacetResult all, List<Entry> entries) {
    List<Suggestion> suggestions = new ArrayList<>();
    for (LabelAndValue value : all.labelValues) {
      suggestions.add(new Suggestion(field, value.label, value.value.longValue()));
    }
    suggestions.sort(
        Comparator.comparingLong(Suggestion::count).reversed().thenComparing(Suggestion::value));
    suggestions.forEach(value -> entries.add(new Entry(value, TypedPrefix.keysOf(value.value()))));
  }

  /**
   * The values that begin with what was typed, or after them those that contain it.
   *
   * @param typed what stands in the box
   * @param most how many of each field
   */
  List<Suggestion> suggest(String typed, int most) {
    String keys = TypedPrefix.keysOf(typed);
    List<Suggestion> suggestions = new ArrayList<>();
    if (keys.isEmpty()) {
      return suggestions;
    }
    for (FacetField field : FIELDS) {
      List<Suggestion> beginning = new ArrayList<>();
      List<Suggestion> containing = new ArrayList<>();
      for (Entry entry : entries) {
        if (entry.suggestion().field() == field && beginning.size() < most) {
          int at = entry.keys().indexOf(keys);
          if (at == 0) {
            beginning.add(entry.suggestion());
          } else if (at > 0 && containing.size() < most) {
            containing.add(entry.suggestion());
          }
        }
      }
      beginning.addAll(containing);
      suggestions.addAll(beginning.subList(0, Math.min(most, beginning.size())));
    }
    return suggestions;
  }

  /** All values of a field that begin with what was typed, the most frequent first. */
  List<Suggestion> values(FacetField field, String typed) {
    String keys = TypedPrefix.keysOf(typed);
    return entries.stream()
        .filter(entry -> entry.suggestion().field() == field && entry.keys().startsWith(keys))
        .map(Entry::suggestion)
        .toList();
  }
}
