package gongbo.extract.english;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Finding;
import gongbo.release.Quotation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishQuotationsTest {
  private static final String WORDS = "We will light every quay by spring";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“WORDS,” said Harbour Minister Orla Fennick.",
        "“WORDS,” Orla Fennick said.",
        "\"WORDS,\" said Orla Fennick, director of the Quay Trust.",
        "Orla Fennick, director of the Quay Trust, said: “WORDS.”",
        "Harbour Minister, Orla Fennick, said: “WORDS.”",
        "The Harbour Minister, Ms Orla Fennick MP, told the meeting: “WORDS.”",
        "Speaking at the opening, Minister Orla Fennick added, “WORDS.”",
        "Quotes attributable to Harbour Minister Orla Fennick:\n“WORDS.”",
        "Orla Fennick, director of the Quay Trust, said:\n“WORDS.”",
        "‘WORDS,’ said Orla Fennick.",
        "\"WORDS,” said Orla Fennick.",
      })
  void findsTheSpeakerBesideAQuotation(String form) {
    assertThat(EnglishTexts.quotations(form.replace("WORDS", WORDS)))
        .singleElement()
        .asString()
        .startsWith("Orla Fennick: " + WORDS);
  }

  @Test
  void aPronounASurnameAndAPostReferToAnEarlierPerson() {
    assertThat(
            EnglishTexts.quotations(
                """
                Harbour Minister Orla Fennick said the quay would be lit. “No one should stumble in the dark,” she added.
                “The lamps are on their way,” Ms Fennick said.
                “We start at the north pier,” the Minister said.\
                """))
        .containsExactly(
            "Orla Fennick: No one should stumble in the dark,",
            "Orla Fennick: The lamps are on their way,",
            "Orla Fennick: We start at the north pier,");
  }

  @Test
  void aQuotationOverParagraphsIsOne() {
    assertThat(
            EnglishTexts.quotations(
                """
                Orla Fennick, director of the Quay Trust, said:
                “The first lamps came in March.

                “The last ones will come in May.”\
                """))
        .singleElement()
        .asString()
        .startsWith("Orla Fennick: The first lamps")
        .endsWith("come in May.");
  }

  @Test
  void theVerbAfterAQuotationOverParagraphsNamesTheSpeaker() {
    assertThat(
            EnglishTexts.quotations(
                """
                “The first lamps came in March.

                “The last ones will come in May,” said Orla Fennick.

                “It will be bright.”\
                """))
        .hasSize(2)
        .allMatch(found -> found.startsWith("Orla Fennick: "));
  }

  @Test
  void aQuotationInTwoPiecesIsTwo() {
    assertThat(
            EnglishTexts.quotations(
                "“The lamps are bright,” said Orla Fennick. “They need little power.”"))
        .containsExactly(
            "Orla Fennick: The lamps are bright,", "Orla Fennick: They need little power.");
  }

  @Test
  void titlesTermsAndWordsOfUnnamedPersonsAreNoQuotations() {
    assertThat(
            EnglishTexts.quotations(
                """
                Orla Fennick opened the exhibition titled “Light on the Water”.
                Orla Fennick proposed a “first lamp” scheme.
                A spokesperson for the union said: “We support the aim but will count the hours.”\
                """))
        .isEmpty();
  }

  @Test
  void aClauseIsAnIndirectQuotation() {
    List<Finding<Quotation>> found =
        EnglishTexts.extract("Orla Fennick said that the quay would be lit by spring.")
            .quotations();
    assertThat(found)
        .extracting(Finding::value)
        .containsExactly(
            new Quotation(
                Quotation.Manner.INDIRECT,
                "Orla Fennick",
                "the quay would be lit by spring",
                "said"));
  }
}
