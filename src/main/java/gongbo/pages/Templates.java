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

  /** The templates of the plain text of mails. */
  private static final TemplateEngine TEXT =
      TemplateEngine.createPrecompiled(
          null, ContentType.Plain, Templates.class.getClassLoader(), "gongbo.templates.text");

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

  public static String render(FollowPage page) {
    return render("follow.jte", page);
  }

  public static String render(AlertPage page) {
    return render("alert.jte", page);
  }

  public static String render(SubscriptionsPage page) {
    return render("subscriptions.jte", page);
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

  public static String render(ConfirmationMail mail) {
    return render("mail/confirmation.jte", mail).stripLeading();
  }

  public static String render(ReleasesMail mail) {
    return render("mail/releases.jte", mail).stripLeading();
  }

  /** Renders the plain text of a mail. */
  public static String renderText(ConfirmationMail mail) {
    return render(TEXT, "confirmation.jte", mail);
  }

  /** Renders the plain text of a mail. */
  public static String renderText(ReleasesMail mail) {
    return render(TEXT, "releases.jte", mail);
  }

  private static String render(String template, Object page) {
    return render(ENGINE, template, page);
  }

  private static String render(TemplateEngine engine, String template, Object page) {
    StringOutput output = new StringOutput();
    engine.render(template, page, output);
    return output.toString();
  }
}
