package gongbo.release;

import org.jspecify.annotations.Nullable;

/**
 * An utterance quoted word for word.
 *
 * @param speaker the name of the person it is attributed to; null when the release does not tell
 * @param text what stands inside the quotation marks, exactly as printed
 */
public record Quotation(@Nullable String speaker, String text) {
  /**
   * @throws IllegalArgumentException when the text is blank
   */
  public Quotation {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a quotation has a text");
    }
  }
}
