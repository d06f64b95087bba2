package gongbo.config;

import java.util.List;
import java.util.stream.Stream;

/**
 * A ministry, agency or institute listed in {@code agencies.tsv}.
 *
 * @param name the full name
 * @param shortNames the alternative names
 * @param headTitle the title of its head, such as 장관
 * @param topic the label of the default topic of its releases, used when their text indicates none
 * @param line the line that lists it
 */
public record ListedAgency(
    String name, List<String> shortNames, String headTitle, String topic, ConfigLine line) {
  public ListedAgency {
    shortNames = List.copyOf(shortNames);
  }

  /**
   * Reads the agencies of a configuration, in the order of the file.
   *
   * @throws ConfigException when a line does not have four columns
   */
  public static List<ListedAgency> in(ConfigFolder config) {
    return config.lines("agencies.tsv").stream().map(ListedAgency::of).toList();
  }

  private static ListedAgency of(ConfigLine line) {
    List<String> columns = line.columns(4);
    return new ListedAgency(
        columns.get(0), ConfigLine.list(columns.get(1)), columns.get(2), columns.get(3), line);
  }

  /** Returns the full name, followed by the alternative names. */
  public List<String> names() {
    return Stream.concat(Stream.of(name), shortNames.stream()).toList();
  }
}
