package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongbo.config.ConfigException;
import gongbo.config.ConfigFolder;
import gongbo.release.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"한도윤", "노은채", "남궁민", "선우은숙", "이영", "허민", "한별", "김금낭"})
  void koreanNamesLookLikeNames(String name) {
    assertThat(Texts.GAZETTEER.looksLikeName(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "정책", "안전", "사무관", "연구원", "국방부", "조달청", "서울대", "전문가", "위촉한", "장관", "제주", "가", "Kim"
      })
  void otherWordsDoNotLookLikeNames(String word) {
    assertThat(Texts.GAZETTEER.looksLikeName(word)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "제주,JEJU",
    "완도군,JEONNAM",
    "부산항,BUSAN",
    "화성시청,GYEONGGI",
    "서울·강원지역본부,SEOUL",
    "전북특별자치도,JEONBUK"
  })
  void wordThatBeginsWithRegionIsLocatedThere(String word, Region region) {
    assertThat(Texts.GAZETTEER.regionAtBeginningOf(word)).isEqualTo(region);
  }

  @ParameterizedTest
  @ValueSource(strings = {"경기장", "중구", "문화회관"})
  void ambiguousNameHasNoRegion(String word) {
    assertThat(Texts.GAZETTEER.regionAtBeginningOf(word)).isNull();
  }

  @Test
  void famousPlacesAreFoundDespiteSpaces() {
    assertThat(Texts.GAZETTEER.regionOfFamousPlaceIn("한국 프레스센터 20층")).isEqualTo(Region.SEOUL);
    assertThat(Texts.GAZETTEER.regionOfFamousPlaceIn("가람회관")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          agencies.tsv    | 누리부             | agencies.tsv:2: has 1 columns
          agencies.tsv    | 누리부,,장관,음악  | names no topic: 음악
          regions.tsv     | 서울시,,           | names no region: 서울시
          given-names.tsv | third,가           | is neither first nor second: third
          topics.tsv      | 교육,학교,heavy    | has no number for a weight: heavy
          topics.tsv      | 교육,학교,11       | has a weight that is not above 0 and up to 10
          acts.tsv        | 노래,singer        | names no speaking part: singer
          speech-verbs.tsv| 말했,adverb        | is neither a verb nor a noun: adverb
          places-abroad.tsv | 달,moon          | is neither a country nor a city: moon
          titles.tsv      | 장,                | needs a title of up to
          venues.tsv      | 관,서울특별시      | needs a word of two letters or more
          """)
  void invalidLineIsReported(String file, String line, String reason) throws IOException {
    copyConfig();
    Files.writeString(folder.resolve(file), "# 머리말\n" + line.replace(',', '\t') + "\n");
    assertThatThrownBy(() -> Gazetteer.of(ConfigFolder.of(folder)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(file + ":2: ")
        .hasMessageContaining(reason);
  }

  private void copyConfig() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("config"))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }
}
