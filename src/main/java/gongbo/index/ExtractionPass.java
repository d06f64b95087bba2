package gongbo.index;

import gongbo.config.Sha256;
import gongbo.entities.CorpusCollector;
import gongbo.index.Reindexer.Item;
import gongbo.index.Reindexer.Listener;
import gongbo.index.Reindexer.Phase;
import gongbo.release.RawRelease;
import gongbo.release.Release;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The first pass of a run: extracts every release unless it is unchanged, collects statistics of
 * all, and spools them, with the pieces of one release merged.
 */
final class ExtractionPass {
  private final int threads;
  private final Function<RawRelease, Release> extraction;
  private final Supplier<CorpusCollector> collectors;
  private final Listener listener;
  private final @Nullable PreviousGeneration before;
  private final ReleaseSpool spool;
  private final Withholding withholding;

  /** The ids of the releases from which nothing was learned. */
  private final Set<String> withheld = new ConcurrentSkipListSet<>();

  private final RecordLinker linker = new RecordLinker();
  private final LongAdder changed = new LongAdder();
  private final LongAdder unchanged = new LongAdder();

  /**
   * @param threads the number of extracting threads, at least 1
   * @param extraction extracts the metadata of a release
   * @param collectors creates collectors
   * @param listener receives the outcome of each release
   * @param before the previous generation of an incremental run; null for a full run
   * @param spool receives the releases
   * @param withholding the releases from which nothing is learned
   */
  ExtractionPass(
      int threads,
      Function<RawRelease, Release> extraction,
      Supplier<CorpusCollector> collectors,
      Listener listener,
      @Nullable PreviousGeneration before,
      ReleaseSpool spool,
      Withholding withholding) {
    this.threads = threads;
    this.extraction = extraction;
    this.collectors = collectors;
    this.listener = listener;
    this.before = before;
    this.spool = spool;
    this.withholding = withholding;
  }

  /** A release to index with its number in a run. */
  private record Numbered(int number, Item item) {
    String location() {
      return item.location();
    }
  }

  /** Returns the knowledge of all releases. */
  CorpusCollector over(Iterator<Item> items) throws IOException, InterruptedException {
    CorpusCollector collector = collectors.get();
    new BoundedExecutor<Numbered>(threads, Numbered::location, listener::refused)
        .over(
            () -> nextNew(items),
            next -> {
              learn(extract(next), collector);
              listener.extracted();
            });
    listener.begins(Phase.LEARNING);
    List<List<Integer>> groups = linker.candidates();
    if (groups.isEmpty()) {
      return collector;
    }
    Iterator<List<Integer>> candidates = groups.iterator();
    new BoundedExecutor<List<Integer>>(threads, linker::location, listener::refused)
        .over(() -> candidates.hasNext() ? candidates.next() : null, this::merge);
    // Statistics of the pieces would count twice when the merged release is counted.
    CorpusCollector merged = collectors.get();
    withheld.clear();
    spool.rewind();
    new BoundedExecutor<>(threads, ReleaseSpool.Entry::location, listener::refused)
        .over(spool::next, entry -> learn(entry.release(), merged));
    return merged;
  }

  private void learn(Release release, CorpusCollector collector) {
    if (withholding.includes(release)) {
      withheld.add(release.id().value());
    } else {
      collector.add(release);
    }
  }

  /**
   * Returns a digest of the releases from which nothing was learned; empty where there are none.
   */
  String withheld() {
    return withheld.isEmpty() ? "" : new Sha256().add(String.join("\n", withheld)).hex();
  }

  /** The number of releases from which nothing was learned. */
  int hidden() {
    return withheld.size();
  }

  /** The number of releases that were extracted. */
  long changed() {
    return changed.sum();
  }

  /** The number of releases that were unchanged. */
  long unchanged() {
    return unchanged.sum();
  }

  private @Nullable Numbered nextNew(Iterator<Item> items) {
    while (items.hasNext()) {
      Item item = items.next();
      RawRelease release = linker.add(item.location(), item.release());
      if (release != null) {
        return new Numbered(linker.size() - 1, new Item(item.location(), release));
      }
      listener.refused(item.location(), linker.refusal(item.release()));
    }
    return null;
  }

  private Release extract(Numbered next) throws IOException {
    Item item = next.item();
    Release known = before == null ? null : before.unchanged(item.release());
    Release release = known == null ? extraction.apply(item.release()) : known;
    spool.add(next.number(), item.location(), known != null, release);
    (known == null ? changed : unchanged).increment();
    return release;
  }

  /** Replaces the pieces of a release by the merged release, where their texts agree. */
  private void merge(List<Integer> numbers) throws IOException {
    List<RecordMerger.Piece> pieces = new ArrayList<>();
    Set<Integer> known = new HashSet<>();
    for (int number : numbers) {
      ReleaseSpool.Entry entry = spool.at(number);
      if (entry != null) {
        pieces.add(new RecordMerger.Piece(number, entry.location(), entry.release().raw()));
        if (entry.known()) {
          known.add(number);
        }
      }
    }
    AssignedIds ids = new AssignedIds();
    for (RecordMerger merger : RecordMerger.among(pieces)) {
      RecordMerger.Piece first = merger.pieces().getFirst();
      RawRelease release = ids.assign(first.location(), merger.release());
      boolean alone = merger.pieces().size() == 1;
      if (alone && release != null && release.id().equals(first.release().id())) {
        continue;
      }
      for (RecordMerger.Piece piece : merger.pieces()) {
        spool.drop(piece.number());
        (known.contains(piece.number()) ? unchanged : changed).decrement();
        if (release == null) {
          listener.refused(piece.location(), ids.refusal(first.release()));
        }
      }
      if (release != null) {
        extract(new Numbered(first.number(), new Item(first.location(), release)));
      }
    }
  }
}
