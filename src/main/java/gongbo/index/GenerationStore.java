package gongbo.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/**
 * Keeps the generations of an index in one folder.
 *
 * <pre>
 * index-data/CURRENT              the id of the generation that answers, replaced by one rename
 * index-data/LOCK                 held while a generation is built or CURRENT is changed
 * index-data/generations/ID       a finished generation
 * index-data/generations/.ID      one that is being built, or was when the power failed
 * </pre>
 */
public final class GenerationStore {
  /** Finished generations that are kept: the current one and the one to go back to. */
  private static final int KEPT = 2;

  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS").withZone(ZoneOffset.UTC);

  private final Path root;
  private final Path generations;
  private final Path current;

  /** The store in a folder, which need not exist yet. */
  public GenerationStore(Path root) {
    this.root = root;
    this.generations = root.resolve("generations");
    this.current = root.resolve("CURRENT");
  }

  /** The id that {@code CURRENT} names. */
  public Optional<String> currentId() throws IOException {
    try {
      return Optional.of(Files.readString(current).strip());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /**
   * The generation that answers.
   *
   * @throws IOException when there is none or it cannot be read
   */
  public Generation current() throws IOException {
    String id =
        currentId()
            .orElseThrow(
                () -> new IOException("no index in " + root + " yet: build one with reindex"));
    return Generation.in(generations.resolve(id));
  }

  /**
   * Makes the newest generation before the current one current.
   *
   * @throws IOException when there is none
   */
  public Generation rollBack() throws IOException {
    try (Lock lock = lock()) {
      String now = currentId().orElse("");
      String before =
          finished().stream()
              .filter(id -> id.compareTo(now) < 0)
              .max(Comparator.naturalOrder())
              .orElseThrow(() -> new IOException("no generation before " + now + " in " + root));
      Generation generation = Generation.in(generations.resolve(before));
      lock.makeCurrent(before);
      return generation;
    }
  }

  /**
   * Takes the right to change the store, which one process at a time has.
   *
   * @throws IOException when another has it
   */
  Lock lock() throws IOException {
    Files.createDirectories(generations);
    Path file = root.resolve("LOCK");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      // The system drops the lock with the process, so none outlives a crash.
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new Lock(channel);
      }
    } catch (OverlappingFileLockException e) {
      // Another thread of this process holds it.
    }
    channel.close();
    throw new IOException("another process is changing the index in " + root);
  }

  private List<String> finished() throws IOException {
    try (Stream<Path> folders = Files.list(generations)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    }
  }

  /** The right to change the store. */
  final class Lock implements AutoCloseable {
    private final FileChannel channel;

    private Lock(FileChannel channel) {
      this.channel = channel;
    }

    /** An empty folder to build in; whatever an earlier run left half built goes. */
    Path begin() throws IOException {
      try (Stream<Path> folders = Files.list(generations)) {
        for (Path left : folders.filter(f -> f.getFileName().toString().startsWith(".")).toList()) {
          IOUtils.rm(left);
        }
      }
      return Files.createDirectory(generations.resolve("." + ID.format(Instant.now())));
    }

    /** The id that a folder being built will have. */
    String idOf(Path building) {
      return building.getFileName().toString().substring(1);
    }

    /** Makes a generation that was built the current one, and lets go of the oldest. */
    Generation finish(Path building) throws IOException {
      String id = idOf(building);
      Path finished = generations.resolve(id);
      IOUtils.fsync(building, true);
      Files.move(building, finished, StandardCopyOption.ATOMIC_MOVE);
      IOUtils.fsync(generations, true);
      makeCurrent(id);
      List<String> all = finished();
      for (String old : all.subList(0, Math.max(0, all.size() - KEPT))) {
        IOUtils.rm(generations.resolve(old));
      }
      return Generation.in(finished);
    }

    private void makeCurrent(String id) throws IOException {
      Path next = root.resolve("CURRENT.next");
      Files.writeString(next, id + "\n");
      IOUtils.fsync(next, false);
      Files.move(
          next, current, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      IOUtils.fsync(root, true);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
