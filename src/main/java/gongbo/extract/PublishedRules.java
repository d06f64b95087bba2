package gongbo.extract;

import gongbo.release.Finding;
import gongbo.release.PublicationTime;
import gongbo.release.RawRelease;
import gongbo.release.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time of publication of a release: in its metadata, else in the table above the text
 * ({@code 보도시점 2025. 3. 12.(수) 11:00}), else in the closing line ({@code 2023. 1. 3.}).
 */
final class PublishedRules {
  private static final List<String> LABELS =
      List.of("보도시점", "보도일시", "보도 시점", "보도 일시", "배포일시", "배포 일시", "배포", "작성일", "등록일", "게시일");

  /** The maximum distance in characters from a label to its date. */
  private static final int REACH = 40;

  /** The maximum number of sentences in the table above the text. */
  private static final int TABLE = 12;

  private PublishedRules() {}

  static @Nullable Finding<PublicationTime> find(AnnotatedText annotated) {
    RawRelease raw = annotated.raw();
    if (raw.published() != null) {
      return new Finding<>(new PublicationTime(raw.published()), Span.METADATA, "metadata", 1);
    }
    Finding<PublicationTime> table = headerTable(annotated);
    return table != null ? table : closingDate(annotated);
  }

  private static @Nullable Finding<PublicationTime> headerTable(AnnotatedText annotated) {
    String text = annotated.text();
    List<Sentence> sentences = annotated.sentences();
    for (int s = 0; s < Math.min(TABLE, sentences.size()); s++) {
      Sentence sentence = sentences.get(s);
      for (String label : LABELS) {
        if (text.startsWith(label, sentence.start())) {
          int end = Math.min(text.length(), sentence.start() + label.length() + REACH);
          for (PrintedDate date :
              DateScanner.scan(text, sentence.start() + label.length(), end, null)) {
            return finding(date, "header-table", 0.95);
          }
        }
      }
    }
    return null;
  }

  private static @Nullable Finding<PublicationTime> closingDate(AnnotatedText annotated) {
    List<Sentence> sentences = annotated.sentences();
    for (int s = sentences.size() - 1; s >= Math.max(0, sentences.size() - 6); s--) {
      Sentence sentence = sentences.get(s);
      if (sentence.end() - sentence.start() > 24) {
        continue;
      }
      for (PrintedDate date :
          DateScanner.scan(annotated.text(), sentence.start(), sentence.end(), null)) {
        if (date.end() >= sentence.end() - 2) {
          return finding(date, "closing-date", 0.7);
        }
      }
    }
    return null;
  }

  private static Finding<PublicationTime> finding(
      PrintedDate date, String rule, double confidence) {
    return new Finding<>(
        new PublicationTime(date.value().start().atStartOfDay()),
        Span.body(date.start(), date.end()),
        rule,
        confidence);
  }
}
