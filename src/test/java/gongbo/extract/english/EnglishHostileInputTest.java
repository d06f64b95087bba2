package gongbo.extract.english;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import gongbo.release.RawRelease;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The work for a release is bounded, whatever it repeats. */
class EnglishHostileInputTest {
  /** The length of a text in characters. */
  private static final int LENGTH = 1 << 18;

  /** Many times what a text takes on a busy machine, and a small part of what a square takes. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static Stream<Named<IntFunction<String>>> parts() {
    return Stream.of(
        named("other persons", i -> "Mr " + word(i) + " " + word(i + 7) + " said so. "),
        named("persons of one family", i -> "Mr " + word(i) + " Fennick said so. "),
        named("persons in a list", i -> "Orla " + word(i) + ", "),
        named("a post of nobody", i -> "The Minister said so. "),
        named("a post among persons", i -> "Mr Mungo " + word(i) + " spoke. The Minister agreed. "),
        named("apostrophes", i -> " 'a"),
        named("opening marks", i -> i % 9 == 8 ? "“a\n" : "“a "),
        named("numbers", i -> "1."),
        named("abbreviations", i -> i == 0 ? "J." : "a."),
        named("hyphens", i -> "Monday-"),
        named("dates in a quotation", i -> (i == 0 ? "“" : "") + "10 June, Monday "),
        named("dates", i -> "The forum was held on " + (1 + i % 28) + " June " + i + ". "),
        named("venues", i -> "The forum was held at the " + word(i) + " Hall on 10 June. "));
  }

  private static Named<IntFunction<String>> named(String name, IntFunction<String> part) {
    return Named.of(name, part);
  }

  /** Returns a capitalised word that differs for each number. */
  private static String word(int number) {
    StringBuilder word = new StringBuilder("Q");
    for (int rest = number; rest > 0; rest /= 20) {
      word.append((char) ('a' + rest % 20));
    }
    return word.append('q').toString();
  }

  @ParameterizedTest
  @MethodSource("parts")
  void workIsBounded(IntFunction<String> part) {
    RawRelease raw = release(part, LENGTH);

    assertTimeoutPreemptively(
        PATIENCE,
        () ->
            assertThat(EnglishTexts.EXTRACTOR.extract(raw, EnglishTexts.PUBLISHED, null))
                .isNotNull());
  }

  private static RawRelease release(IntFunction<String> part, int length) {
    StringBuilder body = new StringBuilder();
    for (int i = 0; body.length() < length; i++) {
      body.append(part.apply(i));
    }
    return EnglishTexts.raw("Harbour Office", "News release", body.toString());
  }
}
