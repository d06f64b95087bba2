// Prints every release about 수소 as a line of JSON: java Walk.java
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

public class Walk {
  public static void main(String[] arguments) throws Exception {
    String query = "q=" + URLEncoder.encode("수소", StandardCharsets.UTF_8) + "&fields=id,title";
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:8080/api/v1/export?" + query)).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      client.send(request, BodyHandlers.ofLines()).body().forEach(System.out::println);
    }
  }
}
