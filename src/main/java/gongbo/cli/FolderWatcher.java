package gongbo.cli;

import gongbo.cli.WatchedFolder.Stamp;
import gongbo.config.ConfigFolder;
import gongbo.index.GenerationStore;
import gongbo.index.RecurringTask;
import gongbo.index.ReindexOptions;
import gongbo.index.Reindexer;
import gongbo.korean.KoreanAnalysis;
import gongbo.source.ReadResult;
import gongbo.source.ReleaseReader;
import gongbo.source.SourceRoots;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Adds new and changed files of a folder to the served index. A file is read once it is unchanged
 * between two polls, so that none is read while it is written.
 *
 * <p>Polls, because not every file system notifies. Files removed from the folder stay in the index
 * until the next reindex.
 */
final class FolderWatcher {
  private static final Logger LOG = System.getLogger(FolderWatcher.class.getName());

  /** The pause between two polls. */
  private static final Duration REST = Duration.ofSeconds(1);

  /** The pause after a failed addition. */
  private static final Duration RETRY = Duration.ofSeconds(30);

  private final Path folder;
  private final Folders folders;
  private final GenerationStore store;

  /** The files known to be in the index. */
  private final Map<Path, Stamp> added = new HashMap<>();

  /** The files of the last poll. */
  private Map<Path, Stamp> before = Map.of();

  /** The links and folders that the log has named. */
  private Map<Path, String> refused = Map.of();

  private FolderWatcher(Path folder, Folders folders) {
    this.folder = folder;
    this.folders = folders;
    this.store = folders.store();
  }

  /**
   * Polls until the task is closed. Files that existed when the run of the current generation began
   * are in the index already.
   */
  static RecurringTask begin(Path folder, Folders folders) throws IOException {
    FolderWatcher watch = new FolderWatcher(folder, folders);
    Instant begun = watch.store.current().begun();
    WatchedFolder.list(folder)
        .files()
        .forEach(
            (file, stamp) -> {
              if (stamp.modified().isBefore(begun)) {
                watch.added.put(file, stamp);
              }
            });
    return RecurringTask.start(
        "watching " + folder, REST, RETRY, InstantSource.system(), watch::look);
  }

  private void look() throws IOException, InterruptedException {
    WatchedFolder listed = WatchedFolder.list(folder);
    report(listed.refused());
    Map<Path, Stamp> now = listed.files();
    Map<Path, Stamp> ready = new HashMap<>();
    now.forEach(
        (file, stamp) -> {
          if (stamp.equals(before.get(file)) && !stamp.equals(added.get(file))) {
            ready.put(file, stamp);
          }
        });
    before = now;
    // A generation that is being built may or may not contain the folder's files; once it is
    // current, that is known.
    if (!ready.isEmpty() && !store.isBeingChanged()) {
      add(ready.keySet().stream().sorted().toList());
      added.putAll(ready);
    }
  }

  /** Logs each refused link and folder once, as long as it stays. */
  private void report(Map<Path, String> now) {
    now.forEach(
        (path, reason) -> {
          if (!reason.equals(refused.get(path))) {
            LOG.log(Level.WARNING, "refused " + path + ": " + reason);
          }
        });
    refused = now;
  }

  private void add(List<Path> files) throws IOException, InterruptedException {
    // The configuration is read for each addition, as for each reindex, so that both use the same
    // one.
    ConfigFolder config = folders.config();
    try (KoreanAnalysis analysis = KoreanAnalysis.of(config);
        Stream<ReadResult> results =
            ReleaseReader.isolated(config).read(files, new SourceRoots(List.of(folder)))) {
      Listener listener = new Listener();
      ReindexCommand.reindexer(config, analysis, store, 1, ReindexOptions.SOUND)
          .add(results.flatMap(result -> ReindexCommand.toItem(result, listener)), listener);
    }
  }

  /** Logs refusals; additions show in the results. */
  private static final class Listener implements Reindexer.Listener {
    @Override
    public void refused(String location, String reason) {
      LOG.log(Level.WARNING, "refused " + location + ": " + reason);
    }
  }
}
