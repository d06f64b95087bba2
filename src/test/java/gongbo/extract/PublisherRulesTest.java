package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Finding;
import gongbo.release.Publisher;
import gongbo.release.Release;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a release says of itself: who published it, and when. */
class PublisherRulesTest {
  @Test
  void whatCameBesideTheTextIsTaken() {
    Release release = Texts.extract("□ 누리연구원(이하 NRI, 원장 한도윤)은 자료를 공개했다.");
    assertThat(release.publisher())
        .isEqualTo(
            new Finding<>(new Publisher("해양수산부"), gongbo.release.Span.METADATA, "metadata", 1));
    assertThat(published(release)).isEqualTo(Texts.PUBLISHED.atStartOfDay());
  }

  @Test
  void theLeadIntroducesThePublisher() {
    assertThat(publisher("□ 누리연구원(이하 NRI, 원장 한도윤)은 자료를 공개했다."))
        .isEqualTo("누리연구원 introduced-in-lead");
    assertThat(publisher("□ 해수부는 자료를 공개했다.")).isEqualTo("해양수산부 subject-of-lead");
    assertThat(publisher("□ 어촌에서 축제가 열린다.")).isNull();
  }

  @Test
  void theTableAboveTheTextTellsWhenItWasPublished() {
    assertThat(published(bare("보도시점 2025. 3. 12.(수) 11:00\n□ 어촌에서 축제가 열린다.")))
        .isEqualTo("2025-03-12T00:00");
  }

  @Test
  void theLineThatClosesItTellsToo() {
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
