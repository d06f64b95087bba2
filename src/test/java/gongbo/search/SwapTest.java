package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.config.ConfigFolder;
import gongbo.index.GenerationStore;
import gongbo.release.Release;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many clients through many swaps: every answer is of one generation. Few here, a hundred in the
 * profile {@code endurance}, since a server looks for the next generation once a second.
 */
class SwapTest {
  private static final int CLIENTS = 64;
  private static final int SWAPS = Integer.getInteger("gongbo.swaps", 4);

  /** Two seconds on a machine that has nothing else to do; here only that it happens. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Clients who never paused would only queue for the processors, and the follower with them. */
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
  private final Map<String, Long> totals = new ConcurrentHashMap<>();
  private final AtomicLong answers = new AtomicLong();
  private final AtomicLong slowest = new AtomicLong();
  private final AtomicLong latest = new AtomicLong();
  private final AtomicBoolean done = new AtomicBoolean();

  @TempDir Path folder;

  @Test
  void everyAnswerIsOfOneGeneration() throws Exception {
    // Two generations of different sizes, which CURRENT then names in turn: nothing is built while
    // the clock runs, so that only swapping is measured.
    build(20);
    build(30);
    List<String> ids = List.of(folder.resolve("generations").toFile().list());
    try (SearchService service = SearchService.open(folder, ConfigFolder.bundled());
        ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int client = 0; client < CLIENTS; client++) {
        clients.execute(() -> ask(service));
      }
      try {
        for (int swap = 0; swap < SWAPS; swap++) {
          String now = new GenerationStore(folder).currentId().orElseThrow();
          String next = ids.get(1 - ids.indexOf(now));
          Files.writeString(folder.resolve("CURRENT"), next + "\n");
          long start = System.nanoTime();
          while (!service.status().generation().equals(next)) {
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("not followed yet")
                .isLessThan(PATIENCE);
            Thread.sleep(5);
          }
          latest.accumulateAndGet(System.nanoTime() - start, Math::max);
        }
      } finally {
        done.set(true);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(totals.values()).containsExactlyInAnyOrder(20L, 30L);
    System.out.printf(
        "%d answers to %d clients through %d swaps, the slowest in %d ms; followed within %d ms%n",
        answers.get(),
        CLIENTS,
        SWAPS,
        Duration.ofNanos(slowest.get()).toMillis(),
        Duration.ofNanos(latest.get()).toMillis());
  }

  private void ask(SearchService service) {
    while (!done.get()) {
      try {
        long start = System.nanoTime();
        SearchResult<Hit> result = service.search(SearchRequest.of("수소"));
        slowest.accumulateAndGet(System.nanoTime() - start, Math::max);
        answers.incrementAndGet();
        Long before = totals.putIfAbsent(result.generation(), result.total());
        long counted = result.facets().of(FacetField.PUBLISHER).getFirst().count();
        if ((before != null && before != result.total()) || counted != result.total()) {
          wrong.add(result.toString());
        }
        Thread.sleep(PAUSE);
      } catch (Exception e) {
        wrong.add(e.toString());
      }
    }
  }

  private void build(int many) throws Exception {
    List<Release> releases = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      releases.add(SmallIndex.release("r" + i, "수소 " + i, "□ 수소 버스"));
    }
    SmallIndex.build(folder, releases);
  }
}
