package gongbo.search;

/**
 * The tier of a hit: how much of the query it has. Every hit of a tier ranks above every hit of a
 * later one.
 */
public enum MatchTier {
  /** Has every content word as typed. */
  FULL,
  /** Has every content word, some only by a synonym or by a person whom the word names. */
  SYNONYM,
  /** Lacks a content word. */
  PARTIAL
}
