package gongbo.release;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A direct or indirect quotation of a person.
 *
 * @param manner the manner of quotation
 * @param speaker the name of the quoted person; null when unknown
 * @param text the quoted words exactly as printed: the content of the quotation marks, or the
 *     clause without its quotative particle, such as {@code 갯벌을 지켜야 한다}
 * @param verb the reporting verb as printed, such as {@code 강조했다}; null when there is none
 */
public record Quotation(
    Manner manner, @Nullable String speaker, String text, @Nullable String verb) {
  /** The manners of quotation. */
  public enum Manner {
    /** Verbatim, in quotation marks. */
    DIRECT("direct"),
    /** Paraphrased by the release. */
    INDIRECT("indirect");

    private final String label;

    Manner(String label) {
      this.label = label;
    }

    /** Returns the name used in indexes, addresses and JSON. */
    public String label() {
      return label;
    }

    /** Returns the manner with a label; the label must match exactly. */
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

  /** Returns whether the quotation is verbatim. */
  public boolean isDirect() {
    return manner == Manner.DIRECT;
  }
}
