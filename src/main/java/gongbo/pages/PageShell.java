package gongbo.pages;

import gongbo.api.FeedPage;
import gongbo.api.OpenSearchPage;
import gongbo.request.FormField;
import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.search.SearchRequest.Sort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page: its head, the header with the box, the footer.
 *
 * @param messages the words of its language
 * @param title the title of the page
 * @param summary what lists of search engines say of it
 * @param query what stands in the box
 * @param kept what the form of the box keeps
 * @param home the address of the home page
 * @param switched the address of the same page in the other language
 * @param feed the address of a feed of what the page shows, or null when there is none
 * @param canonical the whole address that search engines list the page by, or null where that is
 *     the one it has
 * @param indexed whether search engines may list the page
 */
public record PageShell(
    Messages messages,
    String title,
    String summary,
    String query,
    List<FormField> kept,
    String home,
    String switched,
    @Nullable String feed,
    @Nullable String canonical,
    boolean indexed) {
  /** Where the box asks for suggestions. */
  public static final String SUGGESTIONS = "/suggestions";

  public PageShell {
    kept = List.copyOf(kept);
  }

  /**
   * The frame of the page of results at an address.
   *
   * @param indexed whether search engines may list it
   */
  static PageShell ofResults(SearchAddress address, String heading, boolean indexed) {
    Messages messages = Messages.of(address.language());
    return new PageShell(
        messages,
        messages.get("title", heading),
        messages.get("summary", heading),
        address.text(),
        address.fieldsExcept("q"),
        address.toHome(),
        address.withLanguage(address.language().other()).toString(),
        address.withSort(Sort.NEWEST).withSize(FeedPage.SIZE).toFeed(),
        null,
        indexed);
  }

  /**
   * The frame of the page about a value.
   *
   * @param releases all of its releases
   * @param switched its own address in the other language
   */
  static PageShell ofProfile(SearchAddress releases, String name, String summary, String switched) {
    return of(SearchAddress.in(releases.language()), name, switched, true)
        .described(summary, releases.withSize(FeedPage.SIZE).toFeed(), null);
  }

  /**
   * The frame of the page of a release.
   *
   * @param address the search it was reached by
   * @param switched its own address in the other language
   * @param canonical its whole address, whatever it was reached by
   */
  static PageShell ofRelease(
      SearchAddress address, String name, String summary, String switched, String canonical) {
    return of(address, name, switched, true).described(summary, null, canonical);
  }

  /**
   * The frame of another page.
   *
   * @param address the search it was reached by
   * @param name what the page is called
   * @param switched its own address in the other language
   */
  static PageShell of(SearchAddress address, String name, String switched, boolean indexed) {
    return titled(address, Messages.of(address.language()).get("title", name), switched, indexed);
  }

  /** The frame of the home page. */
  static PageShell ofHome(Language language) {
    SearchAddress all = SearchAddress.in(language);
    String title = Messages.of(language).get("home.title");
    return titled(all, title, all.withLanguage(language.other()).toHome(), true);
  }

  private static PageShell titled(
      SearchAddress address, String title, String switched, boolean indexed) {
    Messages messages = Messages.of(address.language());
    return new PageShell(
        messages,
        title,
        messages.get("footer.about"),
        address.text(),
        SearchAddress.in(address.language()).fields(),
        address.toHome(),
        switched,
        null,
        null,
        indexed);
  }

  private PageShell described(String its, @Nullable String itsFeed, @Nullable String itsAddress) {
    return new PageShell(
        messages, title, its, query, kept, home, switched, itsFeed, itsAddress, indexed);
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

  /** Where the description for browsers in its language is. */
  public String description() {
    return OpenSearchPage.PATH + "?lang=" + language().code();
  }

  /** Where it is told how to put the box on other sites, in its language. */
  public String embed() {
    return EmbedPage.PATH + SearchAddress.query(SearchAddress.in(language()).fields());
  }

  /** Where it is told what is served, in its language. */
  public String status() {
    return StatusPage.PATH + SearchAddress.query(SearchAddress.in(language()).fields());
  }

  /** Where it is told how programs ask, in its language. */
  public String api() {
    return ApiPage.PATH + SearchAddress.query(SearchAddress.in(language()).fields());
  }

  /** Where the stylesheet is. */
  public String stylesheet() {
    return StaticAsset.STYLESHEET.href();
  }

  /** Where the script is. */
  public String script() {
    return StaticAsset.SCRIPT.href();
  }

  /** Where suggestions in its language are, up to what is typed. */
  public String suggestions() {
    return SUGGESTIONS + "?lang=" + language().code() + "&q=";
  }
}
