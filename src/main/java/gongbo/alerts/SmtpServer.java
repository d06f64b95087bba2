package gongbo.alerts;

import gongbo.alerts.AlertSettings.Entry;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The mail server that takes the mails.
 *
 * @param host its name
 * @param port its port
 * @param security how the connection is encrypted
 * @param user the user; null where the server asks for none
 * @param password the password; null where the server asks for none
 */
public record SmtpServer(
    String host, int port, Security security, @Nullable String user, @Nullable String password) {
  private static final int LAST_PORT = 65_535;

  private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "::1");

  /** How the connection is encrypted. */
  public enum Security {
    /** TLS from the beginning (RFC 8314). */
    TLS(465),
    /** TLS after {@code STARTTLS}, without which no mail is sent. */
    STARTTLS(587),
    /** No encryption, on the machine itself alone. */
    NONE(25);

    private final int port;

    Security(int port) {
      this.port = port;
    }
  }

  /** Reads the server from the settings, which name its host. */
  static SmtpServer of(Map<String, Entry> entries, @Nullable String password) {
    Entry host = Objects.requireNonNull(entries.get("smtp_host"));
    Entry port = entries.get("smtp_port");
    Entry user = entries.get("smtp_user");
    Security security = security(entries.get("smtp_security"));
    if (security == Security.NONE && !OWN_MACHINE.contains(host.value())) {
      throw host.line().error("needs smtp_security tls or starttls, unless it is localhost");
    }
    if (user != null && password == null) {
      throw user.line().error("needs the password in " + AlertSettings.PASSWORD);
    }
    return new SmtpServer(
        host.value(),
        port == null ? security.port : port.number(1, LAST_PORT),
        security,
        user == null ? null : user.value(),
        password);
  }

  private static Security security(@Nullable Entry entry) {
    if (entry == null) {
      return Security.STARTTLS;
    }
    for (Security security : Security.values()) {
      if (security.name().toLowerCase(Locale.ROOT).equals(entry.value())) {
        return security;
      }
    }
    throw entry.line().error("needs tls, starttls or none: " + entry.value());
  }

  /** Returns the server without its password. */
  @Override
  public String toString() {
    return host + ":" + port + " (" + security.name().toLowerCase(Locale.ROOT) + ")";
  }
}
