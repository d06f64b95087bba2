package gongbo.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gongbo.api.FeedPage;
import gongbo.api.OpenSearchPage;
import gongbo.api.SitemapPage;

/** Renders pages as HTML and feeds as XML. The templates are compiled with the code. */
public final class Templates {
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Templates.class.getClassLoader(), "gongbo.templates");

  private Templates() {}

  public static String render(HomePage page) {
    return render("home.jte", page);
  }

  public static String render(ResultsPage page) {
    return render("results.jte", page);
  }

  public static String render(QuotesPage page) {
    return render("quotes.jte", page);
  }

  public static String render(PeoplePage page) {
    return render("people.jte", page);
  }

  public static String render(TrendsPage page) {
    return render("trends.jte", page);
  }

  /** Renders the chart of trends as a drawing of its own. */
  public static String renderDrawing(TrendsPage page) {
    return render("trendsfile.jte", page).stripLeading();
  }

  public static String render(ProfilePage page) {
    return render("profile.jte", page);
  }

  public static String render(NamesakesPage page) {
    return render("namesakes.jte", page);
  }

  public static String render(CataloguePage page) {
    return render("catalogue.jte", page);
  }

  public static String render(StatusPage page) {
    return render("status.jte", page);
  }

  public static String render(EmbedPage page) {
    return render("embed.jte", page);
  }

  public static String render(ReleasePage page) {
    return render("release.jte", page);
  }

  /** Renders a part of a page, which the script of the page requests. */
  public static String render(SuggestionList page) {
    return render("suggestions.jte", page);
  }

  public static String render(ApiPage page) {
    return render("api.jte", page);
  }

  public static String render(ErrorPage page) {
    return render("error.jte", page);
  }

  /** Renders XML, which must begin with its declaration. */
  public static String render(FeedPage page) {
    return render("feed.jte", page).stripLeading();
  }

  /** Renders XML, which must begin with its declaration. */
  public static String render(OpenSearchPage page) {
    return render("opensearch.jte", page).stripLeading();
  }

  /** Renders XML, which must begin with its declaration. */
  public static String renderRss(FeedPage page) {
    return render("rss.jte", page).stripLeading();
  }

  /** Renders XML, which must begin with its declaration. */
  public static String renderSitemap(SitemapPage page) {
    return render("sitemap.jte", page).stripLeading();
  }

  /** Renders XML, which must begin with its declaration. */
  public static String renderSitemaps(SitemapPage page) {
    return render("sitemaps.jte", page).stripLeading();
  }

  private static String render(String template, Object page) {
    StringOutput output = new StringOutput();
    ENGINE.render(template, page, output);
    return output.toString();
  }
}
