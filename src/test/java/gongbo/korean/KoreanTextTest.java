package gongbo.korean;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class KoreanTextTest {
  @Test
  void composesDecomposedHangul() {
    String decomposed = Normalizer.normalize("반도체", Normalizer.Form.NFD);

    assertThat(decomposed).hasSizeGreaterThan(3);
    assertThat(KoreanText.fold(decomposed)).isEqualTo("반도체");
  }

  @Test
  void normalisesSpacesAndLineTerminators() {
    assertThat(KoreanText.fold("□\u00A0수소\u3000경제\t전략\r\n끝\r")).isEqualTo("□ 수소 경제 전략\n끝\n");
  }

  @Test
  void removesInvisibleCharacters() {
    assertThat(KoreanText.fold("\uFEFF수\u200B소\u0007")).isEqualTo("수소");
  }

  @Test
  void keepsCompatibilityCharacters() {
    assertThat(KoreanText.fold("㈜가온 ＡＩ “人工知能”")).isEqualTo("㈜가온 ＡＩ “人工知能”");
  }

  @Test
  void replacesSyllablesByTheirInitials() {
    assertThat(KoreanText.initials("기술격차 AI")).isEqualTo("ㄱㅅㄱㅊ AI");
    assertThat(KoreanText.initials("까치")).isEqualTo("ㄲㅊ");
    assertThat(KoreanText.initials("힣")).isEqualTo("ㅎ");
  }

  @Property
  void foldingIsIdempotent(@ForAll String text) {
    String once = KoreanText.fold(text);

    assertThat(KoreanText.fold(once)).isEqualTo(once);
  }
}
