package gongbo.search;

/**
 * Something that somebody may be typing, and that is there.
 *
 * @param kind what it is
 * @param value how it is written
 * @param count how many releases have it
 */
public record Suggestion(SuggestionKind kind, String value, long count) {
  /** What can be suggested, in the order of answers. */
  public enum SuggestionKind {
    SPEAKER("speaker"),
    PUBLISHER("publisher"),
    VENUE("venue"),
    REGION("region"),
    TOPIC("topic"),
    /** A word. */
    TERM("term"),
    /** The title of a release. */
    TITLE("title");

    private final String key;

    SuggestionKind(String key) {
      this.key = key;
    }

    /** The name in JSON; of a facet, that of its field. */
    public String key() {
      return key;
    }

    static SuggestionKind of(FacetField field) {
      return switch (field) {
        case SPEAKER -> SPEAKER;
        case PUBLISHER -> PUBLISHER;
        case VENUE -> VENUE;
        case REGION -> REGION;
        case TOPIC -> TOPIC;
        case KIND, MANNER ->
            throw new IllegalArgumentException("nobody types the values of " + field);
      };
    }
  }
}
