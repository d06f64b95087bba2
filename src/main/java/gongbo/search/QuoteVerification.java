package gongbo.search;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to whether a speaker is quoted with some words.
 *
 * @param reason the reason, which implies the verdict
 * @param generation the id of the generation
 * @param passages the passages that contain the words, best first; empty when there are none
 */
public record QuoteVerification(Reason reason, String generation, List<Passage> passages) {
  public QuoteVerification {
    passages = List.copyOf(passages);
  }

  /** The verdicts. */
  public enum Verdict {
    FOUND,
    NOT_FOUND,
    CANNOT_TELL
  }

  /** The reasons. */
  public enum Reason {
    /** The words are in a quotation of the speaker, or of anyone where none was named. */
    QUOTED(Verdict.FOUND),
    /** No release contains the words. */
    NOWHERE(Verdict.NOT_FOUND),
    /** There are too few words to identify a quotation. */
    TOO_SHORT(Verdict.CANNOT_TELL),
    /** The words are only in quotations of others. */
    OTHER_SPEAKER(Verdict.CANNOT_TELL),
    /** A release contains the words, but not in a quotation. */
    NOT_QUOTED(Verdict.CANNOT_TELL);

    private final Verdict verdict;

    Reason(Verdict verdict) {
      this.verdict = verdict;
    }
  }

  /** Returns the verdict. */
  public Verdict verdict() {
    return reason.verdict;
  }

  /**
   * A passage that contains the words.
   *
   * @param release the id of the release
   * @param title the title
   * @param publisher the publisher; null when unknown
   * @param published the day of publication; null when unknown
   * @param speaker the speaker; null when unknown or when the words are not in a quotation
   * @param quoted whether the words are in a quotation
   * @param text the quotation or, outside of quotations, the words as printed
   * @param start the start of the text in the body, in UTF-16 units
   * @param end the offset after its last character
   */
  @RecordBuilder
  public record Passage(
      String release,
      String title,
      @Nullable String publisher,
      @Nullable LocalDate published,
      @Nullable String speaker,
      boolean quoted,
      String text,
      int start,
      int end) {}
}
