package gongbo.index;

import java.time.Instant;

/**
 * What a generation says of itself.
 *
 * @param id the generation's id
 * @param schema the {@link Schema#VERSION} it was built with
 * @param releases how many releases it holds
 * @param quotations how many quotations stand in them
 * @param created when it was finished
 */
public record Manifest(String id, int schema, long releases, long quotations, Instant created) {
  /** How many documents one of its indexes holds. */
  long count(Generation.Part part) {
    return switch (part) {
      case RELEASES -> releases;
      case QUOTATIONS -> quotations;
    };
  }
}
