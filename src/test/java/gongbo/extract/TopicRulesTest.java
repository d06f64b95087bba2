package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Finding;
import gongbo.release.Topic;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicRulesTest {
  @Test
  void topicFollowsFromWords() {
    assertThat(topics("", "어린이 예방접종 안내", "□ 감염병을 막기 위해 백신 접종을 권한다.")).startsWith(Topic.HEALTH);
    assertThat(topics("", "심야 버스 노선 확대", "□ 대중교통 환승과 철도 운임을 손본다.")).startsWith(Topic.TRANSPORT);
  }

  @Test
  void publisherSuppliesTopicByDefault() {
    assertThat(topics("해양수산부", "보도 설명", "□ 자세한 내용은 첨부파일을 봐 주십시오.")).containsExactly(Topic.MARITIME);
  }

  @Test
  void namesOfAgenciesAreIgnored() {
    assertThat(topics("해양수산부", "보도 설명", "□ 보건복지부와 문화체육관광부는 자료를 바로잡습니다."))
        .containsExactly(Topic.MARITIME);
  }

  @Test
  void reportsWordsAsEvidence() {
    assertThat(
            Texts.EXTRACTOR
                .extract(Texts.raw("", null, "어린이 예방접종 안내", "□ 감염병을 막기 위해 백신 접종을 권한다."))
                .topicWords())
        .first()
        .satisfies(evidence -> assertThat(evidence.topic()).isEqualTo(Topic.HEALTH))
        .satisfies(evidence -> assertThat(evidence.words()).startsWith("예방접종").contains("감염병"));
  }

  @Test
  void noEvidenceYieldsNoTopic() {
    assertThat(topics("", "알림", "□ 자세한 내용은 첨부파일을 봐 주십시오.")).isEmpty();
  }

  @Test
  void reportsAtMostTwoTopicsStrongerFirst() {
    List<Finding<Topic>> found =
        Texts.EXTRACTOR
            .extract(
                Texts.raw(
                    "",
                    null,
                    "어촌 학교의 감염병 예방접종",
                    "□ 어업인과 학생에게 백신을 접종한다. 교원과 의료기관, 수산물 위판장, 버스 노선, 산불도 살핀다."))
            .topics();
    assertThat(found).hasSizeLessThanOrEqualTo(2).isNotEmpty();
    assertThat(found)
        .extracting(Finding::confidence)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  private static List<Topic> topics(String publisher, String title, String body) {
    return Texts.EXTRACTOR.extract(Texts.raw(publisher, null, title, body)).topics().stream()
        .map(Finding::value)
        .toList();
  }
}
