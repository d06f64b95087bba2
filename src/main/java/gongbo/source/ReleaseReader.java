package gongbo.source;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads releases from files and folders. */
public final class ReleaseReader {
  private ReleaseReader() {}

  /**
   * Everything that the sources hold, read as the stream advances, in an order that is the same
   * each time. The caller closes the stream.
   *
   * @param sources files, and folders that are walked
   */
  public static Stream<ReadResult> read(List<Path> sources) {
    return Stream.empty();
  }
}
