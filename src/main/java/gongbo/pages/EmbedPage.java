package gongbo.pages;

import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.PublicAddress;
import gongbo.request.SearchAddress;
import gongbo.request.Tab;

/**
 * The page that explains how to embed the search box in other sites.
 *
 * @param frame the shell of the page
 * @param preview the path of the script
 * @param script the absolute address of the script
 * @param results the absolute address that a plain form submits to
 */
public record EmbedPage(PageShell frame, String preview, String script, String results) {
  /** The path of the page. */
  public static final String PATH = "/embed";

  public static EmbedPage of(Language language, PublicAddress site) {
    Messages messages = Messages.of(language);
    SearchAddress address = SearchAddress.in(language);
    String switched = PATH + SearchAddress.query(address.withLanguage(language.other()).fields());
    return new EmbedPage(
        PageShell.of(address, messages.get("embed.heading"), switched, true),
        StaticAsset.EMBED.href(),
        site.url(StaticAsset.EMBED.href()),
        site.url(Tab.RELEASES.path()));
  }
}
