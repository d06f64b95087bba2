package gongbo.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The formats of an export, written row by row. */
public enum ExportFormat {
  /** One JSON object per line. */
  NDJSON("ndjson", "application/x-ndjson") {
    @Override
    public String row(ObjectNode row, List<String> fields, boolean first) {
      return chosen(row, fields) + "\n";
    }
  },
  /** One JSON object. */
  JSON("json", "application/json") {
    @Override
    public String head(String generation, long total, List<String> fields) {
      return "{\"generation\":\"" + generation + "\",\"total\":" + total + ",\"hits\":[\n";
    }

    @Override
    public String row(ObjectNode row, List<String> fields, boolean first) {
      return (first ? "" : ",\n") + chosen(row, fields);
    }

    @Override
    public String tail() {
      return "\n]}\n";
    }
  },
  /**
   * A table (RFC 4180) with a header row, made for spreadsheets: a byte order mark makes Excel read
   * it as UTF-8, lists are joined by semicolons, and an apostrophe in front keeps a cell from being
   * read as a formula.
   */
  CSV("csv", "text/csv") {
    @Override
    public String head(String generation, long total, List<String> fields) {
      return "\uFEFF" + line(fields);
    }

    @Override
    public String row(ObjectNode row, List<String> fields, boolean first) {
      return line(fields.stream().map(field -> cell(row.path(field))).toList());
    }
  };

  /**
   * The characters that begin a formula in a spreadsheet; some take the full-width ones for them.
   */
  static final String FORMULA_SIGNS = "=+-@\t\r＝＋－＠";

  private final String key;
  private final String mediaType;

  ExportFormat(String key, String mediaType) {
    this.key = key;
    this.mediaType = mediaType;
  }

  /** Returns the text before the first row. */
  public String head(String generation, long total, List<String> fields) {
    return "";
  }

  /**
   * Returns one row.
   *
   * @param fields the keys of the object to write, in order
   * @param first whether this is the first row
   */
  public abstract String row(ObjectNode row, List<String> fields, boolean first);

  /** Returns the text after the last row. */
  public String tail() {
    return "";
  }

  public String key() {
    return key;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Returns the value of the header {@code Content-Type}; only text formats name a charset. */
  public String contentType() {
    return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
  }

  static Map<String, ExportFormat> byKey() {
    return Stream.of(values())
        .collect(
            Collectors.toMap(
                ExportFormat::key, format -> format, (one, other) -> one, LinkedHashMap::new));
  }

  private static ObjectNode chosen(ObjectNode row, List<String> fields) {
    ObjectNode chosen = row.objectNode();
    fields.forEach(field -> chosen.set(field, row.get(field)));
    return chosen;
  }

  private static String line(List<String> cells) {
    return cells.stream().map(ExportFormat::quoted).collect(Collectors.joining(",")) + "\r\n";
  }

  private static String quoted(String text) {
    boolean formula = !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
    String cell = formula ? "'" + text : text;
    boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  private static String cell(JsonNode value) {
    if (value.isArray()) {
      List<String> cells = new ArrayList<>();
      value.forEach(element -> cells.add(cell(element)));
      return String.join("; ", cells);
    }
    if (value.isObject()) {
      return value.has("name") ? value.get("name").asText() : value.toString();
    }
    return value.isNull() ? "" : value.asText();
  }
}
