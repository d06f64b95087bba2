package gongbo.source;

import gongbo.source.ReadResult.Read;
import gongbo.source.ReadResult.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table of comma-separated values (RFC 4180) whose first row names the columns, a release a
 * row. Semicolons and tabs separate, too, where the first row has more of them than commas.
 */
final class CsvReader implements FormatReader.Releases {
  private static final char QUOTE = '"';

  private final Reader in;
  private final String location;
  private final FieldNames names;
  private final char separator;
  private final List<String> columns;
  private int line = 1;
  private int peeked = NONE;
  private boolean ended;

  private static final int NONE = -2;

  private CsvReader(BufferedReader in, SourceFile file) throws IOException, RefusedInput {
    this.in = in;
    this.location = file.location();
    this.names = file.settings().names();
    this.separator = separator(in);
    List<String> first = row();
    this.columns = first == null ? List.of() : first.stream().map(TextDecoder::line).toList();
    if (columns.stream().noneMatch(column -> names.meaning(column) != null)) {
      throw new RefusedInput(
          "the first row names no column of a release: "
              + RefusedInput.shown(String.join(", ", columns)));
    }
  }

  static FormatReader.Releases open(SourceFile file) throws IOException, RefusedInput {
    BufferedReader in = new BufferedReader(TextDecoder.reader(file));
    try {
      return new CsvReader(in, file);
    } catch (IOException | RefusedInput | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  private static char separator(BufferedReader in) throws IOException {
    in.mark(SourceFormat.HEAD);
    int[] counts = new int[3];
    for (int i = 0; i < SourceFormat.HEAD - 1; i++) {
      int c = in.read();
      if (c < 0 || c == '\n' || c == '\r') {
        break;
      }
      int known = ",;\t".indexOf(c);
      if (known >= 0) {
        counts[known]++;
      }
    }
    in.reset();
    if (counts[2] > counts[0]) {
      return '\t';
    }
    return counts[1] > counts[0] ? ';' : ',';
  }

  @Override
  public @Nullable ReadResult next() {
    while (!ended) {
      String here = location + ":" + line;
      try {
        List<String> row = row();
        if (row == null) {
          ended = true;
        } else if (row.stream().anyMatch(cell -> !cell.isBlank())) {
          return release(here, row);
        }
      } catch (IOException | RefusedInput e) {
        ended = true;
        String why =
            e instanceof RefusedInput refused ? refused.reason() : String.valueOf(e.getMessage());
        return new Refused(here, "the file breaks off here, the rest is lost: " + why);
      }
    }
    return null;
  }

  private ReadResult release(String here, List<String> row) {
    ReleaseFields fields = new ReleaseFields();
    for (int i = 0; i < Math.min(row.size(), columns.size()); i++) {
      fields.put(names, columns.get(i), row.get(i), 0);
    }
    try {
      if (row.size() > columns.size()) {
        throw new RefusedInput(
            row.size()
                + " values for "
                + columns.size()
                + " columns: is a quotation mark missing?");
      }
      return new Read(here, fields.toRelease(here));
    } catch (RefusedInput e) {
      return new Refused(here, e.reason());
    }
  }

  /** The values of the next row; null after the last. */
  private @Nullable List<String> row() throws IOException, RefusedInput {
    int c = read();
    if (c < 0) {
      return null;
    }
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int length = 0;
    for (; ; c = read()) {
      if (c < 0 && quoted) {
        throw new RefusedInput("a quotation mark is never closed");
      }
      if (++length > TextDecoder.LONGEST) {
        throw new RefusedInput("a row of more than 8 MiB");
      }
      if (quoted) {
        if (c != QUOTE) {
          cell.append((char) c);
        } else if (peek() == QUOTE) {
          cell.append((char) read());
        } else {
          quoted = false;
        }
      } else if (c == QUOTE && cell.isEmpty()) {
        quoted = true;
      } else if (c == separator || c == '\n' || c < 0) {
        row.add(cell.toString());
        cell.setLength(0);
        if (c != separator) {
          return row;
        }
      } else if (c != '\r' || peek() != '\n') {
        cell.append((char) c);
      }
    }
  }

  private int read() throws IOException {
    int c = peek();
    peeked = NONE;
    if (c == '\n') {
      line++;
    }
    return c;
  }

  private int peek() throws IOException {
    if (peeked == NONE) {
      peeked = in.read();
    }
    return peeked;
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      throw new IllegalStateException("cannot be closed: " + location, e);
    }
  }
}
