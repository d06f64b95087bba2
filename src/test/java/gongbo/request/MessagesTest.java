package gongbo.request;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Quotation.Manner;
import gongbo.release.Region;
import gongbo.release.ReleaseKind;
import gongbo.release.Speaker;
import gongbo.release.Topic;
import gongbo.search.DateRange;
import gongbo.search.FacetField;
import gongbo.search.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
  private static final Messages KOREAN = Messages.of(Language.KOREAN);
  private static final Messages ENGLISH = Messages.of(Language.ENGLISH);

  private static final Pattern PLURAL_OF_ONE =
      Pattern.compile("\\b1 (press )?(?!press\\b)[a-z]{2,}s\\b");

  @Test
  void bothLanguagesSayTheSame() {
    assertThat(KOREAN.keys()).isEqualTo(ENGLISH.keys()).hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @EnumSource
  void everyMessageIsAPattern(Language language) {
    Messages messages = Messages.of(language);
    for (String key : messages.keys()) {
      assertThat(messages.get(key, 1, 2, 3)).as(key).isNotBlank().doesNotContain("{", "''");
    }
  }

  @Test
  void koreanLabelsAreThoseOfTheVocabulary() {
    assertThat(Topic.values()).allSatisfy(it -> assertThat(KOREAN.topic(it)).isEqualTo(it.label()));
    assertThat(Region.values())
        .allSatisfy(it -> assertThat(KOREAN.region(it)).isEqualTo(it.label()));
    assertThat(ReleaseKind.values())
        .allSatisfy(it -> assertThat(KOREAN.kind(it)).isEqualTo(it.label()));
  }

  @Test
  void englishLabelsAreEnglish() {
    assertThat(Topic.values())
        .allSatisfy(it -> assertThat(ENGLISH.topic(it)).matches("[A-Za-z, ]+"));
    assertThat(Region.values())
        .allSatisfy(it -> assertThat(ENGLISH.region(it)).matches("[A-Za-z ]+"));
    assertThat(ReleaseKind.values())
        .allSatisfy(it -> assertThat(ENGLISH.kind(it)).matches("[A-Za-z ]+"));
    assertThat(Manner.values())
        .allSatisfy(it -> assertThat(ENGLISH.manner(it)).matches("[A-Za-z]+"));
    assertThat(Speaker.SpeakerRole.values())
        .allSatisfy(it -> assertThat(ENGLISH.act(it)).matches("[a-z ]+"));
    assertThat(ENGLISH.value(FacetField.TOPIC, "과학기술")).isEqualTo("Science and technology");
    assertThat(ENGLISH.value(FacetField.SPEAKER, "윤지웅")).isEqualTo("윤지웅");
  }

  @Test
  void writesDatesAsTheLanguageDoes() {
    LocalDate day = LocalDate.of(2025, 5, 29);
    PartialDate month = PartialDate.parse("2025-05").orElseThrow();

    assertThat(KOREAN.date(day)).isEqualTo("2025. 5. 29.");
    assertThat(ENGLISH.date(day)).isEqualTo("29 May 2025");
    assertThat(KOREAN.date(month)).isEqualTo("2025년 5월");
    assertThat(ENGLISH.dates(DateRange.of(month))).isEqualTo("May 2025");
    assertThat(KOREAN.dates(new DateRange(month, null))).isEqualTo("2025년 5월부터");
    assertThat(ENGLISH.dates(new DateRange(month, PartialDate.of(LocalDate.of(2025, 6, 3)))))
        .isEqualTo("May 2025 – 3 Jun 2025");
  }

  @Test
  void countsInEnglish() {
    assertThat(ENGLISH.get("results.heading", "수소", 0L)).isEqualTo("No releases for “수소”");
    assertThat(ENGLISH.get("results.heading", "수소", 1L)).isEqualTo("1 release for “수소”");
    assertThat(ENGLISH.get("results.heading", "수소", 1234L)).isEqualTo("1,234 releases for “수소”");
    assertThat(KOREAN.get("results.heading", "반도체", 1234L)).isEqualTo("“반도체” 1,234건");
  }

  @Test
  void oneIsSingularInEnglish() {
    // The depth to which results are numbered is never one.
    List<String> messages =
        ENGLISH.keys().stream()
            .filter(key -> !Set.of("results.limit", "error.depth").contains(key))
            .map(key -> ENGLISH.get(key, 1, 1))
            .filter(text -> PLURAL_OF_ONE.matcher(text).find())
            .toList();
    assertThat(messages).isEmpty();
    assertThat(ENGLISH.get("results.unit", 1L)).isEqualTo("release");
    assertThat(ENGLISH.get("results.unit", 0L)).isEqualTo("releases");
    assertThat(ENGLISH.get("reindex.of", 0L, 1L)).isEqualTo("0 of 1 release");
    assertThat(ENGLISH.get("reindex.count", 1234L)).isEqualTo("1,234 releases");
  }

  @Test
  void aQueryIsNotAPattern() {
    assertThat(KOREAN.get("results.heading", "{1} it's '{'", 5L)).isEqualTo("“{1} it's '{'” 5건");
    assertThat(ENGLISH.get("results.heading", "{1} it's", 5L))
        .isEqualTo("5 releases for “{1} it's”");
  }
}
