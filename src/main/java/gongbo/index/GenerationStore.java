package gongbo.index;

import static java.util.Comparator.naturalOrder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the generations of an index in one folder.
 *
 * <pre>
 * index-data/CURRENT              the id of the generation that answers, replaced by one rename
 * index-data/LOCK                 held while a generation is built or CURRENT is changed
 * index-data/PROGRESS             how the latest run goes or went, written by whoever runs it
 * index-data/generations/ID       a finished generation
 * index-data/generations/.ID      one that is being built, or was when the power failed
 * </pre>
 */
public final class GenerationStore {
  /** The finished generations to keep: the current one and the previous one. */
  public static final int KEPT = 2;

  /** The prefix of the id of an unfinished generation. */
  private static final String UNFINISHED = ".";

  /** The byte of {@code LOCK} that a writer locks. */
  private static final long RIGHT = 0;

  /** The byte that a process locks to test for a writer without excluding one. */
  private static final long ASKED = 1;

  /**
   * The stores that this process writes to. When a process closes any file descriptor of a locked
   * file, POSIX releases the lock, so no code here opens a lock file that is held here.
   */
  private static final Set<Path> HELD = new HashSet<>();

  private static final Pattern FORM = Pattern.compile("\\d{8}T\\d{6}\\.\\d{3}");

  /** A string that sorts after every id. */
  private static final String NEVER = "~";

  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS").withZone(ZoneOffset.UTC);

  private final Path root;
  private final Path generations;
  private final CurrentPointer current;
  private final InstantSource clock;

  /** Opens the store in a folder, which need not exist yet. */
  public GenerationStore(Path root) {
    this(root, InstantSource.system());
  }

  GenerationStore(Path root, InstantSource clock) {
    this.root = root;
    this.generations = root.resolve("generations");
    this.current = new CurrentPointer(root);
    this.clock = clock;
  }

  /** Returns the id in {@code CURRENT}. */
  public Optional<String> currentId() throws IOException {
    return current.read();
  }

  /**
   * Opens the current generation.
   *
   * @throws IOException when there is none, or it cannot be read
   */
  public Generation current() throws IOException {
    String id =
        currentId()
            .orElseThrow(
                () -> new IOException("no index in " + root + " yet: build one with reindex"));
    if (!isId(id) || !Files.isDirectory(generations.resolve(id))) {
      throw new DamagedGenerationException(current.file(), List.of("it names no generation"));
    }
    return Generation.in(generations.resolve(id));
  }

  /** Returns the current generation; null when there is none that can be read. */
  @Nullable Generation readableCurrent() {
    try {
      return current();
    } catch (IOException e) {
      // A run replaces a missing or damaged generation, so it needs no error.
      return null;
    }
  }

  /**
   * Lists the finished generations before the current one, newest first; all of them when {@code
   * CURRENT} names none.
   */
  public List<String> earlierIds() throws IOException {
    String now = currentId().filter(GenerationStore::isId).orElse(NEVER);
    return finished().stream()
        .filter(id -> id.compareTo(now) < 0)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /**
   * Opens a finished generation.
   *
   * @throws IOException when there is none with the id, or it cannot be read
   */
  public Generation generation(String id) throws IOException {
    return Generation.in(generations.resolve(id));
  }

  /**
   * Makes the generation before the current one current.
   *
   * @throws IOException when there is none, or it is damaged
   */
  public Generation rollBack() throws IOException {
    try (Lock _ = lock()) {
      List<String> earlier = earlierIds();
      if (earlier.isEmpty()) {
        throw new IOException("no generation before the current one in " + root);
      }
      Generation generation = generation(earlier.getFirst());
      generation.requireWhole();
      current.switchTo(generation.id());
      return generation;
    }
  }

  /**
   * Acquires the exclusive right to change the store.
   *
   * @throws IOException when another process holds it
   */
  Lock lock() throws IOException {
    Files.createDirectories(generations);
    Path place = root.toRealPath();
    synchronized (HELD) {
      if (!HELD.contains(place)) {
        FileChannel channel =
            FileChannel.open(file(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        // The operating system releases the lock with the process, so none outlives a crash.
        if (channel.tryLock(RIGHT, 1, false) != null) {
          // Waits as long as another process needs to test for a writer.
          channel.lock(ASKED, 1, false);
          HELD.add(place);
          return new Lock(channel, place);
        }
        channel.close();
      }
    }
    throw new IOException("another process is changing the index in " + root);
  }

  /** Returns whether a process is changing the store. */
  public boolean isBeingChanged() throws IOException {
    synchronized (HELD) {
      if (!Files.exists(file())) {
        return false;
      }
      if (HELD.contains(root.toRealPath())) {
        return true;
      }
      try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.READ);
          FileLock asked = channel.tryLock(ASKED, 1, true)) {
        return asked == null;
      }
    }
  }

  private Path file() {
    return root.resolve("LOCK");
  }

  /** The file with the progress of the latest run. */
  public Path progress() {
    return root.resolve("PROGRESS");
  }

  /** Returns when the run with an id began. */
  static Instant begun(String id) {
    return ID.parse(id, Instant::from);
  }

  private static boolean isId(String name) {
    return FORM.matcher(name).matches();
  }

  private List<String> finished() throws IOException {
    return folders().stream().filter(GenerationStore::isId).toList();
  }

  /** Lists every folder of a run, sorted: {@code ID} or {@code .ID}. */
  private List<String> folders() throws IOException {
    if (!Files.isDirectory(generations)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(generations)) {
      return folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> isId(idOf(name)))
          .sorted()
          .toList();
    }
  }

