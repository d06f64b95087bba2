package gongbo.index;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a generation says of itself.
 *
 * @param id the generation's id
 * @param schema the {@link Schema#VERSION} it was built with
 * @param releases how many releases it holds
 * @param quotations how many quotations stand in them
 * @param files the SHA-256 of every plain file beside the indexes, in hexadecimal, by its path
 * @param created when it was finished
 */
public record Manifest(
    String id,
    int schema,
    long releases,
    long quotations,
    Map<String, String> files,
    Instant created) {
  public Manifest {
    // Ordered by path, as a person reads them.
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  /** How many documents one of its indexes holds. */
  long count(Generation.Part part) {
    return switch (part) {
      case RELEASES -> releases;
      case QUOTATIONS -> quotations;
    };
  }
}
