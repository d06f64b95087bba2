package gongbo.request;

import gongbo.request.PageCursorCodec.Cursor;
import gongbo.search.DateRange;
import gongbo.search.FacetField;
import gongbo.search.FacetOptions;
import gongbo.search.FacetOptions.By;
import gongbo.search.PageCursor;
import gongbo.search.Refinement;
import gongbo.search.SearchFilters;
import gongbo.search.SearchRequest;
import gongbo.search.SearchRequest.Sort;
import gongbo.search.SearchResult;
import gongbo.search.Trends;
import gongbo.search.WordMatch;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request. Blank values count as absent, since forms send them; every other
 * invalid value and every unknown parameter is an error.
 *
 * @param address the search
 * @param listing the facets of the answer
 * @param fold whether hits of a page that print the same text are grouped
 * @param after the position behind which the page begins; null for the page of the address
 */
public record SearchParameters(
    SearchAddress address, FacetOptions listing, boolean fold, @Nullable PageCursor after) {
  /** The parameter with the prefix of names in a list. */
  public static final String PREFIX = "prefix";

  private static final Map<String, Sort> SORTS = sorts();

  private static final Map<String, By> ORDERS = choices("count", By.COUNT, "name", By.NAME);

  private static final Map<String, Boolean> FOLDS = choices("false", false, "true", true);

  private static final Map<String, Boolean> MATCHES =
      choices(SearchAddress.ANY, false, SearchAddress.ALL, true);

  private static final Map<String, WordMatch> WORD_MATCHES =
      choices(SearchAddress.ANY, WordMatch.ANY, SearchAddress.ALL, WordMatch.ALL);

  private static final Map<String, Boolean> SYNONYMS =
      choices("on", true, SearchAddress.OFF, false);

  /**
   * Reads the parameters of a page.
   *
   * @throws BadParametersException when some are unknown or wrong
   */
  public static SearchAddress ofPage(String query, Tab tab) {
    ParameterReader reader = new ParameterReader(query);
    SearchAddress sent = address(reader, reader.language());
    SearchAddress address = sent.withTab(tab).withPage(sent.page());
    reader.finish(address);
    return address;
  }

  /**
   * Reads the parameters of the trends page: those of a results page, and further queries.
   *
   * @throws BadParametersException when some are unknown or wrong
   */
  public static TrendComparison ofTrends(String query) {
    ParameterReader reader = new ParameterReader(query);
    SearchAddress address = address(reader, reader.language()).withTab(Tab.TRENDS);
    Set<String> others = reader.texts(TrendComparison.OTHER, Trends.MAX_TEXTS - 1);
    TrendView view = TrendView.read(reader);
    reader.finish(address);
    return new TrendComparison(address, List.copyOf(others), view);
  }

  /**
   * Reads the parameters of a feed: those of a results page, sorted newest first.
   *
   * @throws BadParametersException when some are unknown or wrong
   */
  public static SearchAddress ofFeed(String query) {
    ParameterReader reader = new ParameterReader(query);
    SearchAddress address = address(reader, reader.language());
    Sort sort = reader.choice("sort", Map.of("newest", Sort.NEWEST), Sort.NEWEST);
    reader.finish(address);
    return address.withSort(sort).withPage(address.page());
  }

  /**
   * Reads the parameters of {@code GET /api/v1/search}.
   *
   * @throws BadParametersException when some are unknown or wrong
   */
  public static SearchParameters ofApi(String query, PageCursorCodec cursors) {
    ParameterReader reader = new ParameterReader(query);
    boolean fold = reader.choice("fold", FOLDS, false);
    return ofApi(reader, fold, cursors);
  }

  /**
   * Reads the parameters of {@code GET /api/v1/quotes}.
   *
   * @throws BadParametersException when some are unknown or wrong
   */
  public static SearchParameters ofQuotationApi(String query, PageCursorCodec cursors) {
    return ofApi(new ParameterReader(query), false, cursors);
  }

  private static SearchParameters ofApi(
      ParameterReader reader, boolean fold, PageCursorCodec cursors) {
    SearchAddress address = address(reader, Language.KOREAN);
    FacetOptions listing = listing(reader);
    Optional<Cursor> cursor = reader.cursor("cursor", cursors);
    if (cursor.isEmpty()) {
      reader.finish(address);
      return new SearchParameters(address, listing, fold, null);
    }
    return goingOn(reader, address, listing, fold, cursor.get());
  }

  /**
   * Applies a cursor, which stands alone or repeats the parameters of the request that returned it.
   */
  private static SearchParameters goingOn(
      ParameterReader reader,
      SearchAddress sent,
      FacetOptions listing,
      boolean fold,
      Cursor cursor) {
    reader.refuse("page", "error.cursor-page");
    String question = sent.question();
    if (!question.isEmpty() && !question.equals(cursor.question())) {
      reader.refuse("cursor", "error.cursor-other");
    }
    reader.finish(sent);
    int size = reader.number("size", cursor.size(), 0, SearchRequest.MAX_SIZE);
    SearchAddress address =
        address(new ParameterReader(cursor.question()), Language.KOREAN).withSize(size);
    return new SearchParameters(address, listing, fold, cursor.position());
  }

  /**
   * Reads the one parameter of {@code GET /api/v1/releases/{id}/related}.
   *
   * @throws BadParametersException when it is wrong or there are others
   */
  public static int ofRelated(String query) {
    ParameterReader reader = new ParameterReader(query);
    int size = reader.number("size", SearchRequest.DEFAULT_SIZE, 1, SearchRequest.MAX_SIZE);
    reader.finish(SearchAddress.in(Language.KOREAN));
    return size;
  }

  /** Returns the cursor behind the hits of a result; null when there are no more. */
  @Nullable
  public String nextCursor(SearchResult<?> result, PageCursorCodec cursors) {
    PageCursor next = result.next();
    return next == null
        ? null
        : cursors.write(new PageCursorCodec.Cursor(address.question(), address.size(), next));
  }

  /** Returns the search request. */
  public SearchRequest request() {
    SearchRequest request = address.request();
    if (after != null) {
      request = request.after(after);
    }
    return request.listing(listing);
  }

  /**
   * Reads the parameters of a page without results: its language and the query it was opened from.
   * Other parameters, such as those that social networks append, cannot change the page and are
   * ignored.
   *
   * @throws BadParametersException when one of the two is wrong
   */
  public static SearchAddress ofOtherPage(String query) {
    ParameterReader reader = new ParameterReader(query);
    SearchAddress address = SearchAddress.of(reader.text("q"), reader.language());
    reader.finishLeniently(address);
    return address;
  }

  /**
   * Reads the parameters of the page of a release: the results it was opened from and its position
   * among them. Other parameters are ignored, as on every page without results.
   *
   * @throws BadParametersException when one of them is wrong
   */
  public static ResultPosition ofRelease(String query) {
    ParameterReader reader = new ParameterReader(query);
    SearchAddress address = address(reader, reader.language());
    ResultPosition place =
        new ResultPosition(
            address, reader.number(ResultPosition.NUMBER, 0, 0, SearchRequest.MAX_DEPTH));
    reader.finishLeniently(address);
    return place;
  }

  /**
   * Reads the one parameter of {@code GET /api/v1/suggest}.
   *
   * @throws BadParametersException when it is too long or there are others
   */
  public static String ofSuggestions(String query) {
    ParameterReader reader = new ParameterReader(query);
    String text = reader.text("q");
    reader.finish(SearchAddress.in(Language.KOREAN));
    return text;
  }

  /**
   * Checks that a request has no parameters.
   *
   * @throws BadParametersException when it has some
   */
  public static void none(String query) {
    new ParameterReader(query).finish(SearchAddress.in(Language.KOREAN));
  }

  static SearchAddress address(ParameterReader reader, Language language) {
    SearchAddress unpaged = unpaged(reader, language);
    int size = reader.number("size", SearchRequest.DEFAULT_SIZE, 0, SearchRequest.MAX_SIZE);
    int page = reader.page("page", size);
    return unpaged.withSize(size).withPage(page);
  }

  /** Reads the filters. */
  static SearchAddress narrowed(ParameterReader reader, Language language) {
    Map<FacetField, Set<String>> selected = new EnumMap<>(FacetField.class);
    for (FacetField field : FacetField.values()) {
      selected.put(field, reader.values(field, field.key()));
    }
    Refinement refinement = refinement(reader);
    DateRange published = reader.range("from", "to");
    DateRange event = reader.range("event_from", "event_to");
    return SearchAddress.in(language)
        .with(new SearchFilters(selected, refinement, published, event));
  }

  /** Reads the text, filters and order of a request for every hit, whatever the page. */
  public static SearchAddress unpaged(ParameterReader reader, Language language) {
    return narrowed(reader, language)
        .withText(reader.text(SearchAddress.TEXT))
        .withSort(reader.choice("sort", SORTS, Sort.RELEVANCE));
  }

  private static Refinement refinement(ParameterReader reader) {
    Map<FacetField, Set<String>> excluded = new EnumMap<>(FacetField.class);
    Set<FacetField> conjunctive = EnumSet.noneOf(FacetField.class);
    for (FacetField field : FacetField.values()) {
      excluded.put(field, reader.values(field, "-" + field.key()));
      String match = field.key() + SearchAddress.MATCH;
      if (field.isMultiValued() && reader.choice(match, MATCHES, false)) {
        conjunctive.add(field);
      }
    }
    return new Refinement(
        excluded,
        conjunctive,
        reader.names(SearchAddress.MISSING, FacetOptions.ALL_FACETS, Set.of()),
        reader.choice(
            SearchAddress.TEXT + SearchAddress.MATCH, WORD_MATCHES, WordMatch.UNSPECIFIED),
        reader.choice(SearchAddress.SYNONYMS, SYNONYMS, true));
  }

  private static FacetOptions listing(ParameterReader reader) {
    return new FacetOptions(
        reader.names("facets", FacetOptions.ALL_FACETS, Set.copyOf(FacetOptions.ALL_FACETS)),
        reader.number("facet.limit", FacetOptions.DEFAULT_LIMIT, 0, FacetOptions.MAX_LIMIT),
        reader.text("facet.prefix"),
        reader.choice("facet.sort", ORDERS, By.COUNT),
        reader.number("facet.depth", 1, FacetOptions.MAX_DEPTH).orElse(null));
  }

  static <T> Map<String, T> choices(String usual, T one, String name, T other) {
    Map<String, T> choices = new LinkedHashMap<>();
    choices.put(usual, one);
    choices.put(name, other);
    return choices;
  }

  private static Map<String, Sort> sorts() {
    Map<String, Sort> sorts = new LinkedHashMap<>();
    Stream.of(Sort.values()).forEach(sort -> sorts.put(SearchAddress.nameOf(sort), sort));
    return sorts;
  }

  /** Splits a comma-separated list of names. */
  static Set<String> split(String list) {
    Set<String> names = new LinkedHashSet<>();
    for (String name : list.split(",", -1)) {
      names.add(name.strip());
    }
    return names;
  }
}
