package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.entities.Abbreviation;
import gongbo.korean.KoreanText;
import gongbo.search.LearnedSynonyms.Pair;
import gongbo.search.LearnedSynonyms.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Counts how many of the abbreviations that the releases of an index define have one meaning, and
 * prints a sample of the pairs in use to be read: {@code mvn -Pevaluation verify
 * -Dit.test=SynonymsEvaluationIT -Dgongbo.index=FOLDER}.
 */
@EnabledIfSystemProperty(named = EvaluatedIndex.PROPERTY, matches = ".+")
class SynonymsEvaluationIT {
  private static final int SAMPLE = 100;

  @Test
  void pairsInUseHaveOneMeaning() throws Exception {
    try (EvaluatedIndex evaluated = EvaluatedIndex.open()) {
      IndexSnapshot snapshot = evaluated.snapshot();
      List<Abbreviation> abbreviations = snapshot.releases().entities().abbreviations();
      LearnedSynonyms learned =
          LearnedSynonyms.of(
              abbreviations,
              Definitions.of(snapshot.releases().reader()),
              snapshot.releases().searcher());
      report(learned);
      printSample(learned);
      assertThat(learned.pairs()).hasSameSizeAs(abbreviations);
    }
  }

  private static void report(LearnedSynonyms learned) {
    Map<Verdict, Integer> pairs = new EnumMap<>(Verdict.class);
    Map<Verdict, Integer> directions = new EnumMap<>(Verdict.class);
    Map<Verdict, Set<String>> aliases = new EnumMap<>(Verdict.class);
    Set<String> all = new HashSet<>();
    for (Pair pair : learned.pairs()) {
      Verdict verdict = learned.verdict(pair);
      String alias = KoreanText.nameKey(pair.names().alias());
      pairs.merge(verdict, 1, Integer::sum);
      directions.merge(verdict, directions(pair), Integer::sum);
      aliases.computeIfAbsent(verdict, unused -> new HashSet<>()).add(alias);
      all.add(alias);
    }
    System.out.printf("%d pairs of %d aliases%n", learned.pairs().size(), all.size());
    System.out.println("verdict\tpairs\tdirected synonyms\taliases");
    pairs.forEach(
        (verdict, count) ->
            System.out.printf(
                "%s\t%d\t%d\t%d%n",
                verdict,
                count,
                directions.getOrDefault(verdict, 0),
                aliases.getOrDefault(verdict, Set.of()).size()));
  }

  /** Without a verdict, a pair is used in each direction in which it is usual. */
  private static int directions(Pair pair) {
    return (pair.ofTerm() ? 1 : 0) + (pair.ofAlias() ? 1 : 0);
  }

  private static void printSample(LearnedSynonyms learned) {
    List<Pair> used =
        new ArrayList<>(
            learned.pairs().stream()
                .filter(pair -> learned.verdict(pair) == Verdict.USED)
                .toList());
    Collections.shuffle(used, new Random(18));
    for (Pair pair : used.subList(0, Math.min(SAMPLE, used.size()))) {
      Abbreviation names = pair.names();
      System.out.printf("%s\t%s\t%d%n", names.alias(), names.term(), names.releases());
    }
  }
}
