package gongbo.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Measures suggestions of a running server beside its {@code /health}, one request of each in turn,
 * so that what HTTP and a busy machine cost is in both.
 */
final class SuggestBenchmark {
  /** Words as they grow, initials, half a syllable, the other keyboard, a name, a place. */
  private static final List<String> TYPED =
      List.of(
          "ㄱ", "기", "기술", "기술겨", "기술격차", "ㄱㅅㄱㅊ", "rltnf", "반도", "반도체 수", "탄소중", "과학기술", "김", "코엑",
          "대전", "청년 월", "ai");

  private static final int WARM_UP = 10;
  private static final int MEASURED = 20;

  private SuggestBenchmark() {}

  /**
   * Measures the suggestions of a server and prints how long they took.
   *
   * @param arguments where the server is, such as {@code http://127.0.0.1:8080}
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<Double> suggestions = new ArrayList<>();
    List<Double> health = new ArrayList<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int round = 0; round < WARM_UP + MEASURED; round++) {
        for (String typed : TYPED) {
          String query = URLEncoder.encode(typed, StandardCharsets.UTF_8);
          double suggest = millis(client, arguments[0] + "/api/v1/suggest?q=" + query);
          double alive = millis(client, arguments[0] + "/health");
          if (round >= WARM_UP) {
            suggestions.add(suggest);
            health.add(alive);
          }
        }
      }
    }
    report("suggest", suggestions);
    report("health", health);
  }

  private static double millis(HttpClient client, String address)
      throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    long start = System.nanoTime();
    int status = client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status != 200) {
      throw new IOException(address + " answers " + status);
    }
    return (System.nanoTime() - start) / 1e6;
  }

  private static void report(String name, List<Double> millis) {
    Collections.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%-8s median %.2f ms, of a hundred the fifth slowest %.2f ms, %d requests%n",
        name,
        millis.get(millis.size() / 2),
        millis.get(millis.size() * 95 / 100),
        millis.size());
  }
}
