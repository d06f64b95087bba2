package gongbo.search;

import gongbo.korean.KoreanText;
import gongbo.korean.WrittenInFull;
import gongbo.search.QueryClause.DateField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Parses queries as people type them.
 *
 * <pre>
 * query  = { clause { "OR" clause } }
 * clause = [ "-" ] ( "(" query ")" | [ field ":" ] value | date ":" period )
 * value  = word | word "*" | quote text quote
 * field  = "publisher" | "speaker" | "topic" | "venue" | "region"
 * date   = "published" | "event"
 * period = day | [ day ] ".." [ day ]       (a day may be a month or a year)
 * quote  = " | “ | ”
 * </pre>
 *
 * <p>Every text is a valid query: a misplaced operator is ignored and reported, and its operands
 * are read as words.
 */
final class QueryParser {
  /** The deepest nesting of parentheses; deeper ones are ignored. */
  private static final int DEEPEST = 10;

  private final String text;
  private final List<String> ignored = new ArrayList<>();
  private int at;
  private int depth;

  private QueryParser(String text) {
    this.text = text;
  }

  /**
   * A parsed query.
   *
   * @param clauses the clauses in the order typed
   * @param ignored the ignored operators and the words beyond {@link WordLimit}, as typed
   */
  record ParsedQuery(List<QueryClause> clauses, List<String> ignored) {
    ParsedQuery {
      clauses = List.copyOf(clauses);
      ignored = List.copyOf(ignored);
    }
  }

  static ParsedQuery parse(String query) {
    QueryParser parser = new QueryParser(KoreanText.fold(query));
    List<QueryClause> clauses = parser.clauses(parser.text.length());
    // Parentheses around a conjunction within a conjunction are redundant.
    return WordLimit.applyTo(
        new ParsedQuery(
            clauses.stream()
                .flatMap(
                    clause ->
                        clause instanceof QueryClause.All(List<QueryClause> parts)
                            ? parts.stream()
                            : Stream.of(clause))
                .toList(),
            parser.ignored));
  }

  /** Parses the clauses before {@code end}. */
  private List<QueryClause> clauses(int end) {
    List<QueryClause> clauses = new ArrayList<>();
    boolean alternative = false;
    for (skipSpace(end); at < end; skipSpace(end)) {
      if (isOr(end)) {
        if (clauses.isEmpty() || alternative) {
          ignored.add("OR");
        }
        alternative = !clauses.isEmpty();
        at += "OR".length();
        continue;
      }
      Optional<QueryClause> clause = clause(end);
      if (clause.isPresent()) {
        clauses.add(alternative ? disjunction(clauses.removeLast(), clause.get()) : clause.get());
        alternative = false;
      }
    }
    if (alternative) {
      ignored.add("OR");
    }
    return clauses;
  }

  private static QueryClause disjunction(QueryClause before, QueryClause next) {
    List<QueryClause> parts = new ArrayList<>();
    if (before instanceof QueryClause.Any(List<QueryClause> earlier)) {
      parts.addAll(earlier);
    } else {
      parts.add(before);
    }
    parts.add(next);
    return new QueryClause.Any(parts);
  }

  private Optional<QueryClause> clause(int end) {
    if (text.charAt(at) == '-') {
      at++;
      return at < end && !isSpace(text.charAt(at))
          ? operand(end).map(QueryParser::excluded)
          : Optional.empty();
    }
    return operand(end);
  }

  private static QueryClause excluded(QueryClause clause) {
    return clause instanceof QueryClause.Excluded(QueryClause twice)
        ? twice
        : new QueryClause.Excluded(clause);
  }

  private Optional<QueryClause> operand(int end) {
    if (text.charAt(at) == '(') {
      int close = groupEnd(end);
      if (close > 0 && depth < DEEPEST) {
        return group(close);
      }
      if (close < 0) {
        return word(end);
      }
      ignored.add("(");
      at++;
      return Optional.empty();
    }
    String field = field(end);
    if (field == null) {
      return opensPhrase(end) ? phrase(end) : word(end);
    }
    Optional<QueryClause> fieldClause = fieldClause(field, end);
    if (fieldClause.isEmpty()) {
      ignored.add(field + ':');
    }
    return fieldClause;
  }

  /**
   * Returns the end of the group that a parenthesis opens; 0 where it is never closed, negative
   * where it is part of a word, as in {@code (주)한빛}.
   */
  private int groupEnd(int end) {
    int open = 0;
    for (int i = at; i < end; i++) {
      char c = text.charAt(i);
      if (c == '(') {
        open++;
      } else if (c == ')' && --open == 0) {
        boolean last = i + 1 == end || isSpace(text.charAt(i + 1)) || text.charAt(i + 1) == ')';
        return last ? i : -1;
      }
    }
    return 0;
  }

