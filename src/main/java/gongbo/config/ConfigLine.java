package gongbo.config;

import java.util.List;

/**
 * One entry of a configuration file.
 *
 * @param file the file as the operator knows it
 * @param number the line's number, from 1
 * @param text the line as written
 */
public record ConfigLine(String file, int number, String text) {
  /**
   * The tab-separated columns of the line, blanks around them cut.
   *
   * @param count how many there must be
   * @throws ConfigException when there are fewer or more
   */
  public List<String> columns(int count) {
    List<String> columns = List.of(text.split("\t", -1)).stream().map(String::strip).toList();
    if (columns.size() != count) {
      throw error(
          "has " + columns.size() + " columns separated by tabs, " + count + " are expected");
    }
    return columns;
  }

  /** A comma-separated list, as some columns hold; empty for a blank column. */
  public static List<String> list(String column) {
    return List.of(column.split(",")).stream()
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  /** What to throw when this line cannot be used. */
  public ConfigException error(String reason) {
    return new ConfigException(file, number, reason);
  }
}
