package gongbo.index;

import gongbo.index.Reindexer.Item;
import gongbo.index.Reindexer.Listener;
import gongbo.release.ReleaseId;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Skips and refuses items whose release id an earlier item has. */
final class DuplicateIdFilter implements BoundedExecutor.Source<Item> {
  private final Iterator<Item> items;
  private final Listener listener;

  /** The location of the first release of each id. */
  private final Map<ReleaseId, String> locations = new HashMap<>();

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
      ReleaseId id = item.release().id();
      String earlier = locations.putIfAbsent(id, item.location());
      if (earlier == null) {
        return item;
      }
      listener.refused(item.location(), RecordLinker.taken(id, earlier));
    }
    return null;
  }
}
