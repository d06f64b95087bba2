package gongbo.korean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Invented names in invented sentences, each of which is printed in three texts. */
class NounFrequencyTrainerTest {
  private static final int TEXTS = 3;

  private static List<String> lines(String... sentences) {
    List<String> texts = Collections.nCopies(TEXTS, String.join("\n", sentences));
    return NounFrequencyTrainer.lines(texts::forEach, TEXTS);
  }

  @Test
  void aWordWithManyParticlesIsANoun() {
    assertThat(lines("벤다이나는 크다", "벤다이나의 벗", "벤다이나를 간다", "벤다이나에 있다"))
        .contains("벤다이나\t3\tmisread")
        .noneMatch(line -> line.startsWith("벤다\t"));
  }

  @Test
  void aWordWithFewParticlesIsNone() {
    assertThat(lines("벤다이나는 크다", "벤다이나는 멀다")).noneMatch(line -> line.startsWith("벤다이나\t"));
  }

  @Test
  void aParticleBelongsToAWordOnlyAfterTheRightConsonant() {
    assertThat(lines("벤다은 크다", "벤다이 간다", "벤다을 본다", "벤다과 간다", "벤다으로 간다"))
        .noneMatch(line -> line.startsWith("벤다\t"));
    assertThat(lines("벤단은 크다", "벤단이 간다", "벤단을 본다", "벤단과 간다", "벤단으로 간다"))
        .anyMatch(line -> line.startsWith("벤단\t3"));
  }

  @Test
  void aNounOfTheDictionaryCountsWhereItIsReadAsOne() {
    assertThat(lines("학교 지원 사업", "지원을 위해"))
        .contains("학교\t3", "지원\t3")
        .noneMatch(line -> line.startsWith("위해\t"));
  }

  @Test
  void aVerbThatServesAsANounIsNone() {
    assertThat(lines("벤드하기는 좋다", "벤드하기의 벗", "벤드하기를 본다", "벤드하기에 좋다", "벤드하기가 있다"))
        .noneMatch(line -> line.startsWith("벤드하기\t"));
  }
}
