package gongbo.search;

import gongbo.config.ListedRegion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;

/** The people, publishers, places and topics of a generation by name, independent of spacing. */
final class EntityNames {
  /** The fields whose values are names, ordered by which one a shared name more likely means. */
  private static final List<FacetField> FIELDS =
      List.of(
          FacetField.PUBLISHER,
          FacetField.REGION,
          FacetField.SPEAKER,
          FacetField.VENUE,
          FacetField.TOPIC);

  private final List<Name> all;
  private final Map<String, Name> byKey = new HashMap<>();

  /**
   * A named value.
   *
   * @param field the field
   * @param value the value as releases have it
   * @param releases the number of releases that have it
   */
  record Name(FacetField field, String value, long releases) {}

  private EntityNames(List<Name> all) {
    this.all = List.copyOf(all);
    all.forEach(name -> byKey.putIfAbsent(key(name.value()), name));
  }

  /**
   * Reads the names in an index.
   *
   * @param regions the regions with their short names
   */
  static EntityNames of(OpenIndex index, List<ListedRegion> regions) throws IOException {
    SortedSetDocValuesReaderState state = index.facetState();
    List<Name> all = new ArrayList<>();
    if (state != null) {
      SortedSetDocValuesFacetCounts counts = new SortedSetDocValuesFacetCounts(state);
      Set<String> known = new HashSet<>();
      state.getDims().forEach(known::add);
      for (FacetField field : FIELDS) {
        FacetResult values =
            known.contains(field.key()) ? counts.getAllChildren(field.key()) : null;
        if (values != null) {
          for (LabelAndValue value : values.labelValues) {
            all.add(new Name(field, value.label, value.value.longValue()));
          }
        }
      }
    }
    // The sort is stable: when two fields share a name, the first one wins.
    all.sort(Comparator.comparingLong(Name::releases).reversed());
    EntityNames names = new EntityNames(all);
    for (ListedRegion listed : regions) {
      names
          .named(listed.name())
          .ifPresent(
              region -> listed.shortNames().forEach(name -> names.byKey.put(key(name), region)));
    }
    return names;
  }

  /** Returns all names, most frequent first. */
  List<Name> all() {
    return all;
  }

  /** Returns the number of values of a field, those that its list has. */
  int count(FacetField field) {
    return Math.toIntExact(all.stream().filter(name -> name.field() == field).count());
  }

  /** Returns the entity with a name. */
  Optional<Name> named(String name) {
    return Optional.ofNullable(byKey.get(key(name)));
  }

  /** Returns whether a field has a value with the name. */
  boolean has(FacetField field, String name) {
    return named(name).filter(found -> found.field() == field).isPresent();
  }

  /** Returns the key of a name, independent of spacing. */
  static String key(String name) {
    return name.replace(" ", "").toLowerCase(Locale.ROOT);
  }
}
