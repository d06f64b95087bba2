package gongbo.search;

import gongbo.search.QueryEntityLinker.LinkedEntity;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The entities of a query that narrow its matches: times by the day of publication, people by what
 * they say.
 *
 * @param entities the entities
 * @param isSpoken whether a person narrows to what the person says alone; otherwise a release that
 *     names the person matches as well
 */
record Narrowing(Set<LinkedEntity> entities, boolean isSpoken) {
  /** Nothing is narrowed. */
  static final Narrowing NONE = new Narrowing(Set.of(), false);

  Narrowing {
    entities = Set.copyOf(entities);
  }

  /** Returns this narrowing with more entities. */
  Narrowing with(List<LinkedEntity> more) {
    Set<LinkedEntity> all = new HashSet<>(entities);
    all.addAll(more);
    return new Narrowing(all, isSpoken);
  }

  boolean has(LinkedEntity entity) {
    return entities.contains(entity);
  }

  /**
   * Returns whether the words of an entity are not searched: those of a month, which a release need
   * not print, and those of an entity that every match has.
   */
  boolean impliesWords(LinkedEntity entity) {
    return entity.isDate() || isFilter(entity);
  }

  /** Returns whether an entity is a filter of its own, not a word that is required. */
  boolean isFilter(LinkedEntity entity) {
    return has(entity) && (isSpoken || !entity.isPerson());
  }
}
