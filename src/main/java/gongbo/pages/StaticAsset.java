package gongbo.pages;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A static file of the pages. Its address contains the digest of its content, so that browsers may
 * keep it forever and never use an outdated one.
 */
public enum StaticAsset {
  /** The style sheet of every page. */
  STYLESHEET("gongbo.css", "text/css; charset=utf-8"),

  /** The script of every page, which works without it. */
  SCRIPT("gongbo.js", "text/javascript; charset=utf-8"),

  /** The search box for other sites, which keep its address for years; it never changes. */
  EMBED("embed.js", "text/javascript; charset=utf-8") {
    @Override
    public String href() {
      return "/embed.js";
    }
  };

  /** The path of the files of this server's own pages. */
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

  /** Returns the file with a name. */
  public static Optional<StaticAsset> named(String name) {
    return Stream.of(values()).filter(asset -> asset.fileName.equals(name)).findFirst();
  }

  /** Returns the address. */
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
