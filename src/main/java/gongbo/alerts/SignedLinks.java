package gongbo.alerts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs the links of mails (HMAC-SHA-256, RFC 2104), so that the store holds nothing that opens
 * one. A signature is for one purpose, id and end.
 */
final class SignedLinks {
  private static final Pattern TOKEN =
      Pattern.compile("(?<id>[0-9a-f-]{36})\\.(?<end>[0-9]{1,12})\\.(?<signature>[\\w-]{43})");

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  SignedLinks(String key) {
    this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** What a link is for. */
  enum Purpose {
    /** Confirms a subscription. */
    CONFIRM,
    /** Ends a subscription. */
    UNSUBSCRIBE,
    /** Shows and changes the subscriptions of a reader. */
    MANAGE;

    /** The name in addresses. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Returns the token of a link.
   *
   * @param id a UUID
   * @param end when the link ends; {@link Instant#EPOCH} for never
   */
  String token(Purpose purpose, String id, Instant end) {
    long seconds = end.getEpochSecond();
    return id + "." + seconds + "." + signature(purpose, id, seconds);
  }

  /** Returns the id of a token, if it was signed for a purpose and has not ended. */
  Optional<String> read(Purpose purpose, String token, Instant now) {
    Matcher parts = TOKEN.matcher(token);
    if (!parts.matches()) {
      return Optional.empty();
    }
    String id = parts.group("id");
    long end = Long.parseLong(parts.group("end"));
    boolean isSigned =
        MessageDigest.isEqual(bytes(signature(purpose, id, end)), bytes(parts.group("signature")));
    boolean isOver = end != 0 && now.getEpochSecond() > end;
    return isSigned && !isOver ? Optional.of(id) : Optional.empty();
  }

  private String signature(Purpose purpose, String id, long end) {
    byte[] mac = mac(purpose.key() + "\n" + id + "\n" + end);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
  }

  /** Returns a keyed digest, from which a short text cannot be guessed without the key. */
  String digest(String text) {
    return HexFormat.of().formatHex(mac("digest\n" + text));
  }

  private byte[] mac(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has " + ALGORITHM, e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
