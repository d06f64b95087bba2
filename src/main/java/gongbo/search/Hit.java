package gongbo.search;

import gongbo.release.Release;
import java.util.List;

/**
 * A release that matches.
 *
 * @param release the release, whole
 * @param score how well it matches; comparable within one answer only, 0 when sorted by date
 * @param title its title, the matching words marked
 * @param snippets up to two passages that match best, in the order of the text; the first lines
 *     where nothing in the body matches
 * @param duplicates how many other releases print the same text, whether they match or not
 */
public record Hit(
    Release release,
    float score,
    HighlightedText title,
    List<HighlightedText> snippets,
    int duplicates) {
  public Hit {
    snippets = List.copyOf(snippets);
  }
}
