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
          + " Minister Kang Haneul. “Safety of the workers comes first,” he added.";

  @Test
  void findsEventSpeakerAndBothQuotations() {
    assertThat(EnglishTexts.dates(FORUM)).containsExactly("2025-06-18");
    assertThat(EnglishTexts.venues(FORUM)).containsExactly("Busan Port Exhibition Hall/부산광역시");
    assertThat(EnglishTexts.posts(FORUM)).containsExactly("Kang Haneul/-/Minister");
    assertThat(EnglishTexts.quotations(FORUM))
        .containsExactly(
            "Kang Haneul: We will brighten every port,",
            "Kang Haneul: Safety of the workers comes first,");
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
        "english-roles.tsv|panel\tguest\tlist|unknown name: guest",
        "english-places.tsv|달\tSeoul|names no region: 달",
        "english-topics.tsv|우주\t3\trocket|names no topic: 우주",
        "english-topics.tsv|과학기술\tmany\trocket|no number for a weight: many",
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
