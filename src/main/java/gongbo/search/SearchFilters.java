package gongbo.search;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The filters of a request: facet values and ranges of days, all of which hits must pass.
 *
 * @param selected the facet values that are required: any value of a field, every field
 * @param refinement further conditions on facet values
 * @param published the days of publication
 * @param event the days of the releases' events; an event that touches the range matches
 */
public record SearchFilters(
    Map<FacetField, Set<String>> selected,
    Refinement refinement,
    DateRange published,
    DateRange event) {
  /** Filters that every release passes. */
  public static final SearchFilters NONE =
      new SearchFilters(Map.of(), Refinement.NONE, DateRange.ALWAYS, DateRange.ALWAYS);

  public SearchFilters {
    selected = Refinement.copy(selected);
  }

  /** Returns these filters with other required values. */
  public SearchFilters selected(Map<FacetField, Set<String>> values) {
    return new SearchFilters(values, refinement, published, event);
  }

  /** Returns these filters with a value required as well. */
  public SearchFilters with(FacetField field, String value) {
    return withValue(field, value, true);
  }

  /** Returns these filters without a required value. */
  public SearchFilters without(FacetField field, String value) {
    return withValue(field, value, false);
  }

  private SearchFilters withValue(FacetField field, String value, boolean wanted) {
    Set<String> values = new LinkedHashSet<>(selected.getOrDefault(field, Set.of()));
    if (wanted) {
      values.add(value);
    } else {
      values.remove(value);
    }
    Map<FacetField, Set<String>> changed = new EnumMap<>(FacetField.class);
    changed.putAll(selected);
    changed.put(field, values);
    return selected(changed);
  }

  /** Returns these filters with another refinement. */
  public SearchFilters refined(Refinement other) {
    return new SearchFilters(selected, other, published, event);
  }

  /** Returns these filters with other days of publication. */
  public SearchFilters published(DateRange range) {
    return new SearchFilters(selected, refinement, range, event);
  }

  /** Returns these filters with other days of events. */
  public SearchFilters event(DateRange range) {
    return new SearchFilters(selected, refinement, published, range);
  }

  /**
   * Returns these filters with another range.
   *
   * @throws IllegalArgumentException when the values of the field are not dates
   */
  public SearchFilters range(FacetField field, DateRange range) {
    return switch (field) {
      case DATE -> published(range);
      case EVENT_DATE -> event(range);
      case PUBLISHER, SPEAKER, TOPIC, VENUE, REGION, KIND, MANNER ->
          throw new IllegalArgumentException("no field of dates: " + field);
    };
  }

  /** Returns the range of a field: always the open one unless its values are dates. */
  public DateRange range(FacetField field) {
    return switch (field) {
      case DATE -> published;
      case EVENT_DATE -> event;
      case PUBLISHER, SPEAKER, TOPIC, VENUE, REGION, KIND, MANNER -> DateRange.ALWAYS;
    };
  }

  /**
   * Returns these filters without any condition on one facet.
   *
   * @param facet one of {@link FacetOptions#ALL_FACETS}
   */
  public SearchFilters without(String facet) {
    Map<FacetField, Set<String>> rest = new EnumMap<>(FacetField.class);
    rest.putAll(selected);
    FacetField.ofKey(facet).ifPresent(rest::remove);
    return new SearchFilters(
        rest,
        refinement.without(facet),
        facet.equals(FacetOptions.DATE) ? DateRange.ALWAYS : published,
        facet.equals(FacetOptions.EVENT_DATE) ? DateRange.ALWAYS : event);
  }

  /** Returns whether every release passes. */
  public boolean isNone() {
    return equals(NONE);
  }
}
