package gongbo.source;

import gongbo.source.ReadResult.Refused;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Walks sources in a stable order and reads one file at a time. Not thread-safe. */
final class SourceWalk implements Iterator<ReadResult>, AutoCloseable {
  /** The pending steps, next one first. */
  private final Deque<Step> steps = new ArrayDeque<>();

  private static final String ZIP = ".zip";
  private static final Pattern TAR = Pattern.compile(".+\\.(?:tar|tar\\.gz|tgz)");

  private final LongConsumer progress;

  private final SourceSettings settings;
  private final SourceRoots roots;

  /** Reads documents; null to read them in this process. */
  private final @Nullable IsolatedReader documents;

  private FormatReader.@Nullable Releases open;
  private String openLocation = "";
  private String openFormat = "";

  /** The location of the current source. */
  private String source = "";

  private @Nullable ReadResult next;

  private sealed interface Step {
    /**
     * Visits a file or folder.
     *
     * @param path the path
     * @param location the name in results
     * @param named whether the caller named it, so that a link is followed wherever it leads
     * @param isSource whether it is a source rather than a part of one
     */
    record Visit(Path path, String location, boolean named, boolean isSource) implements Step {}

    /**
     * Closes an archive after its last file.
     *
     * @param archive closes the archive
     * @param bytes its size
     */
    record Leave(Closeable archive, long bytes) implements Step {}

    /**
     * Refuses an entry of an archive.
     *
     * @param location the name in results
     * @param reason the reason
     */
    record Refuse(String location, String reason) implements Step {}
  }

  /**
   * @param within the roots that links may not leave; null if they are the sources, which may
   *     themselves be links
   * @param settings the settings for reading
   * @param documents reads documents, and is closed with the walk; null to read them in this
   *     process
   * @param progress receives the number of further bytes of the sources processed
   */
  SourceWalk(
      List<Path> sources,
      @Nullable SourceRoots within,
      SourceSettings settings,
      @Nullable IsolatedReader documents,
      LongConsumer progress) {
    this.documents = documents;
    this.progress = progress;
    this.settings = settings;
    this.roots = within == null ? new SourceRoots(sources) : within;
    boolean named = within == null;
    sources.forEach(source -> steps.add(new Step.Visit(source, source.toString(), named, true)));
  }

  @Override
  public boolean hasNext() {
    while (next == null) {
      FormatReader.Releases file = open;
      if (file != null) {
        next = nextOf(file);
      } else if (steps.isEmpty()) {
        return false;
      } else {
        next = take(steps.removeFirst());
      }
    }
    return true;
  }

