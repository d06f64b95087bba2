package gongbo.web;

import java.util.List;

/**
 * What stands around every page: its head, the header with the box, the footer.
 *
 * @param messages the words of its language
 * @param title the title of the page
 * @param query what stands in the box
 * @param kept what the form of the box keeps
 * @param home the address of the home page
 * @param switched the address of the same page in the other language
 * @param indexed whether search engines may list the page
 */
public record Frame(
    Messages messages,
    String title,
    String query,
    List<FormField> kept,
    String home,
    String switched,
    boolean indexed) {
  public Frame {
    kept = List.copyOf(kept);
  }

  /** The frame of the page of results at an address. */
  static Frame ofResults(SearchAddress address, String title) {
    return new Frame(
        Messages.of(address.language()),
        title,
        address.text(),
        address.fieldsExcept("q"),
        address.toHome(),
        address.withLanguage(address.language().other()).toString(),
        false);
  }

  /**
   * The frame of another page.
   *
   * @param address the search it was reached by
   * @param switched its own address in the other language
   */
  static Frame of(SearchAddress address, String title, String switched, boolean indexed) {
    return new Frame(
        Messages.of(address.language()),
        title,
        address.text(),
        SearchAddress.in(address.language()).fields(),
        address.toHome(),
        switched,
        indexed);
  }

  /** The language of the page. */
  public Language language() {
    return messages.language();
  }

  /** The language the switch leads to. */
  public Language otherLanguage() {
    return language().other();
  }

  /** What that language calls itself. */
  public String otherLanguageName() {
    return Messages.of(otherLanguage()).get("site.language");
  }

  /** Where the stylesheet is. */
  public String stylesheet() {
    return Stylesheet.HREF;
  }
}
