package gongbo.http;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import gongbo.config.ConfigFolder;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SlowRequestLogTest {
  @Test
  void theLineHasTheStagesOfTheRequest() throws Exception {
    Logger logger = (Logger) LoggerFactory.getLogger(SlowRequestLog.class);
    ListAppender<ILoggingEvent> appender = new ListAppender<>();
    appender.start();
    logger.addAppender(appender);
    ServerLimits usual = ServerLimits.of(ConfigFolder.bundled());
    try (SampleServer server =
        SampleServer.start(
            context -> {}, ServerLimitsBuilder.builder(usual).slow(Duration.ofNanos(1)).build())) {
      server.get("/api/v1/search?size=5&q=" + SampleServer.encoded("수소 버스"));
    } finally {
      logger.detachAppender(appender);
    }

    List<String> lines = appender.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    assertThat(lines)
        .singleElement()
        .asString()
        .matches(
            "slow: \\d+ ms \\(wait \\d+, handle \\d+, parse \\d+, correct \\d+, link \\d+,"
                + " compile \\d+, search \\d+, facets \\d+, relax \\d+, highlight \\d+,"
                + " render \\d+\\) [0-9a-f-]{36} GET /api/v1/search\\?q=수소 버스&size=5");
  }

  @Test
  void aRequestIsOneLineOfBoundedLength() {
    String line = SlowRequestLog.canonical("/search", "q=%0Aslow%3A%E2%80%AE%00" + "a".repeat(900));

    assertThat(line).startsWith("/search?q=\\u{a}slow:\\u{202e}\\u{0}aaa").endsWith("a…");
    assertThat(line.length()).isLessThanOrEqualTo(501);
    assertThat(SlowRequestLog.canonical("/search", "b=1&a=%zz&a=2"))
        .isEqualTo("/search?a=%zz&a=2&b=1");
    assertThat(SlowRequestLog.canonical("/", "")).isEqualTo("/");
  }
}
