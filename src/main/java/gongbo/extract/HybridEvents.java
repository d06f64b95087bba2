package gongbo.extract;

import java.util.List;

/**
 * Detects hybrid events, which have a venue and can also be attended online: 온·오프라인으로 개최, 유튜브로 생중계,
 * 온라인으로도 참여.
 */
final class HybridEvents {
  /**
   * The number of sentences that are searched; broadcasts are often announced in a note after the
   * lead.
   */
  private static final int LEAD_SENTENCES = 12;

  /** Phrases that identify a hybrid event. */
  private static final List<String> PHRASES =
      List.of(
          "생중계",
          "실시간 중계",
          "실시간으로 중계",
          "온라인으로도",
          "온라인 중계",
          "온라인으로 중계",
          "온라인 동시",
          "온라인을 병행",
          "온라인 병행",
          "온라인으로 동시",
          "현장과 온라인",
          "현장 및 온라인",
          "온라인과 현장",
          "온라인 및 현장",
          "대면·비대면",
          "대면과 비대면",
          "대면 및 비대면",
          "비대면 병행",
          "비대면을 병행",
          "하이브리드 방식");

  private static final String OFFLINE = "오프라인";

  /** Text after 온·오프라인 that refers to an event and not to trade or publicity. */
  private static final List<String> HELD =
      List.of(
          "으로 개최", "으로 진행", "으로 열", "으로 동시", "으로 참석", "으로 참여", "으로 병행", "으로 실시", " 동시", " 병행",
          " 혼합", " 방식", "에서 동시");

  private HybridEvents() {}

  static boolean isHybrid(AnnotatedText annotated) {
    return annotated.sentences().stream()
        .limit(LEAD_SENTENCES)
        .anyMatch(sentence -> isHybrid(annotated.text(), sentence.start(), sentence.end()));
  }

  private static boolean isHybrid(String text, int start, int end) {
    return Hangul.containsAny(text, start, end, PHRASES) || isOnAndOffLine(text, start, end);
  }

  /** Returns true for 온·오프라인으로 개최, with any separator between 온 and 오프라인. */
  private static boolean isOnAndOffLine(String text, int start, int end) {
    int at = text.indexOf(OFFLINE, start, end);
    while (at >= 0) {
      boolean on = text.startsWith("온", at - 1) || text.startsWith("온", at - 2);
      if (on && Hangul.startsWithAny(text, at + OFFLINE.length(), HELD)) {
        return true;
      }
      at = text.indexOf(OFFLINE, at + 1, end);
    }
    return false;
  }
}
