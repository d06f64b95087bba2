package gongbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.index.GenerationStore;
import gongbo.index.Reindexer.Phase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexingProgressTest {
  @TempDir Path folder;

  @Test
  void everyPhaseGivesANumberThatGrows() throws Exception {
    StringWriter printed = new StringWriter();
    StringWriter errors = new StringWriter();
    try (RefusalReport refusals = new RefusalReport(new PrintWriter(errors), null);
        IndexingProgress progress =
            new IndexingProgress(
                new GenerationStore(folder), 100, refusals, new PrintWriter(printed))) {
      await("starting: for ", printed);
      progress.begins(Phase.LEARNING);
      await("learning: for ", printed);
      progress.begins(Phase.CHECKING);
      await("checking: for ", printed);
      String first = printed.toString();
      Thread.sleep(Duration.ofSeconds(6));

      List<String> later = printed.toString().substring(first.length()).lines().toList();
      assertThat(later).isNotEmpty().allMatch(line -> !first.contains(line));
    }
  }

  private static void await(String text, StringWriter printed) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(12).toNanos();
    while (!printed.toString().contains(text) && System.nanoTime() < deadline) {
      Thread.sleep(100);
    }
    assertThat(printed.toString()).contains(text);
  }
}
