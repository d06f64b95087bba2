package gongbo.release;

/**
 * An alternative name defined in a release: a short name, an abbreviation or a translation.
 *
 * @param term the Korean name, such as {@code 과학기술정책연구원} or {@code 연구개발}
 * @param alias the alternative name, such as {@code STEPI} or {@code R&D}
 */
public record Alias(String term, String alias) {
  /**
   * @throws IllegalArgumentException when either is blank or both are equal
   */
  public Alias {
    if (term.isBlank() || alias.isBlank() || term.equals(alias)) {
      throw new IllegalArgumentException("an alias is another name: " + term + ", " + alias);
    }
  }
}
