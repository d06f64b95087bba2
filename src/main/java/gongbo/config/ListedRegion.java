package gongbo.config;

import java.util.List;
import java.util.stream.Stream;

/**
 * A region of {@code regions.tsv}.
 *
 * @param name its official name
 * @param shortNames what it is also called
 * @param towns its cities, counties, districts and quarters
 * @param line where that stands
 */
public record ListedRegion(
    String name, List<String> shortNames, List<String> towns, ConfigLine line) {
  public ListedRegion {
    shortNames = List.copyOf(shortNames);
    towns = List.copyOf(towns);
  }

  /**
   * The regions of a configuration, in its order.
   *
   * @throws ConfigException when a line has not the columns of one
   */
  public static List<ListedRegion> in(ConfigFolder config) {
    return config.lines("regions.tsv").stream().map(ListedRegion::of).toList();
  }

  private static ListedRegion of(ConfigLine line) {
    List<String> columns = line.columns(3);
    return new ListedRegion(
        columns.get(0), ConfigLine.list(columns.get(1)), ConfigLine.list(columns.get(2)), line);
  }

  /** The official name and all others. */
  public List<String> names() {
    return Stream.concat(Stream.of(name), shortNames.stream()).toList();
  }
}
