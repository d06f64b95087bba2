package gongbo.release;

/**
 * An organisation that holds an event.
 *
 * @param name the name as printed
 * @param role the role in the event
 */
public record Organiser(String name, Role role) {
  /**
   * @throws IllegalArgumentException when the name is blank
   */
  public Organiser {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an organiser has a name");
    }
  }

  /** The roles of organisations in an event. */
  public enum Role {
    /** 주최. */
    HOST,
    /** 주관. */
    ORGANISER,
    /** 후원, 협찬. */
    SPONSOR
  }
}
