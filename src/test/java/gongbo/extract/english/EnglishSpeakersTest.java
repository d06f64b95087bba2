package gongbo.extract.english;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Finding;
import gongbo.release.RawRelease;
import gongbo.release.Span;
import gongbo.release.Speaker;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishSpeakersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Deputy Secretary of State Orla Fennick said so.|Orla Fennick/-/Deputy Secretary of"
            + " State",
        "The Rt Hon Sir Mungo Tarrand MP, Minister for Harbours, said so.|Mungo Tarrand/-/Minister"
            + " for Harbours",
        "QLB Administrator Lucia Brightwater said so.|Lucia Brightwater/QLB/Administrator",
        "Edgar T. Quayside, Director of the Lamp Agency, said so.|Edgar T. Quayside/Lamp"
            + " Agency/Director",
        "Kang Deung-dae, Minister of Lamps and Quays, said so.|Kang Deung-dae/-/Minister of Lamps"
            + " and Quays",
        "Prime Minister Han Deung-bul said so.|Han Deung-bul/-/Prime Minister",
        "The head of the cluster, Jo Aeng-du, said so.|Jo Aeng-du/-/head of the cluster",
        "Estonia’s Minister of Public Lamps, Karl Lambikuu, said so.|Karl"
            + " Lambikuu/Estonia/Minister of Public Lamps",
        "Minister of Lamp Repair TAN Deung-bul said so.|TAN Deung-bul/-/Minister of Lamp"
            + " Repair",
        "Everett Klumm of the Prairie Watch said so.|Everett Klumm/Prairie Watch/-",
        "The type designer Baek Lo-un said so.|Baek Lo-un/-/type designer",
        "President Fennick said so.|Fennick/-/President",
        "Secretary to the President, Dr. Anil Quayratne, said so.|Anil Quayratne/-/Secretary to the"
            + " President",
      })
  void readsNameAndPost(String sentence, String expected) {
    assertThat(EnglishTexts.posts(sentence)).containsExactly(expected);
  }

  @Test
  void organisationsAndPeopleWhoOnlyAttendAreNoSpeakers() {
    assertThat(
            EnglishTexts.roles(
                """
                The Quay Trust said the lamps were bright. The Ministry of Harbours added that more would follow.
                Mayor Paul Quimby and Councillor Jane Harrow attended the ceremony.
                Lamp Minister Orla Fennick will announce the winners in May.\
                """))
        .isEmpty();
  }

  @Test
  void reportedSpeechQuotesItsSubjects() {
    assertThat(
            EnglishTexts.roles(
                """
                Minister Orla Fennick and Secretary General Stefano Lampadini welcomed the plan.
                Brian Otterby, whose daughter Lucy works at the pier, urged the Trust to hurry.
                According to Dr Anna Schmitz of the Light Institute, lamps save energy.\
                """))
        .containsExactly(
            "Orla Fennick: quoted",
            "Stefano Lampadini: quoted",
            "Brian Otterby: quoted",
            "Anna Schmitz: quoted");
  }

  @Test
  void partsInAnEventGiveRoles() {
    assertThat(
            EnglishTexts.roles(
                """
                Minister Orla Fennick delivered opening remarks, and Professor Nora Lightwell of the Light Institute gave the keynote address.
                The panel was moderated by science journalist Mungo Tarrand. Panellists were Amina Lampert (Quay Trust), Joseph Quaymaker (Lamp Network) and Dr Corinne Vellar.
                Anil Quayratne presented figures on lamps.\
                """))
        .containsExactly(
            "Orla Fennick: opening",
            "Nora Lightwell: keynote",
            "Mungo Tarrand: moderator",
            "Amina Lampert: panelist",
            "Joseph Quaymaker: panelist",
            "Corinne Vellar: panelist",
            "Anil Quayratne: presenter");
  }

  @Test
  void aProgrammeGivesRolesByItsHeadings() {
    assertThat(
            EnglishTexts.roles(
                """
                2:00 p.m. Welcome
                Margaret Pierhead, President, Quay Trust
                2:10 p.m. Keynote address
                Hon. Curtis Lampwright, Commissioner, Light Board
                3:10 p.m. Panel discussion
                Sabine Wickmaker, Vice President, Lamp Cooperative
                Grant Tilling (moderator), Harbourton Polytechnic\
                """))
        .containsExactly(
            "Margaret Pierhead: opening",
            "Curtis Lampwright: keynote",
            "Sabine Wickmaker: panelist",
            "Grant Tilling: moderator");
  }

  @Test
  void surnamesOfTwoPersonsAreToldApartByTheirFormOfAddress() {
    assertThat(
            EnglishTexts.roles(
                """
                Gareth Lampton and his wife, Doris Lampton, came to the quay. Mr Lampton said it was dark.
                Mrs Lampton said it was cold.\
                """))
        .containsExactly("Gareth Lampton: quoted", "Doris Lampton: quoted");
  }

  @Test
  void theHeadlineNamesWhoseStatementTheReleaseIs() {
    List<Finding<Speaker>> speakers = speakers("Statement by Secretary Orla Fennick");
    assertThat(speakers).hasSize(1);
    assertThat(speakers.getFirst().value().name()).isEqualTo("Orla Fennick");
    assertThat(speakers.getFirst().span()).isEqualTo(Span.title(23, 35));
  }

  @Test
  void oneWordOfTheHeadlineIsNoPersonWithoutATitle() {
    assertThat(speakers("Statement by Harbourton")).isEmpty();
    assertThat(speakers("Statement by President Fennick")).hasSize(1);
  }

  private static List<Finding<Speaker>> speakers(String title) {
    RawRelease raw = EnglishTexts.raw("Harbour Office", title, "The quay is lit.");
    return EnglishTexts.EXTRACTOR.extract(raw, EnglishTexts.PUBLISHED, null).speakers();
  }
}
