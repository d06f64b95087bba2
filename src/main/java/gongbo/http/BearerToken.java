package gongbo.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What a client has to know to change something (RFC 6750). Only its digest is kept. */
public final class BearerToken {
  /** A shorter one can be guessed. */
  public static final int SHORTEST = 16;

  private static final String SCHEME = "Bearer ";

  private final byte[] digest;

  /**
   * @throws IllegalArgumentException when it can be guessed
   */
  public BearerToken(String token) {
    if (token.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "a token has at least " + SHORTEST + " characters, this one has " + token.length());
    }
    this.digest = digest(token);
  }

  /**
   * Whether a request shows it. How long the answer takes tells nothing of how much was right.
   *
   * @param authorization the header {@code Authorization}; empty when there is none
   */
  boolean isIn(String authorization) {
    return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
        && MessageDigest.isEqual(digest, digest(authorization.substring(SCHEME.length()).strip()));
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
