package gongbo.korean;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongbo.config.ConfigException;
import gongbo.config.ConfigFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KoreanAnalysisTest {
  private final KoreanAnalysis plain = KoreanAnalysis.of(List.of());
  private final KoreanAnalysis withDictionary =
      KoreanAnalysis.of(List.of("반도체", "누리정책연구원 누리 정책 연구원"));

  @Test
  void removesParticlesEndingsAndPunctuation() {
    assertThat(terms(plain.morphemesOf("학교에서는, 기술을 소개했다."))).containsExactly("학교", "기술", "소개");
  }

  @Test
  void splitsCompounds() {
    assertThat(terms(plain.morphemesOf("기술격차"))).containsExactly("기술", "격차");
    assertThat(terms(plain.morphemesOf("기술 격차"))).containsExactly("기술", "격차");
  }

  @Test
  void keepsPrefixesAndSuffixes() {
    assertThat(terms(plain.morphemesOf("비정규직"))).startsWith("비");
    assertThat(terms(plain.morphemesOf("국제화"))).containsExactly("국제", "화");
    assertThat(terms(plain.morphemesOf("학생들"))).containsExactly("학생");
  }

  @Test
  void keepsAWordOfTheDictionaryWhole() {
    assertThat(terms(plain.morphemesOf("반도체"))).containsExactly("반", "도체");
    assertThat(terms(withDictionary.morphemesOf("반도체를"))).containsExactly("반도체");
    assertThat(withDictionary.knows("반도체")).isTrue();
  }

  @Test
  void worksOnAfterAnotherOfTheSameDictionaryIsClosed() {
    List<String> entries = List.of("누리반도체");
    KoreanAnalysis previous = KoreanAnalysis.of(entries);
    try (KoreanAnalysis analysis = KoreanAnalysis.of(new ArrayList<>(entries))) {
      assertThat(terms(previous.morphemesOf("누리반도체를"))).containsExactly("누리반도체");
      previous.close();

      assertThat(terms(analysis.morphemesOf("누리반도체를 기술로"))).containsExactly("누리반도체", "기술");
      assertThat(analysis.stemLength("누리반도체를")).isEqualTo(5);
      assertThat(analysis.entries()).isEqualTo(entries);
    }
  }

  @Test
  void splitsANameOfTheDictionaryConsistently() {
    assertThat(terms(withDictionary.morphemesOf("누리정책연구원"))).containsExactly("누리", "정책", "연구원");
    assertThat(terms(withDictionary.morphemesOf("누리정책연구원장은"))).startsWith("누리", "정책", "연구원");
  }

  /** The dictionary has these words as one morpheme each. */
  @ParameterizedTest
  @CsvSource({"감염병,감염 병", "농촌진흥청,농촌 진흥 청", "공급망,공급 망", "신기술,신 기술", "전기차,전기 차"})
  void splitsAListedCompoundAtNounsAndProductiveAffixes(String word, String parts) {
    assertThat(terms(plain.morphemesOf(word))).containsExactly(parts.split(" "));
    assertThat(plain.termOf(word)).contains(word);
  }

  @ParameterizedTest
  @ValueSource(strings = {"어린이", "스마트", "고등어", "사이버", "바이어", "중기부"})
  void aWordWithTheLettersOfANounIsNoCompound(String word) {
    assertThat(terms(plain.morphemesOf(word))).containsExactly(word);
  }

  /** Without its last syllable, which is printed like a particle, an ending or a determiner. */
  @ParameterizedTest
  @CsvSource({
    "우크라이나는,우크라이나",
    "한은의,한은",
    "남해에서,남해",
    "대한상의가,대한상의",
    "여의도로,여의도",
    "전문의를,전문의",
    "중수본은,중수본",
    "코트라와,코트라",
    "엑스코에서,엑스코",
    "탄소세,탄소세"
  })
  void aNameKeepsItsLastSyllable(String printed, String name) {
    assertThat(plain.termOf(printed)).contains(name);
    assertThat(plain.stemLength(printed)).isEqualTo(name.length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"regions.tsv", "places-abroad.tsv"})
  void everyPlaceOfTheConfigurationKeepsItsSyllables(String file) {
    ConfigFolder config = ConfigFolder.bundled();
    try (KoreanAnalysis analysis = KoreanAnalysis.of(config)) {
      List<String> places =
          config.lines(file).stream()
              .flatMap(line -> Pattern.compile("[가-힣]{2,}").matcher(line.text()).results())
              .map(MatchResult::group)
              .toList();

      assertThat(places).hasSizeGreaterThan(100);
      assertThat(places)
          .allSatisfy(
              place ->
                  assertThat(analysis.termOf(place)).as("the term of %s", place).hasValue(place));
    }
  }

  @ParameterizedTest
  @CsvSource({"정책관,정책 관", "생물자원관,생물 자원 관", "구로구,구로 구"})
  void aContractionOfSpeechIsNoPartOfAName(String name, String parts) {
    assertThat(terms(plain.morphemesOf(name))).containsExactly(parts.split(" "));
  }

  /** Lucene refuses a document whose offsets go backwards; the first has overlapping morphemes. */
  @ParameterizedTest
  @ValueSource(strings = {"미국식", "유럽·미국식", "한·미국식", "감염병·부위원장"})
  void offsetsNeverGoBackwards(String text) {
    assertThat(plain.termsOf(text).stream().map(Morpheme::start).toList()).isSorted();
  }

  @Test
  void theStemOfAVerbIsNoNoun() {
    assertThat(terms(plain.morphemesOf("가지고"))).doesNotContain("가지");
    assertThat(terms(plain.morphemesOf("가지를"))).containsExactly("가지");
  }

  @Test
  void stemsAndLowercasesEnglish() {
    assertThat(terms(plain.morphemesOf("Policies ＡＩ"))).containsExactly("policy", "ai");
  }

  @Test
  void convertsHanjaToHangul() {
    assertThat(terms(plain.morphemesOf("學校"))).containsExactly("학교");
  }

  @Test
  void stemLengthExcludesParticles() {
    assertThat(plain.stemLength("지원은")).isEqualTo(2);
    assertThat(plain.stemLength("학교에서는")).isEqualTo(2);
    assertThat(plain.stemLength("기술격차")).isEqualTo(4);
  }

  @Test
  void bigramsOverlapWithinAWordOnly() {
    assertThat(terms(plain.pairsOf("벤레젬은 왔다"))).containsExactly("^벤", "벤레", "레젬", "젬은", "^왔", "왔다");
    assertThat(plain.pairsOf("벤레젬은 왔다").stream().map(Morpheme::position))
        .containsExactly(0, 1, 2, 3, 5, 6);
  }

  @Test
  void latinLettersAreOneUnitOfABigram() {
    assertThat(terms(plain.pairsOf("AI반도체 COP29")))
        .containsExactly("^ai", "ai반", "반도", "도체", "^cop29");
  }

  @Test
  void producesWordsWithAndWithoutParticles() throws Exception {
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

  /** Checks terms, offsets and positions for difficult cases of Korean analysis. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "반도체를 만든다|반도체 0-3@0, 만들다 5-8@2",
        "비정규직의 전환|비 0-1@0, 정규 1-3@1, 직 3-4@2, 전환 6-8@4",
        "누리정책연구원장은|누리 0-2@0, 정책 2-4@1, 연구원 4-7@2, 장 7-8@3",
        "ＡＩ 정책|ai 0-2@0, 정책 3-5@1",
        "Korea's policies’ ‘s|korea 0-5@0, policy 8-16@1, s 19-20@2"
      })
  void producesTermsOffsetsAndPositions(String text, String table) {
    assertThat(
            withDictionary.morphemesOf(text).stream()
                .map(m -> "%s %d-%d@%d".formatted(m.term(), m.start(), m.end(), m.position()))
                .collect(Collectors.joining(", ")))
        .isEqualTo(table);
  }

  @Test
  void recognisesAParticleAfterAClosingMark() {
    assertThat(terms(plain.morphemesOf("“기술”은 기본법(초안)에서 “돕는다”라며")))
        .containsExactly("기술", "기본", "법", "초안", "돕다");
    assertThat(plain.morphemesOf("(안)은 기술").getLast().position()).isEqualTo(2);
  }

  @Test
  void removesAuxiliaryVerbs() {
    assertThat(terms(plain.morphemesOf("기술을 넓혀 나가고 있다"))).containsExactly("기술", "넓히다");
  }

  @Property
  void analysesAWordIndependentlyOfItsContext(
      @ForAll("words") String before, @ForAll("words") String word, @ForAll("words") String after) {
    List<Morpheme> alone = withDictionary.morphemesOf(word);
    int start = before.length() + 2;
    List<Morpheme> within =
        withDictionary.morphemesOf(before + " “" + word + "”\n" + after).stream()
            .filter(m -> m.start() >= start && m.end() <= start + word.length())
            .toList();

    assertThat(terms(within)).isEqualTo(terms(alone));
    for (int i = 0; i < alone.size(); i++) {
      assertThat(within.get(i).start() - start).isEqualTo(alone.get(i).start());
      assertThat(within.get(i).position() - within.getFirst().position())
          .isEqualTo(alone.get(i).position() - alone.getFirst().position());
    }
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
        "정부의",
        "비정규직의",
        "안전한",
        "소비자",
        "공정거래위원회는",
        "있다",
        "기본법(안)은",
        "R&D",
        "Policies",
        "3.5%로",
        "시",
        "넓혀",
        "도록",
        "학생들에게");
  }

  @Test
  void tokensEqualMorphemes() throws Exception {
    String text = "정부의 비정규직 대책을, “넓혀 나가고” 있다. R&D 3.5%";
    List<Morpheme> morphemes = withDictionary.morphemesOf(text);
    try (TokenStream stream = withDictionary.morphemes().tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      List<String> tokens = new ArrayList<>();
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        tokens.add(
            "%s %d-%d@%d".formatted(term, offset.startOffset(), offset.endOffset(), position));
      }
      assertThat(tokens)
          .containsSubsequence(
              morphemes.stream()
                  .map(m -> "%s %d-%d@%d".formatted(m.term(), m.start(), m.end(), m.position()))
                  .toList())
          .contains("비정규직 4-8@2", "rd 27-30@13");
      stream.end();
      assertThat(offset.endOffset()).isEqualTo(text.length());
    }
  }

  @Test
  void englishFunctionWordsAreNotNouns() {
    assertThat(plain.morphemesOf("policies for the sea").stream().filter(Morpheme::standsAlone))
        .extracting(Morpheme::term)
        .containsExactly("policy", "sea");
  }

  @Property
  void analyzersAcceptAnyText(@ForAll @StringLength(max = 300) String random) throws Exception {
    String text = random + "\u00A0(“" + random;
    for (Analyzer analyzer :
        List.of(withDictionary.morphemes(), withDictionary.pairs(), withDictionary.words())) {
      try (TokenStream stream = analyzer.tokenStream("text", text)) {
        OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
        PositionIncrementAttribute increment =
            stream.addAttribute(PositionIncrementAttribute.class);
        CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
        stream.reset();
        int before = 0;
        while (stream.incrementToken()) {
          assertThat(term.length()).isPositive();
          assertThat(increment.getPositionIncrement()).isNotNegative();
          assertThat(offset.startOffset()).isBetween(before, offset.endOffset());
          assertThat(offset.endOffset()).isLessThanOrEqualTo(text.length());
          before = offset.startOffset();
        }
        stream.end();
      }
    }
  }

  @Test
  void rejectsAnEntryWhosePartsDifferFromItsWord(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("dictionary.txt"), "# 이름\n누리정책연구원 누리 정책\n");

    assertThatThrownBy(() -> KoreanAnalysis.of(ConfigFolder.of(folder)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("dictionary.txt:2: the parts do not make the word");
  }

  @Test
  void builtInDictionaryIsValid() {
    assertThat(KoreanAnalysis.of(ConfigFolder.bundled()).entries()).hasSizeGreaterThan(20);
  }

  @Property
  void everyBigramOccursInTheText(@ForAll @StringLength(max = 200) String text) {
    for (Morpheme pair : plain.pairsOf(text)) {
      assertThat(pair.start()).isBetween(0, pair.end());
      assertThat(pair.end()).isLessThanOrEqualTo(text.length());
      assertThat(pair.end() - pair.start())
          .isEqualTo(pair.term().startsWith("^") ? pair.term().length() - 1 : pair.term().length());
    }
  }

  @Property
  void bigramsOfASubstringAreAdjacent(
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
