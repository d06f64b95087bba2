package gongbo.extract;

import java.util.List;

/**
 * Tells whether an event that has a place can be joined from elsewhere too: 온·오프라인으로 개최, 유튜브로 생중계,
 * 온라인으로도 참여.
 */
final class HybridEvents {
  /** What is on the air is told soon after the event, often in a note. */
  private static final int LEAD_SENTENCES = 12;

  /** What tells it alone. */
  private static final List<String> CUES =
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

  /** What is done 온·오프라인, which business, sales and publicity are too. */
  private static final List<String> HELD =
      List.of(
          "으로 개최", "으로 진행", "으로 열", "으로 동시", "으로 참석", "으로 참여", "으로 병행", "으로 실시", " 동시", " 병행",
          " 혼합", " 방식", "에서 동시");

  private HybridEvents() {}

  static boolean isHybrid(AnnotatedText reading) {
    return reading.sentences().stream()
        .limit(LEAD_SENTENCES)
        .anyMatch(sentence -> isHybrid(reading.text(), sentence.start(), sentence.end()));
  }

  private static boolean isHybrid(String text, int start, int end) {
    return Hangul.containsAny(text, start, end, CUES) || isOnAndOffLine(text, start, end);
  }

  /** 온·오프라인으로 개최, whatever stands between 온 and 오프라인. */
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
