package gongbo.extract;

import gongbo.release.Finding;
import gongbo.release.PublicationTime;
import gongbo.release.RawRelease;
import gongbo.release.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds when a release was published: beside the text, else in the table above it ({@code 보도시점
 * 2025. 3. 12.(수) 11:00}), else in the line that closes it ({@code 2023. 1. 3.}).
 */
final class PublishedRules {
  private static final List<String> LABELS =
      List.of("보도시점", "보도일시", "보도 시점", "보도 일시", "배포일시", "배포 일시", "배포", "작성일", "등록일", "게시일");

  /** How far behind such a word its date may stand, in letters. */
  private static final int REACH = 40;

  /** How many sentences the table above a text may have. */
  private static final int TABLE = 12;

  private PublishedRules() {}

  static @Nullable Finding<PublicationTime> find(AnnotatedText reading) {
    RawRelease raw = reading.raw();
    if (raw.published() != null) {
      return new Finding<>(new PublicationTime(raw.published()), Span.METADATA, "metadata", 1);
    }
    Finding<PublicationTime> table = headerTable(reading);
    return table != null ? table : closingDate(reading);
  }

  private static @Nullable Finding<PublicationTime> headerTable(AnnotatedText reading) {
    String text = reading.text();
    List<Sentence> sentences = reading.sentences();
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

  private static @Nullable Finding<PublicationTime> closingDate(AnnotatedText reading) {
    List<Sentence> sentences = reading.sentences();
    for (int s = sentences.size() - 1; s >= Math.max(0, sentences.size() - 6); s--) {
      Sentence sentence = sentences.get(s);
      if (sentence.end() - sentence.start() > 24) {
        continue;
      }
      for (PrintedDate date :
          DateScanner.scan(reading.text(), sentence.start(), sentence.end(), null)) {
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
