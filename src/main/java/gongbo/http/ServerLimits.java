package gongbo.http;

import gongbo.config.ConfigFolder;
import gongbo.config.Limits;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;

/**
 * What a server spends on requests.
 *
 * @param request the {@linkplain gongbo.search.TimeBudget time} of one request
 * @param searches the requests that search at a time, 1 or more
 * @param waiting the requests that wait for their turn, 0 or more
 * @param exports the exports at a time, 1 or more
 * @param exportsPerClient the exports of one client at a time, 1 or more
 * @param exportPace the bytes per second that the reader of an export takes at least; 0 for any
 * @param slow the duration from which on a request is logged with its stages; zero for none
 * @param stop the time in which requests are finished when the server is stopped
 */
@RecordBuilder
public record ServerLimits(
    Duration request,
    int searches,
    int waiting,
    int exports,
    int exportsPerClient,
    int exportPace,
    Duration slow,
    Duration stop) {
  /** The configuration file. */
  private static final String FILE = "limits.tsv";

  /**
   * Reads the limits from {@code limits.tsv}.
   *
   * @throws gongbo.config.ConfigException when a limit is missing or out of range
   */
  public static ServerLimits of(ConfigFolder config) {
    Limits limits = Limits.of(config, FILE);
    int searches = count(limits, "searches", 0);
    return ServerLimitsBuilder.builder()
        .request(Duration.ofMillis(limits.get("request_ms", 1)))
        .searches(searches == 0 ? Runtime.getRuntime().availableProcessors() : searches)
        .waiting(count(limits, "waiting", 0))
        .exports(count(limits, "exports", 1))
        .exportsPerClient(count(limits, "exports_per_client", 1))
        .exportPace(count(limits, "export_pace", 0))
        .slow(Duration.ofMillis(limits.get("slow_ms", 0)))
        .stop(Duration.ofMillis(limits.get("stop_ms", 0)))
        .build();
  }

  private static int count(Limits limits, String name, long least) {
    return (int) Math.min(Integer.MAX_VALUE, limits.get(name, least));
  }
}
