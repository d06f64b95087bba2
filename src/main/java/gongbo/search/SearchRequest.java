package gongbo.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to find.
 *
 * @param text the query as typed; empty for everything
 * @param selected the facet values chosen: any of one field, all of the fields
 * @param refinement what else there must or must not be
 * @param published when the release was published
 * @param event when an event of the release takes place; a range that touches the period counts
 * @param sort the order of the hits
 * @param page which page of hits, from 1
 * @param size hits a page, 0 to {@value #MAX_SIZE}
 * @param after the place to go on from, in the generation that it names; null for a numbered page
 * @param listing which facet values are counted
 */
public record SearchRequest(
    String text,
    Map<FacetField, Set<String>> selected,
    Refinement refinement,
    Period published,
    Period event,
    Sort sort,
    int page,
    int size,
    @Nullable CursorPosition after,
    FacetOptions listing) {
  /** The most hits a page can have. */
  public static final int MAX_SIZE = 100;

  /** The deepest hit that numbered pages reach. */
  public static final int MAX_DEPTH = 10_000;

  /** The hits of a page where the request does not say. */
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

  /**
   * @throws IllegalArgumentException when the page or size is out of bounds
   */
  public SearchRequest {
    if (size < 0 || size > MAX_SIZE) {
      throw new IllegalArgumentException("size is 0 to " + MAX_SIZE + ": " + size);
    }
    if (page < 1 || (long) page * size > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "pages start at 1 and reach " + MAX_DEPTH + " hits: " + page);
    }
    selected = Refinement.copy(selected);
  }

  /** A request for a numbered page, with every facet and nothing refined. */
  public SearchRequest(
      String text,
      Map<FacetField, Set<String>> selected,
      Period published,
      Period event,
      Sort sort,
      int page,
      int size) {
    this(
        text,
        selected,
        Refinement.NONE,
        published,
        event,
        sort,
        page,
        size,
        null,
        FacetOptions.ALL);
  }

  /** A request for the first page of what a text finds. */
  public static SearchRequest of(String text) {
    return new SearchRequest(
        text, Map.of(), Period.ALWAYS, Period.ALWAYS, Sort.RELEVANCE, 1, DEFAULT_SIZE);
  }

  /** The same from another place on. */
  public SearchRequest after(CursorPosition place) {
    return new SearchRequest(
        text, selected, refinement, published, event, sort, 1, size, place, listing);
  }

  /** The same of another text. */
  public SearchRequest text(String other) {
    return new SearchRequest(
        other, selected, refinement, published, event, sort, page, size, after, listing);
  }

  /** The same, narrowed further. */
  public SearchRequest refined(Refinement other) {
    return new SearchRequest(
        text, selected, other, published, event, sort, page, size, after, listing);
  }

  /** The same with nothing wanted of a field. */
  SearchRequest without(FacetField field) {
    Map<FacetField, Set<String>> rest = new EnumMap<>(FacetField.class);
    rest.putAll(selected);
    rest.remove(field);
    return new SearchRequest(
        text,
        rest,
        refinement.without(field.key()),
        published,
        event,
        sort,
        page,
        size,
        after,
        listing);
  }

  /** The same whenever published. */
  SearchRequest withoutPublished() {
    return new SearchRequest(
        text,
        selected,
        refinement.without(FacetOptions.DATE),
        Period.ALWAYS,
        event,
        sort,
        page,
        size,
        after,
        listing);
  }

  /** The same whenever its events are. */
  SearchRequest withoutEvent() {
    return new SearchRequest(
        text,
        selected,
        refinement.without(FacetOptions.EVENT_DATE),
        published,
        Period.ALWAYS,
        sort,
        page,
        size,
        after,
        listing);
  }

  /** The same with other facets. */
  public SearchRequest listing(FacetOptions other) {
    return new SearchRequest(
        text, selected, refinement, published, event, sort, page, size, after, other);
  }

  /** The same without facets. */
  public SearchRequest uncounted() {
    return listing(FacetOptions.NONE);
  }

  boolean isCounted() {
    return !listing.facets().isEmpty();
  }
}
