package gongbo.pages;

import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.PublicAddress;
import gongbo.request.SearchAddress;
import gongbo.request.Tab;

/**
 * The page that tells how to put the search box on other sites.
 *
 * @param frame what stands around it
 * @param preview where this server has the script
 * @param script the whole address of the script
 * @param results the whole address that a plain form leads to
 */
public record EmbedPage(PageShell frame, String preview, String script, String results) {
  /** Where the page is. */
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
