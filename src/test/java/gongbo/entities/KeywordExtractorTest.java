package gongbo.entities;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.config.ConfigFolder;
import gongbo.release.Outline;
import gongbo.release.Publisher;
import gongbo.release.RawRelease;
import gongbo.release.Release;
import gongbo.release.ReleaseId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeywordExtractorTest {
  private final List<Release> releases = new ArrayList<>();

  @Test
  void returnsTheMostDistinctiveWords() {
    for (int i = 0; i < 200; i++) {
      add("간담회 개최", "간담회를 열었다.");
    }
    add("소형위성 수신국 간담회", "소형위성을 쏘고 소형위성은 돈다. 소형위성 수신국이 듣는다.");
    add("소형위성 시험", "");
    Release last = add("소형위성 점검", "");

    assertThat(keywords(releases.get(200))).containsExactly("소형위성");
    assertThat(keywords(last)).containsExactly("소형위성");
    assertThat(keywords(releases.getFirst())).isEmpty();
  }

  @Test
  void ignoresWordsWithParticles() {
    for (int i = 0; i < 4; i++) {
      add("수신국 시험", "");
    }
    for (int i = 0; i < 200; i++) {
      add("행사 개최", "");
    }
    for (int i = 0; i < 3; i++) {
      add("수신국이 듣다", "");
    }

    assertThat(keywords(releases.getLast())).isEmpty();
    assertThat(keywords(releases.getFirst())).containsExactly("수신국");
  }

  @Test
  void ignoresWordsThatAreNotNouns() {
    for (int i = 0; i < 200; i++) {
      add("행사 개최", "");
    }
    for (int i = 0; i < 3; i++) {
      add("국민이 만드는 사회적 어린이 수신국", "하반기 지역별 시험 아니라 the 어린이와 수신국을 국민이");
    }

    assertThat(keywords(releases.getLast())).containsExactlyInAnyOrder("수신국", "어린이");
  }

  private List<String> keywords(Release release) {
    CorpusCollector collector = CorpusCollector.of(ConfigFolder.bundled());
    releases.forEach(collector::add);
    return collector.lookup(collector.knowledge()).of(release).keywords();
  }

  private Release add(String title, String body) {
    RawRelease raw =
        new RawRelease(
            new ReleaseId("r" + releases.size()),
            title,
            Publisher.UNKNOWN,
            null,
            "",
            new Outline(body, List.of()));
    Release release = Release.withoutFindings(raw);
    releases.add(release);
    return release;
  }
}
