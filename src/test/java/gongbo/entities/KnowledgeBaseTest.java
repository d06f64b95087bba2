package gongbo.entities;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.config.ConfigFolder;
import gongbo.release.Alias;
import gongbo.release.Finding;
import gongbo.release.Outline;
import gongbo.release.Publisher;
import gongbo.release.RawRelease;
import gongbo.release.Release;
import gongbo.release.ReleaseBuilder;
import gongbo.release.ReleaseId;
import gongbo.release.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeBaseTest {
  private static final Alias NURI = new Alias("누리연구소", "NURI");
  private static final Alias GARAM = new Alias("가람대학교", "가람대");

  @TempDir Path folder;

  @Test
  void countsAbbreviationsOncePerRelease() {
    KnowledgeBase knowledge =
        knowledgeOf(defining("a", NURI, GARAM), defining("b", NURI, NURI), defining("c", NURI));

    assertThat(knowledge.abbreviations()).containsExactly(new Abbreviation("누리연구소", "NURI", 3));
  }

  @Test
  void isIndependentOfTheOrderOfReleases() {
    List<Release> releases =
        new ArrayList<>(
            Stream.of("a", "b", "c", "d").map(id -> defining(id, NURI, GARAM)).toList());
    KnowledgeBase knowledge = knowledgeOf(releases.toArray(Release[]::new));

    Collections.shuffle(releases, new Random(7));

    assertThat(knowledgeOf(releases.toArray(Release[]::new)).abbreviations())
        .isEqualTo(knowledge.abbreviations());
  }

  @Test
  void readsWhatItWrites() throws Exception {
    KnowledgeBase knowledge = knowledgeOf(defining("a", NURI, GARAM), defining("b", NURI, GARAM));

    knowledge.write(folder);

    assertThat(KnowledgeBase.read(folder).abbreviations()).isEqualTo(knowledge.abbreviations());
  }

  private static KnowledgeBase knowledgeOf(Release... releases) {
    CorpusCollector collector = CorpusCollector.of(ConfigFolder.bundled());
    for (Release release : releases) {
      collector.add(release);
    }
    return collector.knowledge();
  }

  private static Release defining(String id, Alias... aliases) {
    RawRelease raw =
        new RawRelease(new ReleaseId(id), "제목", Publisher.UNKNOWN, null, "", Outline.EMPTY);
    List<Finding<Alias>> found =
        Stream.of(aliases)
            .map(alias -> new Finding<>(alias, Span.body(0, 0), "defined-short-name", 0.9))
            .toList();
    return ReleaseBuilder.builder(Release.withoutFindings(raw)).aliases(found).build();
  }
}
