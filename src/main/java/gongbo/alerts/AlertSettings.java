package gongbo.alerts;

import gongbo.config.ConfigException;
import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings of alerts, from {@code alerts.tsv}. Secrets are in the environment.
 *
 * @param store the file of the store
 * @param server the mail server
 * @param from the address of the sender, also for answers
 * @param site the public address of the server, for links
 * @param key the key of signed links
 * @param limits how much one reader may ask for
 */
@RecordBuilder
public record AlertSettings(
    Path store, SmtpServer server, MailAddress from, URI site, String key, AlertLimits limits) {
  /** The file of the settings. */
  public static final String FILE = "alerts.tsv";

  /** The environment variable with the key of signed links. */
  public static final String KEY = "GONGBO_ALERTS_KEY";

  /** The environment variable with the password for the mail server. */
  public static final String PASSWORD = "GONGBO_SMTP_PASSWORD";

  private static final int SHORTEST_KEY = 32;

  private static final String STORE = "alerts.db";

  private static final Set<String> NAMES =
      Set.of(
          "smtp_host",
          "smtp_port",
          "smtp_security",
          "smtp_user",
          "from",
          "store",
          "subscriptions_per_address",
          "confirmations_per_address",
          "confirmations_per_network",
          "confirmation_hours");

  /**
   * Reads the settings.
   *
   * @param index the folder of the index, in which the store is unless the settings name another
   * @param environment the variables with secrets
   * @param site the public address of the server; null when the operator names none
   * @return the settings; empty when alerts are off, as no mail server is named
   * @throws ConfigException when a setting or a secret is missing or wrong
   */
  public static Optional<AlertSettings> of(
      ConfigFolder config, Path index, Map<String, String> environment, @Nullable URI site) {
    if (!config.has(FILE)) {
      return Optional.empty();
    }
    Map<String, Entry> entries = entries(config);
    Entry host = entries.get("smtp_host");
    if (host == null) {
      return Optional.empty();
    }
    if (site == null) {
      throw host.line().error("needs the public address of the server, --public-url, for links");
    }
    String key = environment.getOrDefault(KEY, "");
    if (key.length() < SHORTEST_KEY) {
      throw host.line()
          .error("needs a secret of " + SHORTEST_KEY + " characters or more in " + KEY);
    }
    return Optional.of(
        AlertSettingsBuilder.builder()
            .store(store(entries, index))
            .server(SmtpServer.of(entries, environment.get(PASSWORD)))
            .from(from(entries, host))
            .site(site)
            .key(key)
            .limits(AlertLimits.of(entries))
            .build());
  }

  /** Returns the file of the store, which exists once alerts were on. */
  public static Path store(ConfigFolder config, Path index) {
    return store(config.has(FILE) ? entries(config) : Map.of(), index);
  }

  private static Path store(Map<String, Entry> entries, Path index) {
    Entry named = entries.get("store");
    return named == null ? index.resolve(STORE) : Path.of(named.value());
  }

  private static MailAddress from(Map<String, Entry> entries, Entry host) {
    Entry from = entries.get("from");
    if (from == null) {
      throw host.line().error("needs the address of the sender: from");
    }
    return MailAddress.parse(from.value())
        .orElseThrow(() -> from.line().error("is no mail address: " + from.value()));
  }

  /**
   * A setting.
   *
   * @param line the line
   * @param value the value
   */
  record Entry(ConfigLine line, String value) {
    /** Returns the value as a whole number within bounds. */
    int number(int least, int most) {
      try {
        int number = Integer.parseInt(value);
        if (number >= least && number <= most) {
          return number;
        }
      } catch (NumberFormatException e) {
        // Reported below.
      }
      throw line.error("needs a whole number from " + least + " to " + most + ": " + value);
    }
  }

  private static Map<String, Entry> entries(ConfigFolder config) {
    Map<String, Entry> entries = new HashMap<>();
    for (ConfigLine line : config.lines(FILE)) {
      List<String> columns = line.columns(3);
      String name = columns.get(0);
      if (!NAMES.contains(name)) {
        throw line.error("has no setting named " + name);
      }
      if (entries.put(name, new Entry(line, columns.get(1))) != null) {
        throw line.error("repeats " + name);
      }
    }
    return entries;
  }
}
