package gongbo.pages;

import gongbo.api.FeedPage;
import gongbo.api.OpenSearchPage;
import gongbo.request.FormField;
import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.search.SearchRequest.Sort;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts that every page shares: head, header with the search box, footer.
 *
 * @param messages the messages in the language of the page
 * @param title the title of the page
 * @param summary the description for search engines
 * @param query the text of the search box
 * @param kept the hidden fields of the search box
 * @param home the address of the home page
 * @param switched the address of the same page in the other language
 * @param feed the address of the feed of what the page shows; null when there is none
 * @param canonical the absolute address under which search engines list the page; null when it is
 *     the address of the page
 * @param indexed whether search engines may list the page
 */
@RecordBuilder
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
  /** The path of suggestions. */
  public static final String SUGGESTIONS = "/suggestions";

  public PageShell {
    kept = List.copyOf(kept);
  }

  /**
   * Returns the shell of a results page.
   *
   * @param indexed whether search engines may list the page
   */
  static PageShell ofResults(SearchAddress address, String heading, boolean indexed) {
    Messages messages = Messages.of(address.language());
    return PageShellBuilder.builder()
        .messages(messages)
        .title(messages.get("title", heading))
        .summary(messages.get("summary", heading))
        .query(address.text())
        .kept(address.fieldsExcept("q"))
        .home(address.toHome())
        .switched(address.withLanguage(address.language().other()).toString())
        .feed(address.withSort(Sort.NEWEST).withSize(FeedPage.SIZE).toFeed())
        .canonical(null)
        .indexed(indexed)
        .build();
  }

  /**
   * Returns the shell of a profile page.
   *
   * @param releases the address of all its releases
   * @param switched its address in the other language
   */
  static PageShell ofProfile(SearchAddress releases, String name, String summary, String switched) {
    return of(SearchAddress.in(releases.language()), name, switched, true)
        .described(summary, releases.withSize(FeedPage.SIZE).toFeed(), null);
  }

  /**
   * Returns the shell of the page of a release.
   *
   * @param address the search from which it was opened
   * @param switched its address in the other language
   * @param canonical its absolute address, independent of any search
   */
  static PageShell ofRelease(
      SearchAddress address, String name, String summary, String switched, String canonical) {
    return of(address, name, switched, true).described(summary, null, canonical);
  }

  /**
   * Returns the shell of another page.
   *
   * @param address the search from which it was opened
   * @param name the name of the page
   * @param switched its address in the other language
   */
  static PageShell of(SearchAddress address, String name, String switched, boolean indexed) {
    return titled(address, Messages.of(address.language()).get("title", name), switched, indexed);
  }

  /** Returns the shell of the home page. */
  static PageShell ofHome(Language language) {
    SearchAddress all = SearchAddress.in(language);
    String title = Messages.of(language).get("home.title");
    return titled(all, title, all.withLanguage(language.other()).toHome(), true);
  }

  private static PageShell titled(
      SearchAddress address, String title, String switched, boolean indexed) {
    Messages messages = Messages.of(address.language());
    return PageShellBuilder.builder()
        .messages(messages)
        .title(title)
        .summary(messages.get("footer.about"))
        .query(address.text())
        .kept(SearchAddress.in(address.language()).fields())
        .home(address.toHome())
        .switched(switched)
        .feed(null)
        .canonical(null)
        .indexed(indexed)
        .build();
  }

  private PageShell described(String its, @Nullable String itsFeed, @Nullable String itsAddress) {
    return PageShellBuilder.builder()
        .messages(messages)
        .title(title)
        .summary(its)
        .query(query)
        .kept(kept)
        .home(home)
        .switched(switched)
        .feed(itsFeed)
        .canonical(itsAddress)
        .indexed(indexed)
        .build();
  }

  /** The language of the page. */
  public Language language() {
    return messages.language();
  }

  /** The other language. */
  public Language otherLanguage() {
    return language().other();
  }

  /** The other language's name for itself. */
  public String otherLanguageName() {
    return Messages.of(otherLanguage()).get("site.language");
  }

  /** The address of the OpenSearch description in the language of the page. */
  public String description() {
    return OpenSearchPage.PATH + "?lang=" + language().code();
  }

  /** The address of the page about embedding. */
  public String embed() {
    return EmbedPage.PATH + SearchAddress.query(SearchAddress.in(language()).fields());
  }

  /** The address of the documentation of the API. */
  public String api() {
    return ApiPage.PATH + SearchAddress.query(SearchAddress.in(language()).fields());
  }

  /** The address of the style sheet. */
  public String stylesheet() {
    return StaticAsset.STYLESHEET.href();
  }

  /** The address of the script. */
  public String script() {
    return StaticAsset.SCRIPT.href();
  }

  /** The address of suggestions, without the text that is typed. */
  public String suggestions() {
    return SUGGESTIONS + "?lang=" + language().code() + "&q=";
  }
}
