package gongbo.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text with highlighted matches.
 *
 * @param fragments the fragments in order, none empty
 */
public record HighlightedText(List<Fragment> fragments) {
  /**
   * A fragment of the text.
   *
   * @param text its characters, unescaped
   * @param marked whether it matches the query
   */
  public record Fragment(String text, boolean marked) {}

  public HighlightedText {
    fragments = List.copyOf(fragments);
  }

  /** Returns the text without highlights. */
  public String plain() {
    return fragments.stream().map(Fragment::text).collect(Collectors.joining());
  }
}
