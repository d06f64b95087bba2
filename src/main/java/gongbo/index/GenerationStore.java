package gongbo.index;

import static java.util.Comparator.naturalOrder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
  /** Finished generations that are kept: the current one and the one to go back to. */
  public static final int KEPT = 2;

  /** Stands before the id of a generation that is not finished. */
  private static final String UNFINISHED = ".";

  /** The byte of {@code LOCK} that whoever changes the store holds. */
  private static final long RIGHT = 0;

  /** The byte held with it, for those who only ask: they never take the right from anybody. */
  private static final long ASKED = 1;

  /**
   * The stores that this process changes. Where a process closes any file of a lock, POSIX drops
   * the lock, so nobody here opens that of a lock which is held here.
   */
  private static final Set<Path> HELD = new HashSet<>();

  private static final Pattern FORM = Pattern.compile("\\d{8}T\\d{6}\\.\\d{3}");

  /** Sorts after every id. */
  private static final String NEVER = "~";

  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss.SSS").withZone(ZoneOffset.UTC);

  private final Path root;
  private final Path generations;
  private final Path current;
  private final InstantSource clock;

  /** The store in a folder, which need not exist yet. */
  public GenerationStore(Path root) {
    this(root, InstantSource.system());
  }

  GenerationStore(Path root, InstantSource clock) {
    this.root = root;
    this.generations = root.resolve("generations");
    this.current = root.resolve("CURRENT");
    this.clock = clock;
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
    if (!isId(id) || !Files.isDirectory(generations.resolve(id))) {
      throw new DamagedGenerationException(current, List.of("it names no generation"));
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
   * The finished generations before the current one, the newest first; all of them where {@code
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
   * A finished generation.
   *
   * @throws IOException when there is none of that id or it cannot be read
   */
  public Generation generation(String id) throws IOException {
    return Generation.in(generations.resolve(id));
  }

  /**
   * Makes the newest generation before the current one current.
   *
   * @throws IOException when there is none, or it is damaged
   */
  public Generation rollBack() throws IOException {
    try (Lock lock = lock()) {
      List<String> earlier = earlierIds();
      if (earlier.isEmpty()) {
        throw new IOException("no generation before the current one in " + root);
      }
      Generation generation = generation(earlier.getFirst());
      generation.requireWhole();
      lock.makeCurrent(generation.id());
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
    Path place = root.toRealPath();
    synchronized (HELD) {
      if (!HELD.contains(place)) {
        FileChannel channel =
            FileChannel.open(file(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        // The system drops the lock with the process, so none outlives a crash.
        if (channel.tryLock(RIGHT, 1, false) != null) {
          // Waits for as long as it takes somebody to ask.
          channel.lock(ASKED, 1, false);
          HELD.add(place);
          return new Lock(channel, place);
        }
        channel.close();
      }
    }
    throw new IOException("another process is changing the index in " + root);
  }

  /** Whether somebody is building a generation or changing which is current. */
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

  /** Where whoever changes the store tells how it goes. */
  public Path progress() {
    return root.resolve("PROGRESS");
  }

  /** When the run began that has this id. */
  static Instant begun(String id) {
    return ID.parse(id, Instant::from);
  }

  private static boolean isId(String name) {
    return FORM.matcher(name).matches();
  }

  private List<String> finished() throws IOException {
    return folders().stream().filter(GenerationStore::isId).toList();
  }

  /** Every folder that a run made, sorted: {@code ID} or {@code .ID}. */
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

  /** The right to change the store. */
  final class Lock implements AutoCloseable {
    private final FileChannel channel;
    private final Path place;

    private Lock(FileChannel channel, Path place) {
      this.channel = channel;
      this.place = place;
    }

    /**
     * An empty folder to build in. Whatever is left goes: what an earlier run half built, what it
     * built without coming to make it current, and what was rolled back from. So a folder newer
     * than the current one is never a choice of anybody's.
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

    /** The time as an id, or, where the clock went back, the next id after those there were. */
    private String idAfter(String newest) {
      String id = ID.format(clock.instant());
      return id.compareTo(newest) > 0 ? id : ID.format(begun(newest).plusMillis(1));
    }

    /** The id that a folder being built will have. */
    String idOf(Path building) {
      return GenerationStore.idOf(building.getFileName().toString());
    }

    /**
     * Makes a generation that was built and sealed the current one, and lets go of the oldest and
     * of additions that have been superseded.
     *
     * @param kept how many finished generations stay beside additions, at least 1
     */
    Generation finish(Path building, int kept) throws IOException {
      String id = idOf(building);
      Path finished = generations.resolve(id);
      Files.move(building, finished, StandardCopyOption.ATOMIC_MOVE);
      IOUtils.fsync(generations, true);
      makeCurrent(id);
      List<String> whole = new ArrayList<>();
      for (String old : finished()) {
        if (!isAddition(old)) {
          whole.add(old);
        } else if (!old.equals(id)) {
          // What it added, the next one has as well.
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
        // Of another form, or damaged; it goes when its time has come.
        return false;
      }
    }

    /**
     * Removes a generation, which first stops being finished, so that half of one is never taken
     * for a whole. Whoever has its files open reads on: they go with their last reader.
     */
    private void remove(String folder) throws IOException {
      Path unfinished = generations.resolve(UNFINISHED + GenerationStore.idOf(folder));
      if (isId(folder)) {
        Files.move(generations.resolve(folder), unfinished, StandardCopyOption.ATOMIC_MOVE);
      }
      IOUtils.rm(unfinished);
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
      synchronized (HELD) {
        channel.close();
        HELD.remove(place);
      }
    }
  }
}
