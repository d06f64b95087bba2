package gongbo.request;

import gongbo.search.Trends;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Queries whose releases are counted side by side with the same filters.
 *
 * @param address the first query, and the filters
 * @param others the further queries
 * @param view how they are shown
 */
public record TrendComparison(SearchAddress address, List<String> others, TrendView view) {
  /** The parameter of each further query. */
  static final String OTHER = "with";

  public TrendComparison {
    others = List.copyOf(others);
  }

  /** Returns the queries. */
  public List<String> texts() {
    return addresses().stream().map(SearchAddress::text).toList();
  }

  /** Returns the address of the results of each query. */
  public List<SearchAddress> addresses() {
    SearchAddress releases = address.withTab(Tab.RELEASES);
    return Stream.concat(Stream.of(releases), others.stream().map(releases::withText)).toList();
  }

  /** Returns this comparison without one query; the next replaces the first. */
  public TrendComparison without(int index) {
    List<String> texts = new ArrayList<>(texts());
    texts.remove(index);
    return new TrendComparison(
        address.withText(texts.getFirst()), texts.subList(1, texts.size()), view);
  }

  /** Returns this comparison with one more query. */
  public TrendComparison with(String text) {
    return new TrendComparison(
        address, Stream.concat(others.stream(), Stream.of(text)).toList(), view);
  }

  /** Returns this comparison shown in another way. */
  public TrendComparison shown(TrendView other) {
    return new TrendComparison(address, others, other);
  }

  public boolean isFull() {
    return others.size() + 1 >= Trends.MAX_TEXTS;
  }

  /** Returns the parameters. */
  public List<FormField> fields() {
    return Stream.of(
            address.fieldsExcept().stream(),
            others.stream().map(other -> new FormField(OTHER, other)),
            view.fields().stream())
        .flatMap(fields -> fields)
        .toList();
  }

  /** Returns the address of its table or drawing as a file: {@code csv} or {@code svg}. */
  public String toFile(String format) {
    return address.tab().path() + "." + format + SearchAddress.query(fields());
  }

  /** Returns the address. */
  @Override
  public String toString() {
    return address.tab().path() + SearchAddress.query(fields());
  }
}
