package gongbo.search;

import gongbo.index.Schema;
import java.util.Optional;
import java.util.stream.Stream;

/** The facet fields other than dates. */
public enum FacetField {
  PUBLISHER(Schema.PUBLISHER),
  SPEAKER(Schema.SPEAKER),
  TOPIC(Schema.TOPIC),
  VENUE(Schema.VENUE),
  REGION(Schema.REGION),
  KIND(Schema.KIND),
  MANNER(Schema.MANNER);

  private final String key;

  FacetField(String key) {
    this.key = key;
  }

  /** The name in queries, addresses and JSON, such as {@code speaker}. */
  public String key() {
    return key;
  }

  /** Returns whether a release can have several values. */
  public boolean isMultiValued() {
    return this != PUBLISHER && this != KIND;
  }

  /** Returns the field with a name. */
  public static Optional<FacetField> ofKey(String key) {
    return Stream.of(values()).filter(field -> field.key.equals(key)).findFirst();
  }
}
