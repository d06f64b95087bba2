package gongbo.release;

/**
 * A file attached to a release.
 *
 * @param name the file name as given by the source
 * @param url the address of the file; empty when the source has none
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
