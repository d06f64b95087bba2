package gongbo.web;

import gongbo.release.ReleaseId;
import gongbo.release.Speaker;
import gongbo.search.FacetField;
import gongbo.search.FacetOptions;
import gongbo.search.Refinement;
import gongbo.search.SearchRequest;
import gongbo.search.SearchRequest.Sort;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The address of a page of results. It holds all there is to know about the page, so that whoever
 * gets the address sees the same. Every change but that of the page number leads to the first page.
 *
 * @param tab how the results are looked at
 * @param language the language of the page
 * @param text the query as typed
 * @param selected the facet values chosen, in the order they were
 * @param refinement what else there must or must not be
 * @param published when the releases were published
 * @param event when their events take place
 * @param sort the order of the hits
 * @param page which page of hits, from 1
 * @param size hits a page
 */
record SearchAddress(
    Tab tab,
    Language language,
    String text,
    Map<FacetField, Set<String>> selected,
    Refinement refinement,
    DateRange published,
    DateRange event,
    Sort sort,
    int page,
    int size) {
  /** The parameter of the query as typed. */
  static final String TEXT = "q";

  /** Ends the name of the parameter that says how many values or words must be there. */
  static final String MATCH = ".match";

  /** All of them. */
  static final String ALL = "all";

  /** Names the facets of which there is to be no value. */
  static final String MISSING = "missing";

  SearchAddress {
    EnumMap<FacetField, Set<String>> copy = new EnumMap<>(FacetField.class);
    selected.forEach(
        (field, values) -> {
          if (!values.isEmpty()) {
            copy.put(field, Collections.unmodifiableSet(new LinkedHashSet<>(values)));
          }
        });
    selected = Collections.unmodifiableMap(copy);
  }

  /** The address of everything. */
  static SearchAddress in(Language language) {
    return of("", language);
  }

  /** The address of what a text finds. */
  static SearchAddress of(String text, Language language) {
    return new SearchAddress(
        Tab.RELEASES,
        language,
        text,
        Map.of(),
        Refinement.NONE,
        DateRange.ALWAYS,
        DateRange.ALWAYS,
        Sort.RELEVANCE,
        1,
        SearchRequest.DEFAULT_SIZE);
  }

  /** The same looked at otherwise. */
  SearchAddress withTab(Tab other) {
    return new SearchAddress(
        other, language, text, selected, refinement, published, event, sort, 1, size);
  }

  SearchAddress withLanguage(Language other) {
    return new SearchAddress(
        tab, other, text, selected, refinement, published, event, sort, page, size);
  }

  SearchAddress withText(String other) {
    return new SearchAddress(
        tab, language, other, selected, refinement, published, event, sort, 1, size);
  }

  SearchAddress with(FacetField field, String value) {
    return withValues(field, value, true);
  }

  SearchAddress without(FacetField field, String value) {
    return withValues(field, value, false);
  }

  SearchAddress withPublished(DateRange range) {
    return new SearchAddress(
        tab, language, text, selected, refinement, range, event, sort, 1, size);
  }

  SearchAddress withEvent(DateRange range) {
    return new SearchAddress(
        tab, language, text, selected, refinement, published, range, sort, 1, size);
  }

  SearchAddress withSort(Sort other) {
    return new SearchAddress(
        tab, language, text, selected, refinement, published, event, other, 1, size);
  }

  SearchAddress withPage(int number) {
    return new SearchAddress(
        tab, language, text, selected, refinement, published, event, sort, number, size);
  }

  SearchAddress withSize(int hits) {
    return new SearchAddress(
        tab, language, text, selected, refinement, published, event, sort, 1, hits);
  }

  SearchAddress refined(Refinement other) {
    return new SearchAddress(tab, language, text, selected, other, published, event, sort, 1, size);
  }

  /** The same query with nothing chosen. */
  SearchAddress withoutFilters() {
    return new SearchAddress(
        tab,
        language,
        text,
        Map.of(),
        Refinement.NONE,
        DateRange.ALWAYS,
        DateRange.ALWAYS,
        sort,
        1,
        size);
  }

  /** The same query with nothing wanted of a facet, of {@link FacetOptions#ALL_FACETS}. */
  SearchAddress withoutFilter(String facet) {
    Map<FacetField, Set<String>> rest = new EnumMap<>(FacetField.class);
    rest.putAll(selected);
    FacetField.ofKey(facet).ifPresent(rest::remove);
    return new SearchAddress(
        tab,
        language,
        text,
        rest,
        refinement.without(facet),
        facet.equals(FacetOptions.DATE) ? DateRange.ALWAYS : published,
        facet.equals(FacetOptions.EVENT_DATE) ? DateRange.ALWAYS : event,
        sort,
        1,
        size);
  }

  boolean has(FacetField field, String value) {
    return selected.getOrDefault(field, Set.of()).contains(value);
  }

  boolean hasFilters() {
    return !selected.isEmpty()
        || !refinement.isNone()
        || !published.isAlways()
        || !event.isAlways();
  }

  /** Whether it is the first page of the releases that a query finds, and nothing more. */
  boolean isPlain() {
    return equals(of(text, language));
  }

  /** What it asks of the search. */
  SearchRequest request() {
    return new SearchRequest(text, selected, published.period(), event.period(), sort, page, size)
        .refined(refinement);
  }

  /** Its parameters; those that have their usual value are left out. */
  List<FormField> fields() {
    List<FormField> fields = new ArrayList<>();
    addUnless("", fields, TEXT, text);
    selected.forEach(
        (field, values) -> values.forEach(value -> addUnless("", fields, field.key(), value)));
    addRefinement(fields);
    addRange(fields, "from", "to", published);
    addRange(fields, "event_from", "event_to", event);
    addUnless(nameOf(Sort.RELEVANCE), fields, "sort", nameOf(sort));
    addUnless("1", fields, "page", Integer.toString(page));
    addUnless(Integer.toString(SearchRequest.DEFAULT_SIZE), fields, "size", Integer.toString(size));
    addUnless(Language.KOREAN.code(), fields, "lang", language.code());
    return fields;
  }

  /** The parameters that a form keeps which sets those named itself; it leads to the first page. */
  List<FormField> fieldsExcept(String... names) {
    Set<String> left = Set.of(names);
    return withPage(1).fields().stream().filter(field -> !left.contains(field.name())).toList();
  }

  /** The address of the home page in the same language. */
  String toHome() {
    return "/" + query(in(language).fields());
  }

  /** The address of a feed of the same results; they are to be the newest first. */
  String toFeed() {
    return "/feed" + query(fields());
  }

  /** The address of a release, whatever was searched. */
  String toRelease(ReleaseId id) {
    return ResultPosition.nowhere(in(language)).toRelease(id);
  }

  /** The address of one of a release's quotations, where it stands in the text. */
  String toQuotation(ReleaseId id, int number) {
    return toRelease(id) + "#" + FindingHighlights.quotationId(number);
  }

  /** The address of the page about a value of a field. */
  String toProfile(FacetField field, String value) {
    return ProfilePage.pathOf(field)
        + encode(value).replace("+", "%20")
        + query(in(language).fields());
  }

  /** The address of the page about a speaker: the one person it is, or everybody of the name. */
  String toProfile(Speaker speaker) {
    String key = speaker.key();
    return toProfile(FacetField.SPEAKER, key == null ? speaker.name() : key);
  }

  /** The address of a release in one of its forms. */
  static String toApi(ReleaseId id, ReleaseFormat format) {
    return "/api/v1/releases/"
        + encode(id.value())
        + query(List.of(new FormField(ReleaseFormat.PARAMETER, format.key())));
  }

  /** The address of the same results for programs. */
  String toApi() {
    return tab.api() + query(withLanguage(Language.KOREAN).fields());
  }

  /** The address of all of the results, whatever the page, as a table. */
  String toCsv() {
    List<FormField> fields =
        new ArrayList<>(
            withLanguage(Language.KOREAN).withSize(SearchRequest.DEFAULT_SIZE).fields());
    fields.add(new FormField("format", ExportFormat.CSV.key()));
    return tab.export() + query(fields);
  }

  /** What it asks for, encoded as parameters, whatever the language and the page. */
  String question() {
    return join(withLanguage(Language.KOREAN).withSize(SearchRequest.DEFAULT_SIZE).fields());
  }

  /** The address itself, from the root of the server. */
  @Override
  public String toString() {
    return tab.path() + query(fields());
  }

  static String nameOf(Sort sort) {
    return sort.name().toLowerCase(Locale.ROOT);
  }

  private SearchAddress withValues(FacetField field, String value, boolean wanted) {
    Map<FacetField, Set<String>> changed = new EnumMap<>(FacetField.class);
    changed.putAll(selected);
    Set<String> values = new LinkedHashSet<>(selected.getOrDefault(field, Set.of()));
    if (wanted) {
      values.add(value);
    } else {
      values.remove(value);
    }
    changed.put(field, values);
    return new SearchAddress(
        tab, language, text, changed, refinement, published, event, sort, 1, size);
  }

  private void addRefinement(List<FormField> fields) {
    refinement
        .excluded()
        .forEach(
            (field, values) ->
                values.forEach(value -> fields.add(new FormField("-" + field.key(), value))));
    refinement.conjunctive().forEach(field -> fields.add(new FormField(field.key() + MATCH, ALL)));
    addUnless("", fields, MISSING, String.join(",", refinement.missing()));
    if (refinement.everyWord()) {
      fields.add(new FormField(TEXT + MATCH, ALL));
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

  /** Parameters as they stand in an address; nothing where there are none. */
  static String query(List<FormField> fields) {
    return fields.isEmpty() ? "" : "?" + join(fields);
  }

  private static String join(List<FormField> fields) {
    return fields.stream()
        .map(field -> field.name() + "=" + encode(field.value()))
        .collect(Collectors.joining("&"));
  }

  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
