package gongbo.index;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a generation says of itself.
 *
 * @param id the generation's id
 * @param schema the {@link Schema#VERSION} it was built with
 * @param releases how many releases it holds
 * @param quotations how many quotations stand in them
 * @param addedTo the generation that this is an addition to, which a whole run made; null where it
 *     is none
 * @param inputs what else than releases it was made from, each with its digest: the code and the
 *     files of the configuration
 * @param created when it was finished
 */
@RecordBuilder
public record Manifest(
    String id,
    int schema,
    long releases,
    long quotations,
    @Nullable String addedTo,
    Map<String, String> inputs,
    Instant created) {
  public Manifest {
    inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
  }

  /** The id of the whole run that it is, or that it adds to. */
  String base() {
    return addedTo == null ? id : addedTo;
  }

  /** The names of the inputs that came, went or are others now, sorted. */
  List<String> changes(Map<String, String> now) {
    Set<String> names = new TreeSet<>(inputs.keySet());
    names.addAll(now.keySet());
    return names.stream().filter(name -> !Objects.equals(inputs.get(name), now.get(name))).toList();
  }

  /** How many documents one of its indexes holds. */
  long count(Generation.IndexKind part) {
    return switch (part) {
      case RELEASES -> releases;
      case QUOTATIONS -> quotations;
    };
  }
}
