package gongbo.pages;

/**
 * A link.
 *
 * @param label the text
 * @param href the address
 * @param current whether it leads to what is shown already
 */
public record Link(String label, String href, boolean current) {
  static Link to(String label, String href) {
    return new Link(label, href, false);
  }
}
