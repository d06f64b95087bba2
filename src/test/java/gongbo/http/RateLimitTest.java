package gongbo.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {
  private static final int BURST = 20;

  private final Clock clock = new Clock();
  private final RateLimit limit = new RateLimit(2, address -> false, clock);

  /** A clock that stands until it is moved. */
  private static final class Clock implements TimeMeter {
    private long nanos;

    void pass(Duration time) {
      nanos += time.toNanos();
    }

    @Override
    public long currentTimeNanos() {
      return nanos;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }

  @Test
  void aClientHasABurstAndThenItsRate() {
    assertThat(taken("203.0.113.7", 100)).isEqualTo(BURST);
    clock.pass(Duration.ofSeconds(3));
    assertThat(taken("203.0.113.7", 100)).isEqualTo(6);
    clock.pass(Duration.ofMinutes(3));
    assertThat(taken("203.0.113.7", 100)).isEqualTo(BURST);
  }

  @Test
  void eachClientHasItsOwn() {
    assertThat(taken("203.0.113.7", 100)).isEqualTo(BURST);
    assertThat(taken("203.0.113.8", 100)).isEqualTo(BURST);
  }

  @Test
  void aNetworkOfSixtyFourBitsIsOneClient() {
    assertThat(taken("2001:db8:0:1::1", 15)).isEqualTo(15);
    assertThat(taken("2001:db8:0:1:ffff::2", 15)).isEqualTo(5);
    assertThat(taken("2001:db8:0:2::1", 15)).isEqualTo(15);
  }

  @Test
  void whoeverAsksTooMuchIsToldWhenToComeBack() throws Exception {
    try (SampleServer server = SampleServer.start(limit::check)) {
      HttpResponse<String> first = server.get("/health");
      assertThat(first.headers().firstValue("ratelimit-limit")).contains("20");
      assertThat(first.headers().firstValue("ratelimit-remaining")).contains("19");
      for (int i = 1; i < BURST; i++) {
        assertThat(server.get("/health").statusCode()).isEqualTo(200);
      }
      HttpResponse<String> refused = server.get("/health");
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.headers().firstValue("retry-after")).contains("1");
      assertThat(refused.headers().firstValue("content-type")).contains("application/problem+json");
      assertThat(server.get("/").body()).startsWith("<!doctype html>");

      clock.pass(Duration.ofSeconds(1));
      assertThat(server.get("/health").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void theMachineItselfIsNotLimited() throws Exception {
    try (SampleServer server = SampleServer.start(RateLimit.perSecond(1)::check)) {
      for (int i = 0; i < 30; i++) {
        assertThat(server.get("/health").statusCode()).isEqualTo(200);
      }
    }
  }

  private int taken(String address, int asked) {
    int taken = 0;
    for (int i = 0; i < asked; i++) {
      taken += limit.take(InetAddress.ofLiteral(address)).isConsumed() ? 1 : 0;
    }
    return taken;
  }
}
