package gongbo.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files and folders that an operator named, within which links are followed. A link that leads
 * elsewhere would publish what nobody named.
 */
public final class SourceRoots {
  private final List<Path> roots = new ArrayList<>();

  /**
   * @param named the files and folders as named; a link among them was meant by whoever named it
   */
  public SourceRoots(List<Path> named) {
    for (Path root : named) {
      try {
        roots.add(root.toRealPath());
      } catch (IOException e) {
        // Nothing lies within a root that does not exist.
      }
    }
  }

  /**
   * Returns why a file or folder below a root is not read, if it is a link that is not followed: to
   * a folder, to nothing, or out of the roots.
   */
  public Optional<String> objection(Path file) {
    if (!Files.isSymbolicLink(file)) {
      return Optional.empty();
    }
    Path target;
    try {
      target = file.toRealPath();
    } catch (NoSuchFileException e) {
      return Optional.of("a link to a file that does not exist");
    } catch (IOException e) {
      return Optional.of("a link that leads nowhere");
    }
    if (Files.isDirectory(target)) {
      return Optional.of("a link to a folder, which may lead in a circle");
    }
    return roots.stream().anyMatch(target::startsWith)
        ? Optional.empty()
        : Optional.of("a link that leads out of the sources");
  }
}
