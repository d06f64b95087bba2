package gongbo.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gongbo.config.ConfigException;
import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import gongbo.release.Finding;
import gongbo.release.Outline;
import gongbo.release.PublicationTime;
import gongbo.release.Publisher;
import gongbo.release.RawRelease;
import gongbo.release.Release;
import gongbo.release.ReleaseBuilder;
import gongbo.release.ReleaseId;
import gongbo.release.Span;
import gongbo.release.Speaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonRegistryTest {
  private static final List<String> LISTS =
      List.of(
          "agencies.tsv",
          "renamings.tsv",
          "regions.tsv",
          "organisation-words.txt",
          "places.tsv",
          "people.tsv");

  @TempDir Path folder;

  private final List<Release> releases = new ArrayList<>();
  private ConfigFolder config = ConfigFolder.bundled();

  @Test
  void anUnambiguousNameIsTheKey() {
    addRelease("환경부", "2024-01-05", "노은채", "가람대학교", "교수");
    addRelease("해양수산부", "2024-03-05", "노은채", "가람대", "교수");
    addRelease("해양수산부", "2024-03-05", "이치카와 하루", "누리연구소", "소장");

    assertThat(keys()).containsExactly("노은채", "이치카와_하루");
    assertThat(people().named("이치카와 하루")).hasSize(1);
    assertThat(people().currentKey("노은채")).isEqualTo("노은채");
    assertThat(people().currentKey("노은채-가람대학교")).isEqualTo("노은채");
    assertThat(people().currentKey("이치카와 하루")).isEqualTo("이치카와 하루");
    assertThat(people().currentKey("이치카와_하루")).isEqualTo("이치카와_하루");
    assertThat(people().currentKey("아무개")).isEqualTo("아무개");
  }

  @Test
  void distinguishesPersonsOfOneNameByOrganisation() {
    addRelease("환경부", "2024-01-05", "노은채", "환경부", "물정책과장");
    addRelease("환경부", "2024-02-05", "노은채", "환경부", "물정책과장");
    addRelease("해양수산부", "2024-01-15", "노은채", "가람대학교", "교수");

    assertThat(keys()).containsExactly("노은채-가람대학교", "노은채-환경부");
    assertThat(people().named("노은채")).hasSize(2);
    assertThat(people().named("노은채-환경부")).extracting(Person::key).containsExactly("노은채-환경부");
    assertThat(people().path("노은채")).containsExactly("노은채");
    assertThat(people().path("노은채-환경부")).containsExactly("노은채", "노은채-환경부");
    assertThat(people().currentKey("노은채-환경부")).isEqualTo("노은채-환경부");
    assertThat(people().currentKey("노은채")).isEqualTo("노은채");
  }

  @Test
  void mergesHoldersOfASpecificPost() {
    addRelease("산업통상자원부", "2024-01-05", "노은채", "산업통상자원부", "산업정책실장");
    addRelease("산업통상자원부", "2024-01-06", "노은채", "산업통상자원부", "산업정책실장");
    addRelease("국무조정실", "2024-02-05", "노은채", "국무조정실", "산업정책실장");
    addRelease("환경부", "2024-02-05", "노은채", "환경부", "행정사무관");
    addRelease("통일부", "2024-03-05", "노은채", "통일부", "행정사무관");

    assertThat(keys()).containsExactly("노은채-산업통상자원부", "노은채-통일부", "노은채-환경부");
  }

  @Test
  void mergesAnOutlierWithAMinister() {
    for (int day = 1; day <= 20; day++) {
      addRelease("외교부", "2024-01-%02d".formatted(day), "노은채", "외교부", "장관");
    }
    addRelease("소방청", "2024-01-10", "노은채", "소방청", "장관");
    addRelease("환경부", "2024-01-11", "노은채", "가람대학교", "교수");

    assertThat(keys()).containsExactly("노은채-가람대학교", "노은채-외교부");
  }

  @Test
  void mergesTitlesWithinAMinistry() {
    addRelease("환경부", "2024-01-05", "노은채", "환경부", "물정책과장");
    addRelease("환경부", "2025-01-05", "노은채", "기후에너지환경부", "물관리국장");
    addRelease("환경부", "2025-02-05", "노은채", null, "국장");

    assertThat(keys()).containsExactly("노은채");
    assertThat(people().named("노은채").getFirst().posts())
        .extracting(Person.Post::title)
        .containsExactly("국장", "물관리국장", "물정책과장");
  }

  @Test
  void aPostIsOneWithAndWithoutAnOrdinalPrefix() {
    addTwoReleases("교육부", "2024-01-05", "노은채", "교육부", "제2차관");
    addRelease("교육부", "2024-05-05", "노은채", "교육부", "2차관");
    addRelease("교육부", "2024-06-05", "노은채", "교육부", "1차관");

    assertThat(people().named("노은채").getFirst().posts())
        .extracting(Person.Post::title, Person.Post::last, Person.Post::releases)
        .containsExactly(
            tuple("1차관", LocalDate.of(2024, 6, 5), 1), tuple("제2차관", LocalDate.of(2024, 5, 5), 3));
  }

  @Test
  void mergesSuccessiveHighPosts() {
    addTwoReleases("조달청", "2023-05-05", "노은채", "조달청", "청장");
    addTwoReleases("기획재정부", "2024-02-05", "노은채", "기획재정부", "2차관");

    assertThat(keys()).containsExactly("노은채");
  }

  @Test
  void ignoresFormerTitlesInACareer() {
    addTwoReleases("조달청", "2023-05-05", "노은채", "조달청", "청장");
    addTwoReleases("기획재정부", "2024-02-05", "노은채", "기획재정부", "2차관");
    addRelease("환경부", "2024-09-05", "노은채", "조달청", "전 청장");

    assertThat(keys()).containsExactly("노은채");
  }

  @Test
  void separatesSimultaneousHighPosts() {
    addTwoReleases("조달청", "2023-05-05", "노은채", "조달청", "청장");
    addTwoReleases("기획재정부", "2023-02-05", "노은채", "기획재정부", "2차관");
    addTwoReleases("기획재정부", "2023-09-05", "노은채", "기획재정부", "2차관");

    assertThat(keys()).containsExactly("노은채-기획재정부", "노은채-조달청");
  }

  @Test
  void assignsAnUnaffiliatedMentionToTheOnlyPerson() {
    addTwoReleases("조달청", "2023-05-05", "노은채", "조달청", "청장");
    addRelease("환경부", "2023-06-05", "노은채", "가람대학교", "교수");
    Release unsaid = addRelease("외교부", "2023-07-05", "노은채", null, "청장");

    assertThat(linkedKey(unsaid)).isEqualTo("노은채-조달청");
  }

  @Test
  void leavesAMentionWithoutPostAndOrganisationAmbiguous() {
    addTwoReleases("조달청", "2023-05-05", "노은채", "조달청", "청장");
    Release visitor = addRelease("조달청", "2023-07-05", "노은채", null, null);

    assertThat(linkedKey(visitor)).isNull();
  }

  @Test
  void mergesTranscribedForeignNames() {
    addRelease("외교부", "2023-05-05", "마르타 클레망", "누리연구소", "소장");
    addRelease("외교부", "2024-05-05", "마르타 클레망", "프랑스", "특사");

    assertThat(keys()).containsExactly("마르타_클레망");
  }

  @Test
  void leavesAnAmbiguousMentionWithoutKey() {
    addRelease("환경부", "2024-01-05", "노은채", "환경부", "물정책과장");
    addRelease("해양수산부", "2024-01-15", "노은채", "가람대학교", "교수");
    Release unknown = addRelease("고용노동부", "2024-02-15", "노은채", null, null);

    assertThat(linkedKey(unknown)).isNull();
    assertThat(linkedKey(releases.getFirst())).isEqualTo("노은채-환경부");
  }

  @Test
  void resolvesKeysOfEarlierGenerations() {
    addRelease("환경부", "2024-01-05", "노은채", "환경부", "물정책과장");
    addRelease("산림청", "2024-01-15", "노은채", "산림청", "주무관");
    addRelease("국방부", "2024-01-25", "노은채", "국방부", "사무관");
    String before = people().named("노은채-산림청").getFirst().key();
    addOverride("노은채\tone\t환경부, 산림청");

    assertThat(before).isEqualTo("노은채-산림청");
    assertThat(people().named(before)).extracting(Person::key).containsExactly("노은채-산림청");
    assertThat(people().named("노은채-환경부")).isEqualTo(people().named("노은채-산림청"));
    assertThat(keys()).hasSize(2);
  }

  @Test
  void anOverridePreventsAMerge() {
    addTwoReleases("조달청", "2023-05-05", "노은채", "조달청", "청장");
    addTwoReleases("기획재정부", "2024-02-05", "노은채", "기획재정부", "2차관");
    addOverride("노은채\tapart\t조달청, 기획재정부");

    assertThat(keys()).containsExactly("노은채-기획재정부", "노은채-조달청");
  }

  @Test
  void anOverrideUnifiesSpellings() {
    addRelease("외교부", "2024-01-05", "마르타 클레망", "누리연구소", "소장");
    addRelease("외교부", "2024-01-15", "마르타 클레먼트", "누리연구소", "소장");
    addOverride("마르타 클레망\talso\t마르타 클레먼트");

    assertThat(keys()).containsExactly("마르타_클레망");
    assertThat(linkedKey(releases.getLast())).isEqualTo("마르타_클레망");
  }

  @Test
  void rejectsAnInvalidOverrideWithItsLine() {
    assertThatThrownBy(() -> addOverride("노은채\tsplit\t환경부, 산림청"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("people.tsv")
        .hasMessageContaining("rules neither also, one nor apart: split");
    assertThatThrownBy(() -> addOverride("노은채\tone\t환경부"))
        .hasMessageContaining("two organisations");
    assertThatThrownBy(() -> addOverride("노은채\tone\t환경부, 바다")).hasMessageContaining("바다");
  }

  @Test
  void isIndependentOfTheOrderOfReleases() {
    addRelease("환경부", "2024-01-05", "노은채", "환경부", "물정책과장");
    addRelease("산림청", "2024-01-15", "노은채", "산림청", "주무관");
    addTwoReleases("조달청", "2023-05-05", "하도윤", "조달청", "청장");
    addTwoReleases("기획재정부", "2024-02-05", "하도윤", "기획재정부", "2차관");
    addRelease("고용노동부", "2024-02-15", "하도윤", null, null);
    List<Person> people = people().all();

    Collections.shuffle(releases, new Random(11));

    assertThat(people().all()).isEqualTo(people);
  }

  @Test
  void readsWhatItWrites() throws Exception {
    addRelease("환경부", "2024-01-05", "노은채", "환경부", "물정책과장");
    addRelease("해양수산부", "2024-01-15", "노은채", "가람대학교", "교수");
    Path files = Files.createDirectory(folder.resolve("knowledge"));

    knowledge().write(files);

    assertThat(KnowledgeBase.read(files).people().all()).isEqualTo(people().all());
  }

  private void addTwoReleases(
      String publisher, String day, String name, String affiliation, String title) {
    addRelease(publisher, day, name, affiliation, title);
    addRelease(publisher, LocalDate.parse(day).plusDays(9).toString(), name, affiliation, title);
  }

  private Release addRelease(
      String publisher,
      String day,
      String name,
      @Nullable String affiliation,
      @Nullable String title) {
    LocalDate published = LocalDate.parse(day);
    RawRelease raw =
        new RawRelease(
            new ReleaseId("r" + releases.size()),
            "제목",
            new Publisher(publisher),
            published.atStartOfDay(),
            "",
            Outline.EMPTY);
    Speaker speaker = new Speaker(name, affiliation, title, EnumSet.of(Speaker.SpeakerRole.QUOTED));
    Release release =
        ReleaseBuilder.builder(Release.withoutFindings(raw))
            .publisher(new Finding<>(raw.publisher(), Span.METADATA, "metadata", 1))
            .published(
                new Finding<>(
                    new PublicationTime(published.atStartOfDay()), Span.METADATA, "metadata", 1))
            .speakers(List.of(new Finding<>(speaker, Span.body(0, 0), "name-title", 0.9)))
            .build();
    releases.add(release);
    return release;
  }

  /** Adds an override to the configuration and validates it. */
  private void addOverride(String line) {
    try {
      for (String list : LISTS) {
        Files.write(
            folder.resolve(list),
            ConfigFolder.bundled().lines(list).stream().map(ConfigLine::text).toList());
      }
      Files.writeString(folder.resolve("people.tsv"), line + "\n");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    config = ConfigFolder.of(folder);
    CorpusCollector.of(config);
  }

  private CorpusCollector collector() {
    CorpusCollector collector = CorpusCollector.of(config);
    releases.forEach(collector::add);
    return collector;
  }

  private KnowledgeBase knowledge() {
    return collector().knowledge();
  }

  private PersonRegistry people() {
    return knowledge().people();
  }

  private List<String> keys() {
    return people().all().stream().map(Person::key).toList();
  }

  private @Nullable String linkedKey(Release release) {
    CorpusCollector collector = collector();
    return collector.lookup(collector.knowledge()).of(release).speakers().getFirst().value().key();
  }
}
