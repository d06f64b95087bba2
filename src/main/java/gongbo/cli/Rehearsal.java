package gongbo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Asks a server what a first visitor asks, so that the Java virtual machine records the classes and
 * methods that a start needs in an ahead-of-time cache (JEP 483, 515).
 */
final class Rehearsal {
  /** A query with Korean and English words, a name, a time and an unknown word. */
  private static final List<String> QUERIES =
      List.of("수소 버스", "hydrogen bus", "2025년 3월 반도체 \"기술 격차\" -서울", "ㅅㅅㅂㅅ", "수소뻐스");

  private Rehearsal() {}

  /**
   * Asks a server at an address.
   *
   * @throws IOException when it does not answer, or answers with an error
   */
  static void at(String url) throws IOException {
    for (String query : QUERIES) {
      String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
      read(url + "/api/v1/search?q=" + encoded);
      read(url + "/?q=" + encoded);
      read(url + "/api/v1/suggest?q=" + encoded);
    }
    read(url + "/");
    read(url + "/health");
  }

  private static void read(String address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
    try (InputStream answer = connection.getInputStream()) {
      var unused = answer.readAllBytes();
    }
  }
}
