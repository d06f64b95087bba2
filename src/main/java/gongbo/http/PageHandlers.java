package gongbo.http;

import gongbo.alerts.Alerts;
import gongbo.api.ExportFormat;
import gongbo.pages.AdjacentResults;
import gongbo.pages.CataloguePage;
import gongbo.pages.EmbedPage;
import gongbo.pages.HomePage;
import gongbo.pages.NamesakesPage;
import gongbo.pages.PeoplePage;
import gongbo.pages.ProfilePage;
import gongbo.pages.QuotationSummary;
import gongbo.pages.QuotesPage;
import gongbo.pages.ReleasePage;
import gongbo.pages.ResultsPage;
import gongbo.pages.StaticAsset;
import gongbo.pages.StatusPage;
import gongbo.pages.SuggestionList;
import gongbo.pages.Templates;
import gongbo.pages.TrendFile;
import gongbo.pages.TrendsPage;
import gongbo.release.Release;
import gongbo.release.ReleaseId;
import gongbo.request.CatalogueParameters;
import gongbo.request.Language;
import gongbo.request.PublicAddress;
import gongbo.request.ResultPosition;
import gongbo.request.SearchAddress;
import gongbo.request.SearchParameters;
import gongbo.request.Tab;
import gongbo.request.TrendComparison;
import gongbo.search.FacetField;
import gongbo.search.FacetValue;
import gongbo.search.Hit;
import gongbo.search.IndexStatus;
import gongbo.search.QuotationHit;
import gongbo.search.RelatedResult;
import gongbo.search.SearchRequest;
import gongbo.search.SearchResult;
import gongbo.search.SearchService;
import gongbo.search.SpeakerProfile;
import gongbo.search.StoredRelease;
import gongbo.search.Suggestion;
import gongbo.search.Trends;
import gongbo.search.Trends.Interval;
import io.javalin.http.Context;
import io.javalin.http.GoneResponse;
import io.javalin.http.Header;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The handlers of the pages. */
final class PageHandlers {
  private final SearchService service;
  private final SearchRecorder searches;
  private final ReindexControl reindexes;
  private final @Nullable URI publicAddress;
  private final @Nullable Alerts alerts;

  /**
   * @param publicAddress the public address of the server; null for the one that each request names
   * @param alerts the subscriptions; null where searches cannot be followed by mail
   */
  PageHandlers(
      SearchService service,
      SearchRecorder searches,
      ReindexControl reindexes,
      @Nullable URI publicAddress,
      @Nullable Alerts alerts) {
    this.service = service;
    this.searches = searches;
    this.reindexes = reindexes;
    this.publicAddress = publicAddress;
    this.alerts = alerts;
  }

  /** Handles {@code GET /}. */
  void home(Context context) throws IOException {
    SearchAddress address = SearchParameters.ofOtherPage(RequestReader.query(context));
    IndexStatus status = service.status();
    SearchResult<Hit> newest = service.search(HomePage.request());
    SearchResult<Hit> month = service.search(HomePage.speakersRequest(newest));
    Map<String, String> posts = posts(HomePage.speakers(month));
    int publishers = service.values(FacetField.PUBLISHER, "").values().size();
    HomePage page = HomePage.of(address.language(), status, publishers, newest, month, posts);
    write(context, Templates.render(page));
  }

  /** Handles {@code GET /search}. */
  void search(Context context) throws IOException {
    SearchAddress address = SearchParameters.ofPage(RequestReader.query(context), Tab.RELEASES);
    SearchResult<Hit> result = service.search(address.request());
    searches.searched(context, address.text(), result.total());
    write(context, Templates.render(ResultsPage.of(address, result, site(context))));
  }

  /** Handles {@code GET /quotes}. */
  void quotes(Context context) throws IOException {
    SearchAddress address = SearchParameters.ofPage(RequestReader.query(context), Tab.QUOTATIONS);
    SearchResult<QuotationHit> result = service.searchQuotations(address.request());
    SearchResult<Hit> releases =
        result.total() > 0
            ? null
            : service.search(address.withSize(QuotesPage.UNQUOTED).request().uncounted());
    write(context, Templates.render(QuotesPage.of(address, result, releases, site(context))));
  }

