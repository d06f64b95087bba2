package gongbo.release;

/**
 * What a named person says in the words of the release: indirect speech.
 *
 * @param speaker the person's name
 * @param text the clause as printed, without its quotative particle, such as {@code 갯벌을 지켜야 한다}
 * @param verb the verb of speech as printed, such as {@code 강조했다}
 */
public record Statement(String speaker, String text, String verb) {
  /**
   * @throws IllegalArgumentException when one of them is blank
   */
  public Statement {
    if (speaker.isBlank() || text.isBlank() || verb.isBlank()) {
      throw new IllegalArgumentException("a statement has a speaker, a text and a verb");
    }
  }
}
