package gongbo.release;

/**
 * An organisation that holds an event.
 *
 * @param name its name as printed
 * @param role its part in it
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

  /** The parts that organisations have in an event. */
  public enum Role {
    /** 주최. */
    HOST,
    /** 주관. */
    ORGANISER,
    /** 후원, 협찬. */
    SPONSOR
  }
}
