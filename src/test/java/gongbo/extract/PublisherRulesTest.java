package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Finding;
import gongbo.release.Publisher;
import gongbo.release.Release;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests for the publisher and the time of publication of a release. */
class PublisherRulesTest {
  @Test
  void metadataTakesPrecedence() {
    Release release = Texts.extract("□ 누리연구원(이하 NRI, 원장 한도윤)은 자료를 공개했다.");
    assertThat(release.publisher())
        .isEqualTo(
            new Finding<>(new Publisher("해양수산부"), gongbo.release.Span.METADATA, "metadata", 1));
    assertThat(published(release)).isEqualTo(Texts.PUBLISHED.atStartOfDay());
  }

  @Test
  void leadIntroducesPublisher() {
    assertThat(publisher("□ 누리연구원(이하 NRI, 원장 한도윤)은 자료를 공개했다."))
        .isEqualTo("누리연구원 introduced-in-lead");
    assertThat(publisher("□ 해수부는 자료를 공개했다.")).isEqualTo("해양수산부 subject-of-lead");
    assertThat(publisher("□ 어촌에서 축제가 열린다.")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "특허청, 2024-03-05, 특허청",
    "특허청, 2025-10-01, 지식재산처",
    "지식재산처, 2025-09-30, 특허청",
    "산업부, 2025-03-05, 산업통상자원부",
    "환경부·농식품부, 2023-03-05, 환경부",
    "보훈처, 2023-06-05, 국가보훈부",
  })
  void labelIsReplacedByOfficialNameOnThatDay(String label, LocalDate day, String name) {
    Release release = Texts.EXTRACTOR.extract(Texts.raw(label, day, "보도자료", "□ 축제가 열린다."));
    assertThat(release.publisher())
        .isEqualTo(new Finding<>(new Publisher(name), gongbo.release.Span.METADATA, "metadata", 1));
  }

  @Test
  void truncatedLabelIsReplacedByLeadOrUnknown() {
    String introduced = "□ 해양수산부(장관 한누리)는 아동·청소년과 함께 바다를 살핀다.";
    assertThat(labelled("아동·청", introduced)).isEqualTo("해양수산부 introduced-in-lead");
    assertThat(labelled("아동·청", "□ 아동·청소년이 바다를 살핀다.")).isNull();
    assertThat(labelled("미분류", introduced)).isEqualTo("해양수산부 introduced-in-lead");
  }

  @Test
  void unlistedOfficeIsAccepted() {
    assertThat(labelled("누리군청", "□ 어촌에서 축제가 열린다.")).isEqualTo("누리군청 unlisted-metadata");
    assertThat(labelled("누리연구원", "□ 어촌에서 축제가 열린다.")).isEqualTo("누리연구원 unlisted-metadata");
    assertThat(labelled("누리부", "□ 누리부(장관 한도윤)는 어촌에서 축제를 연다.")).isEqualTo("누리부 unlisted-metadata");
    assertThat(labelled("미래바다부", "□ 미래바다부는 어촌에서 축제를 연다.")).isEqualTo("미래바다부 unlisted-metadata");
    assertThat(labelled("미래바다부", "□ 이날 미래바다부는 축제를 연다.")).isNull();
  }

  @Test
  void wordThatOnlyEndsLikeOfficeIsRejected() {
    assertThat(labelled("오늘부", "□ 어촌에서 축제가 열린다.")).isNull();
    assertThat(labelled("수자원", "□ 수자원 관리에 힘쓴다.")).isNull();
    assertThat(labelled("수자원", "□ 수자원은 모두의 것이다.")).isNull();
    assertThat(labelled("발주처", "□ 발주처는 축제를 연다.")).isNull();
    assertThat(labelled("수자원", "□ 해양수산부는 수자원을 살핀다.")).isEqualTo("해양수산부 subject-of-lead");
  }

  @Test
  void firstListedAgencyOfJointLabelCounts() {
    assertThat(labelled("시청·해양수산부·환경부", "□ 어촌에서 축제가 열린다.")).isEqualTo("해양수산부 metadata");
  }

  private static @Nullable String labelled(String label, String body) {
    Finding<Publisher> found =
        Texts.EXTRACTOR.extract(Texts.raw(label, Texts.PUBLISHED, "보도자료", body)).publisher();
    return found == null ? null : found.value().name() + " " + found.rule();
  }

  @Test
  void tableAboveTextStatesTimeOfPublication() {
    assertThat(published(bare("보도시점 2025. 3. 12.(수) 11:00\n□ 어촌에서 축제가 열린다.")))
        .isEqualTo("2025-03-12T00:00");
  }

  @Test
  void closingLineStatesDayOfPublication() {
    assertThat(published(bare("□ 어촌에서 축제가 열린다.\n2025. 3. 12."))).isEqualTo("2025-03-12T00:00");
    assertThat(published(bare("□ 어촌에서 축제가 열린다."))).isNull();
  }

  private static Release bare(String body) {
    return Texts.EXTRACTOR.extract(Texts.raw("", null, "보도자료", body));
  }

  private static @Nullable String publisher(String body) {
    Finding<Publisher> found = bare(body).publisher();
    return found == null ? null : found.value().name() + " " + found.rule();
  }

  private static @Nullable LocalDateTime published(Release release) {
    return release.published() == null ? null : release.published().value().time();
  }
}
