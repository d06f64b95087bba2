package gongbo.pages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.PublicAddress;
import gongbo.request.SearchAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The documentation of the API: the content of {@code /openapi.json}, and example programs.
 *
 * @param frame the shell of the page
 * @param description the general description
 * @param examples programs that page through a search
 * @param operations the operations
 */
public record ApiPage(
    PageShell frame, String description, List<Example> examples, List<Operation> operations) {
  /** The path of the page. */
  public static final String PATH = "/api";

  /** The file of each example, by language. */
  private static final Map<String, String> FILES =
      Map.of(
          "curl", "walk.sh",
          "Python", "walk.py",
          "JavaScript", "walk.mjs",
          "Java", "Walk.java");

  private static final List<String> ORDER = List.of("curl", "Python", "JavaScript", "Java");

  /** The placeholder for the address of the server in the examples. */
  private static final String SERVER = "http://127.0.0.1:8080";

  public ApiPage {
    examples = List.copyOf(examples);
    operations = List.copyOf(operations);
  }

  /**
   * An example program.
   *
   * @param title the programming language
   * @param code the source code
   */
  public record Example(String title, String code) {}

  /**
   * An operation.
   *
   * @param request the method and path
   * @param summary a short summary
   * @param description details; empty when the summary says it all
   * @param parameters the parameters
   */
  public record Operation(
      String request, String summary, String description, List<Parameter> parameters) {
    public Operation {
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * A parameter.
   *
   * @param name the name
   * @param description the meaning
   * @param example an example value
   */
  public record Parameter(String name, String description, String example) {}

  /** Returns the page in a language; the description itself is in English. */
  public static ApiPage of(Language language, byte[] description, PublicAddress site) {
    SearchAddress all = SearchAddress.in(language);
    JsonNode document = parse(description);
    List<Operation> operations = new ArrayList<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            operations.add(
                                operation(
                                    method.getKey(), path.getKey(), method.getValue(), document))));
    return new ApiPage(
        PageShell.of(
            all,
            Messages.of(language).get("api.title"),
            PATH + SearchAddress.query(all.withLanguage(language.other()).fields()),
            true),
        document.at("/info/description").asText(),
        ORDER.stream()
            .map(title -> new Example(title, code(FILES.getOrDefault(title, ""), site)))
            .toList(),
        operations);
  }

  /** Returns an example with the address of a server. */
  static String code(String file, PublicAddress site) {
    String code =
        new String(
            ClasspathResource.read(ApiPage.class, "examples/" + file), StandardCharsets.UTF_8);
    return code.replace(SERVER, site.url(""));
  }

  private static Operation operation(
      String method, String path, JsonNode operation, JsonNode document) {
    List<Parameter> parameters = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      JsonNode resolved =
          parameter.has("$ref")
              ? document.at(parameter.get("$ref").asText().substring(1))
              : parameter;
      JsonNode example = resolved.path("example");
      parameters.add(
          new Parameter(
              resolved.get("name").asText(),
              resolved.path("description").asText(),
              example.isArray() ? example.path(0).asText() : example.asText()));
    }
    return new Operation(
        method.toUpperCase(Locale.ROOT) + " " + path,
        operation.path("summary").asText(),
        operation.path("description").asText(),
        parameters);
  }

  private static JsonNode parse(byte[] description) {
    try {
      return new JsonMapper().readTree(description);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
