package gongbo.config;

import java.util.List;
import java.util.stream.Stream;

/**
 * A ministry, agency or institute of {@code agencies.tsv}.
 *
 * @param name its full name
 * @param shortNames what it is also called
 * @param headTitle the title of its head, such as 장관
 * @param topic the label of what its releases are about when nothing else tells
 * @param line where that stands
 */
public record ListedAgency(
    String name, List<String> shortNames, String headTitle, String topic, ConfigLine line) {
  public ListedAgency {
    shortNames = List.copyOf(shortNames);
  }

  /**
   * The agencies of a configuration, in its order.
   *
   * @throws ConfigException when a line has not the columns of one
   */
  public static List<ListedAgency> in(ConfigFolder config) {
    return config.lines("agencies.tsv").stream().map(ListedAgency::of).toList();
  }

  private static ListedAgency of(ConfigLine line) {
    List<String> columns = line.columns(4);
    return new ListedAgency(
        columns.get(0), ConfigLine.list(columns.get(1)), columns.get(2), columns.get(3), line);
  }

  /** The full name and all others. */
  public List<String> names() {
    return Stream.concat(Stream.of(name), shortNames.stream()).toList();
  }
}
