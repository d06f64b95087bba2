package gongbo.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class RecurringTaskTest {
  private static final Duration PAUSE = Duration.ofMillis(1);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2025-05-28T01:00:00Z"));
  private final InstantSource clock = now::get;

  @Test
  void everyTurnIsFollowedByTheNextWhateverItThrows() throws Exception {
    Throwable[] failures = {
      new IllegalStateException("a bug"),
      new OutOfMemoryError("of a test"),
      new StackOverflowError("of a test"),
      new NoClassDefFoundError("of a test")
    };
    AtomicInteger turns = new AtomicInteger();
    CountDownLatch all = new CountDownLatch(failures.length + 2);
    try (RecurringTask task =
        start(
            () -> {
              all.countDown();
              int turn = turns.getAndIncrement();
              if (turn < failures.length) {
                throwAny(failures[turn]);
              }
            })) {
      all.await();
      assertThat(task.stuckFor(PATIENCE)).isEmpty();
    }
  }

  @Test
  void aTaskThatFailsForAWhileSaysSoUntilItSucceeds() throws Exception {
    CountDownLatch failed = new CountDownLatch(2);
    CountDownLatch repaired = new CountDownLatch(1);
    try (RecurringTask task =
        start(
            () -> {
              failed.countDown();
              if (repaired.getCount() > 0) {
                throw new OutOfMemoryError("of a test");
              }
            })) {
      failed.await();
      assertThat(task.stuckFor(PATIENCE)).isEmpty();

      now.updateAndGet(time -> time.plus(PATIENCE));
      assertThat(task.stuckFor(PATIENCE).orElse("")).contains("60 s", "OutOfMemoryError");

      repaired.countDown();
      while (task.stuckFor(PATIENCE).isPresent()) {
        TimeUnit.MILLISECONDS.sleep(1);
      }
      assertThat(task.sinceSuccess()).isZero();
    }
  }

  @Test
  void aTurnThatNeverEndsIsNoticedToo() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    try (RecurringTask task =
        start(
            () -> {
              begun.countDown();
              new CountDownLatch(1).await();
            })) {
      begun.await();
      now.updateAndGet(time -> time.plus(PATIENCE));
      assertThat(task.stuckFor(PATIENCE)).isPresent();
    }
  }

  private RecurringTask start(RecurringTask.Turn turn) {
    return RecurringTask.start("test", PAUSE, PAUSE, clock, turn);
  }

  /** Throws any throwable as if it were unchecked. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void throwAny(Throwable failure) throws T {
    throw (T) failure;
  }
}
