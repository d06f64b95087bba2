package gongbo.release;

/**
 * A file that hangs on a release.
 *
 * @param name the file's name as the source shows it
 * @param url where it can be had; empty when the source does not say
 */
public record Attachment(String name, String url) {
  /**
   * @throws IllegalArgumentException when the name is blank
   */
  public Attachment {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an attachment has a name");
    }
  }
}
