package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gongbo.release.Release;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A typed word matches a word, its stem, or a part of a compound at boundaries of morphemes. */
class WordBoundaryTest {
  private static final Path FAULTS = Path.of("../shared/faults");

  @TempDir private Path folder;
  private @Nullable SearchService service;

  @ParameterizedTest
  @CsvSource({
    "여자,참여자",
    "자율,이자율",
    "시장,전시장",
    "수지,저수지",
    "사회,이사회",
    "수사,다수사상자",
    "과제,제과제빵",
    "산불,부산불꽃축제",
    "산불,부동산불법거래",
    "산불,예산불용액",
    "산불,자산불평등",
    "산사태,파산사태",
    "고독사,고독사회",
    "여자,참여자는",
    "인상,장애인상담",
    "사고,조사고시"
  })
  void lettersAcrossABoundaryAreNoMatch(String word, String longer) throws Exception {
    assertThat(find(longer, word)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "참여,참여자",
    "이자,이자율",
    "부산,부산불꽃축제",
    "예산,예산불용액",
    "자산,자산불평등",
    "산불,산불피해",
    "안전,안전하게",
    "진흥,기술진흥원",
    "산업,반도체산업육성",
    "산업육성,반도체산업육성",
    "반도체산업,반도체산업육성",
    "참여자,참여자는",
    "이사회,이사회에서",
    "벤레젬,벤레젬은",
    "재외동포,재외동포청",
    "빗물받이,배수장ㆍ빗물받이"
  })
  void partsOfACompoundMatch(String word, String longer) throws Exception {
    assertThat(find(longer, word)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "한미,한·미",
        "한·미,한미",
        "북·미,북미",
        "COVID-19,COVID19",
        "COVID19,COVID-19",
        "K컬처,K-컬처",
        "R&D,RD",
        "6.25,6·25",
        "'24년,’24년",
        "2024년,’24년",
        "5G,5G",
        "1000km,|1,000㎞|",
        "6000억원,|6,000억 원|",
        "6천억,|6,000억 원|",
        "1조2300억,|1조 2,300억원|",
        "24만5000원,24만5천원",
        "1000억 달러,|1,000억불|",
        "1000억 불,|1,000억 불|",
        "300m2,300㎡"
      })
  void otherFormsOfOneNameMatch(String typed, String printed) throws Exception {
    assertThat(find(printed, typed)).isNotEmpty();
  }

  @Test
  void anotherCountryPairIsNoMatch() throws Exception {
    assertThat(find("북·미 정상회담", "\"한·미 정상\"")).isEmpty();
    assertThat(find("한·미 정상회담", "\"한·미 정상\"")).isNotEmpty();
    assertThat(find("한미 정상회담", "\"한·미 정상\"")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "6000억 원=kcon",
        "6000억원=kcon",
        "6000억=kcon",
        "6천억=kcon",
        "1000억 불=usd",
        "1,000억 달러=usd",
        "1조2300억=amount"
      })
  void numbersOfTheFaultsAreFound(String example) throws Exception {
    Path faults = FAULTS.resolve("numbers.jsonl");
    assumeTrue(Files.exists(faults), () -> "skipped: there is no file " + faults);
    List<Release> releases = new ArrayList<>();
    for (String line : Files.readAllLines(faults)) {
      JsonNode json = new ObjectMapper().readTree(line);
      releases.add(
          SmallIndex.release(
              json.get("id").asText(), json.get("title").asText(), json.get("body").asText()));
    }
    SearchService small = SmallIndex.of(folder.resolve("index"), releases);
    service = small;
    String query = example.substring(0, example.indexOf('='));
    String id = example.substring(example.indexOf('=') + 1);

    SearchResult<Hit> result = small.search(SearchRequest.of(query));

    assertThat(result.interpretation().corrections()).isEmpty();
    assertThat(result.hits().getFirst().release().id().value()).isEqualTo(id);
  }

  @AfterEach
  void close() throws Exception {
    if (service != null) {
      service.close();
    }
  }

  private List<Hit> find(String printed, String typed) throws Exception {
    SearchService small =
        SmallIndex.of(
            folder.resolve(typed.replace("\"", "") + printed),
            List.of(SmallIndex.release("a", "누리 소식", "□ 누리는 " + printed + " 소식을 알렸다.")));
    close();
    service = small;
    return small.search(SearchRequest.of(typed)).hits();
  }
}
