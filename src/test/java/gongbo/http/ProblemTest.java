package gongbo.http;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.request.ParameterError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemTest {
  @ParameterizedTest
  @CsvSource({
    "400, Bad Request",
    "404, Not Found",
    "405, Method Not Allowed",
    "406, Not Acceptable",
    "413, Content Too Large",
    "414, URI Too Long",
    "429, Too Many Requests",
    "431, Request Header Fields Too Large",
    "503, Service Unavailable",
    "500, Internal Server Error",
  })
  void aStatusSaysItAll(int status, String title) {
    Problem problem = Problem.ofStatus(status, "/api/v1/x");

    assertThat(problem.type()).isEqualTo("about:blank");
    assertThat(problem.title()).isEqualTo(title);
    assertThat(problem.toJson().fieldNames())
        .toIterable()
        .containsExactly("type", "title", "status", "detail", "instance");
  }

  @Test
  void namesEachWrongParameter() {
    List<ParameterError> errors =
        List.of(
            ParameterError.of("from", "soon", "error.date"),
            ParameterError.of("size", "101", "error.number", 0, 100));

    assertThat(Problem.ofParameters(errors, "/api/v1/search").toJson())
        .hasToString(
            "{\"type\":\"urn:problem-type:gongbo:parameters\",\"title\":\"Bad parameters\","
                + "\"status\":400,\"detail\":\"2 parameters are unknown or wrong.\","
                + "\"instance\":\"/api/v1/search\",\"errors\":["
                + "{\"parameter\":\"from\",\"value\":\"soon\","
                + "\"message\":\"Must be a date such as 2025, 2025-05 or 2025-05-29.\"},"
                + "{\"parameter\":\"size\",\"value\":\"101\","
                + "\"message\":\"Must be a number from 0 to 100.\"}]}");
  }
}
