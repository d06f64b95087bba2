package gongbo.request;

import gongbo.request.PageCursorCodec.Cursor;
import gongbo.search.DateRange;
import gongbo.search.FacetField;
import gongbo.search.PartialDate;
import gongbo.search.SearchRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the parameters of one request, collects what is wrong with them, and records which were
 * read, so that the remaining ones are unknown. Texts are normalised to NFC.
 */
public final class ParameterReader {
  /** The longest query, in UTF-16 units; a long question has about 100. */
  public static final int MAX_TEXT = 500;

  /** The longest facet value; the longest venue of real releases is shorter. */
  public static final int MAX_VALUE = 200;

  /** The most values of one facet; each is a clause of the query. */
  public static final int MAX_VALUES = 50;

  // Nine digits fit an int, so parsing cannot overflow.
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private final Map<String, List<String>> query = new LinkedHashMap<>();
  private final Set<String> known = new TreeSet<>();
  private final List<ParameterError> errors = new ArrayList<>();

  /**
   * Creates a reader of one request.
   *
   * @param query the query string of the address, encoded
   */
  public ParameterReader(String query) {
    for (String pair : query.split("&", -1)) {
      if (!pair.isEmpty()) {
        add(pair);
      }
    }
  }

  /** Reads a free text; empty when absent. */
  public String text(String name) {
    String text = single(name);
    if (text.length() > MAX_TEXT) {
      refuse(name, text, "error.too-long", MAX_TEXT);
      return "";
    }
    return text;
  }

  /** Reads the values of a facet; those of dates have to be dates. */
  Set<String> values(FacetField field, String name) {
    Set<String> values = several(name, MAX_VALUES, MAX_VALUE);
    if (field.isDate()) {
      values.removeIf(value -> date(name, value).isEmpty());
    }
    return values;
  }

  /** Reads repeated free texts, up to a maximum. */
  Set<String> texts(String name, int most) {
    return several(name, most, MAX_TEXT);
  }

  private Set<String> several(String name, int most, int longest) {
    Set<String> values = new LinkedHashSet<>();
    for (String value : sent(name)) {
      if (value.length() > longest) {
        refuse(name, value, "error.too-long", longest);
      } else if (values.size() == most && !values.contains(value)) {
        refuse(name, value, "error.too-many", most);
        break;
      } else {
        values.add(value);
      }
    }
    return values;
  }

  /** Reads a range of dates from its two ends. */
  DateRange range(String fromName, String toName) {
    PartialDate from = date(fromName);
    PartialDate to = date(toName);
    if (from != null && to != null && to.last().isBefore(from.first())) {
      refuse(toName, to.toString(), "error.period", fromName, from.toString());
      return DateRange.ALWAYS;
    }
    return new DateRange(from, to);
  }

  /** Reads one of several named values. */
  public <T> T choice(String name, Map<String, T> choices, T usual) {
    String chosen = single(name);
    if (chosen.isEmpty()) {
      return usual;
    }
    T value = choices.get(chosen);
    if (value == null) {
      refuse(name, chosen, "error.choice", String.join(", ", choices.keySet()));
      return usual;
    }
    return value;
  }

  /** Reads an integer within bounds. */
  public int number(String name, int usual, int least, int most) {
    return number(name, least, most).orElse(usual);
  }

  /** Reads a page number from 1 whose hits are within reach. */
  int page(String name, int size) {
    int page = number(name, 1, Integer.MAX_VALUE).orElse(1);
    if ((long) page * size > SearchRequest.MAX_DEPTH) {
      refuse(name, Integer.toString(page), "error.depth", SearchRequest.MAX_DEPTH);
      return 1;
    }
    return page;
  }

  /** Reads a comma-separated list of names; {@code none} is the empty list. */
  public Set<String> names(String name, List<String> all, Set<String> usual) {
    String list = single(name);
    if (list.isEmpty()) {
      return usual;
    }
    Set<String> chosen = new LinkedHashSet<>();
    for (String one : list.equals("none") ? Set.<String>of() : SearchParameters.split(list)) {
      if (all.contains(one)) {
        chosen.add(one);
      } else {
        refuse(name, one, "error.choice", String.join(", ", all) + ", none");
      }
    }
    return chosen;
  }

