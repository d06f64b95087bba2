package gongbo.http;

import gongbo.api.SitemapPage;
import gongbo.pages.Templates;
import gongbo.release.Release;
import gongbo.request.Language;
import gongbo.request.PublicAddress;
import gongbo.request.SearchAddress;
import gongbo.search.DateRange;
import gongbo.search.FacetField;
import gongbo.search.FacetOptions;
import gongbo.search.FacetValue;
import gongbo.search.PartialDate;
import gongbo.search.Refinement;
import gongbo.search.ResultIterator;
import gongbo.search.SearchRequest;
import gongbo.search.SearchRequest.Sort;
import gongbo.search.SearchService;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The handlers of sitemaps: one per month, and an index of these. Every {@code loc} is an absolute
 * address (sitemaps.org, protocol 0.9), so that there are none where the address is unknown.
 */
final class SitemapHandlers {
  static final String PATH = "/sitemap.xml";

  /** The path of the sitemap of a month, or of undated releases. */
  private static final String MONTHS = "/sitemaps/";

  static final String MONTH_PATH = MONTHS + "{month}";

  private static final String UNDATED = "undated";

  /** The most addresses per sitemap in the protocol; no month has as many releases. */
  private static final int MOST = 50_000;

  private final SearchService service;
  private final @Nullable URI publicAddress;

  SitemapHandlers(SearchService service, @Nullable URI publicAddress) {
    this.service = service;
    this.publicAddress = publicAddress;
  }

  /** Handles {@code GET /sitemap.xml}. */
  void index(Context context) throws IOException {
    SearchRequest request = everything().listing(FacetOptions.ALL.of(Set.of(FacetOptions.DATE)));
    PublicAddress site = RequestReader.absoluteAddress(context, publicAddress);
    var facets = service.search(request).facets();
    List<SitemapPage.Entry> months = new ArrayList<>();
    for (FacetValue year : facets.of(FacetField.DATE)) {
      for (FacetValue month : year.children()) {
        months.add(new SitemapPage.Entry(site.url(MONTHS + month.value()), null));
      }
    }
    if (facets.missing().getOrDefault(FacetOptions.DATE, 0L) > 0) {
      months.add(new SitemapPage.Entry(site.url(MONTHS + UNDATED), null));
    }
    write(context, Templates.renderSitemaps(new SitemapPage(months)));
  }

  /** Handles {@code GET /sitemaps/2025-05}. */
  void month(Context context) throws IOException {
    PublicAddress site = RequestReader.absoluteAddress(context, publicAddress);
    List<SitemapPage.Entry> entries = new ArrayList<>();
    try (ResultIterator<Release> walk = service.walk(request(context.pathParam("month")))) {
      while (walk.hasNext() && entries.size() < MOST) {
        Release release = walk.next();
        entries.add(
            new SitemapPage.Entry(
                site.url(SearchAddress.in(Language.KOREAN).toRelease(release.id())),
                release.publishedDay().map(LocalDate::toString).orElse(null)));
      }
    }
    if (entries.isEmpty()) {
      throw new NotFoundResponse();
    }
    write(context, Templates.renderSitemap(new SitemapPage(entries)));
  }

  private static SearchRequest request(String month) {
    if (month.equals(UNDATED)) {
      return everything().refined(Refinement.NONE.withMissing(Set.of(FacetOptions.DATE)));
    }
    return PartialDate.parse(month)
        .filter(date -> date.precision() == PartialDate.Precision.MONTH)
        .map(date -> everything().published(DateRange.of(date)))
        .orElseThrow(NotFoundResponse::new);
  }

  private static SearchRequest everything() {
    return SearchRequest.of("").sort(Sort.OLDEST).size(0);
  }

  private static void write(Context context, String xml) {
    context
        .contentType("application/xml; charset=utf-8")
        .result(xml.getBytes(StandardCharsets.UTF_8));
  }
}
