package gongbo.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.TooManyRequestsResponse;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.function.Predicate;

/**
 * How many requests a client may make: a bucket of tokens for each address, filled at a steady
 * rate. An IPv6 client has a whole network of 64 bits to itself, so that counts as one address.
 */
final class RateLimit {
  /** A bucket holds what these seconds bring: a page with all that belongs to it, or a script. */
  private static final int BURST_SECONDS = 10;

  /**
   * The most addresses remembered, some 300 bytes each; past it the longest silent are forgotten.
   */
  private static final int MOST_CLIENTS = 50_000;

  private static final int NETWORK_BYTES = 8;

  private final int perSecond;
  private final Predicate<InetAddress> exempt;
  private final TimeMeter clock;

  /** A bucket that nobody took from for the length of a burst is full, so it can be forgotten. */
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
   * A limit for everybody but the machine itself. What comes from there is the operator's own, or
   * passed on by a proxy for clients that only the proxy can tell apart.
   *
   * @param perSecond requests a second, 1 or more
   */
  static RateLimit perSecond(int perSecond) {
    return new RateLimit(perSecond, InetAddress::isLoopbackAddress, TimeMeter.SYSTEM_NANOTIME);
  }

  /**
   * Takes a token for a request and says how many are left.
   *
   * @throws TooManyRequestsResponse when there was none
   */
  void check(Context context) {
    InetAddress address = address(context.ip());
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
    return buckets.get(client(address), absent -> bucket()).tryConsumeAndReturnRemaining(1);
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

  private static String client(InetAddress address) {
    byte[] bytes = address.getAddress();
    int counted = address instanceof Inet6Address ? NETWORK_BYTES : bytes.length;
    return HexFormat.of().formatHex(bytes, 0, counted);
  }

  /** The servlet API gives IPv6 addresses in brackets or without. */
  private static InetAddress address(String literal) {
    return InetAddress.ofLiteral(
        literal.startsWith("[") ? literal.substring(1, literal.length() - 1) : literal);
  }

  /** Whole seconds, rounded up, so that whoever waits them has waited long enough. */
  private static String seconds(long nanos) {
    return Long.toString(Math.ceilDiv(nanos, Duration.ofSeconds(1).toNanos()));
  }
}
