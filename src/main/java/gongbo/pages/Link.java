package gongbo.pages;

/**
 * A link.
 *
 * @param label what it is called
 * @param href where it leads
 * @param current whether it leads to what is shown already
 */
public record Link(String label, String href, boolean current) {
  static Link to(String label, String href) {
    return new Link(label, href, false);
  }
}
