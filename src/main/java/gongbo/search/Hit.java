package gongbo.search;

import gongbo.release.Release;
import java.util.List;

/**
 * A matching release.
 *
 * @param release the release
 * @param rank the score and the tier
 * @param title the title with matches highlighted
 * @param snippets up to two best passages, in text order; the first lines where the body has no
 *     match
 * @param duplicates the number of other releases that print the same text, whether they match or
 *     not
 */
public record Hit(
    Release release,
    HitRank rank,
    HighlightedText title,
    List<HighlightedText> snippets,
    int duplicates) {
  public Hit {
    snippets = List.copyOf(snippets);
  }
}
