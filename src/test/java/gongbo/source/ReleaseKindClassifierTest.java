package gongbo.source;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.ReleaseKind;
import gongbo.release.TextLanguage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReleaseKindClassifierTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "하늘숲 길을 연다||RELEASE",
        "(참고) 하늘숲 길을 연다||REFERENCE",
        "하늘숲 길을 연다|보도참고자료|REFERENCE",
        "[보도설명] 하늘숲 길은 안전합니다||EXPLANATION",
        "하늘숲 길 보도 관련 설명드립니다||EXPLANATION",
        "하늘숲 길이 무너진다는 기사는 사실이 아닙니다||EXPLANATION",
        "하늘숲 길 설명회를 연다||RELEASE",
        "[설명회] 하늘숲 길||RELEASE",
        "[동정] 한누리 장관, 하늘숲을 걷다||ENGAGEMENTS",
        "하늘숲 길 정례 브리핑||BRIEFING",
        "[정정] 하늘숲 길을 연다||CORRECTION",
        "하늘숲 길 이름 공모 공고||NOTICE",
        "2031년 9월 하늘숲 방문객 통계||STATISTICS",
        "하늘숲 물가 지수를 만든다||RELEASE",
      })
  void titleOrFormDetermineTheKind(String title, String form, ReleaseKind kind) {
    assertThat(ReleaseKindClassifier.of(title, form == null ? "" : form)).isEqualTo(kind);
  }

  @Test
  void scriptDeterminesTheLanguage() {
    assertThat(LanguageDetector.of("하늘숲 AI 길", List.of("본문 GPT"))).isEqualTo(TextLanguage.KOREAN);
    assertThat(
            LanguageDetector.of("Sky Forest (하늘숲)", List.of("Twelve new paths are open to all.")))
        .isEqualTo(TextLanguage.ENGLISH);
    assertThat(LanguageDetector.of("天空之森", List.of("新路開放"))).isEqualTo(TextLanguage.OTHER);
  }
}
