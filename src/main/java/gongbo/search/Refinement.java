package gongbo.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What narrows an answer beside its text and the values that are to be there.
 *
 * @param excluded the values that must not be there
 * @param conjunctive the fields of which all chosen values must be there, not just any
 * @param missing the facets, of {@link FacetOptions#ALL_FACETS}, of which there is to be no value,
 *     or one of those chosen
 * @param everyWord whether each word of the text must be there, not just most
 */
public record Refinement(
    Map<FacetField, Set<String>> excluded,
    Set<FacetField> conjunctive,
    Set<String> missing,
    boolean everyWord) {
  /** Nothing more. */
  public static final Refinement NONE = new Refinement(Map.of(), Set.of(), Set.of(), false);

  /**
   * @throws IllegalArgumentException when there is no such facet
   */
  public Refinement {
    excluded = copy(excluded);
    EnumSet<FacetField> fields = EnumSet.noneOf(FacetField.class);
    fields.addAll(conjunctive);
    conjunctive = Collections.unmodifiableSet(fields);
    if (!FacetOptions.ALL_FACETS.containsAll(missing)) {
      throw new IllegalArgumentException(
          "a facet is one of " + FacetOptions.ALL_FACETS + ": " + missing);
    }
    missing = Collections.unmodifiableSet(new LinkedHashSet<>(missing));
  }

  /** Values by field, in their order, without the fields that have none. */
  static Map<FacetField, Set<String>> copy(Map<FacetField, Set<String>> fields) {
    EnumMap<FacetField, Set<String>> copy = new EnumMap<>(FacetField.class);
    fields.forEach(
        (field, values) -> {
          if (!values.isEmpty()) {
            copy.put(field, Collections.unmodifiableSet(new LinkedHashSet<>(values)));
          }
        });
    return Collections.unmodifiableMap(copy);
  }

  /** The same with nothing wanted of a facet. */
  public Refinement without(String facet) {
    Map<FacetField, Set<String>> others = new EnumMap<>(FacetField.class);
    others.putAll(excluded);
    FacetField.ofKey(facet).ifPresent(others::remove);
    Set<String> rest = new LinkedHashSet<>(missing);
    rest.remove(facet);
    return new Refinement(others, conjunctive, rest, everyWord);
  }

  /** The same with every word of the text. */
  public Refinement withEveryWord() {
    return new Refinement(excluded, conjunctive, missing, true);
  }

  /** Whether it leaves nothing out. */
  public boolean isNone() {
    return equals(NONE);
  }
}
