package gongbo.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The API of alerts, and what its forms refuse. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AlertApiTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PATH = "/api/v1/alerts";
  private static final String ASKED =
      """
      {"search": "q=%EC%88%98%EC%86%8C&topic=%ED%99%98%EA%B2%BD", "address": "Program@Press.example",
       "period": "weekly", "hour": 7, "lang": "en"}
      """;

  private AlertServer server;

  @BeforeAll
  void start() throws Exception {
    server = AlertServer.start();
  }

  @AfterAll
  void stop() throws Exception {
    server.close();
  }

  @Test
  void aTokenSeesAndEndsItsSubscription() throws Exception {
    HttpResponse<String> taken = post(ASKED);
    assertThat(taken.statusCode()).isEqualTo(202);
    JsonNode answer = JSON.readTree(taken.body());
    assertThat(faults("Alert", answer)).isEmpty();
    assertThat(answer.get("state").asText()).isEqualTo("unconfirmed");
    assertThat(answer.get("address").asText()).isEqualTo("program@press.example");
    String bearer = "Bearer " + answer.get("token").asText();

    HttpResponse<String> seen = server.send("GET", PATH, "", "Authorization", bearer);
    assertThat(seen.statusCode()).isEqualTo(200);
    assertThat(faults("Alert", JSON.readTree(seen.body()))).isEmpty();
    assertThat(seen.body()).contains("weekly", "%EC%88%98%EC%86%8C").doesNotContain("token");

    assertThat(server.send("DELETE", PATH, "", "Authorization", bearer).statusCode())
        .isEqualTo(204);
    HttpResponse<String> gone = server.send("GET", PATH, "", "Authorization", bearer);
    assertThat(gone.statusCode()).isEqualTo(401);
    assertThat(gone.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(faults("Problem", JSON.readTree(gone.body()))).isEmpty();
  }

  @Test
  void everyWrongPropertyIsNamed() throws Exception {
    HttpResponse<String> refused =
        post("{\"address\": \"nobody\", \"hour\": 24, \"colour\": \"red\", \"search\": \"to=x\"}");

    assertThat(refused.statusCode()).isEqualTo(400);
    JsonNode problem = JSON.readTree(refused.body());
    assertThat(faults("Problem", problem)).isEmpty();
    assertThat(problem.get("errors").findValuesAsText("parameter"))
        .containsExactlyInAnyOrder("address", "hour", "colour", "to");
    assertThat(post("{}").body()).contains("\"address\"", "missing");
    assertThat(post("[]").statusCode()).isEqualTo(400);
    assertThat(post("{\"address\": [1]}").statusCode()).isEqualTo(400);
    assertThat(server.send("POST", PATH, ASKED, "Content-Type", "text/plain").statusCode())
        .isEqualTo(415);
  }

  @Test
  void aPageOfAnotherSiteSendsNothing() throws Exception {
    String form = "application/x-www-form-urlencoded";
    String follow = "q=x&address=a@press.example";

    assertThat(
            server
                .send(
                    "POST", "/follow", follow, "Content-Type", form, "Sec-Fetch-Site", "cross-site")
                .statusCode())
        .isEqualTo(403);
    assertThat(
            server
                .send(
                    "POST",
                    "/follow",
                    follow,
                    "Content-Type",
                    form,
                    "Origin",
                    "https://evil.example")
                .statusCode())
        .isEqualTo(403);
    assertThat(
            server
                .send("POST", "/alerts/confirm?t=x", "", "Sec-Fetch-Site", "cross-site")
                .statusCode())
        .isEqualTo(403);
  }

  @Test
  void aLinkThatWasNotSignedOpensNothing() throws Exception {
    for (String path : Set.of("/alerts/confirm", "/alerts/unsubscribe", "/alerts/manage")) {
      for (String token : Set.of("", "?t=x", "?t=" + "0".repeat(36) + ".0." + "A".repeat(43))) {
        HttpResponse<String> answer = server.send("GET", path + token, "");
        assertThat(answer.statusCode()).as(path + token).isEqualTo(404);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
      }
    }
  }

  @Test
  void theDescriptionIsValidAndHasTheAlerts() throws Exception {
    String description = server.send("GET", "/openapi.json", "").body();

    assertThat(new OpenAPIV3Parser().readContents(description, null, null).getMessages()).isEmpty();
    assertThat(JSON.readTree(description).at("/paths/~1api~1v1~1alerts").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("get", "post", "delete");
    assertThat(JSON.readTree(description).at("/paths/~1api~1v1~1search").isObject()).isTrue();
    assertThat(faults("AlertRequest", JSON.readTree(ASKED))).isEmpty();
  }

  private HttpResponse<String> post(String content) throws Exception {
    return server.send("POST", PATH, content, "Content-Type", "application/json");
  }

  private Set<?> faults(String schema, JsonNode answer) throws Exception {
    JsonNode description = JSON.readTree(server.send("GET", "/openapi.json", "").body());
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("$ref", "#/components/schemas/" + schema);
    root.set("components", description.get("components"));
    return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(root).validate(answer);
  }
}
