package gongbo.config;

import java.util.List;

/**
 * One entry of a configuration file.
 *
 * @param file the file as shown to the operator
 * @param number the line number, from 1
 * @param text the line as written
 */
public record ConfigLine(String file, int number, String text) {
  /**
   * Splits the line into its tab-separated columns and strips them.
   *
   * @param count the expected number of columns
   * @throws ConfigException when the line has another number of columns
   */
  public List<String> columns(int count) {
    List<String> columns = List.of(text.split("\t", -1)).stream().map(String::strip).toList();
    if (columns.size() != count) {
      throw error(
          "has " + columns.size() + " columns separated by tabs, " + count + " are expected");
    }
    return columns;
  }

  /** Splits a column into its comma-separated items; returns an empty list for a blank column. */
  public static List<String> list(String column) {
    return List.of(column.split(",")).stream()
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  /** Creates an exception that names this line. */
  public ConfigException error(String reason) {
    return new ConfigException(file, number, reason);
  }
}
