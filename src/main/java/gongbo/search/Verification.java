package gongbo.search;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is quoted with some words.
 *
 * @param verdict whether
 * @param generation the id of the generation that was looked into
 * @param passages where the words stand, the best first; empty where they stand nowhere
 */
public record Verification(Verdict verdict, String generation, List<Passage> passages) {
  public Verification {
    passages = List.copyOf(passages);
  }

  /** The answers. */
  public enum Verdict {
    /** The words are in a quotation, of that speaker where one was named. */
    FOUND,
    /** The words stand in no release. */
    NOT_FOUND,
    /** The words are too few, or stand in a release that does not quote that speaker with them. */
    CANNOT_TELL
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
