package gongbo.search;

import gongbo.korean.KoreanText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what people type.
 *
 * <pre>
 * query  = { [ "-" ] ( field ":" value | value ) }
 * value  = word | quote text quote
 * field  = "publisher" | "speaker" | "topic" | "venue" | "region"
 * quote  = " | “ | ”
 * </pre>
 *
 * <p>Every text is a query: a sign that makes no sense where it stands is read as a space.
 */
final class QueryParser {
  private final String text;
  private int at;

  private QueryParser(String text) {
    this.text = text;
  }

  /** The clauses of a query, in the order typed. */
  static List<Clause> parse(String query) {
    return new QueryParser(KoreanText.fold(query)).clauses();
  }

  private List<Clause> clauses() {
    List<Clause> clauses = new ArrayList<>();
    while (true) {
      skipSpace();
      if (at == text.length()) {
        return clauses;
      }
      boolean excluded = text.charAt(at) == '-';
      if (excluded) {
        at++;
      }
      clause().ifPresent(clause -> clauses.add(excluded ? new Clause.Excluded(clause) : clause));
    }
  }

  private Optional<Clause> clause() {
    Optional<FacetField> field = field();
    boolean quoted = at < text.length() && isQuote(text.charAt(at));
    String value = quoted ? quoted() : word();
    if (value.chars().noneMatch(Character::isLetterOrDigit)) {
      return Optional.empty();
    }
    return Optional.of(
        field
            .<Clause>map(f -> new Clause.FieldValue(f, value))
            .orElseGet(() -> quoted ? new Clause.Phrase(value) : new Clause.Word(value)));
  }

  private Optional<FacetField> field() {
    int colon = text.indexOf(':', at);
    if (colon < 0 || colon + 1 == text.length() || text.charAt(colon + 1) == ' ') {
      return Optional.empty();
    }
    Optional<FacetField> field = FacetField.ofKey(text.substring(at, colon));
    if (field.isPresent()) {
      at = colon + 1;
    }
    return field;
  }

  private String quoted() {
    int start = ++at;
    while (at < text.length() && !isQuote(text.charAt(at))) {
      at++;
    }
    String value = text.substring(start, at).strip();
    if (at < text.length()) {
      at++;
    }
    return value;
  }

  private String word() {
    int start = at;
    while (at < text.length() && !isSpace(text.charAt(at)) && !isQuote(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private void skipSpace() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n';
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '“' || c == '”';
  }
}
