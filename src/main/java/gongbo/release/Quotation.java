package gongbo.release;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is quoted with.
 *
 * @param manner whether in their own words or in those of the release
 * @param speaker the name of the person it is attributed to; null when the release does not tell
 * @param text exactly as printed: what stands inside the quotation marks, or the clause without its
 *     quotative particle, such as {@code 갯벌을 지켜야 한다}
 * @param verb the verb of speech as printed, such as {@code 강조했다}; null when there is none
 */
public record Quotation(
    Manner manner, @Nullable String speaker, String text, @Nullable String verb) {
  /** How words are quoted. */
  public enum Manner {
    /** Word for word, in quotation marks. */
    DIRECT("direct"),
    /** In the words of the release. */
    INDIRECT("indirect");

    private final String label;

    Manner(String label) {
      this.label = label;
    }

    /** The name in indexes, addresses and JSON. */
    public String label() {
      return label;
    }

    /** The manner with that label, which must be exact. */
    public static Optional<Manner> ofLabel(String label) {
      return Stream.of(values()).filter(manner -> manner.label.equals(label)).findFirst();
    }
  }

  /**
   * @throws IllegalArgumentException when the text or the verb is blank
   */
  public Quotation {
    if (text.isBlank()) {
      throw new IllegalArgumentException("a quotation has a text");
    }
    if (verb != null && verb.isBlank()) {
      throw new IllegalArgumentException("a verb is not blank");
    }
  }

  /** Whether it is word for word. */
  public boolean isDirect() {
    return manner == Manner.DIRECT;
  }
}
