package gongbo.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who says something most.
 *
 * @param generation the id of the generation that was counted
 * @param interpretation how the query was understood
 * @param total how many quotations there are
 * @param missing how many of them have no value, such as those nobody is named for
 * @param entries each value with its counts, the most frequent first
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
   * What one of them says.
   *
   * @param value the speaker or publisher
   * @param count how many quotations
   * @param first the day of the first; null when none is dated
   * @param last the day of the last
   */
  public record Entry(
      String value, long count, @Nullable LocalDate first, @Nullable LocalDate last) {
    /** The same and one more. */
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
