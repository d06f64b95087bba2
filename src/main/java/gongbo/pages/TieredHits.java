package gongbo.pages;

import gongbo.request.Messages;
import gongbo.search.MatchTier;
import gongbo.search.SearchResult;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The hits of a page in two parts: the full matches, and below a heading of their own those that
 * lack some of the words.
 *
 * @param full the full matches
 * @param heading the heading of the others with their number on all pages; empty where the page has
 *     none
 * @param partial the others
 * @param <H> the type of hits
 */
public record TieredHits<H>(List<H> full, String heading, List<H> partial) {
  public TieredHits {
    full = List.copyOf(full);
    partial = List.copyOf(partial);
  }

  /**
   * Separates the hits of a page.
   *
   * @param messagesOf the prefix of the messages for the kind of results
   */
  static <H> TieredHits<H> of(
      List<H> hits,
      Function<H, MatchTier> tier,
      String messagesOf,
      SearchResult<?> result,
      Messages messages) {
    Predicate<H> isPartial = hit -> tier.apply(hit) == MatchTier.PARTIAL;
    List<H> partial = hits.stream().filter(isPartial).toList();
    String heading =
        partial.isEmpty()
            ? ""
            : messages.get(messagesOf + ".some-words", result.interpretation().partial());
    return new TieredHits<>(hits.stream().filter(isPartial.negate()).toList(), heading, partial);
  }

  /** Returns these hits in another form. */
  <V> TieredHits<V> map(Function<H, V> form) {
    return new TieredHits<>(
        full.stream().map(form).toList(), heading, partial.stream().map(form).toList());
  }

  /** Returns whether the page has no hits. */
  public boolean isEmpty() {
    return full.isEmpty() && partial.isEmpty();
  }
}
