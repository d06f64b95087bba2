package gongbo.release;

/**
 * The ministry, agency or institute that published a release.
 *
 * @param name its name as the source gives it; empty when the source does not say
 */
public record Publisher(String name) {
  /** The publisher of a release whose source does not name one. */
  public static final Publisher UNKNOWN = new Publisher("");

  public Publisher {
    name = name.strip();
  }

  /** Whether the source named a publisher at all. */
  public boolean isKnown() {
    return !name.isEmpty();
  }
}
