package gongbo.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gongbo.api.McpTools;
import gongbo.request.BadParametersException;
import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.NotAcceptableException;
import gongbo.search.TimeBudgetException;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.modelcontextprotocol.json.jackson2.JacksonMcpJsonMapper;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.server.transport.HttpServletStatelessServerTransport;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.modelcontextprotocol.spec.McpSchema.ToolAnnotations;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the tools for language models over the Model Context Protocol: streamable HTTP without
 * sessions, so that any server can answer any request.
 */
final class McpHandler implements AutoCloseable {
  static final String PATH = "/mcp";

  private static final Logger LOG = LoggerFactory.getLogger(McpHandler.class);

  private static final JsonMapper JSON = new JsonMapper();

  /** The media types of a response; the protocol requires clients to accept both. */
  private static final List<String> FORMS = List.of("application/json", "text/event-stream");

  /** The numeric arguments. */
  private static final List<String> NUMBERS = List.of("page", "size");

  /** Every tool reads the index, and nothing else. */
  private static final ToolAnnotations READING =
      ToolAnnotations.builder()
          .readOnlyHint(true)
          .destructiveHint(false)
          .idempotentHint(true)
          .openWorldHint(false)
          .build();

  private static final Messages ENGLISH = Messages.of(Language.ENGLISH);

  private static final String INSTRUCTIONS =
      "Gongbo searches press releases of Korean governments and policy institutes: who said what,"
          + " when, where and about what. Every answer names the generation of the index it is"
          + " from. Quote only what verify_quote finds.";

  private final TrustedHosts hosts;
  private final HttpServletStatelessServerTransport transport;
  private final McpStatelessSyncServer server;

  /** Creates a handler for clients that address the server by one of its names. */
  McpHandler(McpTools tools, TrustedHosts hosts) {
    this.hosts = hosts;
    JacksonMcpJsonMapper mapper = new JacksonMcpJsonMapper(JSON);
    this.transport =
        HttpServletStatelessServerTransport.builder()
            .jsonMapper(mapper)
            .messageEndpoint(PATH)
            .build();
    this.server =
        McpServer.sync(transport)
            .jsonMapper(mapper)
            // Arguments are checked like the API's parameters, which is stricter than a schema.
            .jsonSchemaValidator(
                (schema, content) -> JsonSchemaValidator.ValidationResponse.asValid(null))
            .validateToolInputs(false)
            // Each request already has its own thread.
            .immediateExecution(true)
            .serverInfo("gongbo", "1")
            .instructions(INSTRUCTIONS)
            .capabilities(ServerCapabilities.builder().tools(false).build())
            .tools(tools.all().stream().map(McpHandler::specification).toList())
            .build();
  }

  /**
   * Handles {@code POST /mcp}. Rejects malformed messages here, because the transport would respond
   * with a stack trace.
   */
  void call(Context context) throws IOException, ServletException {
    hosts.check(context);
    if (!RequestReader.header(context, Header.CONTENT_TYPE).startsWith("application/json")) {
      throw new HttpResponseException(HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode());
    }
    String accept = RequestReader.header(context, Header.ACCEPT);
    if (!FORMS.stream().allMatch(accept::contains)) {
      throw new NotAcceptableException(List.of(String.join(", ", FORMS)));
    }
    byte[] message = context.bodyAsBytes();
    if (!isMessage(message)) {
      throw new BadRequestResponse();
    }
    transport.service(new BufferedRequest(context.req(), message), context.res());
  }

  /** Returns whether bytes are a request or notification of JSON-RPC 2.0. */
  private static boolean isMessage(byte[] content) {
    try {
      JsonNode message = JSON.readTree(content);
      return message.path("jsonrpc").asText().equals("2.0")
          && message.path("method").isTextual()
          && isId(message.path("id"))
          && (message.path("params").isMissingNode() || message.path("params").isObject());
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns whether this may be an id: a text, a number, or none, as of a notification. */
  private static boolean isId(JsonNode id) {
    return id.isMissingNode() || id.isTextual() || id.isNumber();
  }

  private static SyncToolSpecification specification(McpTools.Tool tool) {
    return new SyncToolSpecification(
        Tool.builder(tool.name(), schema(tool))
            .title(title(tool))
            .description(tool.description())
            .annotations(READING)
            .build(),
        (transport, request) -> call(tool, request));
  }

  private static CallToolResult call(McpTools.Tool tool, CallToolRequest request) {
    Map<String, Object> arguments = request.arguments() == null ? Map.of() : request.arguments();
    List<String> wrong = new ArrayList<>(unknown(tool, arguments));
    try {
      ObjectNode answer = tool.action().call(McpTools.query(arguments));
      if (!wrong.isEmpty()) {
        return failure(String.join("\n", wrong));
      }
      return CallToolResult.builder()
          .structuredContent(answer)
          .addTextContent(answer.toString())
          .isError(false)
          .build();
    } catch (BadParametersException e) {
      e.errors().stream()
          .filter(error -> tool.arguments().containsKey(error.parameter()))
          .map(error -> error.parameter() + ": " + error.message(ENGLISH))
          .forEach(wrong::add);
      return failure(String.join("\n", wrong));
    } catch (TimeBudgetException e) {
      return failure(ENGLISH.get("problem.time-budget"));
    } catch (IOException | RuntimeException e) {
      LOG.error("the tool {} failed", tool.name(), e);
      return failure("The tool failed; it is not the fault of the arguments.");
    }
  }

  /** Returns a message for each argument that the tool does not list; the API may have it. */
  private static List<String> unknown(McpTools.Tool tool, Map<String, Object> arguments) {
    String listed = tool.arguments().keySet().stream().sorted().collect(Collectors.joining(", "));
    return arguments.keySet().stream()
        .filter(name -> !tool.arguments().containsKey(name))
        .sorted()
        .map(name -> name + ": " + ENGLISH.get("error.unknown", listed))
        .toList();
  }

  /** Returns the name for people: {@code Search releases}. */
  private static String title(McpTools.Tool tool) {
    String words = tool.name().replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static CallToolResult failure(String why) {
    return CallToolResult.builder().addTextContent(why).isError(true).build();
  }

  private static Map<String, Object> schema(McpTools.Tool tool) {
    Map<String, Object> properties = new TreeMap<>();
    tool.arguments()
        .forEach(
            (name, meaning) -> {
              Map<String, Object> property = new LinkedHashMap<>();
              if (tool.lists().contains(name)) {
                property.put("type", "array");
                property.put("items", Map.of("type", "string"));
              } else {
                property.put("type", NUMBERS.contains(name) ? "integer" : "string");
              }
              property.put("description", meaning);
              properties.put(name, property);
            });
    return Map.of(
        "type",
        "object",
        "properties",
        properties,
        "required",
        tool.required(),
        "additionalProperties",
        false);
  }

  @Override
  public void close() {
    server.close();
  }
}
