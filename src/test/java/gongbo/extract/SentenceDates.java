package gongbo.extract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates printed in each sentence of a body.
 *
 * @param bySentence the dates by the index of their sentence, in text order
 */
record SentenceDates(List<List<PrintedDate>> bySentence) {
  SentenceDates {
    bySentence = List.copyOf(bySentence);
  }

  /**
   * @param anchor the day against which incomplete dates are resolved; null when none is known
   */
  static SentenceDates of(AnnotatedText annotated, @Nullable LocalDate anchor) {
    return new SentenceDates(
        annotated.sentences().stream()
            .map(
                sentence ->
                    DateScanner.scan(annotated.text(), sentence.start(), sentence.end(), anchor))
            .toList());
  }

  /** Returns the dates of a sentence. */
  List<PrintedDate> in(int sentence) {
    return bySentence.get(sentence);
  }
}
