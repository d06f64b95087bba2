package gongbo.release;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakerKeyTest {
  @ParameterizedTest
  @CsvSource({
    "노은채-환경부, 노은채 (환경부)",
    "이치카와_하루-누리_연구소, 이치카와 하루 (누리 연구소)",
    "이치카와_하루, 이치카와 하루",
    "노은채, 노은채",
    "린다 가온-나래, 린다 가온-나래",
    "-, -",
  })
  void readersSeeNameAndAffiliation(String key, String label) {
    assertThat(SpeakerKey.label(key)).isEqualTo(label);
  }

  @Property
  void theKeyOfAPersonIsNeverItsLabel(
      @ForAll @NotBlank String name, @ForAll @NotBlank String organisation) {
    String key = SpeakerKey.of("가" + name, "나" + organisation);

    assertThat(SpeakerKey.label(key)).isNotEqualTo(key).doesNotContain("-", "_");
    assertThat(SpeakerKey.path(key)).hasSize(2).last().isEqualTo(key);
  }
}
