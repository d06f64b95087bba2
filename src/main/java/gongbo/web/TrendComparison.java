package gongbo.web;

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
record TrendComparison(SearchAddress address, List<String> others) {
  /** The parameter of each of the other queries. */
  static final String OTHER = "with";

  TrendComparison {
    others = List.copyOf(others);
  }

  /** The queries. */
  List<String> texts() {
    return addresses().stream().map(SearchAddress::text).toList();
  }

  /** The address of the releases of each query. */
  List<SearchAddress> addresses() {
    SearchAddress releases = address.withTab(Tab.RELEASES);
    return Stream.concat(Stream.of(releases), others.stream().map(releases::withText)).toList();
  }

  /** The same without one of the queries; the next takes the place of the first. */
  TrendComparison without(int index) {
    List<String> texts = new ArrayList<>(texts());
    texts.remove(index);
    return new TrendComparison(address.withText(texts.getFirst()), texts.subList(1, texts.size()));
  }

  boolean isFull() {
    return others.size() + 1 >= Trends.MAX_TEXTS;
  }

  /** Its parameters. */
  List<FormField> fields() {
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
