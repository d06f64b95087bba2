package gongbo.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Shared.class)
class EntityTagsTest {
  private final SampleServer server;

  EntityTagsTest(SampleServer server) {
    this.server = server;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=a",
        "/releases/page-1",
        "/api/v1/search?q=a",
        "/api/v1/quotes?q=a",
        "/api/v1/releases/page-1",
      })
  void whoHasTheAnswerIsSparedIt(String path) throws Exception {
    HttpResponse<String> first = server.get(path);
    String tag = header(first, "etag");
    HttpResponse<String> second = server.get(path, "If-None-Match", "\"other\", " + tag);

    assertThat(tag).startsWith("W/\"");
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    for (String name : new String[] {"etag", "cache-control", "vary"}) {
      assertThat(header(second, name)).isNotEmpty().isEqualTo(header(first, name));
    }
    assertThat(server.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void anotherRequestHasAnotherTag() throws Exception {
    assertThat(tagOf("/api/v1/search?q=a")).isNotEqualTo(tagOf("/api/v1/search?q=b"));
    assertThat(header(server.get("/api/v1/releases/page-1", "Accept", "text/plain"), "etag"))
        .isNotEqualTo(tagOf("/api/v1/releases/page-1"));
  }

  @Test
  void aNewGenerationHasNewTags() throws Exception {
    String old = tagOf("/api/v1/search?q=a");
    server.reindex();

    assertThat(server.get("/api/v1/search?q=a", "If-None-Match", old).statusCode()).isEqualTo(200);
    assertThat(tagOf("/api/v1/search?q=a")).isNotEqualTo(old);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/releases/none", "/api/v1/search?sort=best", "/health", "/metrics"})
  void failuresAndStatesAreNotKept(String path) throws Exception {
    HttpResponse<String> response = server.get(path);

    assertThat(header(response, "etag")).isEmpty();
    assertThat(header(response, "cache-control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search?q=a", "/api/v1/search?q=a", "/assets/0/gongbo.css"})
  void textIsCompressedForThoseWhoCanReadIt(String path) throws Exception {
    assertThat(header(server.get(path, "Accept-Encoding", "gzip"), "content-encoding"))
        .isEqualTo("gzip");
    assertThat(header(server.get(path), "content-encoding")).isEmpty();
    assertThat(header(server.get(path), "vary")).contains("Accept-Encoding");
  }

  private String tagOf(String path) throws Exception {
    return header(server.get(path), "etag");
  }

  private static String header(HttpResponse<String> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
