package gongbo.request;

import gongbo.release.ReleaseId;
import gongbo.release.Speaker;
import gongbo.search.DateRange;
import gongbo.search.FacetField;
import gongbo.search.FacetOptions;
import gongbo.search.PartialDate;
import gongbo.search.Refinement;
import gongbo.search.SearchFilters;
import gongbo.search.SearchRequest;
import gongbo.search.SearchRequest.Sort;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The address of a page: a request, how its results are viewed and in which language. The address
 * determines the page, so everybody who opens it sees the same. Every change other than that of the
 * page number leads to the first page.
 *
 * @param tab the view of the results
 * @param language the language of the page
 * @param request the request
 */
public record SearchAddress(Tab tab, Language language, SearchRequest request) {
  /** The parameter of the query as typed. */
  static final String TEXT = "q";

  /** The suffix of parameters that say how many values or words are required. */
  static final String MATCH = ".match";

  /** The value that requires all of them. */
  static final String ALL = "all";

  /** The value that requires one of several values, or most words. */
  static final String ANY = "any";

  /** The parameter that says whether synonyms that releases define are searched. */
  static final String SYNONYMS = "synonyms";

  /** The value that leaves them out. */
  static final String OFF = "off";

  private static final Map<FacetField, String> PROFILE_PATHS =
      new EnumMap<>(
          Map.of(
              FacetField.SPEAKER, "/speakers/",
              FacetField.VENUE, "/venues/",
              FacetField.TOPIC, "/topics/",
              FacetField.PUBLISHER, "/publishers/"));

  /** The fields whose values have profile pages. */
  public static final Set<FacetField> PROFILE_FIELDS = PROFILE_PATHS.keySet();

  /** The parameter that lists facets without any value. */
  static final String MISSING = "missing";

  /** Returns the address of every release. */
  public static SearchAddress in(Language language) {
    return of("", language);
  }

  /** Returns the address of what a text finds. */
  public static SearchAddress of(String text, Language language) {
    return new SearchAddress(Tab.RELEASES, language, SearchRequest.of(text));
  }

  public SearchAddress withTab(Tab other) {
    return new SearchAddress(other, language, request.page(1));
  }

  public SearchAddress withLanguage(Language other) {
    return new SearchAddress(tab, other, request);
  }

  public SearchAddress withText(String other) {
    return with(request.text(other));
  }

  public SearchAddress with(FacetField field, String value) {
    return with(filters().with(field, value));
  }

  public SearchAddress without(FacetField field, String value) {
    return with(filters().without(field, value));
  }

  /** Returns this address with one date as the only condition on the field of dates. */
  public SearchAddress on(FacetField field, PartialDate date) {
    return withoutFilter(field.key()).with(field, date.toString());
  }

  public SearchAddress withPublished(DateRange range) {
    return withRange(FacetField.DATE, range);
  }

  public SearchAddress withEvent(DateRange range) {
    return withRange(FacetField.EVENT_DATE, range);
  }

  /**
   * Returns this address with another range.
   *
   * @throws IllegalArgumentException when the values of the field are not dates
   */
  public SearchAddress withRange(FacetField field, DateRange range) {
    return with(filters().range(field, range));
  }

  public SearchAddress withSort(Sort other) {
    return with(request.sort(other));
  }

  public SearchAddress withPage(int number) {
    return new SearchAddress(tab, language, request.page(number));
  }

  public SearchAddress withSize(int hits) {
    return with(request.size(hits));
  }

  public SearchAddress refined(Refinement other) {
    return with(filters().refined(other));
  }

  /** Returns this address without filters. */
  public SearchAddress withoutFilters() {
    return with(SearchFilters.NONE);
  }

  /**
   * Returns this address without any condition on one facet.
   *
   * @param facet one of {@link FacetOptions#ALL_FACETS}
   */
  public SearchAddress withoutFilter(String facet) {
    return with(filters().without(facet));
  }

  public SearchAddress with(SearchFilters other) {
    return with(request.filters(other));
  }

  private SearchAddress with(SearchRequest other) {
    return new SearchAddress(tab, language, other.page(1));
  }

  public String text() {
    return request.text();
  }

  SearchFilters filters() {
    return request.filters();
  }

  public Map<FacetField, Set<String>> selected() {
    return request.selected();
  }

  public Refinement refinement() {
    return request.refinement();
  }

  public DateRange published() {
    return filters().published();
  }

  public DateRange event() {
    return filters().event();
  }

  /** Returns the range of a field: always the open one unless its values are dates. */
  public DateRange range(FacetField field) {
    return filters().range(field);
  }

  public Sort sort() {
    return request.sort();
  }

  public int page() {
    return request.page();
  }

  public int size() {
    return request.size();
  }

  public boolean has(FacetField field, String value) {
    return selected().getOrDefault(field, Set.of()).contains(value);
  }

  public boolean hasFilters() {
    return !filters().isNone();
  }

  /** Returns whether this is the first page of the releases that a text finds, without filters. */
  public boolean isPlain() {
    return equals(of(text(), language));
  }

