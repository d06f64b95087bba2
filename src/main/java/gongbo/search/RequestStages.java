package gongbo.search;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures how long the stages of one request take by the clock. A stage ends where the next one
 * begins; one that comes again is added up. Outside of a measured request nothing is measured.
 *
 * <p>Used by one thread at a time.
 */
public final class RequestStages {
  private static final ScopedValue<RequestStages> CURRENT = ScopedValue.newInstance();

  private final Map<String, Long> nanos = new LinkedHashMap<>();
  private String stage;
  private long since = System.nanoTime();

  /** Begins with a stage. */
  public RequestStages(String first) {
    this.stage = first;
  }

  /** Measures some work, and what it calls. */
  public <T> T measure(ScopedValue.CallableOp<T, Exception> work) throws Exception {
    return ScopedValue.where(CURRENT, this).call(work);
  }

  /** Begins another stage of the current request. */
  public static void begin(String next) {
    if (CURRENT.isBound()) {
      CURRENT.get().to(next);
    }
  }

  /** Begins another stage. */
  public void to(String next) {
    long now = System.nanoTime();
    nanos.merge(stage, now - since, Long::sum);
    stage = next;
    since = now;
  }

  /** Returns the time of each stage that has ended, in the order in which they first began. */
  public Map<String, Duration> ended() {
    Map<String, Duration> times = new LinkedHashMap<>();
    nanos.forEach((name, time) -> times.put(name, Duration.ofNanos(time)));
    return times;
  }
}
