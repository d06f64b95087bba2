package gongbo.release;

/**
 * The ministry, agency or institute that published a release.
 *
 * @param name the name as given by the source; empty when unknown
 */
public record Publisher(String name) {
  /** The unknown publisher. */
  public static final Publisher UNKNOWN = new Publisher("");

  public Publisher {
    name = name.strip();
  }

  /** Returns whether the source names a publisher. */
  public boolean isKnown() {
    return !name.isEmpty();
  }
}
