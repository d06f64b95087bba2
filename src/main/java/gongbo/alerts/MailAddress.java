package gongbo.alerts;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address in lower case: of ASCII letters before the at sign, and a domain, which may be
 * typed in Korean.
 *
 * @param value the address
 */
public record MailAddress(String value) {
  /** The longest address (RFC 5321, section 4.5.3.1). */
  private static final int LONGEST = 254;

  private static final Pattern VALID =
      Pattern.compile(
          "[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(\\.[a-z0-9!#$%&'*+/=?^_`{|}~-]{1,64})*"
              + "@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9-]{2,63}");

  /** Parses an address; empty when it is none. */
  public static Optional<MailAddress> parse(String text) {
    String stripped = text.strip().toLowerCase(Locale.ROOT);
    int at = stripped.lastIndexOf('@');
    if (at < 1 || stripped.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      String ascii = stripped.substring(0, at + 1) + IDN.toASCII(stripped.substring(at + 1));
      return VALID.matcher(ascii).matches()
          ? Optional.of(new MailAddress(ascii))
          : Optional.empty();
    } catch (IllegalArgumentException noDomain) {
      return Optional.empty();
    }
  }

  /** Returns the domain. */
  String domain() {
    return value.substring(value.lastIndexOf('@') + 1);
  }

  @Override
  public String toString() {
    return value;
  }
}
