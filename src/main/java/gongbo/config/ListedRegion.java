package gongbo.config;

import java.util.List;
import java.util.stream.Stream;

/**
 * A region listed in {@code regions.tsv}.
 *
 * @param name the official name
 * @param shortNames the alternative names
 * @param towns the names of its cities, counties, districts and neighbourhoods
 * @param line the line that lists it
 */
public record ListedRegion(
    String name, List<String> shortNames, List<String> towns, ConfigLine line) {
  public ListedRegion {
    shortNames = List.copyOf(shortNames);
    towns = List.copyOf(towns);
  }

  /**
   * Reads the regions of a configuration, in the order of the file.
   *
   * @throws ConfigException when a line does not have three columns
   */
  public static List<ListedRegion> in(ConfigFolder config) {
    return config.lines("regions.tsv").stream().map(ListedRegion::of).toList();
  }

  private static ListedRegion of(ConfigLine line) {
    List<String> columns = line.columns(3);
    return new ListedRegion(
        columns.get(0), ConfigLine.list(columns.get(1)), ConfigLine.list(columns.get(2)), line);
  }

  /** Returns the official name, followed by the alternative names. */
  public List<String> names() {
    return Stream.concat(Stream.of(name), shortNames.stream()).toList();
  }
}
