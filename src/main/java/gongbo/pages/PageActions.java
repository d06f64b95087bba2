package gongbo.pages;

import gongbo.api.Citation;
import gongbo.api.ExportFormat;
import gongbo.api.FeedPage;
import gongbo.api.ReleaseFormat;
import gongbo.release.Release;
import gongbo.request.Messages;
import gongbo.request.PublicAddress;
import gongbo.request.SearchAddress;
import gongbo.search.FacetField;
import gongbo.search.SearchRequest.Sort;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reader can do with a page: follow, cite, share and export it.
 *
 * @param feed where the releases to come can be followed: a page, or the feed where the server
 *     sends no mail; null when there is none
 * @param following what {@code feed} leads to, in words; empty when there is none
 * @param citation the citation as a sentence
 * @param citations links to the citation in the formats of reference managers
 * @param address the absolute address of the page, to share
 * @param exports links to the content of the page in formats for programs
 */
@RecordBuilder
public record PageActions(
    @Nullable Link feed,
    String following,
    String citation,
    List<Link> citations,
    String address,
    List<Link> exports) {
  private static final Set<ReleaseFormat> CITATIONS =
      Set.of(ReleaseFormat.BIBTEX, ReleaseFormat.RIS, ReleaseFormat.CSL_JSON);

  public PageActions {
    citations = List.copyOf(citations);
    exports = List.copyOf(exports);
  }

  /**
   * Returns the actions of results.
   *
   * @param heading what the page shows, for its citation
   * @param generation the generation of the index that answered; a later one may find more
   */
  static PageActions ofResults(
      SearchAddress address,
      String heading,
      String generation,
      PublicAddress site,
      Messages messages) {
    return ofList(address, address.toString(), heading, generation, site, messages);
  }

  /**
   * Returns the actions of a profile page.
   *
   * @param releases the address of all its releases
   * @param profile the address of the page
   */
  static PageActions ofProfile(
      SearchAddress releases,
      String profile,
      String name,
      String generation,
      PublicAddress site,
      Messages messages) {
    return ofList(releases, profile, name, generation, site, messages);
  }

  private static PageActions ofList(
      SearchAddress address,
      String page,
      String heading,
      String generation,
      PublicAddress site,
      Messages messages) {
    String url = site.url(page);
    return PageActionsBuilder.builder()
        .feed(feed(address, site, messages))
        .following(following(site, messages))
        .citation(messages.get("cite.page", heading, generation, url))
        .citations(List.of())
        .address(url)
        .exports(
            List.of(
                Link.to(messages.get("results.csv"), address.toExport(ExportFormat.CSV.key())),
                Link.to(messages.get("results.json"), address.toApi())))
        .build();
  }

  /**
   * Returns the actions of a release; its feed is that of its publisher.
   *
   * @param url the absolute address of its page
   */
  static PageActions ofRelease(Release release, String url, PublicAddress site, Messages messages) {
    String publisher = release.publisherName();
    return PageActionsBuilder.builder()
        .feed(
            publisher.isEmpty()
                ? null
                : feed(
                    SearchAddress.in(messages.language()).with(FacetField.PUBLISHER, publisher),
                    site,
                    messages))
        .following(publisher.isEmpty() ? "" : following(site, messages))
        .citation(Citation.of(release).sentence())
        .citations(formats(release, true, messages))
        .address(url)
        .exports(formats(release, false, messages))
        .build();
  }

  private static Link feed(SearchAddress address, PublicAddress site, Messages messages) {
    SearchAddress newest = address.withPage(1).withSort(Sort.NEWEST);
    return Link.to(
        messages.get("actions.follow"),
        site.alerts() ? newest.toFollow() : newest.withSize(FeedPage.SIZE).toFeed());
  }

  private static String following(PublicAddress site, Messages messages) {
    return messages.get(site.alerts() ? "follow.lead" : "results.feed");
  }

  private static List<Link> formats(Release release, boolean citing, Messages messages) {
    return Stream.of(ReleaseFormat.values())
        .filter(format -> CITATIONS.contains(format) == citing)
        .map(
            format ->
                Link.to(
                    messages.get("release.format." + format.key()), format.address(release.id())))
        .toList();
  }
}
