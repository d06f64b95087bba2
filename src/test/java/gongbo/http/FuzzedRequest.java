package gongbo.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * A request whose cost is measured.
 *
 * @param kind what is asked
 * @param texts the texts, each a list of words; several only for trends
 * @param options further parameters
 */
record FuzzedRequest(Kind kind, List<List<String>> texts, Map<String, String> options) {
  /** The longest text that the server accepts, in characters. */
  private static final int LONGEST = 500;

  /** The kinds of requests. */
  enum Kind {
    SEARCH("/api/v1/search"),
    QUOTES("/api/v1/quotes"),
    SUGGEST("/api/v1/suggest"),
    TRENDS("/api/v1/trends"),
    FEED("/feed"),
    EXPORT("/api/v1/export"),
    VERIFY("/mcp");

    private final String path;

    Kind(String path) {
      this.path = path;
    }

    /** Returns the most texts of a request. */
    int texts() {
      return this == TRENDS ? 5 : 1;
    }
  }

  FuzzedRequest {
    texts = texts.stream().map(List::copyOf).toList();
    options = new LinkedHashMap<>(options);
  }

  /** Reads a request as {@link #toString} writes it. */
  static FuzzedRequest parse(String line) {
    String[] parts = line.strip().split("\\?", 2);
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(any -> any.path.equals(parts[0]))
            .findFirst()
            .orElseThrow();
    List<List<String>> texts = new ArrayList<>();
    Map<String, String> options = new LinkedHashMap<>();
    for (String parameter : parts[1].split("&", -1)) {
      String[] pair = parameter.split("=", 2);
      String value = URLDecoder.decode(pair[1], StandardCharsets.UTF_8);
      if (pair[0].equals("q")) {
        texts.add(List.of(value.split(" ", -1)));
      } else {
        options.put(pair[0], value);
      }
    }
    return new FuzzedRequest(kind, texts, options);
  }

  /** Returns whether the server accepts the length of every text. */
  boolean isValid() {
    return texts.stream().allMatch(text -> String.join(" ", text).strip().length() <= LONGEST);
  }

  /** Returns the address to ask, with its parameters. */
  String address() {
    return kind == Kind.VERIFY ? kind.path : toString();
  }

  /** Returns the content of a call of {@code verify_quote}. */
  String content() {
    ObjectNode call = JsonNodeFactory.instance.objectNode();
    call.put("jsonrpc", "2.0").put("id", 1).put("method", "tools/call");
    ObjectNode parameters = call.putObject("params");
    parameters.put("name", "verify_quote");
    parameters.putObject("arguments").put("text", String.join(" ", texts.getFirst()));
    return call.toString();
  }

  /** Returns the path and the parameters, by which the request can be repeated. */
  @Override
  public String toString() {
    StringJoiner parameters = new StringJoiner("&");
    for (List<String> text : texts) {
      parameters.add("q=" + SampleServer.encoded(String.join(" ", text)));
    }
    options.forEach((name, value) -> parameters.add(name + "=" + SampleServer.encoded(value)));
    return kind.path + "?" + parameters;
  }
}
