package gongbo.search;

/**
 * A suggested completion.
 *
 * @param kind the kind
 * @param value the value
 * @param count the number of releases that have it
 */
public record Suggestion(SuggestionKind kind, String value, long count) {
  /** The kinds of completions, in the order of answers. */
  public enum SuggestionKind {
    SPEAKER("speaker"),
    PUBLISHER("publisher"),
    VENUE("venue"),
    REGION("region"),
    TOPIC("topic"),
    /** A word. */
    TERM("term"),
    /** A title. */
    TITLE("title");

    private final String key;

    SuggestionKind(String key) {
      this.key = key;
    }

    /** The name in JSON; that of the field for a facet value. */
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
        case DATE, EVENT_DATE, KIND, MANNER ->
            throw new IllegalArgumentException("nobody types the values of " + field);
      };
    }
  }
}
