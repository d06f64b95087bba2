package gongbo.search;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A search request: the one value that pages, the API, feeds and the command line make of a query.
 * Begins with {@link #of} and is changed part by part:
 *
 * <pre>SearchRequest.of("수소 버스").published(DateRange.of(year)).sort(Sort.NEWEST)</pre>
 *
 * @param text the query as typed; empty for every release
 * @param filters the facet values and days that hits must have
 * @param sort the order of the hits
 * @param paging the page of hits
 * @param listing the facets to count
 */
public record SearchRequest(
    String text, SearchFilters filters, Sort sort, Paging paging, FacetOptions listing) {
  /** The most hits per page. */
  public static final int MAX_SIZE = 100;

  /** The deepest hit that numbered pages reach. */
  public static final int MAX_DEPTH = 10_000;

  /** The hits per page where the request does not say. */
  public static final int DEFAULT_SIZE = 10;

  /** The orders of hits. */
  public enum Sort {
    /** Best match first; of two equal ones the newer. */
    RELEVANCE,
    /** Newest first. */
    NEWEST,
    /** Oldest first. */
    OLDEST
  }

  /** Returns the request for the first page of what a text finds, with every facet. */
  public static SearchRequest of(String text) {
    return new SearchRequest(
        text, SearchFilters.NONE, Sort.RELEVANCE, Paging.FIRST, FacetOptions.ALL);
  }

  /** Returns this request with another text. */
  public SearchRequest text(String other) {
    return new SearchRequest(other, filters, sort, paging, listing);
  }

  /** Returns this request with other filters. */
  public SearchRequest filters(SearchFilters other) {
    return new SearchRequest(text, other, sort, paging, listing);
  }

  /** Returns this request with other required facet values. */
  public SearchRequest selected(Map<FacetField, Set<String>> values) {
    return filters(filters.selected(values));
  }

  /** Returns this request with another refinement. */
  public SearchRequest refined(Refinement other) {
    return filters(filters.refined(other));
  }

  /** Returns this request with other days of publication. */
  public SearchRequest published(DateRange range) {
    return filters(filters.published(range));
  }

  /** Returns this request with other days of events. */
  public SearchRequest event(DateRange range) {
    return filters(filters.event(range));
  }

  /** Returns this request in another order. */
  public SearchRequest sort(Sort other) {
    return new SearchRequest(text, filters, other, paging, listing);
  }

  /**
   * Returns this request for a numbered page.
   *
   * @throws IllegalArgumentException when the page is out of bounds
   */
  public SearchRequest page(int number) {
    return paging(new Paging(number, size(), null));
  }

  /**
   * Returns this request for the first page in another size.
   *
   * @throws IllegalArgumentException when the size is out of bounds
   */
  public SearchRequest size(int hits) {
    return paging(new Paging(1, hits, null));
  }

  /** Returns this request for the hits behind a position. */
  public SearchRequest after(PageCursor position) {
    return paging(new Paging(1, size(), position));
  }

  private SearchRequest paging(Paging other) {
    return new SearchRequest(text, filters, sort, other, listing);
  }

  /** Returns this request with other facets. */
  public SearchRequest listing(FacetOptions other) {
    return new SearchRequest(text, filters, sort, paging, other);
  }

  /** Returns this request without facets. */
  public SearchRequest uncounted() {
    return listing(FacetOptions.NONE);
  }

  /** The facet values that hits must have. */
  public Map<FacetField, Set<String>> selected() {
    return filters.selected();
  }

  /** The further conditions on facet values. */
  public Refinement refinement() {
    return filters.refinement();
  }

  /** The days of publication. */
  public Period published() {
    return filters.published().period();
  }

  /** The days of events. */
  public Period event() {
    return filters.event().period();
  }

  /** Returns the range of a field: always the open one unless its values are dates. */
  Period range(FacetField field) {
    return filters.range(field).period();
  }

  /** The number of the page, from 1. */
  public int page() {
    return paging.page();
  }

  /** The hits per page. */
  public int size() {
    return paging.size();
  }

  /** The position behind which the page begins; null for a numbered page. */
  public @Nullable PageCursor after() {
    return paging.after();
  }

  /** Returns this request without any condition on a field. */
  SearchRequest without(FacetField field) {
    return filters(filters.without(field.key()));
  }

  /** Returns this request for the full matches alone, unless it says how many words it requires. */
  public SearchRequest fullMatches() {
    return refinement().words() == WordMatch.UNSPECIFIED
        ? refined(refinement().withWords(WordMatch.ALL))
        : this;
  }

  boolean isCounted() {
    return !listing.facets().isEmpty();
  }
}
