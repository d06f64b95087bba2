package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.config.ConfigFolder;
import gongbo.korean.KoreanAnalysis;
import gongbo.release.Release;
import gongbo.release.SpeakerKey;
import gongbo.search.QueryEntityLinker.LinkedWords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Counts the hits of the 3,000 most frequent nouns whose text has the letters of neither the noun
 * nor a synonym, and prints some of them to be read: {@code mvn -Pevaluation verify
 * -Dit.test=MatchPrecisionEvaluationIT -Dgongbo.index=FOLDER}.
 */
@EnabledIfSystemProperty(named = EvaluatedIndex.PROPERTY, matches = ".+")
class MatchPrecisionEvaluationIT {
  private static final int NOUNS = 3_000;
  private static final int SAMPLE = 100;
  private static final double GOAL = 0.005;

  private final RankingWeights weights = RankingWeights.of(ConfigFolder.bundled());
  private final List<String> without = new ArrayList<>();
  private long hits;

  @Test
  void aHitHasTheWordOrASynonym() throws Exception {
    try (EvaluatedIndex evaluated = EvaluatedIndex.open()) {
      IndexSnapshot snapshot = evaluated.snapshot();
      String[] texts = texts(snapshot.releases());
      for (String noun : nouns()) {
        check(noun, texts, snapshot);
      }
    }
    System.out.printf("%d of %d hits have neither%n", without.size(), hits);
    new Random(18).ints(SAMPLE, 0, without.size()).forEach(i -> System.out.println(without.get(i)));
    assertThat((double) without.size() / hits).isLessThan(GOAL);
  }

  private void check(String noun, String[] texts, IndexSnapshot snapshot) throws IOException {
    InterpretedQuery query =
        InterpretedQuery.of(
            SearchRequest.of(noun), snapshot, snapshot.releases(), weights, LocalDate.EPOCH);
    List<String> names = names(noun, query.query().linked(), snapshot);
    ScoreDoc[] found =
        snapshot
            .releases()
            .searcher()
            .search(
                query.query().matching(),
                new TopScoreDocCollectorManager(texts.length, null, Integer.MAX_VALUE))
            .scoreDocs;
    hits += found.length;
    for (ScoreDoc hit : found) {
      if (names.stream().noneMatch(texts[hit.doc]::contains)) {
        without.add(noun + "\t" + snapshot.releases().stored(hit.doc, Release.class).id().value());
      }
    }
  }

  /**
   * Returns the letters of a noun, without the suffix of the plural, those of its synonyms and, for
   * an office, those of who held it.
   */
  private static List<String> names(String noun, LinkedWords linked, IndexSnapshot snapshot) {
    List<SearchedWord> words =
        new SearchedWordReader(snapshot.analysis(), snapshot.synonyms())
            .words(linked, Narrowing.NONE);
    List<String> names = new ArrayList<>();
    names.add(
        letters(
            noun.length() > 2 && noun.endsWith("들") ? noun.substring(0, noun.length() - 1) : noun));
    for (SearchedWord word : words) {
      word.word().names().map(name -> letters(name.text())).forEach(names::add);
      for (QueryClause person : word.people()) {
        if (person instanceof QueryClause.FieldValue(FacetField field, String value)) {
          names.add(letters(SpeakerKey.label(value)));
        }
      }
    }
    return names;
  }

  /** Returns the letters of the title and the body of each release. */
  private static String[] texts(OpenIndex index) throws IOException {
    String[] texts = new String[index.reader().maxDoc()];
    for (int i = 0; i < texts.length; i++) {
      Release release = index.stored(i, Release.class);
      texts[i] = letters(release.title() + ' ' + release.raw().body().text());
    }
    return texts;
  }

  /** Returns the letters and digits of a text in lower case. */
  private static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static List<String> nouns() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(KoreanAnalysis.class.getResourceAsStream("noun-frequencies.tsv"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> List.of(line.split("\t", -1)))
          .sorted(Comparator.comparingInt((List<String> line) -> -Integer.parseInt(line.get(1))))
          .limit(NOUNS)
          .map(List::getFirst)
          .toList();
    }
  }
}
