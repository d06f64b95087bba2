package gongbo.config;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The releases that an operator has withdrawn: {@code withdrawn.tsv}.
 *
 * @param reasons the reason by release id; an empty text where none was given
 */
public record WithdrawnReleases(Map<String, String> reasons) {
  /** The name of the configuration file. */
  public static final String FILE = "withdrawn.tsv";

  /** No release is withdrawn. */
  public static final WithdrawnReleases NONE = new WithdrawnReleases(Map.of());

  public WithdrawnReleases {
    reasons = Map.copyOf(reasons);
  }

  /**
   * Reads the withdrawn releases.
   *
   * @throws ConfigException when the file cannot be read, so that nothing withdrawn reappears
   */
  public static WithdrawnReleases of(ConfigFolder config) {
    Map<String, String> reasons = new LinkedHashMap<>();
    for (ConfigLine line : config.lines(FILE)) {
      String id = id(line.text());
      if (id.isEmpty()) {
        throw line.error("begins with the id of a release");
      }
      int tab = line.text().indexOf('\t');
      reasons.put(id, tab < 0 ? "" : line.text().substring(tab).strip());
    }
    return new WithdrawnReleases(reasons);
  }

  /** Returns the id in a line of the file. */
  public static String id(String line) {
    return line.split("\t", 2)[0].strip();
  }

  /** Returns whether all releases that another list withdraws are withdrawn here too. */
  public boolean hasAll(WithdrawnReleases others) {
    return reasons.keySet().containsAll(others.reasons.keySet());
  }

  /** Returns whether a release is withdrawn. */
  public boolean has(String id) {
    return reasons.containsKey(id);
  }
}
