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
 * The manifest of a generation.
 *
 * @param id the id of the generation
 * @param schema the {@link Schema#VERSION} it was built with
 * @param releases the number of releases
 * @param quotations the number of quotations
 * @param addedTo the full generation that this is an addition to; null for a full one
 * @param inputs the digests of the other inputs: the code and the files of the configuration
 * @param withheld the digest of the ids of the releases from which nothing was learned, as they
 *     were withdrawn or under an embargo; empty where there were none
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
    String withheld,
    Instant created) {
  /** The name of the code among the inputs. */
  public static final String PROGRAM = "the program";

  public Manifest {
    // A generation of an earlier version learned from every release.
    withheld = Objects.requireNonNullElse(withheld, "");
    inputs = Collections.unmodifiableMap(new TreeMap<>(inputs));
  }

  /** Returns the digest of the code that built it; empty when it is unknown. */
  public String program() {
    return inputs.getOrDefault(PROGRAM, "");
  }

  /** Returns the id of the full generation that this is, or is an addition to. */
  String base() {
    return addedTo == null ? id : addedTo;
  }

  /** Returns the names of the inputs that differ, sorted. */
  List<String> changes(Map<String, String> now) {
    Set<String> names = new TreeSet<>(inputs.keySet());
    names.addAll(now.keySet());
    return names.stream().filter(name -> !Objects.equals(inputs.get(name), now.get(name))).toList();
  }

  /** Returns the number of documents of an index. */
  long count(Generation.IndexKind part) {
    return switch (part) {
      case RELEASES -> releases;
      case QUOTATIONS -> quotations;
    };
  }
}
