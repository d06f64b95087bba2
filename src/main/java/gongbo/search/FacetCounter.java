package gongbo.search;

import gongbo.index.Schema;
import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.MultiFacets;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.jspecify.annotations.Nullable;

/** Reads the counts of an answer. */
final class FacetCounter {
  /** Values of a field that are listed, most frequent first; selected ones come on top of these. */
  private static final int LISTED = 50;

  private final Facets facets;
  private final Set<String> counted = new HashSet<>();

  FacetCounter(Facets facets, SortedSetDocValuesReaderState state) {
    this.facets = facets;
    state.getDims().forEach(counted::add);
  }

  /** Nothing to count: no document of the index has a value. */
  FacetCounter() {
    this.facets = new MultiFacets(Map.of());
  }

  Map<FacetField, List<FacetValue>> fields(Map<FacetField, Set<String>> selected)
      throws IOException {
    Map<FacetField, List<FacetValue>> fields = new EnumMap<>(FacetField.class);
    for (FacetField field : FacetField.values()) {
      fields.put(field, values(field, selected.getOrDefault(field, Set.of())));
    }
    return fields;
  }

  private List<FacetValue> values(FacetField field, Set<String> selected) throws IOException {
    Map<String, FacetValue> values = new LinkedHashMap<>();
    for (LabelAndValue value : top(LISTED, field.key())) {
      values.put(
          value.label,
          new FacetValue(
              value.label, value.value.longValue(), selected.contains(value.label), List.of()));
    }
    for (String value : selected) {
      if (!values.containsKey(value)) {
        values.put(value, new FacetValue(value, count(field.key(), value), true, List.of()));
      }
    }
    return List.copyOf(values.values());
  }

  /** Years with their months, newest first; a year or month that is just the period is selected. */
  List<FacetValue> dates(Period period) throws IOException {
    List<FacetValue> years = new ArrayList<>();
    for (LabelAndValue year : all(Schema.DATE)) {
      List<FacetValue> months = new ArrayList<>();
      for (LabelAndValue month : all(Schema.DATE, year.label)) {
        YearMonth value = YearMonth.parse(month.label);
        boolean selected = period.equals(new Period(value.atDay(1), value.atEndOfMonth()));
        months.add(new FacetValue(month.label, month.value.longValue(), selected, List.of()));
      }
      months.sort(Comparator.comparing(FacetValue::value).reversed());
      int value = Integer.parseInt(year.label);
      boolean selected =
          period.equals(
              new Period(YearMonth.of(value, 1).atDay(1), YearMonth.of(value, 12).atEndOfMonth()));
      years.add(new FacetValue(year.label, year.value.longValue(), selected, months));
    }
    years.sort(Comparator.comparing(FacetValue::value).reversed());
    return years;
  }

  private LabelAndValue[] top(int most, String dimension) throws IOException {
    return labels(has(dimension) ? facets.getTopChildren(most, dimension) : null);
  }

  private LabelAndValue[] all(String dimension, String... path) throws IOException {
    return labels(has(dimension) ? facets.getAllChildren(dimension, path) : null);
  }

  private static LabelAndValue[] labels(@Nullable FacetResult result) {
    return result == null ? new LabelAndValue[0] : result.labelValues;
  }

  private long count(String dimension, String value) throws IOException {
    return has(dimension) ? Math.max(0, facets.getSpecificValue(dimension, value).longValue()) : 0;
  }

  /** Whether any release of the generation has a value of this dimension. */
  private boolean has(String dimension) {
    return counted.contains(dimension);
  }
}
