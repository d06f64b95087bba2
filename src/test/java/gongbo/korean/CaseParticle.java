package gongbo.korean;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The particles that show a word to be a noun, with the final consonants they follow: {@code 을}
 * follows a consonant, {@code 를} a vowel.
 *
 * @param form the particle as printed
 * @param use the grammatical case or other use
 * @param stem the words it follows
 */
record CaseParticle(String form, Use use, Stem stem) {
  /** The uses of particles. */
  enum Use {
    SUBJECT,
    OBJECT,
    TOPIC,
    GENITIVE,
    LOCATION,
    COMPANION,
    DIRECTION,
    PERSON,
    RANGE,
    EMPHASIS,
    COPULA;

    /** The uses that tell nouns from other words, such as adverbs, that a particle follows. */
    private static final Set<Use> TELLING =
        EnumSet.of(SUBJECT, OBJECT, TOPIC, GENITIVE, LOCATION, COMPANION, DIRECTION);

    boolean isTelling() {
      return TELLING.contains(this);
    }
  }

  /** The ends of the words that a particle follows. */
  enum Stem {
    ANY,
    CLOSED,
    OPEN,
    CLOSED_BUT_RIEUL,
    OPEN_OR_RIEUL;

    private static final int RIEUL = 8;

    boolean accepts(char last) {
      int consonant = (last - '가') % 28;
      return switch (this) {
        case ANY -> true;
        case CLOSED -> consonant != 0;
        case OPEN -> consonant == 0;
        case CLOSED_BUT_RIEUL -> consonant != 0 && consonant != RIEUL;
        case OPEN_OR_RIEUL -> consonant == 0 || consonant == RIEUL;
      };
    }
  }

  private static final Map<String, CaseParticle> ALL =
      Stream.of(
              of(Use.SUBJECT, Stem.CLOSED, "이"),
              of(Use.SUBJECT, Stem.OPEN, "가"),
              of(Use.OBJECT, Stem.CLOSED, "을"),
              of(Use.OBJECT, Stem.OPEN, "를"),
              of(Use.TOPIC, Stem.CLOSED, "은"),
              of(Use.TOPIC, Stem.OPEN, "는"),
              of(Use.GENITIVE, Stem.ANY, "의"),
              of(Use.LOCATION, Stem.ANY, "에 에서 에는 에도 에만 에서는 에서도 에서의"),
              of(Use.COMPANION, Stem.CLOSED, "과 과의 과는 과도"),
              of(Use.COMPANION, Stem.OPEN, "와 와의 와는 와도"),
              of(Use.DIRECTION, Stem.CLOSED_BUT_RIEUL, "으로 으로의 으로는 으로도 으로서 으로써 으로부터"),
              of(Use.DIRECTION, Stem.OPEN_OR_RIEUL, "로 로의 로는 로도 로서 로써 로부터"),
              of(Use.PERSON, Stem.ANY, "에게 에게는 에게도 께서 께"),
              of(Use.RANGE, Stem.ANY, "까지 까지의 까지는 부터 부터의"),
              of(Use.EMPHASIS, Stem.ANY, "도 만 만의 만을 보다 처럼 마다 뿐"),
              of(Use.COPULA, Stem.CLOSED, "이나 이며 이란 이라 이라는 이라고 이고 이다 이지만 이었다 입니다 인"),
              of(Use.COPULA, Stem.OPEN, "라는 라고"))
          .flatMap(Function.identity())
          .collect(Collectors.toUnmodifiableMap(CaseParticle::form, Function.identity()));

  /** The longest particle, in syllables. */
  static final int LONGEST = ALL.keySet().stream().mapToInt(String::length).max().orElseThrow();

  private static Stream<CaseParticle> of(Use use, Stem stem, String forms) {
    return Arrays.stream(forms.split(" ")).map(form -> new CaseParticle(form, use, stem));
  }

  /** Returns whether a word is printed like a particle. */
  static boolean isForm(String word) {
    return ALL.containsKey(word);
  }

  /** Returns the particle at the end of a word that its stem of a given length may have. */
  static Optional<CaseParticle> behind(String word, int stem) {
    return Optional.ofNullable(ALL.get(word.substring(stem)))
        .filter(particle -> particle.stem().accepts(word.charAt(stem - 1)));
  }
}
