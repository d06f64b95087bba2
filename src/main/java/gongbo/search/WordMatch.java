package gongbo.search;

/** How many content words of a text a hit must have. */
public enum WordMatch {
  /**
   * Not requested. A list of hits begins with the full matches and continues with the partial ones;
   * counts, feeds and exports contain the full matches.
   */
  UNSPECIFIED,
  /** Most of them. */
  ANY,
  /** All of them. */
  ALL
}
