package gongbo.korean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongbo.config.ConfigException;
import gongbo.config.ConfigFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KoreanAnalysisTest {
  private final KoreanAnalysis plain = KoreanAnalysis.of(List.of());
  private final KoreanAnalysis learned = KoreanAnalysis.of(List.of("반도체", "누리정책연구원 누리 정책 연구원"));

  @Test
  void particlesEndingsAndPunctuationAreDropped() {
    assertThat(terms(plain.morphemesOf("학교에서는, 기술을 소개했다."))).containsExactly("학교", "기술", "소개");
  }

  @Test
  void compoundsAreCutIntoTheirParts() {
    assertThat(terms(plain.morphemesOf("기술격차"))).containsExactly("기술", "격차");
    assertThat(terms(plain.morphemesOf("기술 격차"))).containsExactly("기술", "격차");
  }

  @Test
  void prefixesAndSuffixesKeepWordsApart() {
    assertThat(terms(plain.morphemesOf("비정규직"))).startsWith("비");
    assertThat(terms(plain.morphemesOf("국제화"))).containsExactly("국제", "화");
    assertThat(terms(plain.morphemesOf("학생들"))).containsExactly("학생");
  }

  @Test
  void aWordOfTheDictionaryStaysWhole() {
    assertThat(terms(plain.morphemesOf("반도체"))).containsExactly("반", "도체");
    assertThat(terms(learned.morphemesOf("반도체를"))).containsExactly("반도체");
    assertThat(learned.knows("반도체")).isTrue();
  }

  @Test
  void aNameOfTheDictionaryHasTheSamePartsEverywhere() {
    assertThat(terms(learned.morphemesOf("누리정책연구원"))).containsExactly("누리", "정책", "연구원");
    assertThat(terms(learned.morphemesOf("누리정책연구원장은"))).startsWith("누리", "정책", "연구원");
  }

  @Test
  void englishIsFoundInEveryNumberAndCase() {
    assertThat(terms(plain.morphemesOf("Policies ＡＩ"))).containsExactly("policy", "ai");
  }

  @Test
  void hanjaIsReadAsHangul() {
    assertThat(terms(plain.morphemesOf("學校"))).containsExactly("학교");
  }

  @Test
  void aStemEndsWhereItsParticlesBegin() {
    assertThat(plain.stemLength("지원은")).isEqualTo(2);
    assertThat(plain.stemLength("학교에서는")).isEqualTo(2);
    assertThat(plain.stemLength("기술격차")).isEqualTo(4);
  }

  @Test
  void pairsOverlapWithinAPrintedWordAndNeverAcrossTwo() {
    assertThat(terms(plain.pairsOf("벤레젬은 왔다"))).containsExactly("^벤", "벤레", "레젬", "젬은", "^왔", "왔다");
    assertThat(plain.pairsOf("벤레젬은 왔다").stream().map(Morpheme::position))
        .containsExactly(0, 1, 2, 3, 5, 6);
  }

  @Test
  void aRunOfLettersIsOneUnitOfAPair() {
    assertThat(terms(plain.pairsOf("AI반도체 COP29")))
        .containsExactly("^ai", "ai반", "반도", "도체", "^cop29");
  }

  @Test
  void printedWordsStandWithAndWithoutTheirParticle() throws Exception {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = plain.words().tokenStream("words", "월세를 AI로 돕는 전문가에서는, 국가")) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    }
    assertThat(words).containsExactly("월세를", "월세", "ai로", "ai", "돕는", "전문가에서는", "전문가", "국가");
  }

  @Test
  void thePartsOfAnEntryMustMakeItsWord(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("dictionary.txt"), "# 이름\n누리정책연구원 누리 정책\n");

    assertThatThrownBy(() -> KoreanAnalysis.of(ConfigFolder.of(folder)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("dictionary.txt:2: the parts do not make the word");
  }

  @Test
  void theShippedDictionaryIsSound() {
    assertThat(KoreanAnalysis.of(ConfigFolder.bundled()).entries()).hasSizeGreaterThan(20);
  }

  @Property
  void everyPairStandsInTheText(@ForAll @StringLength(max = 200) String text) {
    for (Morpheme pair : plain.pairsOf(text)) {
      assertThat(pair.start()).isBetween(0, pair.end());
      assertThat(pair.end()).isLessThanOrEqualTo(text.length());
      assertThat(pair.end() - pair.start())
          .isEqualTo(pair.term().startsWith("^") ? pair.term().length() - 1 : pair.term().length());
    }
  }

  @Property
  void aWordInsideAnotherHasItsPairsSideBySide(
      @ForAll @StringLength(min = 3, max = 6) @CharRange(from = '가', to = '힣') String word,
      @ForAll @StringLength(max = 4) @CharRange(from = '가', to = '힣') String before,
      @ForAll @StringLength(max = 4) @CharRange(from = '가', to = '힣') String after) {
    List<String> inner = terms(plain.pairsOf(word));
    List<String> outer = terms(plain.pairsOf(before + word + after));

    assertThat(String.join(" ", outer)).contains(String.join(" ", inner.subList(1, inner.size())));
  }

  private static List<String> terms(List<Morpheme> morphemes) {
    return morphemes.stream().map(Morpheme::term).toList();
  }
}
