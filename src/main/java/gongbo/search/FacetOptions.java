package gongbo.search;

import gongbo.index.Schema;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which facets an answer has, and which of their values.
 *
 * @param facets the facets to count, of {@link #ALL_FACETS}
 * @param limit how many values of a field or below a region are listed, 0 to {@value #MAX_LIMIT};
 *     selected ones come on top of these
 * @param prefix what the values of fields begin with as they are typed, be the last syllable
 *     unfinished or the keyboard on the other language; empty for all
 * @param by the order of the values of fields; dates are the newest first
 * @param depth how many levels dates (year, month, day) and regions (region, venue) have; null for
 *     years with their months, and regions alone. Below a selected value there is one more
 */
public record FacetOptions(
    Set<String> facets, int limit, String prefix, By by, @Nullable Integer depth) {
  /** When releases were published. */
  public static final String DATE = Schema.DATE;

  /** When their events take place. */
  public static final String EVENT_DATE = Schema.EVENT_DATE;

  /** Every facet there is, in the order of answers. */
  public static final List<String> ALL_FACETS =
      Stream.concat(
              Stream.of(DATE, EVENT_DATE), Stream.of(FacetField.values()).map(FacetField::key))
          .toList();

  /** How many values are listed where nobody says. */
  public static final int DEFAULT_LIMIT = 50;

  /** The most values that are listed; to see all of many there are lists of their own. */
  public static final int MAX_LIMIT = 1_000;

  /** The levels of dates. */
  public static final int MAX_DEPTH = 3;

  /** Every facet with its most frequent values. */
  public static final FacetOptions ALL =
      new FacetOptions(Set.copyOf(ALL_FACETS), DEFAULT_LIMIT, "", By.COUNT, null);

  /** No facet; a walk over everything is quicker without. */
  public static final FacetOptions NONE =
      new FacetOptions(Set.of(), DEFAULT_LIMIT, "", By.COUNT, null);

  /** The orders of values. */
  public enum By {
    /** The most frequent first; of two equal ones the first by name. */
    COUNT,
    /** By name, in the order of Unicode, which is that of 가나다. */
    NAME
  }

  /**
   * @throws IllegalArgumentException when there is no such facet, or a number is out of bounds
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

  /** The same of other facets. */
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
