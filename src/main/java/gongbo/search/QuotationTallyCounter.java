package gongbo.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts matches by the values of a field, with the first and last day of each. */
final class QuotationTallyCounter {
  private final Map<String, QuotationTally.Entry> entries = new HashMap<>();
  private long total;
  private long missing;

  private QuotationTallyCounter() {}

  static QuotationTally count(String generation, InterpretedQuery matching, FacetField field)
      throws IOException {
    QuotationTallyCounter counter = new QuotationTallyCounter();
    DocumentDates.visit(matching.index(), matching.narrowed(), field, counter::add);
    List<QuotationTally.Entry> entries = new ArrayList<>(counter.entries.values());
    entries.sort(
        Comparator.comparingLong(QuotationTally.Entry::count)
            .reversed()
            .thenComparing(QuotationTally.Entry::value));
    return new QuotationTally(
        generation,
        matching.interpretation(counter.total),
        counter.total,
        counter.missing,
        entries);
  }

  private void add(@Nullable LocalDate day, List<String> values) {
    total++;
    if (values.isEmpty()) {
      missing++;
    }
    for (String value : values) {
      entries.put(
          value,
          entries.getOrDefault(value, new QuotationTally.Entry(value, 0, null, null)).with(day));
    }
  }
}
