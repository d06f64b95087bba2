package gongbo.entities;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When and how often something was seen.
 *
 * @param first the day of the first release; null when none is dated
 * @param last the day of the last
 * @param releases how many there are
 */
record MentionPeriod(@Nullable LocalDate first, @Nullable LocalDate last, int releases) {
  static MentionPeriod once(@Nullable LocalDate day) {
    return new MentionPeriod(day, day, 1);
  }

  MentionPeriod and(MentionPeriod other) {
    return new MentionPeriod(
        earlier(first, other.first), later(last, other.last), releases + other.releases);
  }

  /** Whether one of them was over before the other began. */
  boolean isApartFrom(MentionPeriod other) {
    return first != null
        && last != null
        && other.first != null
        && other.last != null
        && (!last.isAfter(other.first) || !other.last.isAfter(first));
  }

  /** Whether all of the other lies between its first and its last. */
  boolean spans(MentionPeriod other) {
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
