package gongbo.web;

/** The stylesheet of every page. Its address changes with its content, so that it is kept long. */
final class Stylesheet {
  static final String PATH = "/assets/gongbo.css";

  private static final byte[] CONTENT = Resource.read("gongbo.css");

  static final String VERSION = Digest.of(CONTENT);

  static final String HREF = PATH + "?v=" + VERSION;

  private Stylesheet() {}

  static byte[] content() {
    return CONTENT.clone();
  }
}
