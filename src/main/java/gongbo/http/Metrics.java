package gongbo.http;

import gongbo.search.IndexStatus;
import gongbo.search.SearchService;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The metrics of the server in the format of Prometheus. Labels are routes, statuses and the
 * generation; none depends on what was searched.
 */
final class Metrics implements AutoCloseable {
  /** The label of searches: whether they had results. */
  private static final String SOME = "some";

  private static final String NONE = "none";

  private static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  /** The buckets of the histogram of durations: instant, fine, slow and broken. */
  private static final Duration[] BOUNDS = {
    Duration.ofMillis(10),
    Duration.ofMillis(30),
    Duration.ofMillis(100),
    Duration.ofMillis(300),
    Duration.ofSeconds(1),
    Duration.ofSeconds(3),
    Duration.ofSeconds(10),
  };

  private final SearchService service;
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collections = new JvmGcMetrics();
  private final MultiGauge releases;
  private final MultiGauge quotations;
  private final MultiGauge ages;

  Metrics(SearchService service) {
    this.service = service;
    this.releases =
        MultiGauge.builder("gongbo.releases")
            .description("Releases in the generation that is served")
            .register(registry);
    this.quotations =
        MultiGauge.builder("gongbo.quotations")
            .description("Quotations in the generation that is served")
            .register(registry);
    this.ages =
        MultiGauge.builder("gongbo.generation.age")
            .description("How long ago the generation that is served was finished")
            .baseUnit("seconds")
            .register(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collections.bindTo(registry);
  }

  /**
   * Counts a response.
   *
   * @param millis the duration in milliseconds
   */
  void answered(Context context, float millis) {
    Endpoint endpoint = context.endpoints().matchedHttpEndpoint();
    Timer.builder("gongbo.requests")
        .description("Requests answered, by route and status")
        .tag("route", endpoint == null ? "none" : endpoint.path)
        .tag("status", Integer.toString(context.statusCode()))
        .serviceLevelObjectives(BOUNDS)
        .register(registry)
        .record(Duration.ofNanos((long) (millis * 1_000_000)));
  }

  /** Counts a search by whether it had results. */
  void searched(long total) {
    searches(total > 0 ? SOME : NONE).increment();
  }

  /** Returns the number of searches. */
  long searches() {
    return (long) (searches(SOME).count() + searches(NONE).count());
  }

  /** Returns the number of searches without results. */
  long vainSearches() {
    return (long) searches(NONE).count();
  }

  private Counter searches(String found) {
    return registry.counter("gongbo.searches", "found", found);
  }

  /** Handles {@code GET /metrics}, in the text format of Prometheus. */
  void scrape(Context context) throws IOException {
    IndexStatus status = service.status();
    Tags generation = Tags.of("generation", status.generation());
    releases.register(List.of(MultiGauge.Row.of(generation, status.releases())), true);
    quotations.register(List.of(MultiGauge.Row.of(generation, status.quotations())), true);
    long age = Duration.between(status.created(), Instant.now()).toSeconds();
    ages.register(List.of(MultiGauge.Row.of(generation, age)), true);
    context.header(Header.CACHE_CONTROL, "no-store");
    context
        .contentType(CONTENT_TYPE)
        .result(registry.scrape(CONTENT_TYPE).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    collections.close();
    registry.close();
  }
}
