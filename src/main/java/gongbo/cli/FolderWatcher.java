package gongbo.cli;

import gongbo.config.ConfigFolder;
import gongbo.index.GenerationStore;
import gongbo.index.ReindexOptions;
import gongbo.index.Reindexer;
import gongbo.korean.KoreanAnalysis;
import gongbo.source.ReadResult;
import gongbo.source.ReleaseReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Adds the releases of files that come into a folder, or change there, to the index while it is
 * served. A file is read when it has stayed the same from one look to the next, so that none is
 * read half.
 *
 * <p>It looks itself and does not wait to be told: not every file system tells. What goes from the
 * folder stays in the index until the next reindex.
 */
final class FolderWatcher {
  private static final Logger LOG = System.getLogger(FolderWatcher.class.getName());

  /** How long it rests between two looks. */
  private static final Duration REST = Duration.ofSeconds(1);

  /** How long it rests when it could not add what is there. */
  private static final Duration RETRY = Duration.ofSeconds(30);

  private final Path folder;
  private final Folders folders;
  private final GenerationStore store;
  private final ScheduledExecutorService looking =
      Executors.newSingleThreadScheduledExecutor(
          task -> Thread.ofPlatform().daemon().name("watch").unstarted(task));

  /** What is in the index, as far as is known here. */
  private final Map<Path, Stamp> added = new HashMap<>();

  /** What was there at the last look. */
  private Map<Path, Stamp> before = Map.of();

  /** How a file was when it was looked at. */
  private record Stamp(Instant modified, long size) {}

  private FolderWatcher(Path folder, Folders folders) {
    this.folder = folder;
    this.folders = folders;
    this.store = folders.store();
  }

  /**
   * Begins to look, until the process ends. What was there when the run began that made the current
   * generation is in it.
   */
  static void begin(Path folder, Folders folders) throws IOException {
    FolderWatcher watch = new FolderWatcher(folder, folders);
    Instant begun = watch.store.current().begun();
    watch
        .files()
        .forEach(
            (file, stamp) -> {
              if (stamp.modified().isBefore(begun)) {
                watch.added.put(file, stamp);
              }
            });
    watch.restFor(REST);
  }

  private void restFor(Duration rest) {
    var unused = looking.schedule(this::look, rest.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    Duration rest = REST;
    try {
      Map<Path, Stamp> now = files();
      Map<Path, Stamp> ready = new HashMap<>();
      now.forEach(
          (file, stamp) -> {
            if (stamp.equals(before.get(file)) && !stamp.equals(added.get(file))) {
              ready.put(file, stamp);
            }
          });
      before = now;
      // Whoever builds a generation now may have read the folder or not; afterwards it is certain.
      if (!ready.isEmpty() && !store.isBeingChanged()) {
        add(ready.keySet().stream().sorted().toList());
        added.putAll(ready);
      }
    } catch (InterruptedException e) {
      return;
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "new files in " + folder + " cannot be added: " + e.getMessage());
      rest = RETRY;
    }
    restFor(rest);
  }

  private Map<Path, Stamp> files() throws IOException {
    Map<Path, Stamp> files = new HashMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
        if (is.isRegularFile()) {
          files.put(file, new Stamp(is.lastModifiedTime().toInstant(), is.size()));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return files;
  }

  private void add(List<Path> files) throws IOException, InterruptedException {
    // Read anew each time, as every reindex does, so that both are made from the same.
    ConfigFolder config = folders.config();
    try (KoreanAnalysis analysis = KoreanAnalysis.of(config);
        Stream<ReadResult> results = ReleaseReader.of(config).read(files)) {
      Listener listener = new Listener();
      ReindexCommand.reindexer(config, analysis, store, 1, ReindexOptions.SOUND)
          .add(results.flatMap(result -> ReindexCommand.toItem(result, listener)), listener);
    }
  }

  /** Names what was refused; all else shows in what is found. */
  private static final class Listener implements Reindexer.Listener {
    @Override
    public void refused(String location, String reason) {
      LOG.log(Level.WARNING, "refused " + location + ": " + reason);
    }
  }
}
