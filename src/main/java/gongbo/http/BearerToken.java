package gongbo.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A bearer token that authorises changes (RFC 6750). Only its digest is kept. */
public final class BearerToken {
  /** The shortest token that is hard to guess. */
  public static final int SHORTEST = 16;

  private static final String SCHEME = "Bearer ";

  private final byte[] digest;

  /**
   * @throws IllegalArgumentException when the token is too short
   */
  public BearerToken(String token) {
    if (token.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "a token has at least " + SHORTEST + " characters, this one has " + token.length());
    }
    this.digest = digest(token);
  }

  /**
   * Returns whether a request carries the token. The comparison takes constant time.
   *
   * @param authorization the header {@code Authorization}; empty when absent
   */
  boolean isIn(String authorization) {
    return MessageDigest.isEqual(digest, digest(sentIn(authorization)));
  }

  /**
   * Returns the token that a request carries; empty when it carries none.
   *
   * @param authorization the header {@code Authorization}; empty when absent
   */
  static String sentIn(String authorization) {
    return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        ? authorization.substring(SCHEME.length()).strip()
        : "";
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
