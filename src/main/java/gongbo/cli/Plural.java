package gongbo.cli;

import java.util.Locale;

/** Formats counts with the noun in singular or plural. */
final class Plural {
  private Plural() {}

  /** Formats a number of releases: {@code 1 release}, {@code 2,000 releases}. */
  static String releases(long count) {
    return String.format(Locale.ROOT, count == 1 ? "%,d release" : "%,d releases", count);
  }

  /** Formats a number of subscriptions. */
  static String subscriptions(long count) {
    return String.format(Locale.ROOT, count == 1 ? "%,d subscription" : "%,d subscriptions", count);
  }
}
