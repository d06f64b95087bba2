package gongbo.index;

import static java.util.Comparator.naturalOrder;

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
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
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
  public static final int KEPT = 2;

  /** Stands before the id of a generation that is not finished. */
  private static final String UNFINISHED = ".";

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

    private Lock(FileChannel channel) {
      this.channel = channel;
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
      return id.compareTo(newest) > 0
          ? id
          : ID.format(ID.parse(newest, Instant::from).plusMillis(1));
    }

    /** The id that a folder being built will have. */
    String idOf(Path building) {
      return GenerationStore.idOf(building.getFileName().toString());
    }

    /**
     * Makes a generation that was built and sealed the current one, and lets go of the oldest.
     *
     * @param kept how many finished generations stay, at least 1
     */
    Generation finish(Path building, int kept) throws IOException {
      String id = idOf(building);
      Path finished = generations.resolve(id);
      Files.move(building, finished, StandardCopyOption.ATOMIC_MOVE);
      IOUtils.fsync(generations, true);
      makeCurrent(id);
      List<String> all = finished();
      for (String old : all.subList(0, Math.max(0, all.size() - kept))) {
        remove(old);
      }
      return Generation.in(finished);
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
      channel.close();
    }
  }
}
