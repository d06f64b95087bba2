package gongbo.entities;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.config.ConfigFolder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NameDisambiguatorTest {
  private static final ConfigFolder CONFIG = ConfigFolder.bundled();
  private static final OrganisationNormalizer ORGANISATIONS = OrganisationNormalizer.of(CONFIG);
  private static final NameDisambiguator DISAMBIGUATOR =
      new NameDisambiguator(
          new PersonMention.Reader(ORGANISATIONS, IdentityOverrides.of(CONFIG, ORGANISATIONS)),
          Map.of(),
          Map.of());

  private static final LocalDate DAY = LocalDate.of(2024, 1, 5);

  private final Map<PersonMention, MentionPeriod> mentions = new TreeMap<>();

  @Test
  void differentOrganisationsAreDifferentPeople() {
    mention("환경부", "물정책과장", "환경부");
    mention("가람대학교", "교수", "해양수산부");

    assertThat(people()).isEqualTo(2);
    assertThat(unresolved()).isEmpty();
  }

  @Test
  void theSamePostInReleasesOfOnePublisherIsOnePerson() {
    mention("가람연구소", "청년정책과장", "환경부");
    mention("나래연구소", "정책과장", "환경부");

    assertThat(people()).isEqualTo(1);
  }

  @Test
  void anOrdinalPrefixMakesNoOtherPost() {
    mention("가람연구소", "제2기획관", "환경부");
    mention("나래연구소", "2기획관", "통일부");
    mention("다솜연구소", "3기획관", "국방부");

    assertThat(people()).isEqualTo(2);
  }

  @Test
  void aTitleHeldByManyDoesNotJoinOrganisations() {
    mention("가람대학교", "교수", "환경부");
    mention("나래대학교", "교수", "환경부");

    assertThat(people()).isEqualTo(2);
  }

  @Test
  void aSpecificPostJoinsOrganisationsAndALongRankDoesNot() {
    mention("산업통상자원부", "산업정책실장", "산업통상자원부");
    mention("국무조정실", "산업정책실장", "국무조정실");
    mention("환경부", "행정사무관", "환경부");
    mention("통일부", "행정사무관", "통일부");

    assertThat(people()).isEqualTo(3);
  }

  @Test
  void successiveHighPostsAreOneCareer() {
    mention("노은채", "조달청", "청장", "조달청", new MentionPeriod(DAY, DAY.plusDays(9), 2));
    mention(
        "노은채", "기획재정부", "2차관", "기획재정부", new MentionPeriod(DAY.plusDays(30), DAY.plusDays(39), 2));

    assertThat(people()).isEqualTo(1);
  }

  @Test
  void highPostsHeldAtTheSameTimeAreTwoPeople() {
    mention("노은채", "조달청", "청장", "조달청", new MentionPeriod(DAY, DAY.plusDays(39), 2));
    mention(
        "노은채", "기획재정부", "2차관", "기획재정부", new MentionPeriod(DAY.plusDays(30), DAY.plusDays(49), 2));

    assertThat(people()).isEqualTo(2);
  }

  @Test
  void aTranscribedNameOfTwoWordsIsOnePerson() {
    mention("이치카와 하루", "가람대학교", "교수", "환경부", MentionPeriod.once(DAY));
    mention("이치카와 하루", "누리연구소", "소장", "통일부", MentionPeriod.once(DAY));

    assertThat(people()).isEqualTo(1);
  }

  @Test
  void aMentionWithoutOrganisationJoinsTheOnlyCandidate() {
    mention("환경부", "물정책과장", "환경부");
    mention(null, "과장", "통일부");

    assertThat(people()).isEqualTo(1);
    assertThat(unresolved()).isEmpty();
  }

  @Test
  void aMentionWithoutOrganisationStaysUnresolvedAmongSeveralCandidates() {
    mention("환경부", "물정책과장", "환경부");
    mention("해양수산부", "어촌팀장", "해양수산부");
    mention(null, "과장", "통일부");

    assertThat(people()).isEqualTo(2);
    assertThat(unresolved()).extracting(PersonMention::publisher).containsExactly("통일부");
  }

  @Test
  void mentionsWithoutAnyOrganisationAreOnePerson() {
    mention(null, "과장", "통일부");
    mention(null, "교수", "환경부");

    assertThat(people()).isEqualTo(1);
    assertThat(unresolved()).isEmpty();
  }

  @Property(tries = 200)
  void theOrderOfMentionsMakesNoDifference(@ForAll long seed) {
    Random random = new Random(seed);
    Map<PersonMention, MentionPeriod> generated = new LinkedHashMap<>();
    for (int i = 0; i < 20; i++) {
      LocalDate first = DAY.plusDays(random.nextInt(300));
      generated.put(
          new PersonMention(
              "노은채",
              oneOf(random, null, "환경부", "조달청", "기획재정부", "가람대학교", "나래연구소"),
              oneOf(random, null, "장관", "청장", "물정책과장", "산업정책실장", "교수", "전 장관"),
              oneOf(random, null, "환경부", "통일부", "조달청")),
          new MentionPeriod(first, first.plusDays(random.nextInt(60)), 1 + random.nextInt(30)));
    }
    List<PersonMention> order = new ArrayList<>(generated.keySet());
    Collections.shuffle(order, random);
    Map<PersonMention, MentionPeriod> shuffled = new LinkedHashMap<>();
    order.forEach(mention -> shuffled.put(mention, generated.getOrDefault(mention, once())));

    List<Map<PersonMention, MentionPeriod>> people = DISAMBIGUATOR.disambiguate(generated);
    assertThat(DISAMBIGUATOR.disambiguate(shuffled)).isEqualTo(people);
    Set<PersonMention> assigned = new HashSet<>();
    people.forEach(
        person -> person.keySet().forEach(mention -> assertThat(assigned.add(mention)).isTrue()));
    assertThat(assigned).isEqualTo(generated.keySet());
  }

  private static MentionPeriod once() {
    return MentionPeriod.once(DAY);
  }

  private static @Nullable String oneOf(Random random, @Nullable String... values) {
    return values[random.nextInt(values.length)];
  }

  private void mention(@Nullable String organisation, String title, String publisher) {
    mention("노은채", organisation, title, publisher, once());
  }

  private void mention(
      String name,
      @Nullable String organisation,
      String title,
      String publisher,
      MentionPeriod period) {
    mentions.put(new PersonMention(name, organisation, title, publisher), period);
  }

  private int people() {
    return DISAMBIGUATOR.disambiguate(mentions).size() - 1;
  }

  private Set<PersonMention> unresolved() {
    return DISAMBIGUATOR.disambiguate(mentions).getLast().keySet();
  }
}
