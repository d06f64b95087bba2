package gongbo.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetricsTest {
  @Test
  void countsWhatIsAnsweredAndNothingOfWhatIsAsked() throws Exception {
    try (SampleServer server = SampleServer.start()) {
      server.get("/api/v1/search?q=zebrafish");
      server.get("/search?q=" + SampleServer.encoded("반도체"));
      server.get("/releases/page-1");
      server.get("/releases/none");
      server.get("/no/such/place");
      String generation = server.service().status().generation();

      assertThat(server.get("/metrics").body())
          .contains(
              "gongbo_requests_seconds_count{route=\"/api/v1/search\",status=\"200\"} 1",
              "gongbo_requests_seconds_count{route=\"/releases/{id}\",status=\"200\"} 1",
              "gongbo_requests_seconds_count{route=\"/releases/{id}\",status=\"404\"} 1",
              "gongbo_requests_seconds_count{route=\"none\",status=\"404\"} 1",
              "gongbo_requests_seconds_bucket{route=\"/search\",status=\"200\",le=\"10.0\"} 1",
              "gongbo_searches_total{found=\"none\"} 1",
              "gongbo_searches_total{found=\"some\"} 1",
              "gongbo_releases{generation=\"" + generation + "\"} 64",
              "jvm_memory_used_bytes")
          .doesNotContain("zebrafish", "page-1", "such");
      server.reindex();
      assertThat(server.get("/metrics").body())
          .contains("gongbo_releases{generation=\"")
          .doesNotContain(generation);
    }
  }
}
