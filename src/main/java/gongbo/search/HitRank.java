package gongbo.search;

/**
 * The reason for the position of a hit.
 *
 * @param tier the tier, by which hits are sorted first
 * @param score the score within the tier; comparable within one answer only, 0 when sorted by date
 */
public record HitRank(MatchTier tier, float score) {}
