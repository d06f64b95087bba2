package gongbo.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The stylesheet of every page. Its address changes with its content, so that it is kept long. */
final class Stylesheet {
  static final String PATH = "/assets/gongbo.css";

  private static final byte[] CONTENT = load();

  /** A digest of the content: eight bytes tell any two versions apart. */
  static final String VERSION = digest(CONTENT);

  static final String HREF = PATH + "?v=" + VERSION;

  private Stylesheet() {}

  static byte[] content() {
    return CONTENT.clone();
  }

  private static byte[] load() {
    try (InputStream stream = Stylesheet.class.getResourceAsStream("gongbo.css")) {
      if (stream == null) {
        throw new IllegalStateException("gongbo.css is not on the class path");
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read gongbo.css", e);
    }
  }

  private static String digest(byte[] content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java machine has SHA-256", e);
    }
  }
}
