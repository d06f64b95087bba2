package gongbo.pages;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Samples;
import gongbo.request.Language;
import gongbo.request.Messages;
import gongbo.request.SearchAddress;
import gongbo.search.FacetField;
import gongbo.search.FacetValue;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FacetGroupTest {
  private static final Messages ENGLISH = Messages.of(Language.ENGLISH);
  private static final SearchAddress ALL = SearchAddress.in(Language.ENGLISH);

  @Test
  void showsTenAndTheChosenOnes() {
    List<FacetValue> values =
        IntStream.range(0, 15).mapToObj(rank -> Samples.value("v" + rank, 100 - rank)).toList();
    SearchAddress address = ALL.with(FacetField.SPEAKER, "v12");

    FacetGroup group = FacetGroup.of(FacetField.SPEAKER, values, address, ENGLISH);

    assertThat(group.top()).extracting(FacetLink::label).hasSize(11).contains("v9", "v12");
    assertThat(group.rest()).extracting(FacetLink::label).hasSize(4).doesNotContain("v12");
  }

  @Test
  void leadsToTheListOfAllWhereItShowsNotAll() {
    List<FacetValue> few = values(FacetGroup.TOP + FacetGroup.REST);
    List<FacetValue> many = values(FacetGroup.TOP + FacetGroup.REST + 1);
    SearchAddress query = ALL.withText("수소");

    assertThat(FacetGroup.of(FacetField.VENUE, few, query, ENGLISH).all()).isNull();
    assertThat(FacetGroup.of(FacetField.VENUE, many, query, ENGLISH).all())
        .isEqualTo("/venues?q=%EC%88%98%EC%86%8C&lang=en");
    assertThat(FacetGroup.of(FacetField.VENUE, many, query, ENGLISH).rest())
        .hasSize(FacetGroup.REST);
    assertThat(FacetGroup.of(FacetField.REGION, many, query, ENGLISH).all()).isNull();
  }

  private static List<FacetValue> values(int count) {
    return IntStream.range(0, count).mapToObj(rank -> Samples.value("v" + rank, 1)).toList();
  }

  @Test
  void choosesAnUnchosenValueAndTheOtherWayRound() {
    List<FacetValue> values = List.of(Samples.value("환경", 1234), Samples.value("보건", 0));
    SearchAddress address = ALL.with(FacetField.TOPIC, "보건");

    List<FacetLink> links = FacetGroup.of(FacetField.TOPIC, values, address, ENGLISH).top();

    assertThat(links.getFirst())
        .isEqualTo(
            new FacetLink(
                "Environment",
                1234,
                false,
                address.with(FacetField.TOPIC, "환경").toString(),
                List.of()));
    assertThat(links.getLast())
        .isEqualTo(new FacetLink("Health", 0, true, ALL.toString(), List.of()));
  }

  @Test
  void aNameIsPartedOnlyWhereSeveralPeopleHaveIt() {
    FacetValue ministry = new FacetValue("노은채-환경부", 3, false, List.of());
    FacetValue university = new FacetValue("노은채-가람대학교", 2, false, List.of());
    FacetValue shared = new FacetValue("노은채", 5, false, List.of(ministry, university));
    FacetValue alone = new FacetValue("염지수", 3, false, List.of(ministry));

    List<FacetLink> links =
        FacetGroup.of(FacetField.SPEAKER, List.of(shared, alone), ALL, ENGLISH).top();

    assertThat(links).extracting(link -> link.finer().size()).containsExactly(2, 0);
    assertThat(links.getFirst().finer())
        .extracting(FacetLink::label)
        .containsExactly("노은채 (환경부)", "노은채 (가람대학교)");
  }
}
