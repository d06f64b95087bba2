package gongbo.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Quotations counted by speaker or publisher.
 *
 * @param generation the id of the generation
 * @param interpretation how the query was interpreted
 * @param total the number of quotations
 * @param missing the number of quotations without a value, such as those without a named speaker
 * @param entries the values with their counts, most frequent first
 */
public record QuotationTally(
    String generation,
    QueryInterpretation interpretation,
    long total,
    long missing,
    List<Entry> entries) {
  public QuotationTally {
    entries = List.copyOf(entries);
  }

  /**
   * A value with its count.
   *
   * @param value the speaker or publisher
   * @param count the number of quotations
   * @param first the day of the first; null when none is dated
   * @param last the day of the last
   */
  public record Entry(
      String value, long count, @Nullable LocalDate first, @Nullable LocalDate last) {
    /** Returns this entry with one more quotation. */
    Entry with(@Nullable LocalDate day) {
      if (day == null) {
        return new Entry(value, count + 1, first, last);
      }
      return new Entry(
          value,
          count + 1,
          first == null || day.isBefore(first) ? day : first,
          last == null || day.isAfter(last) ? day : last);
    }
  }
}
