package gongbo.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The stylesheet of every page. Its address changes with its content, so that it is kept long. */
final class Stylesheet {
  static final String PATH = "/assets/gongbo.css";

  private static final byte[] CONTENT = load();

  static final String VERSION = Digest.of(CONTENT);

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
}
