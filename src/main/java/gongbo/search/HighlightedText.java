package gongbo.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text some of whose parts are marked because they match.
 *
 * @param fragments the text's parts in order, none empty
 */
public record HighlightedText(List<Fragment> fragments) {
  /**
   * One part of the text.
   *
   * @param text its characters, unescaped
   * @param marked whether it matches the query
   */
  public record Fragment(String text, boolean marked) {}

  public HighlightedText {
    fragments = List.copyOf(fragments);
  }

  /** The whole text without marks. */
  public String plain() {
    return fragments.stream().map(Fragment::text).collect(Collectors.joining());
  }
}
