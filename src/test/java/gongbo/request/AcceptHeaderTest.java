package gongbo.request;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptHeaderTest {
  /** The header and the figures are those of RFC 9110, section 12.5.1. */
  @ParameterizedTest
  @CsvSource({
    "text/plain, 0.7",
    "text/html, 0.3",
    "image/jpeg, 0.5",
    "text/csv, 0.3",
    "application/json, 0.5",
  })
  void theMostExactRangeCounts(String mediaType, double weight) {
    AcceptHeader accept = AcceptHeader.parse("text/*;q=0.3, text/plain;q=0.7, */*;q=0.5");

    assertThat(accept.weightOf(mediaType)).isEqualTo(weight);
  }

  @Test
  void everythingIsWelcomeWhereNothingIsSaid() {
    assertThat(AcceptHeader.parse("").weightOf("text/plain")).isEqualTo(1);
    assertThat(AcceptHeader.parse("nonsense").weightOf("text/plain")).isEqualTo(1);
  }

  @Test
  void zeroIsNever() {
    AcceptHeader accept = AcceptHeader.parse("*/*, text/plain;q=0");

    assertThat(accept.weightOf("text/plain")).isZero();
    assertThat(accept.weightOf("text/markdown")).isEqualTo(1);
  }

  @Test
  void parametersAndCaseDoNotMatter() {
    assertThat(AcceptHeader.parse("Text/Plain; charset=utf-8 ; Q=0.25").weightOf("text/plain"))
        .isEqualTo(0.25);
  }

  @Property
  void anyHeaderGivesAWeight(@ForAll String header) {
    assertThat(AcceptHeader.parse(header).weightOf("text/plain")).isBetween(0.0, 1.0);
  }
}
