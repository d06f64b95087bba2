package gongbo.search;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields that results are counted and narrowed by, beside the date. */
public enum FacetField {
  PUBLISHER,
  SPEAKER,
  TOPIC,
  VENUE,
  REGION;

  /** The name in queries, addresses and JSON, such as {@code speaker}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of that name. */
  public static Optional<FacetField> ofKey(String key) {
    return Stream.of(values()).filter(field -> field.key().equals(key)).findFirst();
  }
}
