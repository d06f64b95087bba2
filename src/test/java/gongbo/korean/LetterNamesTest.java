package gongbo.korean;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterNamesTest {
  @ParameterizedTest
  @CsvSource({
    "에이아이, ai, true",
    "누리에이아이, AI, true",
    "씨엔씨, cnc, true",
    "시앤시, cnc, false",
    "인공지능, ai, false",
    "에이, r2, false",
    "에이, '', false"
  })
  void spellsTheLettersOfAnAbbreviation(String name, String letters, boolean spelled) {
    assertThat(LetterNames.spell(name, letters)).isEqualTo(spelled);
  }
}
