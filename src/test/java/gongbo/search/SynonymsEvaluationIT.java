package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.config.ConfigFolder;
import gongbo.entities.Abbreviation;
import gongbo.index.GenerationStore;
import gongbo.korean.KoreanText;
import gongbo.search.LearnedSynonyms.Pair;
import gongbo.search.LearnedSynonyms.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Counts how many of the abbreviations that the releases of an index define have one meaning, and
 * prints a sample of the pairs in use to be read: {@code mvn -Pevaluation verify
 * -Dit.test=SynonymsEvaluationIT -Dgongbo.index=FOLDER}.
 */
@EnabledIfSystemProperty(named = "gongbo.index", matches = ".+")
class SynonymsEvaluationIT {
  private static final int SAMPLE = 100;

  @Test
  void pairsInUseHaveOneMeaning() throws Exception {
    ConfigFolder config = ConfigFolder.bundled();
    IndexSnapshot snapshot =
        IndexSnapshot.open(
            new GenerationStore(Path.of(System.getProperty("gongbo.index"))).current(),
            RankingWeights.of(config),
            config);
    try {
      Definitions definitions = Definitions.of(snapshot.releases().reader());
      List<Abbreviation> abbreviations = snapshot.releases().knowledge().abbreviations();
      long start = System.nanoTime();
      List<Pair> pairs =
          new LearnedSynonyms(definitions, snapshot.releases().searcher()).judge(abbreviations);
      System.out.printf(
          "%d pairs judged in %d ms%n", pairs.size(), (System.nanoTime() - start) / 1_000_000);
      report(pairs);
      printSample(pairs);
      assertThat(pairs).hasSameSizeAs(abbreviations);
    } finally {
      snapshot.releases().reader().close();
    }
  }

  private static void report(List<Pair> pairs) {
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    pairs.forEach(pair -> verdicts.merge(pair.verdict(), 1, Integer::sum));
    System.out.println("pairs by verdict: " + verdicts);
    Map<String, List<Pair>> byAlias =
        pairs.stream()
            .collect(
                Collectors.groupingBy(pair -> KoreanText.nameKey(pair.abbreviation().alias())));
    System.out.printf(
        "aliases: %d, ambiguous: %d, ordinary words: %d%n",
        byAlias.size(), with(byAlias, Verdict.AMBIGUOUS), with(byAlias, Verdict.ORDINARY_WORD));
    System.out.printf(
        "directed synonyms: before %d, of ambiguous aliases %d; after %d%n",
        pairs.stream().mapToLong(SynonymsEvaluationIT::directions).sum(),
        of(pairs, Verdict.AMBIGUOUS),
        of(pairs, Verdict.USED));
  }

  private static long with(Map<String, List<Pair>> byAlias, Verdict verdict) {
    return byAlias.values().stream()
        .filter(pairs -> pairs.stream().anyMatch(pair -> pair.verdict() == verdict))
        .count();
  }

  /** A pair was used in each direction in which it is usual. */
  private static long directions(Pair pair) {
    return Stream.of(pair.ofTerm(), pair.ofAlias()).filter(usual -> usual).count();
  }

  private static long of(List<Pair> pairs, Verdict verdict) {
    return pairs.stream()
        .filter(pair -> pair.verdict() == verdict)
        .mapToLong(SynonymsEvaluationIT::directions)
        .sum();
  }

  private static void printSample(List<Pair> pairs) {
    List<Pair> used =
        new ArrayList<>(pairs.stream().filter(pair -> pair.verdict() == Verdict.USED).toList());
    Collections.shuffle(used, new Random(18));
    for (Pair pair : used.subList(0, Math.min(SAMPLE, used.size()))) {
      Abbreviation names = pair.abbreviation();
      System.out.printf("%s\t%s\t%d%n", names.alias(), names.term(), names.releases());
    }
  }
}
