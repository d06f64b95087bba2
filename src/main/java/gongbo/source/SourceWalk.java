package gongbo.source;

import gongbo.source.ReadResult.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.LongConsumer;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** Walks sources in a stable order and reads one file at a time. Not for two threads at once. */
final class SourceWalk implements Iterator<ReadResult>, AutoCloseable {
  /** What is still to be done, the next thing first. */
  private final Deque<Step> steps = new ArrayDeque<>();

  private static final String ZIP = ".zip";

  private final LongConsumer progress;

  private final SourceSettings settings;
  private FormatReader.@Nullable Releases open;
  private @Nullable ReadResult next;

  private sealed interface Step {
    /**
     * Look at a file or folder.
     *
     * @param path where it is
     * @param location how it is called in results
     * @param named whether the caller named it, so that a link is followed
     */
    record Visit(Path path, String location, boolean named) implements Step {}

    /**
     * Close an archive all of whose files have been read.
     *
     * @param archive its contents
     * @param bytes its size
     */
    record Leave(FileSystem archive, long bytes) implements Step {}
  }

  /**
   * @param settings what the configuration says of reading
   * @param progress hears how many more bytes of the sources' files are done with
   */
  SourceWalk(List<Path> sources, SourceSettings settings, LongConsumer progress) {
    this.progress = progress;
    this.settings = settings;
    sources.forEach(source -> steps.add(new Step.Visit(source, source.toString(), true)));
  }

  @Override
  public boolean hasNext() {
    while (next == null) {
      if (open != null) {
        next = open.next();
        if (next == null) {
          open.close();
          open = null;
        }
      } else if (steps.isEmpty()) {
        return false;
      } else {
        next = take(steps.removeFirst());
      }
    }
    return true;
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
    };
  }

  private @Nullable ReadResult visit(Step.Visit visit) {
    Path path = visit.path();
    String location = visit.location();
    try {
      if (Files.isDirectory(path)) {
        if (!visit.named() && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
          return new Refused(location, "a link to a folder, which may lead in a circle");
        }
        enter(path, location);
        return null;
      }
      if (!Files.isRegularFile(path)) {
        return new Refused(location, "not a regular file");
      }
      return name(path).toLowerCase(Locale.ROOT).endsWith(ZIP)
          ? enterArchive(path, location)
          : read(path, location);
    } catch (IOException | UncheckedIOException | DirectoryIteratorException e) {
      return new Refused(location, "cannot be read: " + describe(e));
    }
  }

  private @Nullable ReadResult read(Path path, String location) throws IOException {
    SourceFile file = new SourceFile(path, location, progressIn(path), settings);
    if (file.name().startsWith(".")) {
      return done(path, new Refused(location, "a hidden file"));
    }
    SourceFormat format = SourceFormat.of(file.name(), file.head(SourceFormat.HEAD));
    if (format == null) {
      return done(path, new Refused(location, SourceFormat.unknown(file.name())));
    }
    try {
      open = format.reader().open(file);
      return null;
    } catch (RefusedInput e) {
      return new Refused(location, e.reason());
    }
  }

  private ReadResult done(Path file, ReadResult result) throws IOException {
    progressIn(file).accept(Files.size(file));
    return result;
  }

  /** The files of an archive do not count on their own: the archive does, when it is left. */
  private LongConsumer progressIn(Path file) {
    boolean inArchive =
        steps.stream()
            .anyMatch(
                step ->
                    step instanceof Step.Leave(var archive, _) && archive == file.getFileSystem());
    return inArchive ? bytes -> {} : progress;
  }

  private void enter(Path folder, String location) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
      listing.forEach(entries::add);
    }
    entries.sort(Comparator.comparing(SourceWalk::name).reversed());
    String prefix = location.endsWith("/") ? location : location + "/";
    entries.forEach(entry -> steps.addFirst(new Step.Visit(entry, prefix + name(entry), false)));
  }

  private @Nullable ReadResult enterArchive(Path file, String location) throws IOException {
    FileSystem archive;
    try {
      archive = FileSystems.newFileSystem(file, (ClassLoader) null);
    } catch (ZipException e) {
      return new Refused(location, "not a zip archive that can be read: " + describe(e));
    }
    steps.addFirst(new Step.Leave(archive, Files.size(file)));
    for (Path root : archive.getRootDirectories()) {
      steps.addFirst(new Step.Visit(root, location + "!/", true));
    }
    return null;
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

  /** Why a file could not be read; file systems give only the file's name as their message. */
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
