package gongbo.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A line of {@code query-classes.tsv}; the head of the file explains the relations.
 *
 * @param number the number of the line
 * @param faults the class of faults
 * @param query the query as typed
 * @param value what the relation refers to
 * @param fails whether the product is known to answer something else
 * @param line the line itself
 */
record ClassifiedQuery(
    int number,
    int faults,
    String query,
    Relation relation,
    String value,
    boolean fails,
    String line) {
  /** The length of a day and the space behind it, which a dated text begins with. */
  static final int DAY_LENGTH = "2024-01-01 ".length();

  private static final String FILE = "/query-classes.tsv";

  /** What is expected of a query. */
  enum Relation {
    FINDS,
    MISSES,
    SAME,
    ABOVE,
    CORRECTED,
    OFFERED,
    KEPT,
    ABSENT,
    NARROWS,
    UNAPPLIED,
    SAYS,
    DEFINED,
    PRINTED;

    boolean isQuery() {
      return this != DEFINED && this != PRINTED;
    }
  }

  /** Reads the file. */
  static List<ClassifiedQuery> readAll() throws IOException {
    List<ClassifiedQuery> all = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(ClassifiedQuery.class.getResourceAsStream(FILE)),
                StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.startsWith("#")) {
          all.add(of(number, line));
        }
      }
    }
    return all;
  }

  private static ClassifiedQuery of(int number, String line) {
    List<String> columns = List.of(line.split("\t", -1));
    return new ClassifiedQuery(
        number,
        Integer.parseInt(columns.getFirst()),
        columns.get(1),
        Relation.valueOf(columns.get(2).toUpperCase(Locale.ROOT)),
        columns.get(3),
        columns.size() > 4 && columns.get(4).equals("fails"),
        line);
  }

  /** Returns the first of two values. */
  String first() {
    return value.substring(0, value.indexOf('|'));
  }

  /** Returns the second of two values. */
  String second() {
    return value.substring(value.indexOf('|') + 1);
  }

  @Override
  public String toString() {
    return line.replace('\t', ' ');
  }
}
