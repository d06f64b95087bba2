package gongbo.search;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Further conditions on facet values.
 *
 * @param excluded the values that hits must not have
 * @param conjunctive the fields of which all selected values are required, not just one
 * @param missing the facets, of {@link FacetOptions#ALL_FACETS}, that hits must have no value of,
 *     as an alternative to the selected values
 * @param words how many words of the text are required
 * @param learnedSynonyms whether synonyms that releases define are searched, too
 */
public record Refinement(
    Map<FacetField, Set<String>> excluded,
    Set<FacetField> conjunctive,
    Set<String> missing,
    WordMatch words,
    boolean learnedSynonyms) {
  /** No further conditions. */
  public static final Refinement NONE =
      new Refinement(Map.of(), Set.of(), Set.of(), WordMatch.UNSPECIFIED, true);

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

  /** Copies values by field in their order, without empty fields. */
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

  /** Returns this refinement without any condition on a facet. */
  public Refinement without(String facet) {
    Map<FacetField, Set<String>> others = new EnumMap<>(FacetField.class);
    others.putAll(excluded);
    FacetField.ofKey(facet).ifPresent(others::remove);
    Set<String> rest = new LinkedHashSet<>(missing);
    rest.remove(facet);
    return new Refinement(others, conjunctive, rest, words, learnedSynonyms);
  }

  /** Returns this refinement with so many words of the text required. */
  public Refinement withWords(WordMatch match) {
    return new Refinement(excluded, conjunctive, missing, match, learnedSynonyms);
  }

  /** Returns this refinement with the facets that hits must have no value of. */
  public Refinement withMissing(Set<String> facets) {
    return new Refinement(excluded, conjunctive, facets, words, learnedSynonyms);
  }

  /** Returns this refinement without synonyms that releases define. */
  public Refinement withoutLearnedSynonyms() {
    return new Refinement(excluded, conjunctive, missing, words, false);
  }

  /** Returns the synonyms to search for one query. */
  Synonyms synonyms(Synonyms all) {
    return all.forQuery(learnedSynonyms);
  }

  /** Returns whether there are no further conditions. */
  public boolean isNone() {
    return equals(NONE);
  }
}
