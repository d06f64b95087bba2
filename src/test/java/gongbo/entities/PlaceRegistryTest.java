package gongbo.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import gongbo.config.ConfigFolder;
import gongbo.release.Finding;
import gongbo.release.Outline;
import gongbo.release.Publisher;
import gongbo.release.RawRelease;
import gongbo.release.Region;
import gongbo.release.Release;
import gongbo.release.ReleaseBuilder;
import gongbo.release.ReleaseId;
import gongbo.release.Span;
import gongbo.release.Venue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaceRegistryTest {
  private final List<Release> releases = new ArrayList<>();

  @Test
  void unifiesTheNamesOfAPlace() {
    addRelease("코엑스", Region.SEOUL);
    addRelease("서울 코엑스 3층 C홀", Region.SEOUL);
    addRelease("서울 강남구 삼성동 코엑스", Region.SEOUL);
    addRelease("COEX", null);
    addRelease("코엑스(서울 강남구) 그랜드볼룸", Region.SEOUL);

    assertThat(places().all())
        .singleElement()
        .satisfies(
            place -> {
              assertThat(place.name()).isEqualTo("코엑스");
              assertThat(place.region()).isEqualTo(Region.SEOUL);
              assertThat(place.releases()).isEqualTo(5);
            });
    assertThat(link("서울 코엑스 3층 C홀", Region.SEOUL).room()).isEqualTo("3층 C홀");
    assertThat(link("코엑스", Region.SEOUL).room()).isNull();
    assertThat(places().named("서울 코엑스 3층 C홀")).isEqualTo("코엑스");
  }

  @Test
  void acceptsAPlaceNamedLikeARoom() {
    addRelease("제주 오름국제회의장 201호", Region.JEJU);
    addRelease("제주 오름국제회의장", Region.JEJU);
    addRelease("제주 대회의실", Region.JEJU);

    assertThat(places().all()).extracting(Place::name).containsExactly("오름국제회의장");
    assertThat(link("제주 오름국제회의장 201호", Region.JEJU).room()).isEqualTo("201호");
  }

  @Test
  void aRegionIsNoPlace() {
    addRelease("서울", Region.SEOUL);
    addRelease("전북 정읍시", null);
    addRelease("서울(시민 광장 앞)", Region.SEOUL);
    addRelease("서울역", Region.SEOUL);
    addRelease("광주", Region.ABROAD);

    assertThat(places().all()).extracting(Place::name).containsExactly("광주", "서울역");
    assertThat(linked())
        .extracting(Venue::name, Venue::region, Venue::regional)
        .containsExactly(
            tuple("서울", Region.SEOUL, true),
            tuple("전북 정읍시", Region.JEONBUK, true),
            tuple("서울(시민 광장 앞)", Region.SEOUL, false),
            tuple("서울역", Region.SEOUL, false),
            tuple("광주", Region.ABROAD, false));
  }

  private List<Venue> linked() {
    CorpusCollector collector = CorpusCollector.of(ConfigFolder.bundled());
    releases.forEach(collector::add);
    EntityLinker linker = collector.lookup(collector.knowledge());
    return releases.stream()
        .map(linker::of)
        .map(release -> release.venues().getFirst().value())
        .toList();
  }

  @Test
  void separatesPlacesWithSimilarNames() {
    addRelease("코엑스 마곡", Region.SEOUL);
    addRelease("코엑스 C홀", Region.SEOUL);

    assertThat(places().all()).extracting(Place::name).containsExactly("코엑스", "코엑스 마곡");
  }

  @Test
  void separatesPlacesOfOneNameByRegion() {
    addRelease("가람호텔", Region.SEOUL);
    addRelease("가람 호텔", Region.SEOUL);
    addRelease("부산 가람호텔 2층", Region.BUSAN);
    addRelease("가람호텔", null);

    assertThat(places().all())
        .extracting(Place::name, Place::releases)
        .containsExactly(tuple("가람호텔", 3), tuple("부산광역시 가람호텔", 1));
    assertThat(link("부산 가람호텔 2층", Region.BUSAN).place()).isEqualTo("부산광역시 가람호텔");
  }

  @Test
  void treatsWordsAfterAFrequentPlaceAsARoom() {
    for (int i = 0; i < 5; i++) {
      addRelease("가람청사", Region.SEJONG);
    }
    addRelease("가람청사 누리부 대회의실", Region.SEJONG);

    assertThat(link("가람청사 누리부 대회의실", Region.SEJONG))
        .isEqualTo(new Venue("가람청사 누리부 대회의실", Region.SEJONG).at("가람청사", "누리부 대회의실"));
  }

  @Test
  void distinguishesNamedHallsFromGenericRooms() {
    addRelease("서울 가람아트홀", Region.SEOUL);
    addRelease("대회의실", null);
    addRelease("본청 국제회의장", null);

    assertThat(places().all()).extracting(Place::name).containsExactly("가람아트홀");
    assertThat(link("대회의실", null).place()).isNull();
  }

  @Test
  void unifiesOnlineVenues() {
    addRelease("온라인", Region.ONLINE);
    addRelease("온라인 화상회의", Region.ONLINE);

    assertThat(places().all()).extracting(Place::name).containsExactly("온라인");
  }

  private PlaceRegistry places() {
    CorpusCollector collector = CorpusCollector.of(ConfigFolder.bundled());
    releases.forEach(collector::add);
    return collector.knowledge().places();
  }

  private Venue link(String name, @Nullable Region region) {
    return places().link(new Venue(name, region));
  }

  private void addRelease(String name, @Nullable Region region) {
    RawRelease raw =
        new RawRelease(
            new ReleaseId("r" + releases.size()), "제목", Publisher.UNKNOWN, null, "", Outline.EMPTY);
    releases.add(
        ReleaseBuilder.builder(Release.withoutFindings(raw))
            .venues(
                List.of(
                    new Finding<>(new Venue(name, region), Span.body(0, 0), "venue-words", 0.8)))
            .build());
  }
}
