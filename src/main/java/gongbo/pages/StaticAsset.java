package gongbo.pages;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file that pages ask for. Its address holds the digest of its content, so that a browser keeps
 * it for good and yet never has an old one.
 */
public enum StaticAsset {
  /** How every page looks. */
  STYLESHEET("gongbo.css", "text/css; charset=utf-8"),

  /** What pages do beyond links and forms; they work without. */
  SCRIPT("gongbo.js", "text/javascript; charset=utf-8"),

  /** The box for other sites. Those keep its address for years, so it never changes. */
  EMBED("embed.js", "text/javascript; charset=utf-8") {
    @Override
    public String href() {
      return "/embed.js";
    }
  };

  /** The path of those that pages of this server ask for. */
  public static final String PATH = "/assets/{digest}/{name}";

  private final String fileName;
  private final String contentType;
  private final String content;
  private final String digest;

  StaticAsset(String fileName, String contentType) {
    this.fileName = fileName;
    this.contentType = contentType;
    this.content =
        new String(ClasspathResource.read(StaticAsset.class, fileName), StandardCharsets.UTF_8);
    this.digest = ContentDigest.of(content);
  }

  /** The file of that name. */
  public static Optional<StaticAsset> named(String name) {
    return Stream.of(values()).filter(asset -> asset.fileName.equals(name)).findFirst();
  }

  /** Its address. */
  public String href() {
    return PATH.replace("{digest}", digest).replace("{name}", fileName);
  }

  public String contentType() {
    return contentType;
  }

  public String content() {
    return content;
  }

  public String digest() {
    return digest;
  }
}
