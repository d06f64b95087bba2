package gongbo.extract.english;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongbo.config.ConfigException;
import gongbo.config.ConfigFolder;
import gongbo.release.Finding;
import gongbo.release.RawRelease;
import gongbo.release.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnglishExtractorTest {
  private static final String FORUM =
      "The Ministry of Oceans and Fisheries will hold a port safety forum at the Busan Port"
          + " Exhibition Hall on Wednesday, 18 June 2025. “We will brighten every port,” said"
          + " Minister Kang Deung-dae. “Safety of the workers comes first,” he added.";

  @Test
  void findsEventSpeakerAndBothQuotations() {
    assertThat(EnglishTexts.dates(FORUM)).containsExactly("2025-06-18");
    assertThat(EnglishTexts.venues(FORUM)).containsExactly("Busan Port Exhibition Hall/부산광역시");
    assertThat(EnglishTexts.posts(FORUM)).containsExactly("Kang Deung-dae/-/Minister");
    assertThat(EnglishTexts.quotations(FORUM))
        .containsExactly(
            "Kang Deung-dae: We will brighten every port,",
            "Kang Deung-dae: Safety of the workers comes first,");
  }

  @Test
  void findingsPointToTheirEvidence() {
    EnglishFindings found = EnglishTexts.extract(FORUM);
    Stream.of(found.eventDates(), found.venues(), found.speakers(), found.quotations())
        .flatMap(List::stream)
        .map(Finding::span)
        .forEach(
            span -> {
              assertThat(span.part()).isEqualTo(Span.TextPart.BODY);
              assertThat(span.end()).isBetween(span.start() + 1, FORUM.length());
            });
  }

  @Test
  void withoutADayOfPublicationNoDatesAreFound() {
    RawRelease raw = EnglishTexts.raw("Office", "News", FORUM);
    assertThat(EnglishTexts.EXTRACTOR.extract(raw, null, null).eventDates()).isEmpty();
  }

  @Test
  void randomTextDoesNoHarm() {
    Random random = new Random(7);
    List<String> pieces =
        List.of(
            "“",
            "”",
            "\"",
            "‘",
            "’",
            " said ",
            "Minister ",
            "Orla Fennick",
            ", ",
            ": ",
            ". ",
            "\n",
            "(",
            ")",
            "and ",
            "the ",
            "31 June",
            "on the 31st",
            "February 30, 2025",
            "at ",
            "Hall",
            " – ",
            ";",
            "U.S. ",
            "J. ",
            "\u00a0",
            "moderated by ",
            "가",
            "12",
            "'");
    for (int run = 0; run < 2_000; run++) {
      StringBuilder body = new StringBuilder("x");
      for (int piece = random.nextInt(40); piece >= 0; piece--) {
        body.append(pieces.get(random.nextInt(pieces.size())));
      }
      assertThat(EnglishTexts.extract(body.toString())).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "english-words.tsv|verb\tsaid|unknown name: verb",
        "english-words.tsv|event\topen_day|no word in small letters without ’s: open_day",
        "english-words.tsv|event\tforum forum|repeats an entry: forum",
        "english-roles.tsv|today’s talk\tpresenter\tpart|no word in small letters without ’s:"
            + " today’s",
        "english-roles.tsv|panel\tguest\tlist|unknown name: guest",
        "english-places.tsv|달\tSeoul|names no region: 달",
        "english-places.tsv|해외\tPort of Harbourton|not one to three capitalised words: Port of",
        "english-places.tsv|해외\tLima,Lima|repeats an entry: Lima",
        "english-topics.tsv|우주\t3\trocket|names no topic: 우주",
        "english-topics.tsv|과학기술\tmany\trocket|no number for a weight: many",
        "english-topics.tsv|과학기술\t3\tking’s rocket|one to three small words without ’s: king’s",
        "english-topics.tsv|과학기술\t3\ta b c d|one to three small words without ’s: a b c d",
        "english-topics.tsv|과학기술\t3\trocket,rocket|repeats an entry of its topic: rocket",
      })
  void aBadLineIsNamed(String file, String line, String reason, @TempDir Path folder)
      throws IOException {
    for (String name :
        List.of(
            "english-words.tsv", "english-roles.tsv", "english-places.tsv", "english-topics.tsv")) {
      Files.copy(Path.of("config", name), folder.resolve(name));
    }
    Files.writeString(folder.resolve(file), "# first\n" + line + "\n");
    assertThatThrownBy(() -> EnglishExtractor.of(ConfigFolder.of(folder)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(file)
        .hasMessageContaining(reason);
  }
}
