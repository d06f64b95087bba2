package gongbo.source;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import gongbo.source.ReadResult.Read;
import gongbo.source.ReadResult.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.apache.commons.io.input.SequenceReader;
import org.jspecify.annotations.Nullable;

/**
 * A reader of tables of comma-separated values (RFC 4180), one release per row. The first row names
 * the columns. The separator is a tab or a semicolon if the first row has more of these than
 * commas.
 */
final class CsvReader implements FormatReader.Releases {
  private static final int MAX_VALUES = 16_384;

  /**
   * The only value of a row that is appended to each file. FastCSV accepts a quotation mark that is
   * never closed; the last value of the file then contains this row.
   */
  private static final String END = "\uFFFF";

  private final CloseableIterator<CsvRecord> rows;
  private final String location;
  private final FieldNames names;
  private final List<String> columns;
  private long line = 1;
  private boolean ended;

  private CsvReader(BufferedReader in, SourceFile file) throws IOException, RefusedInput {
    this.location = file.location();
    this.names = file.settings().names();
    this.rows = rows(in);
    CsvRecord first = next(rows);
    this.columns =
        first == null ? List.of() : first.getFields().stream().map(TextDecoder::line).toList();
    if (columns.stream().noneMatch(column -> names.meaning(column) != null)) {
      throw new RefusedInput(
          "the first row names no column of a release: "
              + RefusedInput.shown(String.join(", ", columns)));
    }
    if (first != null) {
      line = lineAfter(first);
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

  private static CloseableIterator<CsvRecord> rows(BufferedReader in) throws IOException {
    char separator = separator(in);
    Reader marked = new SequenceReader(in, new StringReader("\n" + END));
    return de.siegmar.fastcsv.reader.CsvReader.builder()
        .fieldSeparator(separator)
        .skipEmptyLines(false)
        .allowExtraFields(true)
        .allowMissingFields(true)
        .allowExtraCharsAfterClosingQuote(true)
        .maxBufferSize(TextDecoder.LONGEST)
        .build(
            CsvRecordHandler.builder()
                .maxFields(MAX_VALUES)
                .maxFieldSize(TextDecoder.LONGEST)
                .maxRecordSize(TextDecoder.LONGEST)
                .build(),
            marked)
        .iterator();
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
        CsvRecord row = next(rows);
        if (row == null) {
          ended = true;
        } else {
          line = lineAfter(row);
          if (row.getFields().stream().anyMatch(value -> !value.isBlank())) {
            return release(location + ":" + row.getStartingLineNumber(), row.getFields());
          }
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

  /**
   * Returns the next row, or null after the last.
   *
   * @throws RefusedInput if the row exceeds a limit or its last quotation mark is never closed
   */
  private static @Nullable CsvRecord next(CloseableIterator<CsvRecord> rows)
      throws IOException, RefusedInput {
    try {
      CsvRecord row = rows.next();
      String last = row.getFieldCount() == 0 ? "" : row.getField(row.getFieldCount() - 1);
      if (!last.endsWith(END) || rows.hasNext()) {
        return row;
      }
      if (row.getFieldCount() == 1 && last.equals(END)) {
        return null;
      }
      throw new RefusedInput("a quotation mark is never closed");
    } catch (CsvParseException e) {
      throw new RefusedInput("a row of more than 8 MiB or " + MAX_VALUES + " values");
    } catch (UncheckedIOException e) {
      throw Objects.requireNonNull(e.getCause());
    }
  }

  private static long lineAfter(CsvRecord row) {
    long lines = 1;
    for (String value : row.getFields()) {
      lines += value.chars().filter(c -> c == '\n').count();
    }
    return row.getStartingLineNumber() + lines;
  }

  @Override
  public void close() {
    try {
      rows.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close " + location, e);
    }
  }
}
