package gongbo.http;

import gongbo.index.ReindexProgress;
import gongbo.index.ReindexProgress.State;
import gongbo.index.ReindexProgressBuilder;
import java.time.Instant;

/** Reindexes that go as a test says. */
public final class TestReindexes implements ReindexControl {
  public static final ReindexProgress READING =
      ReindexProgressBuilder.builder()
          .state(State.READING)
          .done(1_200)
          .total(8_070L)
          .perSecond(400)
          .phaseSeconds(3)
          .secondsLeft(17L)
          .refused(3)
          .started(Instant.parse("2025-05-28T01:00:00Z"))
          .told(Instant.parse("2025-05-28T01:00:03Z"))
          .outcome(null)
          .build();

  private ReindexProgress latest = ReindexProgress.NONE;

  @Override
  public synchronized ReindexProgress latest() {
    return latest;
  }

  synchronized void tell(ReindexProgress progress) {
    latest = progress;
  }

  @Override
  public synchronized boolean begin() {
    if (!latest.state().isEnded()) {
      return false;
    }
    latest = READING;
    return true;
  }
}
