package gongbo.alerts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Counts the confirmations that are asked for within a day and not answered. They stay counted when
 * the subscription ends, so that nobody makes the server send any number of mails to a stranger.
 */
final class Confirmations {
  private static final Duration COUNTED = Duration.ofDays(1);

  private final AlertDatabase database;
  private final AlertLimits limits;

  Confirmations(AlertDatabase database, AlertLimits limits) {
    this.database = database;
    this.limits = limits;
  }

  /**
   * Counts one more, unless there are too many.
   *
   * @param address the keyed digest of the address
   * @param network the keyed digest of the network that asks; null when it is unknown
   * @return whether it may be sent
   */
  boolean ask(String address, @Nullable String network, Instant now) {
    return database.transaction(
        () -> {
          long since = now.minus(COUNTED).getEpochSecond();
          if (count("address", address, since) >= limits.confirmationsPerAddress()
              || (network != null
                  && count("network", network, since) >= limits.confirmationsPerNetwork())) {
            return false;
          }
          database.update(
              "insert into confirmation (address, network, asked) values (?, ?, ?)",
              address,
              network,
              now.getEpochSecond());
          return true;
        });
  }

  /** Counts one less: who answers asked for it. */
  void answered(String address) {
    database.update(
        "delete from confirmation where rowid = (select max(rowid) from confirmation where address"
            + " = ?)",
        address);
  }

  private long count(String column, String digest, long since) {
    return database.count(
        "select count(*) from confirmation where " + column + " = ? and asked > ?", digest, since);
  }

  /** Forgets those that do not count any more. */
  void forget(Instant now) {
    database.update(
        "delete from confirmation where asked <= ?", now.minus(COUNTED).getEpochSecond());
  }
}
