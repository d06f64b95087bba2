package gongbo.search;

import gongbo.entities.Person;
import gongbo.release.SpeakerKey;
import gongbo.search.FacetOptions.By;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.DrillSideways.DrillSidewaysResult;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.MultiFacets;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Computes the facet counts of an answer. */
final class FacetCounter {
  private static final Comparator<FacetValue> BY_NAME =
      (one, other) -> compare(one.value(), other.value());

  private static final Comparator<FacetValue> BY_COUNT =
      Comparator.comparingLong(FacetValue::count).reversed().thenComparing(BY_NAME);

  private final Facets facets;
  private final Set<String> known;
  private final OpenIndex index;
  private final SearchRequest request;
  private final FacetOptions listing;

  /**
   * The counts without the filters of one facet (sideways counts), where there are such filters.
   */
  private final Map<String, Long> totals = new HashMap<>();

  private final long total;

  private FacetCounter(DrillSidewaysResult found, OpenIndex index, SearchRequest request)
      throws IOException {
    this.facets = found.facets;
    this.known = new HashSet<>();
    SortedSetDocValuesReaderState state = index.facetState();
    if (state != null) {
      state.getDims().forEach(known::add);
    }
    this.index = index;
    this.request = request;
    this.listing = request.listing();
    this.total = total(found.drillDownFacetsCollector);
    for (int i = 0; found.drillSidewaysDims != null && i < found.drillSidewaysDims.length; i++) {
      totals.put(found.drillSidewaysDims[i], total(found.drillSidewaysFacetsCollector[i]));
    }
  }

  /** Creates a counter for an index. */
  static DrillSideways sideways(OpenIndex index) throws IOException {
    return new Sideways(index);
  }

  /** Returns the requested counts, using the results of {@link #sideways}. */
  static FacetCounts counts(DrillSidewaysResult found, OpenIndex index, SearchRequest request)
      throws IOException {
    return new FacetCounter(found, index, request).counts();
  }

  private FacetCounts counts() throws IOException {
    Map<FacetField, List<FacetValue>> fields = new EnumMap<>(FacetField.class);
    for (FacetField field : FacetField.values()) {
      if (listing.facets().contains(field.key())) {
        fields.put(field, field.isDate() ? dates(field) : values(field));
      }
    }
    Map<String, Long> missing = new HashMap<>();
    for (String facet : listing.facets()) {
      missing.put(facet, totals.getOrDefault(facet, total) - having(facet));
    }
    return new FacetCounts(fields, missing);
  }

  private List<FacetValue> values(FacetField field) throws IOException {
    Set<List<String>> selected = paths(field, request.selected());
    Set<List<String>> excluded = paths(field, request.refinement().excluded());
    List<FacetValue> values = new ArrayList<>();
    Set<String> wanted = new HashSet<>();
    selected.forEach(path -> wanted.add(path.getFirst()));
    excluded.forEach(path -> wanted.add(path.getFirst()));
    for (LabelAndValue value : listed(field.key(), listing.prefix())) {
      values.add(value(field, value.label, count(value), selected, excluded));
      wanted.remove(value.label);
    }
    for (String value : wanted) {
      values.add(value(field, value, count(field.key(), value), selected, excluded));
    }
    values.sort(order());
    return values;
  }

  /** Returns the paths of the values that a request names. */
  private Set<List<String>> paths(FacetField field, Map<FacetField, Set<String>> named) {
    Set<List<String>> paths = new HashSet<>();
    named.getOrDefault(field, Set.of()).forEach(value -> paths.add(index.path(field, value)));
    return paths;
  }

  private FacetValue value(
      FacetField field,
      String value,
      long count,
      Set<List<String>> selected,
      Set<List<String>> excluded)
      throws IOException {
    List<FacetValue> finer = List.of();
    if (field == FacetField.SPEAKER) {
      finer = persons(value, selected, excluded);
    } else if (field == FacetField.REGION
        && count > 0
        && (listing.regionDepth() > 1 || selected.contains(List.of(value)))) {
      finer = venues(value);
    }
    return new FacetValue(
        value, count, selected.contains(List.of(value)), excluded.contains(List.of(value)), finer);
  }

  /** Returns the people who share a name. */
  private List<FacetValue> persons(
      String name, Set<List<String>> selected, Set<List<String>> excluded) throws IOException {
    Map<String, Long> counts = new HashMap<>();
    if (!selected.isEmpty() || !excluded.isEmpty()) {
      for (Person person : index.entities().people().named(name)) {
        List<String> path = SpeakerKey.path(person.key());
        if (selected.contains(path) || excluded.contains(path)) {
          counts.put(path.getLast(), 0L);
        }
      }
    }
    for (LabelAndValue person : all(FacetField.SPEAKER.key(), name)) {
      counts.put(person.label, count(person));
    }
    counts.remove(name);
    List<FacetValue> persons = new ArrayList<>();
    counts.forEach(
        (key, count) ->
            persons.add(
                new FacetValue(
                    key,
                    count,
                    selected.contains(List.of(name, key)),
                    excluded.contains(List.of(name, key)),
                    List.of())));
    persons.sort(order());
    return persons;
  }

  private List<FacetValue> venues(String region) throws IOException {
    Set<List<String>> selected = paths(FacetField.VENUE, request.selected());
    Set<List<String>> excluded = paths(FacetField.VENUE, request.refinement().excluded());
    List<FacetValue> venues = new ArrayList<>();
    for (LabelAndValue venue : listed(FacetField.REGION.key(), "", region)) {
      venues.add(
          new FacetValue(
              venue.label,
              count(venue),
              selected.contains(List.of(venue.label)),
              excluded.contains(List.of(venue.label)),
              List.of()));
    }
    venues.sort(order());
    return venues;
  }

