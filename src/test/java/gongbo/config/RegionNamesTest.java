package gongbo.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionNamesTest {
  private final RegionNames names = RegionNames.of(ConfigFolder.bundled());

  @ParameterizedTest
  @CsvSource({
    "서울, 서울특별시",
    "대전광역시, 대전광역시",
    "전북 정읍시, 전북특별자치도",
    "서울(여의도), 서울특별시",
    "부산·울산, 부산광역시",
    "해운대구, 부산광역시",
  })
  void aTextThatNamesARegionOnlyIsThatRegion(String text, String region) {
    assertThat(names.only(text)).contains(region);
  }

  @ParameterizedTest
  @ValueSource(strings = {"서울역", "대전 한빛컨벤션센터", "정읍시청", "한빛홀(서울)", "온라인", "", " ", "·"})
  void aTextThatSaysMoreOrLessIsNone(String text) {
    assertThat(names.only(text)).isEmpty();
  }
}
