package gongbo.korean;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.config.ConfigFolder;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HanjaReadingTest {
  private static final HanjaReading READING = new HanjaReading();
  private static final KoreanAnalysis ANALYSIS = KoreanAnalysis.of(ConfigFolder.bundled());

  @ParameterizedTest
  @CsvSource({
    "女性家族部, 여성가족부",
    "理事會, 이사회",
    "歷史, 역사",
    "勞動, 노동",
    "老人, 노인",
    "男女, 남녀",
    "管理, 관리",
    "韓國女性, 한국여성",
    "對美수출, 대미수출",
    "女性은, 여성은",
    "한글, 한글",
    "AI, AI"
  })
  void readsAsAtTheBeginningOfAWord(String word, String reading) {
    assertThat(READING.read(word)).isEqualTo(reading);
  }

  @ParameterizedTest
  @CsvSource({"女性家族部, 여성가족부", "理事會를, 이사회를", "韓國女性의, 한국여성의"})
  void aWordHasTheMorphemesOfItsReading(String word, String reading) {
    assertThat(ANALYSIS.morphemesOf(word)).isEqualTo(ANALYSIS.morphemesOf(reading));
  }

  @Test
  void aWordWithAnUnknownCharacterIsLeftAlone() {
    assertThat(READING.read("女龘")).isEqualTo("女龘");
  }

  @Test
  void keepsTheLengthOfAnyWord() {
    Random random = new Random(1);
    List<String> parts = List.of("女", "性", "里", "率", "가", "의", "a", "7", "龘", "年", "ㄹ", "亂");
    for (int i = 0; i < 500; i++) {
      StringBuilder word = new StringBuilder();
      for (int length = random.nextInt(7); length >= 0; length--) {
        word.append(parts.get(random.nextInt(parts.size())));
      }
      assertThat(READING.read(word.toString())).hasSameSizeAs(word.toString());
    }
  }
}
