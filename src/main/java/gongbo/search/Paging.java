package gongbo.search;

import org.jspecify.annotations.Nullable;

/**
 * The page of hits that a request asks for.
 *
 * @param page the number of the page, from 1
 * @param size hits per page, 0 to {@value SearchRequest#MAX_SIZE}
 * @param after the position behind which the page begins, in the generation that the position
 *     names; null for a numbered page
 */
public record Paging(int page, int size, @Nullable PageCursor after) {
  /** The first page in its usual size. */
  public static final Paging FIRST = new Paging(1, SearchRequest.DEFAULT_SIZE, null);

  /**
   * @throws IllegalArgumentException when the page or size is out of bounds
   */
  public Paging {
    if (size < 0 || size > SearchRequest.MAX_SIZE) {
      throw new IllegalArgumentException("size is 0 to " + SearchRequest.MAX_SIZE + ": " + size);
    }
    if (page < 1 || (long) page * size > SearchRequest.MAX_DEPTH) {
      throw new IllegalArgumentException(
          "pages start at 1 and reach " + SearchRequest.MAX_DEPTH + " hits: " + page);
    }
  }
}
