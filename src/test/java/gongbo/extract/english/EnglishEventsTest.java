package gongbo.extract.english;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates and venues of events, for a release of Thursday, 12 June 2025. */
class EnglishEventsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The Office will hold a forum on 18 June 2025.|2025-06-18",
        "The Office will hold a forum on Wednesday, June 18.|2025-06-18",
        "The forum was held from 3 to 5 June.|2025-06-03/2025-06-05",
        "The forum will take place on June 18-20, 2025.|2025-06-18/2025-06-20",
        "The forum will be held on September 14 (Thu) and 15 (Fri).|2025-09-14/2025-09-15",
        "The camp will be held from 28 June to 2 July.|2025-06-28/2025-07-02",
        "The Minister visited the quay yesterday.|2025-06-11",
        "The Minister today opened the new quay.|2025-06-12",
        "The ministers met on Tuesday to discuss lamps.|2025-06-10",
        "The Office will host a webinar on Tuesday.|2025-06-17",
        "The Office held a training session on the 10th.|2025-06-10",
        "The Office held a training session on the 31st.|2025-05-31",
        "The Office held a training session on the 32nd.|-",
        "The summit was held on 30 December.|-",
        "A forum on the use of force was held on 10 June.|2025-06-10",
        "A forum on the effect of lamps was held on 10 June.|2025-06-10",
        "A forum for drivers on funding was held on 10 June.|2025-06-10",
      })
  void resolvesDatesOfEvents(String sentence, String expected) {
    assertThat(String.join(" ", EnglishTexts.dates(sentence)))
        .isEqualTo(expected.equals("-") ? "" : expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Applications for the forum close on 20 June.",
        "The rule takes effect on 1 July 2025.",
        "The signed rule comes into force on 1 July 2025.",
        "The Office today announced a new rule for lamps.",
        "Please register by Monday 16 June.",
        "The next meeting will be held on 3 July.",
        "HARBOURTON, 12 June 2025 – Lamps are bright.",
        "The Trust was founded on 2 June 2025.",
      })
  void deadlinesAnnouncementsAndOtherEventsAreNoEventDates(String sentence) {
    assertThat(EnglishTexts.dates(sentence)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The forum was held at the BEXCO Convention Hall in Busan on 10 June.|BEXCO Convention"
            + " Hall/부산광역시",
        "The forum was held in the Moran Room of Hotel Terrace in Seoul on 10 June.|Moran Room of"
            + " Hotel Terrace/서울특별시",
        "The meeting was held at Harriman Hall, 2nd floor, on 10 June.|Harriman Hall, 2nd floor/해외",
        "The ministers met in Tallinn on 10 June.|Tallinn/해외",
        "The ministers met in Honolulu, Hawaii, on 10 June.|Honolulu, Hawaii/해외",
        "The Minister visited Hallow Weir on 10 June.|Hallow Weir/해외",
        "The ministers met virtually on 10 June.|온라인/온라인",
        "A webinar was held on 10 June.|온라인/온라인",
        "The fair was held in Geoje-si, Gyeongsangnam-do, on 10 June.|Geoje-si,"
            + " Gyeongsangnam-do/경상남도",
      })
  void findsTheVenueWithItsRegion(String sentence, String expected) {
    assertThat(EnglishTexts.venues(sentence)).containsExactly(expected);
  }

  @Test
  void listedPlacesAreVenuesWithTheirOwnRegions() {
    assertThat(
            EnglishTexts.venues(
                "The festival was held on 10 June at the Jongno Type Museum in Seoul, the Old"
                    + " Printing House in Cheongju and the Gwangalli Media Dock in Busan."))
        .containsExactly(
            "Jongno Type Museum/서울특별시", "Old Printing House/충청북도", "Gwangalli Media Dock/부산광역시");
  }

  @Test
  void datelinesAndPostsAreNoVenues() {
    assertThat(
            EnglishTexts.venues(
                """
                LONDON, 12 June 2025 – The rule was published.
                Craig John, Area Manager at the Harbour Centre, said it was fair.\
                """))
        .isEmpty();
  }
}
