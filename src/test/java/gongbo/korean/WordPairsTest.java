package gongbo.korean;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.config.ConfigFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Holds the matching of frequent nouns inside longer words against the labels of two readers. */
class WordPairsTest {
  /** The share of the hits inside longer words that may be wrong. */
  private static final double WRONG = 0.005;

  /** The share of the right ones, by releases, that must be found. */
  private static final double FOUND = 0.97;

  /**
   * A noun and a printed word that has its letters.
   *
   * @param releases the number of releases that print the word
   * @param isPart whether the noun is a part of the word, not just its letters
   */
  private record Pair(String noun, String word, int releases, boolean isPart) {}

  @Test
  void aNounMatchesTheWordsThatItIsAPartOf() throws Exception {
    long right = 0;
    long rightFound = 0;
    long wrongFound = 0;
    StringBuilder failures = new StringBuilder();
    try (KoreanAnalysis analysis = KoreanAnalysis.of(ConfigFolder.bundled())) {
      for (Pair pair : pairs()) {
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
        "of %d right hits %d found, %d wrong ones%n%s", right, rightFound, wrongFound, failures);
    assertThat((double) wrongFound / (rightFound + wrongFound)).as("wrong").isLessThan(WRONG);
    assertThat((double) rightFound / right).as("found").isGreaterThan(FOUND);
  }

  private static boolean isFound(Pair pair, KoreanAnalysis analysis) {
    String term = analysis.termOf(pair.noun()).orElseThrow();
    return analysis.termsOf(pair.word()).stream().map(Morpheme::term).anyMatch(term::equals);
  }

  /** Reads the pairs on which both readers agree. */
  private static List<Pair> pairs() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(WordPairsTest.class.getResourceAsStream("/word-pairs.tsv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
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
