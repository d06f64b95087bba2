package gongbo.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is quoted with some words.
 *
 * @param reason whether, and why
 * @param generation the id of the generation that was looked into
 * @param passages where the words stand, the best first; empty where they stand nowhere
 */
public record QuoteVerification(Reason reason, String generation, List<Passage> passages) {
  public QuoteVerification {
    passages = List.copyOf(passages);
  }

  /** The answers. */
  public enum Verdict {
    FOUND,
    NOT_FOUND,
    CANNOT_TELL
  }

  /** What an answer rests on. */
  public enum Reason {
    /** The words are in a quotation, of that speaker where one was named. */
    QUOTED(Verdict.FOUND),
    /** The words stand in no release. */
    NOWHERE(Verdict.NOT_FOUND),
    /** The words are so few that anybody may have said them. */
    TOO_SHORT(Verdict.CANNOT_TELL),
    /** The words are in quotations of others only. */
    OTHER_SPEAKER(Verdict.CANNOT_TELL),
    /** The words stand in a release, but not in quotation marks of anybody. */
    NOT_QUOTED(Verdict.CANNOT_TELL);

    private final Verdict verdict;

    Reason(Verdict verdict) {
      this.verdict = verdict;
    }
  }

  /** Whether. */
  public Verdict verdict() {
    return reason.verdict;
  }

  /**
   * A place where the words stand.
   *
   * @param release the id of the release
   * @param title its headline
   * @param publisher who published it; null when unknown
   * @param published the day; null when unknown
   * @param speaker who is quoted; null where nobody is named, or the words are not in a quotation
   * @param quoted whether the words are in a quotation
   * @param text the quotation or, where there is none, the words as they stand there
   * @param start where that begins in the body of the release, in UTF-16 units
   * @param end the offset after its last
   */
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
