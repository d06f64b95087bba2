package gongbo.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The file {@code VERIFIED}, which names the generation that was verified last on this machine and
 * what identified each of its files then: inode, times of its last changes, and size. As long as
 * these are the same, only a defect of the disk can have changed a byte, so that a server may start
 * to answer before it verifies the bytes again.
 *
 * <p>A copy has other inodes and times, even if the record was copied with it. Where the file
 * system has no inodes, or the record cannot be written, every start verifies first.
 */
final class VerificationRecord {
  private static final String FILE = "VERIFIED";

  /**
   * The time that a file must have been at rest before it was verified. File systems count time in
   * ticks of some milliseconds, some in seconds: a change within the same tick would not show.
   */
  private static final Duration REST = Duration.ofSeconds(2);

  private static final String IDENTITY = "unix:ino,ctime,lastModifiedTime,size";

  private final Path file;

  /** Opens the record of the index in a folder. */
  VerificationRecord(Path root) {
    this.file = root.resolve(FILE);
  }

  /**
   * The state of the files of a folder at a moment, without their content.
   *
   * @param lines the folder, and a line for each file
   * @param changed the latest change of a file
   */
  record State(List<String> lines, Instant changed) {
    State {
      lines = List.copyOf(lines);
    }

    /**
     * Reads the state of a generation.
     *
     * @throws UnsupportedOperationException when the file system does not identify files
     */
    static State of(Path folder) throws IOException {
      List<String> lines = new ArrayList<>(List.of(folder.getFileName().toString()));
      Instant changed = Instant.MIN;
      for (Path path : files(folder)) {
        Map<String, Object> identity =
            Files.readAttributes(path, IDENTITY, LinkOption.NOFOLLOW_LINKS);
        Instant latest =
            identity.get("ctime") instanceof FileTime time ? time.toInstant() : Instant.MAX;
        changed = latest.isAfter(changed) ? latest : changed;
        lines.add(
            "%s %s %s %s %s"
                .formatted(
                    identity.get("ino"),
                    latest,
                    identity.get("lastModifiedTime"),
                    identity.get("size"),
                    folder.relativize(path)));
      }
      return new State(lines, changed);
    }

    private static List<Path> files(Path folder) throws IOException {
      try (Stream<Path> all = Files.walk(folder)) {
        return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
            .sorted()
            .toList();
      }
    }

    private boolean restsAt(Instant moment) {
      return changed.isBefore(moment.minus(REST));
    }
  }

  /** Returns whether the files of a generation are those that were verified. */
  boolean matches(Path folder) {
    try {
      return Files.readAllLines(file).equals(State.of(folder).lines());
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      // Whatever cannot be read is verified.
      return false;
    }
  }

  /** Verification of the bytes of a generation. */
  interface Verification {
    void run() throws IOException;
  }

  /**
   * Verifies a generation and records it, unless a file has changed lately.
   *
   * @param began the present time
   * @throws IOException when the verification throws it
   */
  void verify(Path folder, Instant began, Verification verification) throws IOException {
    State before = null;
    try {
      before = State.of(folder);
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      // The verification says what is wrong with the folder; without inodes nothing is recorded.
    }
    verification.run();
    if (before != null && before.restsAt(began)) {
      write(before);
    }
  }

  private void write(State state) {
    Path next = file.resolveSibling(FILE + ".next");
    try {
      Files.write(next, state.lines());
      Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // The folder may be read-only for a server, which then verifies at each start.
      System.getLogger(VerificationRecord.class.getName())
          .log(System.Logger.Level.DEBUG, "the verification is not recorded", e);
    }
  }
}
