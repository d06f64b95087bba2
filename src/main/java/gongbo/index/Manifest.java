package gongbo.index;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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

  /** The names of the inputs that came, went or are others now, sorted. */
  List<String> changes(Map<String, String> now) {
    Set<String> names = new TreeSet<>(inputs.keySet());
    names.addAll(now.keySet());
    return names.stream().filter(name -> !Objects.equals(inputs.get(name), now.get(name))).toList();
  }

  /** How many documents one of its indexes holds. */
  long count(Generation.Part part) {
    return switch (part) {
      case RELEASES -> releases;
      case QUOTATIONS -> quotations;
    };
  }
}
