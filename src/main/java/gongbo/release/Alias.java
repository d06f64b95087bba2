package gongbo.release;

/**
 * Another name that a release gives to something: a short name, an abbreviation, a translation.
 *
 * @param term the thing's name in Korean, such as {@code 과학기술정책연구원} or {@code 연구개발}
 * @param alias the other name, such as {@code STEPI} or {@code R&D}
 */
public record Alias(String term, String alias) {
  /**
   * @throws IllegalArgumentException when one of them is blank or both are the same
   */
  public Alias {
    if (term.isBlank() || alias.isBlank() || term.equals(alias)) {
      throw new IllegalArgumentException("an alias is another name: " + term + ", " + alias);
    }
  }
}