  /** Returns the next result of a file; no failure of its reader ends the walk. */
  private @Nullable ReadResult nextOf(FormatReader.Releases file) {
    ReadResult result;
    try {
      result = file.next();
      if (result != null) {
        return result.ofFormat(openFormat);
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      result =
          new Refused(
              openLocation,
              "cannot be read further: " + TextDecoder.line(e.toString()),
              openFormat);
    }
    file.close();
    open = null;
    return result;
  }

  @Override
  public ReadResult next() {
    ReadResult result = hasNext() ? next : null;
    if (result == null) {
      throw new NoSuchElementException();
    }
    next = null;
    return result;
  }

  @Override
  public void close() {
    if (open != null) {
      open.close();
      open = null;
    }
    if (documents != null) {
      documents.close();
    }
    while (!steps.isEmpty()) {
      if (steps.removeFirst() instanceof Step.Leave leave) {
        leave(leave);
      }
    }
  }

  private @Nullable ReadResult take(Step step) {
    return switch (step) {
      case Step.Visit visit -> visit(visit);
      case Step.Leave leave -> {
        leave(leave);
        yield null;
      }
      case Step.Refuse refuse -> new Refused(refuse.location(), refuse.reason());
    };
  }

  private @Nullable ReadResult visit(Step.Visit visit) {
    Path path = visit.path();
    String location = visit.location();
    source = visit.isSource() ? location : source;
    try {
      Optional<String> objection = visit.named() ? Optional.empty() : roots.objection(path);
      if (objection.isPresent()) {
        return new Refused(location, objection.get());
      }
      if (Files.isDirectory(path)) {
        enter(path, location);
        return null;
      }
      if (!Files.isRegularFile(path)) {
        return new Refused(location, "not a regular file");
      }
      String name = name(path).toLowerCase(Locale.ROOT);
      if (name.endsWith(ZIP) || TAR.matcher(name).matches()) {
        return enterArchive(path, location, name.endsWith(ZIP));
      }
      return read(path, location);
    } catch (RefusedInput e) {
      return new Refused(location, e.reason());
    } catch (IOException | RuntimeException e) {
      return new Refused(location, "cannot be read: " + describe(e));
    } catch (StackOverflowError | OutOfMemoryError e) {
      return new Refused(location, "cannot be read: " + e);
    }
  }

  private @Nullable ReadResult read(Path path, String location) throws IOException, RefusedInput {
    SourceFile file =
        new SourceFile(path, path, location, folder(location), progressHere(), settings);
    if (file.name().startsWith(".")) {
      return done(path, new Refused(location, "a hidden file"));
    }
    SourceFormat format = SourceFormat.of(file.name(), file.head(SourceFormat.HEAD));
    if (format == null) {
      return done(path, new Refused(location, SourceFormat.unknown(file.name())));
    }
    openLocation = location;
    openFormat = format.ending();
    try {
      open =
          documents != null && format.isDocument()
              ? new FormatReader.Single(documents.read(file))
              : format.reader().open(file);
      return null;
    } catch (RefusedInput e) {
      return new Refused(location, e.reason(), openFormat);
    }
  }

  /** Returns the folder of a file within its source. */
  private String folder(String location) {
    String within = location.substring(Math.min(location.length(), source.length()));
    return within.substring(0, within.lastIndexOf('/') + 1);
  }

  private ReadResult done(Path file, ReadResult result) throws IOException {
    progressHere().accept(Files.size(file));
    return result;
  }

  /** The progress counts an archive as a whole, when it is closed, not its files. */
  private LongConsumer progressHere() {
    return archives() > 0 ? bytes -> {} : progress;
  }

  /** The number of enclosing archives. */
  private long archives() {
    return steps.stream().filter(Step.Leave.class::isInstance).count();
  }

  private void enter(Path folder, String location) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
      listing.forEach(entries::add);
    }
    entries.sort(Comparator.comparing(SourceWalk::name).reversed());
    String prefix = location.endsWith("/") ? location : location + "/";
    entries.forEach(
        entry -> steps.addFirst(new Step.Visit(entry, prefix + name(entry), false, false)));
  }

  private @Nullable ReadResult enterArchive(Path file, String location, boolean zip)
      throws IOException, RefusedInput {
    if (archives() >= settings.limits().depth()) {
      return new Refused(location, "an archive too deep inside of others, see unpacking.tsv");
    }
    long bytes = Files.size(file);
    if (zip) {
      settings.limits().checkDirectory(file);
      FileSystem archive = openZip(file);
      steps.addFirst(new Step.Leave(archive, bytes));
      settings.limits().check(archive);
      for (Path root : archive.getRootDirectories()) {
        steps.addFirst(new Step.Visit(root, location + "!/", true, false));
      }
      return null;
    }
    Path folder = Files.createTempDirectory("gongbo");
    steps.addFirst(new Step.Leave(() -> TarArchive.remove(folder), bytes));
    SourceFile tar = new SourceFile(file, file, location, "", read -> {}, settings);
    try (InputStream in = tar.open()) {
      for (String link : TarArchive.unpack(in, folder, settings.limits())) {
        steps.addFirst(
            new Step.Refuse(location + "!/" + link, "a link, which is not followed in archives"));
      }
    }
    steps.addFirst(new Step.Visit(folder, location + "!/", true, false));
    return null;
  }

  /** Windows writes the file names of an archive in its own charset. */
  private static FileSystem openZip(Path file) throws IOException, RefusedInput {
    try {
      return FileSystems.newFileSystem(file, (ClassLoader) null);
    } catch (ZipException notUnicode) {
      try {
        return FileSystems.newFileSystem(file, Map.of("encoding", "x-windows-949"));
      } catch (ZipException e) {
        throw new RefusedInput("not a zip archive that can be read: " + describe(e));
      }
    }
  }

  private void leave(Step.Leave leave) {
    try {
      leave.archive().close();
      progress.accept(leave.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException("an archive cannot be closed: " + leave.archive(), e);
    }
  }

  private static String name(Path path) {
    Path name = path.getFileName();
    String text = name == null ? "" : name.toString();
    return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  /**
   * Returns why a file could not be read; the message of a file system is often only the file name.
   */
  private static String describe(Exception e) {
    if (e.getCause() instanceof IOException cause) {
      return describe(cause);
    }
    if (e instanceof FileSystemException failure) {
      return failure.getReason() == null
          ? e.getClass().getSimpleName().replace("Exception", "")
          : failure.getReason();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }
}
