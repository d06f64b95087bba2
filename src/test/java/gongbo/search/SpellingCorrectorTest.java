package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Release;
import gongbo.search.QueryClause.Phrase;
import gongbo.search.QueryClause.Word;
import gongbo.search.QueryInterpretation.Correction;
import gongbo.search.QueryInterpretation.Correction.Cause;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpellingCorrectorTest {
  @TempDir static Path folder;
  private SmallSnapshot snapshot;

  @BeforeAll
  void index() throws Exception {
    List<Release> releases = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      releases.add(
          SmallIndex.release(
              "tower" + i, i + "번째 전망대 개방", "별빛 전망대를 연다. 계절 근로자 배정 인원도 알린다.", "참외 수출 안내"));
      releases.add(SmallIndex.release("chip" + i, i + "월 반도체 동향", "반도체 수출 대책을 정리했다."));
      releases.add(SmallIndex.release("carbon" + i, i + "차 탄소중립 토론회", "예산 의견을 2차 안내로 들었다."));
    }
    for (int i = 1; i <= 60; i++) {
      releases.add(SmallIndex.release("melon" + i, "참외 값 " + i, "참외 값과 인사를 IT로 알린다."));
    }
    for (int i = 1; i <= 20; i++) {
      releases.add(SmallIndex.release("moon" + i, "달빛 수목원 야간 개장", "달빛 수목원은 light garden 행사를 연다."));
      releases.add(SmallIndex.release("book" + i, "갯벌 백서 발간", "갯벌 백서와 염전 통계를 낸다. 저어새 관찰도 한다."));
      releases.add(
          SmallIndex.release(
              "speech" + i, "축사 " + i, null, List.of("나한별"), List.of(), List.of(), "나한별 원장 축사."));
    }
    for (int i = 1; i <= 40; i++) {
      releases.add(SmallIndex.release("fund" + i, "60 00 억원", "60 00 억원 230 만톤"));
    }
    releases.add(SmallIndex.release("slip", "참왜 모종", "참왜 모종을 나눈다."));
    snapshot = SmallSnapshot.of(folder, releases);
  }

  @AfterAll
  void close() throws Exception {
    snapshot.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "반도체 수출",
        "반도체를 수출",
        "\"반도채\"",
        "반도채*",
        "-반도채",
        "77차",
        "forums",
        "itititit",
        "6000억원",
        "1조2300억",
        "24만5000원",
        "lumps",
        "수목원 lumps",
        "ㅎㅎㅎ",
        "채"
      })
  void indexedAndUncorrectableWordsAreUnchanged(String query) throws Exception {
    SpellingCorrector.CorrectedQuery corrected = correct(query);

    assertThat(corrected.clauses()).isEqualTo(QueryParser.parse(query).clauses());
    assertThat(corrected.corrections()).isEmpty();
    assertThat(corrected.offers()).isEmpty();
  }

  @Test
  void theOtherKeyboardLayoutIsConverted() throws Exception {
    assertThat(correct("qksehcp eocor").corrections())
        .containsExactly(
            new Correction(Cause.KEYBOARD, "qksehcp", "반도체"),
            new Correction(Cause.KEYBOARD, "eocor", "대책"));
  }

  @Test
  void aTypingErrorIsCorrected() throws Exception {
    SpellingCorrector.CorrectedQuery corrected = correct("반도채 \"수출 대책\"");

    assertThat(corrected.corrections())
        .containsExactly(new Correction(Cause.SPELLING, "반도채", "반도체"));
    assertThat(corrected.clauses()).containsExactly(new Word("반도체"), new Phrase("수출 대책"));
  }

  @Test
  void initialConsonantsAreExpandedToTheMostFrequentWordAndTheOthersAreOffered() throws Exception {
    assertThat(correct("ㅂㄷㅊ 수출").corrections())
        .containsExactly(new Correction(Cause.INITIALS, "ㅂㄷㅊ", "반도체"));
    assertThat(correct("ㅇㅅ").corrections())
        .containsExactly(new Correction(Cause.INITIALS, "ㅇㅅ", "인사"));
    assertThat(correct("ㅇㅅ").offers()).containsExactly(new Correction(Cause.INITIALS, "ㅇㅅ", "예산"));
  }

  @Test
  void missingAndMisplacedSpacesAreCorrected() throws Exception {
    assertThat(correct("계절근로자배정인원").corrections())
        .extracting(Correction::kind)
        .doesNotContain(Cause.SPELLING);
    assertThat(correct("전망 대개방").corrections())
        .containsExactly(new Correction(Cause.SPACING, "전망 대개방", "전망대 개방"));
    assertThat(correct("전망 대개방").clauses()).containsExactly(new Word("전망대"), new Word("개방"));
  }

  @Test
  void aNumberIsSplitOffButNeverChanged() throws Exception {
    assertThat(correct("탄소중립2차토론회").corrections())
        .containsExactly(new Correction(Cause.SPACING, "탄소중립2차토론회", "탄소중립 2차 토론회"));
  }

  @Test
  void aRareWordIsSearchedAsTypedAndASimilarOneIsOffered() throws Exception {
    SpellingCorrector.CorrectedQuery corrected = correct("참왜");

    assertThat(corrected.clauses()).containsExactly(new Word("참왜"));
    assertThat(corrected.corrections()).isEmpty();
    assertThat(corrected.offers()).containsExactly(new Correction(Cause.SPELLING, "참왜", "참외"));
  }

  @Test
  void aLetterThatFormsNoSyllableIsAnError() throws Exception {
    assertThat(correct("수ㅗㅁㄱ원").corrections())
        .containsExactly(new Correction(Cause.SPELLING, "수ㅗㅁㄱ원", "수목원"));
    assertThat(correct("바ㅏㄴ도체를").clauses()).containsExactly(new Word("반도체를"));
  }

  @Test
  void anErrorInsideACompoundThatNoReleasePrintsIsCorrected() throws Exception {
    assertThat(correct("염전갯벌백써").corrections())
        .containsExactly(new Correction(Cause.SPELLING, "염전갯벌백써", "염전갯벌백서"));
  }

  @Test
  void aForeignWordIsCorrectedOnlyToOneThatTheOtherWordsSupport() throws Exception {
    assertThat(correct("gardem 수목원").corrections())
        .containsExactly(new Correction(Cause.SPELLING, "gardem", "garden"));
    assertThat(correct("gardem 반도체").corrections()).isEmpty();
    assertThat(correct("gardem 반도체").offers()).isEmpty();
    assertThat(correct("gardem").corrections()).isEmpty();
    assertThat(correct("gardem").offers())
        .containsExactly(new Correction(Cause.SPELLING, "gardem", "garden"));
  }

  @Test
  void ofManyUnknownWordsTheFirstAreCorrected() throws Exception {
    String query = "염전갯벌백써 ".repeat(20).strip();

    assertThat(correct(query).corrections()).hasSize(8);
    assertThat(correct(query).clauses()).hasSize(20);
  }

  @Test
  void aNameIsOfferedButNotReplaced() throws Exception {
    assertThat(correct("나한결 반도체").corrections()).isEmpty();
    assertThat(correct("나한벌").corrections()).isEmpty();
    assertThat(correct("나한벌").offers())
        .containsExactly(new Correction(Cause.SPELLING, "나한벌", "나한별"));
  }

  @Test
  void aSyllableSplitOffIsJoined() throws Exception {
    assertThat(correct("저 어새").corrections())
        .containsExactly(new Correction(Cause.SPACING, "저 어새", "저어새"));
  }

  private SpellingCorrector.CorrectedQuery correct(String query) throws Exception {
    return snapshot.corrector().correct(QueryParser.parse(query).clauses());
  }
}
