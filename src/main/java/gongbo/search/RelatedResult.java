package gongbo.search;

import gongbo.release.Release;
import java.util.List;
import java.util.Set;

/**
 * Releases that have to do with one.
 *
 * @param generation the id of the generation that has them
 * @param releases the nearest first
 */
public record RelatedResult(String generation, List<RelatedRelease> releases) {
  public RelatedResult {
    releases = List.copyOf(releases);
  }

  /** What two releases can have in common. */
  public enum Relation {
    /** The same day, and there the same place or person. */
    EVENT,
    /** A field of policy. */
    TOPIC,
    /** Many of the words that tell the release from others. */
    TEXT
  }

  /**
   * One of them.
   *
   * @param release the release
   * @param bonds what it has in common with the other, at least one
   * @param resemblance how much of the two texts is the same, from 0 to 1: the share of their
   *     five-letter pieces that both have (Broder, Compression and Complexity of Sequences 1997)
   */
  public record RelatedRelease(Release release, Set<Relation> bonds, double resemblance) {
    public RelatedRelease {
      bonds = Set.copyOf(bonds);
    }
  }
}
