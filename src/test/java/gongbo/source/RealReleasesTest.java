package gongbo.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gongbo.config.ConfigFolder;
import gongbo.release.Outline;
import gongbo.release.Paragraph;
import gongbo.release.Paragraph.Level;
import gongbo.release.RawRelease;
import gongbo.source.ReadResult.Read;
import gongbo.source.ReadResult.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real releases, which are not part of the project: skipped where they are not at hand. */
class RealReleasesTest {
  private static final Path RELEASES = Path.of("../shared/releases");

  // Before each, not before all: Surefire counts no test of a class that is skipped as a whole.
  @BeforeEach
  void theReleasesAreAtHand() {
    assumeTrue(Files.isDirectory(RELEASES), () -> "skipped: there is no folder " + RELEASES);
  }

  @Test
  void theSeedIsOneReleaseWithoutBoilerplate() {
    Outline body;
    try (Stream<ReadResult> results =
        ReleaseReader.of(ConfigFolder.bundled()).read(List.of(RELEASES.resolve("seed.txt")))) {
      RawRelease release = ((Read) results.findFirst().orElseThrow()).release();
      assertThat(release.id().value()).isEqualTo("seed");
      assertThat(release.title()).startsWith("STEPI, 국가 간 AI").endsWith("제안");
      assertThat(release.published()).isEqualTo("2025-05-29T00:00");
      assertThat(release.publisher().isKnown()).isFalse();
      body = release.body();
    }
    assertThat(body.text()).doesNotContain("전체메뉴", "조회수", "맨위로", " 목록 ", "방위사업", "전략자원 공급망");
    assertThat(body.paragraphs())
        .extracting(Paragraph::level)
        .startsWith(Level.SUBTITLE, Level.SUBTITLE, Level.SECTION, Level.POINT)
        .hasSize(14)
        .doesNotContain(Level.TEXT);
  }

  @Test
  void everyReleaseOfAYearIsRead() {
    Set<String> ids = new HashSet<>();
    List<String> reparsedDifferently = new ArrayList<>();
    List<Refused> refused = new ArrayList<>();
    try (Stream<ReadResult> results =
        ReleaseReader.of(ConfigFolder.bundled())
            .read(List.of(RELEASES.resolve("korea-kr-2025.jsonl.gz")))) {
      results.forEach(
          result -> {
            switch (result) {
              case Read read -> {
                RawRelease release = read.release();
                ids.add(release.id().value());
                if (ids.size() % 10 == 0
                    && !OutlineParser.parse(release.title(), release.body().text().lines().toList())
                        .equals(release.body())) {
                  reparsedDifferently.add(release.id().value());
                }
              }
              case Refused refusal -> refused.add(refusal);
            }
          });
    }
    assertThat(refused).isEmpty();
    assertThat(ids).hasSize(24_597);
    assertThat(reparsedDifferently).isEmpty();
  }
}
