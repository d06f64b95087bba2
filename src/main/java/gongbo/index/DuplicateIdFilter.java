package gongbo.index;

import gongbo.index.Reindexer.Item;
import gongbo.index.Reindexer.Listener;
import gongbo.release.RawRelease;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Gives each item an id of its own; refuses repetitions. */
final class DuplicateIdFilter implements BoundedExecutor.Source<Item> {
  private final Iterator<Item> items;
  private final Listener listener;

  private final AssignedIds ids = new AssignedIds();

  /**
   * @param items the items to filter
   * @param listener receives the refusals
   */
  DuplicateIdFilter(Iterator<Item> items, Listener listener) {
    this.items = items;
    this.listener = listener;
  }

  @Override
  public @Nullable Item next() {
    while (items.hasNext()) {
      Item item = items.next();
      RawRelease release = ids.assign(item.location(), item.release());
      if (release != null) {
        return new Item(item.location(), release);
      }
      listener.refused(item.location(), ids.refusal(item.release()));
    }
    return null;
  }
}
