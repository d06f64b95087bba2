package gongbo.request;

import gongbo.search.Trends;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Queries whose releases are counted side by side, narrowed alike.
 *
 * @param address the first query, with what narrows them all
 * @param others the other queries
 */
public record TrendComparison(SearchAddress address, List<String> others) {
  /** The parameter of each of the other queries. */
  static final String OTHER = "with";

  public TrendComparison {
    others = List.copyOf(others);
  }

  /** The queries. */
  public List<String> texts() {
    return addresses().stream().map(SearchAddress::text).toList();
  }

  /** The address of the releases of each query. */
  public List<SearchAddress> addresses() {
    SearchAddress releases = address.withTab(Tab.RELEASES);
    return Stream.concat(Stream.of(releases), others.stream().map(releases::withText)).toList();
  }

  /** The same without one of the queries; the next takes the place of the first. */
  public TrendComparison without(int index) {
    List<String> texts = new ArrayList<>(texts());
    texts.remove(index);
    return new TrendComparison(address.withText(texts.getFirst()), texts.subList(1, texts.size()));
  }

  public boolean isFull() {
    return others.size() + 1 >= Trends.MAX_TEXTS;
  }

  /** Its parameters. */
  public List<FormField> fields() {
    return Stream.concat(
            address.fieldsExcept().stream(),
            others.stream().map(other -> new FormField(OTHER, other)))
        .toList();
  }

  /** Its address. */
  @Override
  public String toString() {
    return address.tab().path() + SearchAddress.query(fields());
  }
}