  private Optional<QueryClause> group(int close) {
    at++;
    depth++;
    List<QueryClause> parts = clauses(close);
    depth--;
    at = close + 1;
    return switch (parts.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(parts.getFirst());
      default -> Optional.of(new QueryClause.All(parts));
    };
  }

  /** Consumes and returns the name of a field in front of a clause; null without one. */
  private @Nullable String field(int end) {
    int colon = text.indexOf(':', at);
    if (colon < 0 || colon >= end) {
      return null;
    }
    String key = text.substring(at, colon);
    if (FacetField.ofKey(key).isEmpty() && DateField.ofKey(key).isEmpty()) {
      return null;
    }
    at = colon + 1;
    return key;
  }

  /** Parses the clause of a field; empty, with nothing consumed, where its value is invalid. */
  private Optional<QueryClause> fieldClause(String key, int end) {
    if (at == end || isSpace(text.charAt(at)) || text.charAt(at) == '(') {
      return Optional.empty();
    }
    int start = at;
    String value = opensPhrase(end) ? quoted(end) : token(end);
    Optional<QueryClause> clause =
        DateField.ofKey(key)
            .map(
                date ->
                    Period.parse(value)
                        .<QueryClause>map(days -> new QueryClause.During(date, days)))
            .orElseGet(
                () ->
                    isSearchable(value)
                        ? FacetField.ofKey(key)
                            .map(field -> new QueryClause.FieldValue(field, value))
                        : Optional.empty());
    if (clause.isEmpty()) {
      at = start;
    }
    return clause;
  }

  private Optional<QueryClause> phrase(int end) {
    String value = quoted(end);
    return isSearchable(value) ? Optional.of(new QueryClause.Phrase(value)) : Optional.empty();
  }

  private Optional<QueryClause> word(int end) {
    String word = token(end);
    if (!isSearchable(word)) {
      if (word.equals("*")) {
        ignored.add(word);
      }
      return Optional.empty();
    }
    if (word.endsWith(")") && word.indexOf('(') < 0) {
      ignored.add(")");
      word = word.substring(0, word.indexOf(')'));
    }
    if (word.endsWith("*")) {
      String beginning = word.substring(0, word.length() - 1);
      if (beginning.chars().allMatch(Character::isLetterOrDigit)) {
        return Optional.of(new QueryClause.Prefix(beginning));
      }
      ignored.add("*");
    }
    return isSearchable(word)
        ? Optional.of(new QueryClause.Word(WrittenInFull.of(word)))
        : Optional.empty();
  }

  /** Parses the text between quotation marks; an open one extends to the end. */
  private String quoted(int end) {
    int start = ++at;
    while (at < end && !isQuote()) {
      at++;
    }
    String value = text.substring(start, at).strip();
    if (at < end) {
      at++;
    }
    return value;
  }

  /**
   * Returns whether a phrase begins here. A mark right behind a word or its full stop, copied
   * without the beginning of the quotation, only closes, as both in {@code 드러난다”고} and the first in
   * {@code 물건"이라며 "높은}: the next one opens.
   */
  private boolean opensPhrase(int end) {
    if (!isQuote()) {
      return false;
    }
    boolean glued =
        at > 0 && !isSpace(text.charAt(at - 1)) && "(-:\"“”".indexOf(text.charAt(at - 1)) < 0;
    return !glued || (text.charAt(at) != '”' && closesPhrase(nextQuote(end), end));
  }

  private int nextQuote(int end) {
    int next = at + 1;
    while (next < end && !isQuote(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private boolean closesPhrase(int mark, int end) {
    return mark < end && text.charAt(mark) != '“' && !isSpace(text.charAt(mark - 1));
  }

  /** Parses everything up to the next space or quotation mark. */
  private String token(int end) {
    int start = at;
    while (at < end && !isSpace(text.charAt(at)) && !opensPhrase(end)) {
      at++;
    }
    return text.substring(start, at);
  }

  private boolean isOr(int end) {
    int after = at + "OR".length();
    return text.startsWith("OR", at)
        && after <= end
        && (after == end || isSpace(text.charAt(after)));
  }

  private void skipSpace(int end) {
    while (at < end && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private boolean isQuote() {
    return isQuote(text.charAt(at));
  }

  private static boolean isQuote(int c) {
    return c == '"' || c == '“' || c == '”';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n';
  }

  /** Returns whether a text contains anything searchable. */
  private static boolean isSearchable(String text) {
    return text.chars().anyMatch(Character::isLetterOrDigit);
  }
}
