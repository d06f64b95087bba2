package gongbo.http;

import gongbo.index.ReindexProgress;
import gongbo.index.ReindexProgress.State;
import java.time.Instant;

/** Reindexes that go as a test says. */
public final class TestReindexes implements ReindexControl {
  public static final ReindexProgress READING =
      new ReindexProgress(
          State.READING,
          1_200,
          8_070L,
          400,
          17L,
          3,
          Instant.parse("2025-05-28T01:00:00Z"),
          Instant.parse("2025-05-28T01:00:03Z"),
          null);

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
