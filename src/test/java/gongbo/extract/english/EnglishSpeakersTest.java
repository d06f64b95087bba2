package gongbo.extract.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishSpeakersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Deputy Secretary of State Wendel Sharman said so.|Wendel Sharman/-/Deputy Secretary of"
            + " State",
        "Minister for the Environment and Water Resources Masoud Zulkar said so.|Masoud"
            + " Zulkar/-/Minister for the Environment and Water Resources",
        "The Rt Hon Sir Julian Alder MP, Minister for Harbours, said so.|Julian Alder/-/Minister"
            + " for Harbours",
        "NOSA Administrator Geraldine Pachego said so.|Geraldine Pachego/NOSA/Administrator",
        "Enoh T. Ebbing, Director of the Trade Agency, said so.|Enoh T. Ebbing/Trade"
            + " Agency/Director",
        "Kang Haneul, Minister of Oceans and Fisheries, said so.|Kang Haneul/-/Minister of Oceans"
            + " and Fisheries",
        "Prime Minister Han Deok-sun said so.|Han Deok-sun/-/Prime Minister",
        "The head of the cluster, Jo Aeng-du, said so.|Jo Aeng-du/-/head of the cluster",
        "Estonia’s Minister of Public Health, Kaarel Vahtra, said so.|Kaarel"
            + " Vahtra/Estonia/Minister of Public Health",
        "Minister of Disaster Response TAN Woo-geun said so.|TAN Woo-geun/-/Minister of Disaster"
            + " Response",
        "Everett Klumm of the Prairie Watch said so.|Everett Klumm/Prairie Watch/-",
        "The type designer Baek Lo-un said so.|Baek Lo-un/-/type designer",
        "President Bidermann said so.|Bidermann/-/President",
        "Secretary to the President, Dr. Nandika Kumana, said so.|Nandika Kumana/-/Secretary to the"
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
                Minister Orla Fennick and Secretary General Stefano Sanno welcomed the plan.
                Brian Otterby, whose daughter Lucy works at the pier, urged the Trust to hurry.
                According to Dr Anna Schmitz of the Light Institute, lamps save energy.\
                """))
        .containsExactly(
            "Orla Fennick: quoted",
            "Stefano Sanno: quoted",
            "Brian Otterby: quoted",
            "Anna Schmitz: quoted");
  }

  @Test
  void partsInAnEventGiveRoles() {
    assertThat(
            EnglishTexts.roles(
                """
                Minister Orla Fennick delivered opening remarks, and Professor Nomvu Sithe of the Light Institute gave the keynote address.
                The panel was moderated by science journalist Mungo Tarrand. Panellists were Alina Moroz (Quay Trust), Joseph Mwaki (Lamp Network) and Dr Corinne Vellar.
                Anil Deshmuk presented figures on lamps.\
                """))
        .containsExactly(
            "Orla Fennick: opening",
            "Nomvu Sithe: keynote",
            "Mungo Tarrand: moderator",
            "Alina Moroz: panelist",
            "Joseph Mwaki: panelist",
            "Corinne Vellar: panelist",
            "Anil Deshmuk: presenter");
  }

  @Test
  void aProgrammeGivesRolesByItsHeadings() {
    assertThat(
            EnglishTexts.roles(
                """
                2:00 p.m. Welcome
                Margaret Ellenby, President, Quay Trust
                2:10 p.m. Keynote address
                Hon. Curtis Labran, Commissioner, Light Board
                3:10 p.m. Panel discussion
                Sabine Oyelow, Vice President, Lamp Cooperative
                Grant Tilling (moderator), Keystone Polytechnic\
                """))
        .containsExactly(
            "Margaret Ellenby: opening",
            "Curtis Labran: keynote",
            "Sabine Oyelow: panelist",
            "Grant Tilling: moderator");
  }

  @Test
  void surnamesOfTwoPersonsAreToldApartByTheirFormOfAddress() {
    assertThat(
            EnglishTexts.roles(
                """
                Gwilym Harris and his wife, Dot Harris, came to the quay. Mr Harris said it was dark.
                Mrs Harris said it was cold.\
                """))
        .containsExactly("Gwilym Harris: quoted", "Dot Harris: quoted");
  }
}
