package gongbo.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Computes SHA-256 digests (FIPS 180-4), used to detect whether two contents are equal. */
public final class Sha256 {
  /** The size of the read buffer, in bytes. */
  private static final int BUFFER_SIZE = 1 << 16;

  private final MessageDigest digest;

  /** Creates a digest with no content. */
  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Adds a text and a terminator, so that different lists of texts have different digests. */
  public Sha256 add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    return this;
  }

  /** Adds the content of a file. */
  public Sha256 add(Path file) throws IOException {
    byte[] buffer = new byte[BUFFER_SIZE];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return this;
  }

  /** Returns the digest of all added content in hexadecimal digits and resets it. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
