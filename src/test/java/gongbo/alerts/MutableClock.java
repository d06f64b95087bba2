package gongbo.alerts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test sets. */
public final class MutableClock implements InstantSource {
  private Instant now;

  public MutableClock(Instant now) {
    this.now = now;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  /** Moves the clock. */
  public synchronized void pass(Duration time) {
    now = now.plus(time);
  }
}
