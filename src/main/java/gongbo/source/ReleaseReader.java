package gongbo.source;

import gongbo.config.ConfigFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads releases from files, folders and archives in any of the formats that {@code SourceFormat}
 * lists.
 *
 * <p>Any other file is refused, hidden ones too, so that what was read and what was refused always
 * add up to what was there.
 */
public final class ReleaseReader {
  private final SourceSettings settings;

  private ReleaseReader(SourceSettings settings) {
    this.settings = settings;
  }

  /**
   * A reader that knows the names and limits of a configuration.
   *
   * @throws gongbo.config.ConfigException when a file of it cannot be used
   */
  public static ReleaseReader of(ConfigFolder config) {
    return new ReleaseReader(SourceSettings.of(config));
  }

  /**
   * Everything that the sources hold, read as the stream advances, in an order that is the same
   * each time: sources as given, the entries of a folder by name. What cannot be read is a {@link
   * ReadResult.Refused} and never ends the stream. The caller closes the stream.
   *
   * <p>The stream is sequential and holds one line of a file at a time. Two releases may well carry
   * the same id; that is for the caller to judge.
   *
   * @param sources files, folders and archives, on any file system
   * @throws UncheckedIOException at once, naming them, when sources do not exist
   */
  public Stream<ReadResult> read(List<Path> sources) {
    return read(sources, bytes -> {});
  }

  /**
   * The same, telling how far it is.
   *
   * @param sources files, folders and archives, on any file system
   * @param progress hears how many more of the {@link #bytes} are done with
   * @throws UncheckedIOException at once, naming them, when sources do not exist
   */
  public Stream<ReadResult> read(List<Path> sources, LongConsumer progress) {
    requireAll(sources);
    SourceWalk walk = new SourceWalk(sources, settings, progress);
    // Stream.flatMap would read a whole file ahead as soon as somebody asks the stream for its
    // iterator; one iterator over everything does not.
    return StreamSupport.stream(
            Spliterators.spliteratorUnknownSize(
                walk, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE),
            false)
        .onClose(walk::close);
  }

  /**
   * How much there is to read: the size of all the files, in bytes.
   *
   * @throws UncheckedIOException naming them, when sources do not exist
   */
  public static long bytes(List<Path> sources) throws IOException {
    requireAll(sources);
    long bytes = 0;
    for (Path source : sources) {
      try (Stream<Path> files = Files.walk(source)) {
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
          bytes += Files.size(file);
        }
      }
    }
    return bytes;
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
