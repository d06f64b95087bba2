package gongbo.korean;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.config.ConfigFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Holds the matching of frequent nouns inside longer words against the labels of two readers, by
 * releases that print the words. The costs of the analysis are chosen on the first pairs; the
 * second ones were drawn and labelled afterwards.
 */
class WordPairsTest {
  /**
   * A noun and a printed word that has its letters.
   *
   * @param releases the number of releases that print the word
   * @param isPart whether the noun is a part of the word, not just its letters
   */
  private record Pair(String noun, String word, int releases, boolean isPart) {}

  /**
   * @param mostWrong the share of the hits inside longer words that may be wrong
   * @param leastFound the share of the right ones that must be found
   */
  @ParameterizedTest
  @CsvSource({"/word-pairs.tsv, 0.005, 0.96", "/word-pairs-unseen.tsv, 0.01, 0.95"})
  void aNounMatchesTheWordsThatItIsAPartOf(String file, double mostWrong, double leastFound)
      throws Exception {
    long right = 0;
    long rightFound = 0;
    long wrongFound = 0;
    StringBuilder failures = new StringBuilder();
    try (KoreanAnalysis analysis = KoreanAnalysis.of(ConfigFolder.bundled())) {
      for (Pair pair : pairs(file)) {
        boolean found = isFound(pair, analysis);
        right += pair.isPart() ? pair.releases() : 0;
        rightFound += found && pair.isPart() ? pair.releases() : 0;
        wrongFound += found && !pair.isPart() ? pair.releases() : 0;
        if (found != pair.isPart()) {
          failures.append(pair).append('\n');
        }
      }
    }
    System.out.printf(
        "%s: of %d right hits %d found, and %d wrong ones%n%s",
        file, right, rightFound, wrongFound, failures);
    assertThat((double) wrongFound / (rightFound + wrongFound)).as("wrong").isLessThan(mostWrong);
    assertThat((double) rightFound / right).as("found").isGreaterThan(leastFound);
  }

  private static boolean isFound(Pair pair, KoreanAnalysis analysis) {
    String term = analysis.termOf(pair.noun()).orElseThrow();
    return analysis.termsOf(pair.word()).stream().map(Morpheme::term).anyMatch(term::equals);
  }

  /** Reads the pairs on which both readers agree. */
  private static List<Pair> pairs(String file) throws IOException {
    try (InputStream lines =
        Objects.requireNonNull(WordPairsTest.class.getResourceAsStream(file))) {
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .filter(line -> line.get(3).equals(line.get(4)) && !line.get(3).equals("x"))
          .map(
              line ->
                  new Pair(
                      line.get(0),
                      line.get(1),
                      Integer.parseInt(line.get(2)),
                      line.get(3).equals("y")))
          .toList();
    }
  }
}
