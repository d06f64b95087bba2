package gongbo.alerts;

import gongbo.search.Hit;
import java.util.List;

/**
 * The new matches of a subscription.
 *
 * @param subscription the subscription
 * @param items the releases, newest first
 * @param unlisted the number of further ones, which a mail counts and does not list
 */
public record Digest(Subscription subscription, List<Item> items, long unlisted) {
  /**
   * A release.
   *
   * @param hit the release with its matching passages
   * @param corrected whether its text was corrected, so that the reader may know it
   */
  public record Item(Hit hit, boolean corrected) {}

  public Digest {
    items = List.copyOf(items);
  }

  /** Returns the number of matches, listed or not. */
  public long total() {
    return items.size() + unlisted;
  }

  /** Returns whether there is nothing to say: every release is withdrawn meanwhile. */
  boolean isEmpty() {
    return items.isEmpty();
  }
}
