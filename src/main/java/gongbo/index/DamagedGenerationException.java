package gongbo.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Thrown when a generation differs from what was built, or is inconsistent. */
public final class DamagedGenerationException extends IOException {
  private static final long serialVersionUID = 1;

  /**
   * @param path the folder of the generation, or {@code CURRENT}
   * @param wrong the differences, a sentence each
   */
  DamagedGenerationException(Path path, List<String> wrong) {
    super(path.getFileName() + " is damaged: " + String.join("; ", wrong));
  }
}
