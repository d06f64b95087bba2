package gongbo.korean;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The printed forms of Korean particles, regardless of the noun they follow. An index that strips
 * them also keeps the whole word, so stripping too much does no harm.
 */
public final class ParticleStripper {
  /** The particles that follow nouns, longest first, so that 에서는 is stripped as a whole. */
  public static final List<String> OF_NOUNS =
      Stream.of(
              "은 는 이 가 을 를 의 에 도 만 과 와 로 들 인",
              "으로 에서 에게 까지 부터 보다 처럼 이나 이며 라고 라는 들이 들을 들의 들은 에는 에도 와의 과의 로의 로는 하고",
              "에서는 에서도 에서의 으로는 으로의 에게는 이라고 이라는 들에게")
          .flatMap(line -> Stream.of(line.split(" ")))
          .sorted((a, b) -> b.length() - a.length())
          .toList();

  /** The quotative particles in addition to {@link #OF_NOUNS}. */
  private static final Set<String> OF_QUOTATIONS =
      Set.of("고", "며", "면서", "라며", "이라며", "라면서", "이라면서");

  private ParticleStripper() {}

  /** Returns whether a word is a particle of a noun or of a quotation. */
  public static boolean contains(String word) {
    return OF_NOUNS.contains(word) || OF_QUOTATIONS.contains(word);
  }
}
