package gongbo.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A generation is not what it was when it was built, or cannot be what it says. */
public final class DamagedGenerationException extends IOException {
  private static final long serialVersionUID = 1;

  /**
   * @param path the generation's folder, or {@code CURRENT}
   * @param wrong what is wrong, a sentence each
   */
  DamagedGenerationException(Path path, List<String> wrong) {
    super(path.getFileName() + " is damaged: " + String.join("; ", wrong));
  }
}
