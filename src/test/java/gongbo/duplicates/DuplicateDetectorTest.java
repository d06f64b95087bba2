package gongbo.duplicates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import gongbo.config.ConfigFolder;
import gongbo.entities.CorpusCollector;
import gongbo.release.Finding;
import gongbo.release.Outline;
import gongbo.release.PublicationTime;
import gongbo.release.Publisher;
import gongbo.release.RawRelease;
import gongbo.release.Release;
import gongbo.release.ReleaseBuilder;
import gongbo.release.ReleaseId;
import gongbo.release.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DuplicateDetectorTest {
  private static final LocalDate DAY = LocalDate.of(2025, 5, 28);
  private static final String TEXT = words(new Random(1), 200);
  private static final String OTHER_TEXT = words(new Random(2), 200);
  private static final String STUB = "자세한 내용은 첨부파일을 참고하시기 바랍니다.";

  @Test
  void whatMinistriesPublishTogetherIsOneRelease() {
    assertThat(
            clusters(
                release("b", "나래부", DAY, "숲을 함께 가꾼다", TEXT),
                release("a", "가온부", DAY, "[공동] 숲을 함께 가꾸기로", TEXT + words(new Random(3), 10)),
                release("c", "다솜청", DAY.plusDays(1), "숲을 함께 가꾼다", TEXT),
                release("d", "라온청", DAY, "숲을 함께 가꾼다", OTHER_TEXT)))
        .containsExactly(List.of("a", "b", "c"));
  }

  @Test
  void whatIsPutRightIsTheSameRelease() {
    assertThat(
            clusters(
                release("first", "가온부", DAY, "숲을 가꾼다", TEXT),
                release("second", "가온부", DAY.plusDays(2), "[정정] 숲을 가꾼다", TEXT + "3월 1일")))
        .containsExactly(List.of("first", "second"));
  }

  @Test
  void theNextOfASeriesIsAnother() {
    assertThat(
            clusters(
                release("1", "가온부", DAY, "숲 소식(7차)", TEXT),
                release("2", "가온부", DAY, "숲 소식(8차)", TEXT),
                release("3", "나래부", DAY.plusDays(7), "숲 소식(7차)", TEXT)))
        .isEmpty();
  }

  @Test
  void aTextThatOnlyPointsToAFileMakesNoTwoReleasesOne() {
    assertThat(
            clusters(
                release("1", "가온부", DAY, "숲 가꾸기 공모 결과", STUB),
                release("2", "가온부", DAY, "바다 지킴이 모집", STUB),
                release("3", "가온부", DAY.plusDays(1), "숲 가꾸기 공모 결과", STUB),
                release("4", "나래부", DAY, "숲 가꾸기 공모 결과", STUB)))
        .containsExactly(List.of("1", "4"));
  }

  @Test
  void aReleaseWithoutADayStandsAlone() {
    assertThat(
            clusters(
                release("1", "가온부", null, "숲을 가꾼다", TEXT),
                release("2", "가온부", null, "숲을 가꾼다", TEXT)))
        .isEmpty();
  }

  /** Each is a little further from the first, until it is another. */
  @Test
  void whatResemblesTheOneBeforeMakesNoChain() {
    List<String> words = new ArrayList<>(List.of(TEXT.split(" ")));
    List<String> others = List.of(OTHER_TEXT.split(" "));
    List<Release> drift = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      drift.add(release("r%02d".formatted(i), "부처" + i, DAY, "숲을 가꾼다", String.join(" ", words)));
      Collections.copy(words.subList(i * 10, i * 10 + 10), others.subList(i * 10, i * 10 + 10));
    }

    assertThat(clusters(drift.toArray(Release[]::new)))
        .hasSizeGreaterThan(2)
        .allSatisfy(cluster -> assertThat(cluster).hasSizeLessThan(8));
  }

  @Property(tries = 50)
  void theOrderOfReleasesMakesNoDifference(@ForAll long seed) {
    Random random = new Random(seed);
    List<Release> releases = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      String text = random.nextBoolean() ? TEXT : OTHER_TEXT;
      releases.add(
          release(
              "r" + i,
              "부처" + random.nextInt(3),
              DAY.plusDays(random.nextInt(9)),
              "숲을 가꾼다",
              text.substring(0, text.length() - random.nextInt(300))));
    }
    List<List<String>> clusters = clusters(releases.toArray(Release[]::new));
    Collections.shuffle(releases, random);

    assertThat(clusters(releases.toArray(Release[]::new))).isEqualTo(clusters);
  }

  @Property(tries = 100)
  void sketchesTellHowMuchOfTwoTextsIsTheSame(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 100) int common) {
    Random random = new Random(seed);
    String shared = words(random, common * 3);
    String one = shared + words(random, (100 - common) * 3);
    String other = words(random, (100 - common) * 3) + shared;

    // Five standard deviations of so many draws, which bits that agree by chance hardly add to.
    assertThat(MinHash.of(one).resemblance(MinHash.of(other)))
        .isCloseTo(resemblance(one, other), within(5 * 0.5 / Math.sqrt(128)));
  }

  @Property(tries = 200)
  void anyTextResemblesItselfWithoutItsSpacesAndSigns(@ForAll String text) {
    String bare = text.replaceAll("[\\s\\p{Punct}]", "");

    assertThat(MinHash.of(text).resemblance(MinHash.of(bare))).isEqualTo(1);
  }

  private static double resemblance(String one, String other) {
    Set<String> all = pieces(one);
    Set<String> both = new HashSet<>(all);
    both.retainAll(pieces(other));
    all.addAll(pieces(other));
    return (double) both.size() / all.size();
  }

  private static Set<String> pieces(String text) {
    String letters = text.replace(" ", "");
    return IntStream.rangeClosed(0, letters.length() - 5)
        .mapToObj(at -> letters.substring(at, at + 5))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static String words(Random random, int many) {
    return random
        .ints(many, '가', '힣')
        .mapToObj(first -> Character.toString(first) + (char) random.nextInt('가', '힣') + "은 ")
        .collect(Collectors.joining());
  }

  private static List<List<String>> clusters(Release... releases) {
    CorpusCollector survey = CorpusCollector.of(ConfigFolder.bundled());
    Stream.of(releases).forEach(survey::add);
    return survey.knowledge().clusters().all().stream().map(DuplicateCluster::releases).toList();
  }

  private static Release release(
      String id, String publisher, @Nullable LocalDate day, String title, String body) {
    RawRelease raw =
        new RawRelease(
            new ReleaseId(id),
            title,
            new Publisher(publisher),
            null,
            "",
            new Outline(body, List.of()));
    return ReleaseBuilder.builder(Release.withoutFindings(raw))
        .publisher(new Finding<>(raw.publisher(), Span.METADATA, "given", 1))
        .published(
            day == null
                ? null
                : new Finding<>(new PublicationTime(day.atTime(9, 0)), Span.METADATA, "given", 1))
        .build();
  }
}
