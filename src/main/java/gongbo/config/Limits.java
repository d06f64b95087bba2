package gongbo.config;

import java.util.HashMap;
import java.util.Map;

/**
 * The whole numbers of a table of limits: name, value, reason.
 *
 * @param file the file, as error messages name it
 * @param values the values by name
 */
public record Limits(String file, Map<String, Long> values) {
  public Limits {
    values = Map.copyOf(values);
  }

  /**
   * Reads a table.
   *
   * @param file the file name, such as {@code unpacking.tsv}
   * @throws ConfigException when a line has other columns, or a value is no number of 0 or more
   */
  public static Limits of(ConfigFolder config, String file) {
    Map<String, Long> values = new HashMap<>();
    String name = file;
    for (ConfigLine line : config.lines(file)) {
      var columns = line.columns(3);
      values.put(columns.get(0), number(line, columns.get(1)));
      name = line.file();
    }
    return new Limits(name, values);
  }

  /**
   * Returns a limit.
   *
   * @param least the least value, 0 or more
   * @throws ConfigException when the table lacks it, or it is less
   */
  public long get(String name, long least) {
    Long value = values.get(name);
    if (value == null) {
      throw new ConfigException(file, 0, "has no limit named " + name);
    }
    if (value < least) {
      throw new ConfigException(file, 0, "needs " + name + " of " + least + " or more: " + value);
    }
    return value;
  }

  private static long number(ConfigLine line, String text) {
    try {
      long number = Long.parseLong(text);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Reported below.
    }
    throw line.error("needs a whole number of 0 or more: " + text);
  }
}
