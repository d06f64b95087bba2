package gongbo.search;

import gongbo.release.Release;
import java.util.List;
import java.util.Set;

/**
 * The releases related to one.
 *
 * @param generation the id of the generation
 * @param releases the releases, most related first
 */
public record RelatedResult(String generation, List<RelatedRelease> releases) {
  public RelatedResult {
    releases = List.copyOf(releases);
  }

  /** The relations between two releases. */
  public enum Relation {
    /** The same day with the same place or person. */
    EVENT,
    /** The same topic. */
    TOPIC,
    /** Many of the distinctive words. */
    TEXT
  }

  /**
   * A related release.
   *
   * @param release the release
   * @param bonds the relations, at least one
   * @param resemblance the resemblance of the texts, from 0 to 1: the Jaccard similarity of their
   *     five-letter shingles (Broder, Compression and Complexity of Sequences, 1997)
   */
  public record RelatedRelease(Release release, Set<Relation> bonds, double resemblance) {
    public RelatedRelease {
      bonds = Set.copyOf(bonds);
    }
  }
}