  /** Handles {@code GET /people}. */
  void people(Context context) throws IOException {
    SearchAddress address = SearchParameters.ofPage(RequestReader.query(context), Tab.PEOPLE);
    SearchResult<Hit> result = service.searchFullMatches(address.withSize(0).request());
    Map<String, String> posts = posts(result.facets().of(FacetField.SPEAKER));
    write(context, Templates.render(PeoplePage.of(address, result, posts)));
  }

  /** Returns the most frequent post of each speaker. */
  private Map<String, String> posts(List<FacetValue> speakers) throws IOException {
    Map<String, String> posts = new HashMap<>();
    for (FacetValue speaker : speakers) {
      service
          .mainRole(speaker.value())
          .ifPresent(
              role ->
                  posts.put(
                      speaker.value(), QuotationSummary.post(role.affiliation(), role.title())));
    }
    return posts;
  }

  /** Handles {@code GET /trends}. */
  void trends(Context context) throws IOException {
    TrendComparison comparison = SearchParameters.ofTrends(RequestReader.query(context));
    write(context, Templates.render(trends(comparison)));
  }

  /** Handles {@code GET /trends.svg}, the chart as a drawing. */
  void trendsDrawing(Context context) throws IOException {
    TrendComparison comparison = SearchParameters.ofTrends(RequestReader.query(context));
    String drawing = Templates.renderDrawing(trends(comparison));
    download(context, "trends.svg").contentType("image/svg+xml").result(drawing);
  }

  /** Handles {@code GET /trends.csv}, the table of every period. */
  void trendsTable(Context context) throws IOException {
    TrendComparison comparison = SearchParameters.ofTrends(RequestReader.query(context));
    String table = TrendFile.csv(comparison, counts(comparison, comparison.view().interval()));
    download(context, "trends.csv").contentType(ExportFormat.CSV.contentType()).result(table);
  }

