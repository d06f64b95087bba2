package gongbo.cli;

import gongbo.config.WithdrawnReleases;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The file {@code withdrawn.tsv}, to change it. One process changes it at a time, and it is
 * replaced at once, so that no change is lost and no reader finds half of it.
 */
final class WithdrawalFile {
  private final Path file;

  /** Names the file in a folder of configuration files; a link is followed. */
  WithdrawalFile(Path folder) throws IOException {
    Path named = folder.resolve(WithdrawnReleases.FILE);
    this.file = Files.exists(named) ? named.toRealPath() : named;
  }

  /** Adds a release; one that was withdrawn before has the new reason. */
  void add(String id, String reason) throws IOException {
    change(
        lines -> {
          lines.removeIf(line -> WithdrawnReleases.id(line).equals(id));
          return lines.add(id + "\t" + reason);
        });
  }

  /**
   * Removes a release.
   *
   * @param ids its ids
   * @return whether the file had one of them
   */
  boolean remove(Set<String> ids) throws IOException {
    return change(lines -> lines.removeIf(line -> ids.contains(WithdrawnReleases.id(line))));
  }

  /** A change of the lines, which returns whether there is something to write. */
  private interface Change {
    boolean of(List<String> lines);
  }

  private boolean change(Change change) throws IOException {
    // The file itself is replaced, and a lock on it with it.
    Path lock = file.resolveSibling("." + file.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      keepAccess(lock);
      List<String> lines =
          new ArrayList<>(Files.exists(file) ? Files.readAllLines(file) : List.of());
      boolean isChanged = change.of(lines);
      if (isChanged) {
        replace(lines);
      }
      return isChanged;
    }
  }

  private void replace(List<String> lines) throws IOException {
    Path written = file.resolveSibling("." + file.getFileName() + ".new");
    Files.write(written, lines);
    keepAccess(written);
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Gives another file the owner and the permissions of this one, so that others can use it. */
  private void keepAccess(Path other) throws IOException {
    PosixFileAttributeView ours = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    PosixFileAttributeView its = Files.getFileAttributeView(other, PosixFileAttributeView.class);
    if (!Files.exists(file) || ours == null || its == null) {
      return;
    }
    if (!its.readAttributes().permissions().equals(ours.readAttributes().permissions())) {
      its.setPermissions(ours.readAttributes().permissions());
    }
    if (!its.getOwner().equals(ours.getOwner())) {
      its.setOwner(ours.getOwner());
    }
  }
}
