package gongbo.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts what matches by the values of a field, and keeps the first and the last day of each. */
final class TallyCounter {
  private final Map<String, Tally.Entry> entries = new HashMap<>();
  private long total;
  private long missing;

  private TallyCounter() {}

  static Tally count(String generation, Matching matching, FacetField field) throws IOException {
    TallyCounter counter = new TallyCounter();
    DatedDocuments.visit(matching.index(), matching.narrowed(), field, counter::add);
    List<Tally.Entry> entries = new ArrayList<>(counter.entries.values());
    entries.sort(
        Comparator.comparingLong(Tally.Entry::count).reversed().thenComparing(Tally.Entry::value));
    return new Tally(
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
          value, entries.getOrDefault(value, new Tally.Entry(value, 0, null, null)).with(day));
    }
  }
}
