package gongbo.source;

import gongbo.config.ConfigFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads releases from files, folders and archives in the formats of {@code SourceFormat}.
 *
 * <p>Any other file is refused, hidden ones too, so that the numbers of releases and refusals
 * account for every file.
 */
public final class ReleaseReader {
  private final SourceSettings settings;
  private final IsolatedReader.@Nullable Settings isolation;

  private ReleaseReader(SourceSettings settings, IsolatedReader.@Nullable Settings isolation) {
    this.settings = settings;
    this.isolation = isolation;
  }

  /**
   * Creates a reader with the names and limits of a configuration.
   *
   * @throws gongbo.config.ConfigException when one of its files is invalid
   */
  public static ReleaseReader of(ConfigFolder config) {
    return new ReleaseReader(SourceSettings.of(config), null);
  }

  /**
   * Creates a reader for files that anybody may have written: PDF and Hangul documents are read in
   * a process with limits of time and memory.
   *
   * @throws gongbo.config.ConfigException when one of its files is invalid
   */
  public static ReleaseReader isolated(ConfigFolder config) {
    return new ReleaseReader(SourceSettings.of(config), IsolatedReader.Settings.of(config));
  }

  /** Returns this reader with other limits for documents. */
  ReleaseReader isolatedBy(IsolatedReader.Settings limits) {
    return new ReleaseReader(settings, limits);
  }

  /**
   * Reads all releases of sources as a lazy stream, in a stable order: sources as given, the
   * entries of a folder by name. What cannot be read is a {@link ReadResult.Refused} and never ends
   * the stream. The caller closes the stream.
   *
   * <p>The stream is sequential and holds one line of a file at a time. Several releases may have
   * the same id; the caller decides about them.
   *
   * @param sources files, folders and archives, on any file system
   * @throws UncheckedIOException at once, naming the sources that do not exist
   */
  public Stream<ReadResult> read(List<Path> sources) {
    return read(sources, bytes -> {});
  }

  /**
   * Reads all releases of files that were found below some roots. A file that has become a link out
   * of them is refused.
   */
  public Stream<ReadResult> read(List<Path> files, SourceRoots within) {
    return read(files, within, bytes -> {});
  }

  /**
   * Reads all releases of sources, and reports the progress.
   *
   * @param sources files, folders and archives, on any file system
   * @param progress receives the number of further {@link #bytes} processed
   * @throws UncheckedIOException at once, naming the sources that do not exist
   */
  public Stream<ReadResult> read(List<Path> sources, LongConsumer progress) {
    requireAll(sources);
    return read(sources, null, progress);
  }

  private Stream<ReadResult> read(
      List<Path> sources, @Nullable SourceRoots within, LongConsumer progress) {
    SourceWalk walk =
        new SourceWalk(
            sources,
            within,
            settings,
            isolation == null ? null : new IsolatedReader(isolation),
            progress);
    // The iterator of Stream.flatMap would read a whole file ahead; a single iterator does not.
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                walk, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
            false)
        .onClose(walk::close);
  }

  /**
   * Returns the total size of the files in bytes, as far as they can be listed; {@link #read}
   * reports what cannot.
   *
   * @throws UncheckedIOException naming the sources that do not exist
   */
  public static long bytes(List<Path> sources) throws IOException {
    requireAll(sources);
    LongAdder bytes = new LongAdder();
    for (Path source : sources) {
      Files.walkFileTree(
          source.toRealPath(),
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              bytes.add(attributes.isRegularFile() ? attributes.size() : 0);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                Path folder, @Nullable IOException incomplete) {
              return FileVisitResult.CONTINUE;
            }
          });
    }
    return bytes.sum();
  }

  private static void requireAll(List<Path> sources) {
    List<Path> missing = sources.stream().filter(source -> !Files.exists(source)).toList();
    if (!missing.isEmpty()) {
      String names = String.join(", ", missing.stream().map(Path::toString).toList());
      throw new UncheckedIOException(
          "no such file or folder: " + names, new NoSuchFileException(names));
    }
  }
}
