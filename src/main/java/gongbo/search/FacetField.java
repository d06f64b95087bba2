package gongbo.search;

import gongbo.index.Schema;
import java.util.Optional;
import java.util.stream.Stream;

/** The facet fields, in the order of answers. */
public enum FacetField {
  /** Years, months and days of publication. */
  DATE(Schema.DATE),
  /** Years, months and days of events; an event of several days has each of them. */
  EVENT_DATE(Schema.EVENT_DATE),
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
    return this != DATE && this != PUBLISHER && this != KIND;
  }

  /** Returns whether the values are dates in ISO 8601: {@code 2025}, {@code 2025-05} or a day. */
  public boolean isDate() {
    return this == DATE || this == EVENT_DATE;
  }

  /** Returns the field with a name. */
  public static Optional<FacetField> ofKey(String key) {
    return Stream.of(values()).filter(field -> field.key.equals(key)).findFirst();
  }
}