  private static String idOf(String folder) {
    return folder.startsWith(UNFINISHED) ? folder.substring(UNFINISHED.length()) : folder;
  }

  /** The exclusive right to change the store. */
  final class Lock implements AutoCloseable {
    private final FileChannel channel;
    private final Path place;

    private Lock(FileChannel channel, Path place) {
      this.channel = channel;
      this.place = place;
    }

    /**
     * Creates an empty folder for a new generation. Removes the remains of earlier runs: unfinished
     * generations, finished ones that never became current, and those that were rolled back. So no
     * folder newer than the current generation is ever chosen.
     */
    Path begin() throws IOException {
      String newest = folders().stream().map(GenerationStore::idOf).max(naturalOrder()).orElse("");
      Optional<String> now = currentId().filter(GenerationStore::isId);
      for (String folder : folders()) {
        if (!isId(folder) || (now.isPresent() && folder.compareTo(now.get()) > 0)) {
          remove(folder);
        }
      }
      return Files.createDirectory(generations.resolve(UNFINISHED + idAfter(newest)));
    }

    /** Returns the time as an id, or the next higher id when the clock was set back. */
    private String idAfter(String newest) {
      String id = ID.format(clock.instant());
      return id.compareTo(newest) > 0 ? id : ID.format(begun(newest).plusMillis(1));
    }

    /** The id that the generation will have. */
    String idOf(Path building) {
      return GenerationStore.idOf(building.getFileName().toString());
    }

    /**
     * Makes a finished and sealed generation current, and removes the oldest ones and superseded
     * additions.
     *
     * @param kept the number of finished generations to keep without additions, at least 1
     */
    Generation finish(Path building, int kept) throws IOException {
      String id = idOf(building);
      Path finished = generations.resolve(id);
      Files.move(building, finished, StandardCopyOption.ATOMIC_MOVE);
      IOUtils.fsync(generations, true);
      current.switchTo(id);
      List<String> whole = new ArrayList<>();
      for (String old : finished()) {
        if (!isAddition(old)) {
          whole.add(old);
        } else if (!old.equals(id)) {
          // The next generation contains what this addition added.
          remove(old);
        }
      }
      for (String old : whole.subList(0, Math.max(0, whole.size() - kept))) {
        remove(old);
      }
      return Generation.in(finished);
    }

    private boolean isAddition(String id) {
      try {
        return generation(id).manifest().addedTo() != null;
      } catch (IOException e) {
        // It has another format or is damaged; it is removed when its turn comes.
        return false;
      }
    }

    /**
     * Removes a generation. It is renamed to unfinished first, so that a partly removed one is
     * never taken for a whole one. Readers that have its files open continue to read them.
     */
    private void remove(String folder) throws IOException {
      Path unfinished = generations.resolve(UNFINISHED + GenerationStore.idOf(folder));
      if (isId(folder)) {
        Files.move(generations.resolve(folder), unfinished, StandardCopyOption.ATOMIC_MOVE);
      }
      IOUtils.rm(unfinished);
    }

    @Override
    public void close() throws IOException {
      synchronized (HELD) {
        channel.close();
        HELD.remove(place);
      }
    }
  }
}
