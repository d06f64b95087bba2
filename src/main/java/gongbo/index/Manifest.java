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
 * @param inputs what else than releases it was made from, each with its digest: the code and the
 *     files of the configuration
 * @param created when it was finished
 */
public record Manifest(
    String id,
    int schema,
    long releases,
    long quotations,
    Map<String, String> inputs,
    Instant created) {
  public Manifest {
    inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
  }

  /** How many documents one of its indexes holds. */
  long count(Generation.Part part) {
    return switch (part) {
      case RELEASES -> releases;
      case QUOTATIONS -> quotations;
    };
  }
}