  /** Returns the values of a facet that the request lists, in no particular order. */
  private List<LabelAndValue> listed(String facet, String prefix, String... path)
      throws IOException {
    if (listing.limit() == 0) {
      return List.of();
    }
    if (prefix.isEmpty() && listing.by() == By.COUNT) {
      return top(listing.limit(), facet, path);
    }
    Comparator<LabelAndValue> order =
        listing.by() == By.NAME
            ? (one, other) -> compare(one.label, other.label)
            : Comparator.<LabelAndValue>comparingLong(FacetCounter::count)
                .reversed()
                .thenComparing((one, other) -> compare(one.label, other.label));
    KeystrokePrefix typed = KeystrokePrefix.of(prefix);
    return all(facet, path).stream()
        .filter(value -> typed.begins(value.label))
        .sorted(order)
        .limit(listing.limit())
        .toList();
  }

  private Comparator<FacetValue> order() {
    return listing.by() == By.NAME ? BY_NAME : BY_COUNT;
  }

  private List<FacetValue> dates(FacetField field) throws IOException {
    Set<String> selected = new HashSet<>(request.selected().getOrDefault(field, Set.of()));
    PartialDate.of(request.range(field)).ifPresent(date -> selected.add(date.toString()));
    Set<String> excluded = request.refinement().excluded().getOrDefault(field, Set.of());
    return new DateCounter(selected, excluded, listing.dateDepth()).below(field.key(), List.of());
  }

  /** Counts the dates of a facet. A selected or excluded date is listed with those above it. */
  private final class DateCounter {
    private final Set<String> selected;
    private final Set<String> excluded;
    private final int depth;

    /**
     * Creates a counter.
     *
     * @param depth the levels to list; those of selected and excluded dates are listed as well
     */
    DateCounter(Set<String> selected, Set<String> excluded, int depth) {
      this.selected = selected;
      this.excluded = excluded;
      this.depth = depth;
    }

    /**
     * Returns the dates below one, newest first.
     *
     * @param above the path of the dates above, year first
     */
    List<FacetValue> below(String facet, List<String> above) throws IOException {
      Map<String, Long> counts = new TreeMap<>(Comparator.reverseOrder());
      for (LabelAndValue value : all(facet, above.toArray(String[]::new))) {
        counts.put(value.label, count(value));
      }
      named(above).forEach(date -> counts.putIfAbsent(date, 0L));
      List<FacetValue> dates = new ArrayList<>();
      for (Map.Entry<String, Long> date : counts.entrySet()) {
        String value = date.getKey();
        List<String> path = new ArrayList<>(above);
        path.add(value);
        boolean opened =
            path.size() < FacetOptions.MAX_DEPTH && (path.size() < depth || isNamed(value));
        dates.add(
            new FacetValue(
                value,
                date.getValue(),
                selected.contains(value),
                excluded.contains(value),
                opened ? below(facet, path) : List.of()));
      }
      return dates;
    }

    /** Returns the dates on the next level that are named or have a named date below them. */
    private Stream<String> named(List<String> above) {
      return Stream.concat(selected.stream(), excluded.stream())
          .flatMap(date -> PartialDate.parse(date).stream())
          .map(PartialDate::path)
          .filter(path -> path.size() > above.size())
          .filter(path -> path.subList(0, above.size()).equals(above))
          .map(path -> path.get(above.size()));
    }

    /** Returns whether a date is named, or one below it. */
    private boolean isNamed(String date) {
      return Stream.concat(selected.stream(), excluded.stream())
          .anyMatch(named -> named.startsWith(date));
    }
  }

  private List<LabelAndValue> top(int most, String facet, String... path) throws IOException {
    return labels(known.contains(facet) ? facets.getTopChildren(most, facet, path) : null);
  }

  private List<LabelAndValue> all(String facet, String... path) throws IOException {
    return labels(known.contains(facet) ? facets.getAllChildren(facet, path) : null);
  }

  private static List<LabelAndValue> labels(@Nullable FacetResult result) {
    return result == null ? List.of() : List.of(result.labelValues);
  }

  private long count(String facet, String value) throws IOException {
    return known.contains(facet)
        ? Math.max(0, facets.getSpecificValue(facet, value).longValue())
        : 0;
  }

  /** Returns the number of documents with any value of a facet. */
  private long having(String facet) throws IOException {
    FacetResult result = known.contains(facet) ? facets.getTopChildren(1, facet) : null;
    return result == null ? 0 : result.value.longValue();
  }

  private static long count(LabelAndValue value) {
    return value.value.longValue();
  }

  private static long total(FacetsCollector collector) {
    return collector.getMatchingDocs().stream()
        .mapToLong(FacetsCollector.MatchingDocs::totalHits)
        .sum();
  }

  /** Compares by code points, the order of Lucene's terms. */
  private static int compare(String one, String other) {
    return new BytesRef(one).compareTo(new BytesRef(other));
  }

  /** Collects, for each facet with filters, the matches of everything but those filters. */
  private static final class Sideways extends DrillSideways {
    Sideways(OpenIndex index) throws IOException {
      super(index.searcher().bySegment(), index.facetsConfig(), index.facetState());
    }

    @Override
    protected Facets buildFacetsResult(
        FacetsCollector all, FacetsCollector[] sideways, String[] dimensions) throws IOException {
      return state == null
          ? new MultiFacets(Map.of())
          : super.buildFacetsResult(all, sideways, dimensions);
    }
  }
}