  /** Returns the parameters; those with their default value are left out. */
  public List<FormField> fields() {
    List<FormField> fields = new ArrayList<>();
    addUnless("", fields, TEXT, text());
    selected()
        .forEach(
            (field, values) -> values.forEach(value -> addUnless("", fields, field.key(), value)));
    addRefinement(fields);
    addRange(fields, "from", "to", published());
    addRange(fields, "event_from", "event_to", event());
    addUnless(nameOf(Sort.RELEVANCE), fields, "sort", nameOf(sort()));
    addUnless("1", fields, "page", Integer.toString(page()));
    addUnless(
        Integer.toString(SearchRequest.DEFAULT_SIZE), fields, "size", Integer.toString(size()));
    addUnless(Language.KOREAN.code(), fields, "lang", language.code());
    return fields;
  }

  /**
   * Returns the parameters that a form keeps in addition to its own fields; it leads to the first
   * page.
   */
  public List<FormField> fieldsExcept(String... names) {
    Set<String> left = Set.of(names);
    return withPage(1).fields().stream().filter(field -> !left.contains(field.name())).toList();
  }

  /** Returns the address of the home page in the same language. */
  public String toHome() {
    return "/" + query(in(language).fields());
  }

  /** Returns the address of the feed of these results, which must be sorted newest first. */
  public String toFeed() {
    return "/feed" + query(fields());
  }

  /** Returns the address of the page that follows these results by mail. */
  public String toFollow() {
    return "/follow" + query(fields());
  }

  /** Returns the address of a release, independent of any results. */
  public String toRelease(ReleaseId id) {
    return ResultPosition.nowhere(in(language)).toRelease(id);
  }

  /** Returns the address of a quotation within its release. */
  public String toQuotation(ReleaseId id, int number) {
    return toRelease(id) + "#" + quotationId(number);
  }

  /** Returns the fragment identifier of a quotation of a release in links, numbered from 1. */
  public static String quotationId(int number) {
    return "q" + number;
  }

  /** Returns the path in front of the values of a field, as in {@code /speakers/염지수}. */
  public static String profilePath(FacetField field) {
    return Objects.requireNonNull(PROFILE_PATHS.get(field));
  }

  /** Returns the address of the profile page of a value. */
  public String toProfile(FacetField field, String value) {
    return profilePath(field) + encode(value).replace("+", "%20") + query(in(language).fields());
  }

  /**
   * Returns the address of the profile page of a speaker: the person, or everyone with the name.
   */
  public String toProfile(Speaker speaker) {
    String key = speaker.key();
    return toProfile(FacetField.SPEAKER, key == null ? speaker.name() : key);
  }

  /** Returns the address of the same results in the API. */
  public String toApi() {
    return tab.api() + query(withLanguage(Language.KOREAN).fields());
  }

  /** Returns the address of all hits, whatever the page, as a file of a format. */
  public String toExport(String format) {
    List<FormField> fields =
        new ArrayList<>(
            withLanguage(Language.KOREAN).withSize(SearchRequest.DEFAULT_SIZE).fields());
    fields.add(new FormField("format", format));
    return tab.export() + query(fields);
  }

  /** Returns the search as encoded parameters, without language and page size. */
  String question() {
    return join(withLanguage(Language.KOREAN).withSize(SearchRequest.DEFAULT_SIZE).fields());
  }

  /** Returns the address from the root of the server. */
  @Override
  public String toString() {
    return tab.path() + query(fields());
  }

  public static String nameOf(Sort sort) {
    return sort.name().toLowerCase(Locale.ROOT);
  }

  private void addRefinement(List<FormField> fields) {
    refinement()
        .excluded()
        .forEach(
            (field, values) ->
                values.forEach(value -> fields.add(new FormField("-" + field.key(), value))));
    refinement()
        .conjunctive()
        .forEach(field -> fields.add(new FormField(field.key() + MATCH, ALL)));
    addUnless("", fields, MISSING, String.join(",", refinement().missing()));
    switch (refinement().words()) {
      case UNSPECIFIED -> {}
      case ANY -> fields.add(new FormField(TEXT + MATCH, ANY));
      case ALL -> fields.add(new FormField(TEXT + MATCH, ALL));
    }
    if (!refinement().learnedSynonyms()) {
      fields.add(new FormField(SYNONYMS, OFF));
    }
  }

  private static void addRange(
      List<FormField> fields, String fromName, String toName, DateRange range) {
    PartialDate from = range.from();
    PartialDate to = range.to();
    if (from != null) {
      fields.add(new FormField(fromName, from.toString()));
    }
    if (to != null) {
      fields.add(new FormField(toName, to.toString()));
    }
  }

  private static void addUnless(String usual, List<FormField> fields, String name, String value) {
    if (!value.equals(usual)) {
      fields.add(new FormField(name, value));
    }
  }

  /** Encodes parameters as a query string with its question mark; empty when there are none. */
  public static String query(List<FormField> fields) {
    return fields.isEmpty() ? "" : "?" + join(fields);
  }

  private static String join(List<FormField> fields) {
    return fields.stream()
        .map(field -> field.name() + "=" + encode(field.value()))
        .collect(Collectors.joining("&"));
  }

  public static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
