package gongbo.cli;

import gongbo.source.SourceRoots;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a folder contained at one moment. A file that vanishes meanwhile, or a folder that cannot be
 * listed, is left out or refused; it never fails the listing.
 *
 * @param files the state of each file to read
 * @param refused why a link or folder is not read
 */
record WatchedFolder(Map<Path, Stamp> files, Map<Path, String> refused) {
  WatchedFolder {
    files = Map.copyOf(files);
    refused = Map.copyOf(refused);
  }

  /** The state of a file. */
  record Stamp(Instant modified, long size) {
    static Stamp of(BasicFileAttributes file) {
      return new Stamp(file.lastModifiedTime().toInstant(), file.size());
    }
  }

  /**
   * Lists a folder.
   *
   * @throws IOException when there is no such folder
   */
  static WatchedFolder list(Path folder) throws IOException {
    Path real = folder.toRealPath();
    Lister lister = new Lister(new SourceRoots(List.of(folder)), real, folder);
    Files.walkFileTree(real, lister);
    return new WatchedFolder(lister.files, lister.refused);
  }

  private static final class Lister extends SimpleFileVisitor<Path> {
    private final SourceRoots roots;
    private final Path real;
    private final Path folder;
    private final Map<Path, Stamp> files = new HashMap<>();
    private final Map<Path, String> refused = new HashMap<>();

    Lister(SourceRoots roots, Path real, Path folder) {
      this.roots = roots;
      this.real = real;
      this.folder = folder;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      Optional<String> objection = roots.objection(file);
      if (objection.isPresent()) {
        refused.put(named(file), objection.get());
      } else if (attributes.isSymbolicLink()) {
        follow(file);
      } else if (attributes.isRegularFile()) {
        files.put(named(file), Stamp.of(attributes));
      }
      return FileVisitResult.CONTINUE;
    }

    private void follow(Path link) {
      try {
        BasicFileAttributes target = Files.readAttributes(link, BasicFileAttributes.class);
        if (target.isRegularFile()) {
          files.put(named(link), Stamp.of(target));
        }
      } catch (IOException vanished) {
        // The next listing says what became of it.
      }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
      if (Files.exists(file)) {
        refused.put(named(file), "cannot be listed: " + unreadable.getClass().getSimpleName());
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path done, @Nullable IOException incomplete) {
      return FileVisitResult.CONTINUE;
    }

    /** Returns the path of a file below the folder as it was named. */
    private Path named(Path file) {
      return folder.resolve(real.relativize(file));
    }
  }
}