  private static Context download(Context context, String name) {
    return context.header(Header.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"');
  }

  /** Returns the page, with longer periods where there would be too many for a chart. */
  private TrendsPage trends(TrendComparison comparison) throws IOException {
    Interval interval = comparison.view().interval();
    Trends trends = counts(comparison, interval);
    while (trends.periods().size() > TrendsPage.MOST_PERIODS && interval != Interval.YEAR) {
      interval = interval.longer();
      trends = counts(comparison, interval);
    }
    SearchResult<Hit> first = service.search(comparison.address().withSize(0).request());
    return TrendsPage.of(comparison, trends, first);
  }

  private Trends counts(TrendComparison comparison, Interval interval) throws IOException {
    SearchRequest request = comparison.address().withSize(0).request();
    return service.trends(request, comparison.texts(), interval, false);
  }

  /** Handles the profile page of the value in the path; of a shared name, the choice of people. */
  void profile(Context context, FacetField field) throws IOException {
    Language language = SearchParameters.ofOtherPage(RequestReader.query(context)).language();
    String value = RequestReader.key(context, "name");
    if (RequestReader.sentOn(context, value, service.currentKey(field, value))) {
      return;
    }
    SpeakerProfile speaker =
        field == FacetField.SPEAKER ? service.speaker(value).orElse(null) : null;
    if (speaker != null && NamesakesPage.isNeeded(speaker)) {
      write(context, Templates.render(NamesakesPage.of(speaker, language)));
      return;
    }
    SearchRequest request = ProfilePage.request(field, value, language).request();
    SearchResult<Hit> releases = service.search(request);
    if (releases.total() == 0) {
      throw new NotFoundResponse();
    }
    List<String> names = field == FacetField.PUBLISHER ? service.otherNames(value) : List.of();
    SearchResult<QuotationHit> quotations = service.searchQuotations(request.uncounted());
    write(
        context,
        Templates.render(
            ProfilePage.of(
                field, value, speaker, names, releases, quotations, language, site(context))));
  }

  /** Handles the list of a field: of the whole index, or of the results of a search. */
  void catalogue(Context context, FacetField field) throws IOException {
    CatalogueParameters asked = CatalogueParameters.of(RequestReader.query(context));
    List<FacetValue> values =
        CataloguePage.isNarrowed(asked.address())
            ? service.search(asked.request(field)).facets().of(field)
            : service.values(field, asked.prefix()).values().stream()
                .map(value -> new FacetValue(value.value(), value.count(), false, List.of()))
                .toList();
    Map<String, String> posts =
        field == FacetField.SPEAKER
            ? posts(CataloguePage.shown(asked.address(), values))
            : Map.of();
    write(
        context,
        Templates.render(CataloguePage.of(field, asked.address(), asked.prefix(), values, posts)));
  }

  /** Handles {@code GET /releases/{id}}. */
  void release(Context context) throws IOException {
    ResultPosition place = SearchParameters.ofRelease(RequestReader.query(context));
    Release release = find(context, service).release();
    AdjacentResults neighbours = AdjacentResults.of(place, service);
    List<Release> prints = releases(service.duplicates(release.id()));
    List<Release> related = releases(service.related(release.id(), ReleasePage.RELATED));
    ReleasePage page = ReleasePage.of(release, place, neighbours, prints, related, site(context));
    write(context, Templates.render(page));
  }

  private static List<Release> releases(Optional<RelatedResult> found) {
    return found.stream()
        .flatMap(related -> related.releases().stream().map(RelatedResult.RelatedRelease::release))
        .toList();
  }

  private PublicAddress site(Context context) {
    PublicAddress address = RequestReader.publicAddress(context, publicAddress);
    return new PublicAddress(address.origin(), alerts != null);
  }

  /** Responds with a page. */
  static void write(Context context, String html) {
    context.contentType("text/html; charset=utf-8").result(html);
  }

  /** Handles {@code GET /suggestions}, the list under the search box. */
  void suggestions(Context context) throws IOException {
    SearchAddress address = SearchParameters.ofOtherPage(RequestReader.query(context));
    List<Suggestion> found = service.suggest(address.text(), SuggestionList.OF_EACH);
    write(context, Templates.render(SuggestionList.of(found, address.language())));
  }

  /**
   * Handles {@code GET /status}, which is never cached.
   *
   * @param forOperator whether only the operator reads it, so that it lists what is not shown, and
   *     the state of alerts
   */
  void status(Context context, boolean forOperator) throws IOException {
    Language language = SearchParameters.ofOtherPage(RequestReader.query(context)).language();
    context.header(Header.CACHE_CONTROL, "no-store");
    Metrics counted = searches.metrics();
    StatusPage page =
        StatusPage.of(
            language,
            service.status(),
            reindexes.latest(),
            counted.searches(),
            counted.vainSearches(),
            searches.misses().reported(),
            alerts == null || !forOperator ? null : alerts.status(),
            forOperator ? service.withheld() : List.of());
    write(context, Templates.render(page));
  }

  /** Handles {@code GET /embed}, the page about embedding. */
  void embed(Context context) {
    Language language = SearchParameters.ofOtherPage(RequestReader.query(context)).language();
    EmbedPage page = EmbedPage.of(language, site(context));
    write(context, Templates.render(page));
  }

  /** Handles the script of the embedded box. */
  static void embedded(Context context) {
    context.header(Header.CACHE_CONTROL, "public, max-age=3600");
    context.contentType(StaticAsset.EMBED.contentType()).result(StaticAsset.EMBED.content());
  }

  /** Handles a static file. The content at an address with a digest never changes. */
  static void asset(Context context) {
    StaticAsset asset =
        StaticAsset.named(context.pathParam("name")).orElseThrow(NotFoundResponse::new);
    // A page of an older server asks for an older digest; it gets the current file.
    boolean exact = context.pathParam("digest").equals(asset.digest());
    context.header(
        Header.CACHE_CONTROL,
        exact ? "public, max-age=31536000, immutable" : "public, max-age=300");
    context.contentType(asset.contentType()).result(asset.content());
  }

  /**
   * Returns the release in the path.
   *
   * @throws GoneResponse when it was withdrawn
   * @throws NotFoundResponse when there is none
   */
  static StoredRelease find(Context context, SearchService service) throws IOException {
    Optional<ReleaseId> id = RequestReader.releaseId(context);
    Optional<StoredRelease> found = id.isEmpty() ? Optional.empty() : service.release(id.get());
    if (found.isEmpty() && id.isPresent() && service.isWithdrawn(id.get())) {
      throw new GoneResponse();
    }
    return found.orElseThrow(NotFoundResponse::new);
  }
}
