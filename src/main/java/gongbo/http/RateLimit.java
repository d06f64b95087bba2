package gongbo.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.TooManyRequestsResponse;
import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Predicate;

/** Limits the requests of a client: a token bucket per address, refilled at a steady rate. */
final class RateLimit {
  /**
   * The seconds of requests that a bucket holds: enough for a page with its files, or a short
   * script.
   */
  private static final int BURST_SECONDS = 10;

  /**
   * The most addresses remembered, about 300 bytes each; beyond it the least recently active are
   * dropped.
   */
  private static final int MOST_CLIENTS = 50_000;

  private final int perSecond;
  private final Predicate<InetAddress> exempt;
  private final TimeMeter clock;

  /** A bucket that was idle for the length of a burst is full again and can be dropped. */
  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder()
          .maximumSize(MOST_CLIENTS)
          .expireAfterAccess(Duration.ofSeconds(BURST_SECONDS))
          .build();

  RateLimit(int perSecond, Predicate<InetAddress> exempt, TimeMeter clock) {
    this.perSecond = perSecond;
    this.exempt = exempt;
    this.clock = clock;
  }

  /**
   * Creates a limit for every client but the machine itself, whose requests are the operator's own
   * or come from a proxy, which alone can distinguish clients.
   *
   * @param perSecond requests a second, 1 or more
   */
  static RateLimit perSecond(int perSecond) {
    return new RateLimit(perSecond, InetAddress::isLoopbackAddress, TimeMeter.SYSTEM_NANOTIME);
  }

  /**
   * Takes a token for a request and returns the number left.
   *
   * @throws TooManyRequestsResponse when there is none
   */
  void check(Context context) {
    InetAddress address = ClientAddress.parse(context.ip());
    if (exempt.test(address)) {
      return;
    }
    ConsumptionProbe probe = take(address);
    context.header("RateLimit-Limit", Integer.toString(perSecond * BURST_SECONDS));
    context.header("RateLimit-Remaining", Long.toString(probe.getRemainingTokens()));
    context.header("RateLimit-Reset", seconds(probe.getNanosToWaitForReset()));
    if (!probe.isConsumed()) {
      context.header(Header.RETRY_AFTER, seconds(probe.getNanosToWaitForRefill()));
      throw new TooManyRequestsResponse();
    }
  }

  ConsumptionProbe take(InetAddress address) {
    return buckets
        .get(ClientAddress.client(address), absent -> bucket())
        .tryConsumeAndReturnRemaining(1);
  }

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(
            limit ->
                limit
                    .capacity((long) perSecond * BURST_SECONDS)
                    .refillGreedy(perSecond, Duration.ofSeconds(1)))
        .withCustomTimePrecision(clock)
        .build();
  }

  /** Rounds up to whole seconds, so that a client that waits so long has waited enough. */
  private static String seconds(long nanos) {
    return Long.toString(Math.ceilDiv(nanos, Duration.ofSeconds(1).toNanos()));
  }
}