  /** Reads the language of a page. */
  public Language language() {
    Map<String, Language> languages = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      languages.put(language.code(), language);
    }
    return choice("lang", languages, Language.KOREAN);
  }

  /** Reads a cursor that this server wrote. */
  Optional<Cursor> cursor(String name, PageCursorCodec cursors) {
    String text = single(name);
    Optional<Cursor> cursor = text.isEmpty() ? Optional.empty() : cursors.read(text);
    if (cursor.isEmpty() && !text.isEmpty()) {
      refuse(name, text, "error.cursor");
    }
    return cursor;
  }

  /** Rejects a value that was read, or one that is missing. */
  public void fault(String name, String value, String key) {
    refuse(name, value, key);
  }

  /** Rejects a known parameter that cannot be given here. */
  public void refuse(String name, String key) {
    for (String value : sent(name)) {
      refuse(name, value, key);
    }
  }

  /**
   * Reports every error, including unknown parameters.
   *
   * @throws BadParametersException when there are errors
   */
  public void finish(SearchAddress readable) {
    query.forEach(
        (name, values) -> {
          if (!known.contains(name)) {
            String value = values.isEmpty() ? "" : values.getFirst();
            if (known.isEmpty()) {
              refuse(name, value, "error.none-known");
            } else {
              refuse(name, value, ParameterError.UNKNOWN, String.join(", ", known));
            }
          }
        });
    finishLeniently(readable);
  }

  /**
   * Reports the errors of known parameters only.
   *
   * @throws BadParametersException when there are errors
   */
  void finishLeniently(SearchAddress readable) {
    if (!errors.isEmpty()) {
      throw new BadParametersException(readable, errors);
    }
  }

  private void add(String pair) {
    int equals = pair.indexOf('=');
    String name = equals < 0 ? pair : pair.substring(0, equals);
    String value = equals < 0 ? "" : pair.substring(equals + 1);
    try {
      String decoded = decode(value);
      query.computeIfAbsent(decode(name), absent -> new ArrayList<>()).add(decoded);
    } catch (IllegalArgumentException e) {
      refuse(name, value, "error.encoding");
    }
  }

  /**
   * @throws IllegalArgumentException when the escapes are malformed or are not UTF-8
   */
  private static String decode(String encoded) {
    String text = URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    // The decoder writes this character where bytes are not UTF-8; no query contains it.
    if (text.indexOf('\uFFFD') >= 0) {
      throw new IllegalArgumentException("not UTF-8");
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
  }

  /** Reads an integer within bounds, if present. */
  Optional<Integer> number(String name, int least, int most) {
    String text = single(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (NUMBER.matcher(text).matches()) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return Optional.of(number);
      }
    }
    if (most == Integer.MAX_VALUE) {
      refuse(name, text, "error.number-from", least);
    } else {
      refuse(name, text, "error.number", least, most);
    }
    return Optional.empty();
  }

  private @Nullable PartialDate date(String name) {
    String text = single(name);
    if (text.isEmpty()) {
      return null;
    }
    return date(name, text).orElse(null);
  }

  private Optional<PartialDate> date(String name, String text) {
    Optional<PartialDate> date = PartialDate.parse(text);
    if (date.isEmpty()) {
      refuse(name, text, "error.date");
    }
    return date;
  }

  private String single(String name) {
    List<String> values = sent(name);
    if (values.size() > 1) {
      refuse(name, values.get(1), "error.repeated");
    }
    return values.isEmpty() ? "" : values.getFirst();
  }

  /** Returns the values as sent, without blank ones. */
  private List<String> sent(String name) {
    known.add(name);
    return query.getOrDefault(name, List.of()).stream().filter(value -> !value.isEmpty()).toList();
  }

  private void refuse(String name, String value, String key, Object... arguments) {
    errors.add(ParameterError.of(name, value, key, arguments));
  }
}
