package gongbo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** As many releases as a test needs, no two of them with one text. */
final class NumberedReleases {
  private NumberedReleases() {}

  /** Writes them into the file {@code releases.jsonl} of a folder, in place of those before. */
  static Path write(Path folder, int count) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      lines.add(
          "{\"id\":\"%d\",\"title\":\"수소 %d\",\"body\":\"□ 수소 버스가 %d번 달린다\"}"
              .formatted(i, i, i * 7));
    }
    return Files.write(folder.resolve("releases.jsonl"), lines);
  }
}
