package gongbo.entities;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The period and the frequency of mentions.
 *
 * @param first the day of the first release; null when no release is dated
 * @param last the day of the last release; null when no release is dated
 * @param releases the number of releases
 */
record MentionPeriod(@Nullable LocalDate first, @Nullable LocalDate last, int releases) {
  static MentionPeriod once(@Nullable LocalDate day) {
    return new MentionPeriod(day, day, 1);
  }

  MentionPeriod merge(MentionPeriod other) {
    return new MentionPeriod(
        earlier(first, other.first), later(last, other.last), releases + other.releases);
  }

  /** Returns whether both periods are known and share at most one day. */
  boolean isDisjointFrom(MentionPeriod other) {
    return first != null
        && last != null
        && other.first != null
        && other.last != null
        && (!last.isAfter(other.first) || !other.last.isAfter(first));
  }

  /** Returns whether this period contains the other one. */
  boolean contains(MentionPeriod other) {
    return first != null
        && last != null
        && other.first != null
        && other.last != null
        && !other.first.isBefore(first)
        && !other.last.isAfter(last);
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || (b != null && b.isBefore(a)) ? b : a;
  }

  private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
    return a == null || (b != null && b.isAfter(a)) ? b : a;
  }
}
