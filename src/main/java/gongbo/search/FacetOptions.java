package gongbo.search;

import gongbo.index.Schema;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facets of an answer and their values.
 *
 * @param facets the facets to count, of {@link #ALL_FACETS}
 * @param limit the number of values listed per field or below a region, 0 to {@value #MAX_LIMIT};
 *     selected values are listed in addition
 * @param prefix the prefix of the values as typed, with an unfinished last syllable or the other
 *     keyboard layout allowed; empty for all
 * @param by the order of values; dates are always newest first
 * @param depth the levels of dates (year, month, day) and regions (region, venue); null for years
 *     with months, and regions alone. A selected value has one more level
 */
public record FacetOptions(
    Set<String> facets, int limit, String prefix, By by, @Nullable Integer depth) {
  /** The facet of publication dates. */
  public static final String DATE = Schema.DATE;

  /** The facet of event dates. */
  public static final String EVENT_DATE = Schema.EVENT_DATE;

  /** Every facet, in the order of answers. */
  public static final List<String> ALL_FACETS =
      Stream.of(FacetField.values()).map(FacetField::key).toList();

  /** The default number of values. */
  public static final int DEFAULT_LIMIT = 50;

  /** The most values; the catalogues list all. */
  public static final int MAX_LIMIT = 1_000;

  /** The levels of dates. */
  public static final int MAX_DEPTH = 3;

  /** Every facet with its most frequent values. */
  public static final FacetOptions ALL =
      new FacetOptions(Set.copyOf(ALL_FACETS), DEFAULT_LIMIT, "", By.COUNT, null);

  /** No facets; iterating over all hits is faster without. */
  public static final FacetOptions NONE =
      new FacetOptions(Set.of(), DEFAULT_LIMIT, "", By.COUNT, null);

  /** The orders of values. */
  public enum By {
    /** Most frequent first; ties by name. */
    COUNT,
    /** By name, in Unicode order, which is the order of 가나다. */
    NAME
  }

  /**
   * @throws IllegalArgumentException when a facet is unknown or a number is out of bounds
   */
  public FacetOptions {
    facets = Set.copyOf(facets);
    if (!ALL_FACETS.containsAll(facets)) {
      throw new IllegalArgumentException("a facet is one of " + ALL_FACETS + ": " + facets);
    }
    if (limit < 0 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("a limit is 0 to " + MAX_LIMIT + ": " + limit);
    }
    if (depth != null && (depth < 1 || depth > MAX_DEPTH)) {
      throw new IllegalArgumentException("a depth is 1 to " + MAX_DEPTH + ": " + depth);
    }
  }

  /** Returns these options for other facets. */
  public FacetOptions of(Set<String> others) {
    return new FacetOptions(others, limit, prefix, by, depth);
  }

  int dateDepth() {
    return depth == null ? 2 : depth;
  }

  int regionDepth() {
    return depth == null ? 1 : depth;
  }
}
