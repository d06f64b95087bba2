package gongbo.alerts;

import gongbo.alerts.AlertSettings.Entry;
import java.time.Duration;
import java.util.Map;

/**
 * How much one reader or network may ask for.
 *
 * @param subscriptions the subscriptions of one address
 * @param confirmationsPerAddress the confirmations that are sent to one address a day
 * @param confirmationsPerNetwork the confirmations that one network asks for a day
 * @param confirmation the time for which a confirmation waits for its answer
 */
public record AlertLimits(
    int subscriptions,
    int confirmationsPerAddress,
    int confirmationsPerNetwork,
    Duration confirmation) {
  /** The limits where the settings name none. */
  public static final AlertLimits USUAL = new AlertLimits(100, 3, 20, Duration.ofDays(2));

  private static final int MOST = 1_000_000;

  static AlertLimits of(Map<String, Entry> entries) {
    int hours = (int) USUAL.confirmation.toHours();
    return new AlertLimits(
        number(entries, "subscriptions_per_address", USUAL.subscriptions),
        number(entries, "confirmations_per_address", USUAL.confirmationsPerAddress),
        number(entries, "confirmations_per_network", USUAL.confirmationsPerNetwork),
        Duration.ofHours(number(entries, "confirmation_hours", hours)));
  }

  private static int number(Map<String, Entry> entries, String name, int usual) {
    Entry entry = entries.get(name);
    return entry == null ? usual : entry.number(1, MOST);
  }
}
