package gongbo.korean;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The particles of Korean as they are printed, of any noun: an index has each word whole as well,
 * so one taken off too much does no harm.
 */
final class ParticleStripper {
  /** What follows a noun, the longest first, so that 에서는 goes whole. */
  static final List<String> OF_NOUNS =
      Stream.of(
              "은 는 이 가 을 를 의 에 도 만 과 와 로 들 인",
              "으로 에서 에게 까지 부터 보다 처럼 이나 이며 라고 라는 들이 들을 들의 들은 에는 에도 와의 과의 로의 로는 하고",
              "에서는 에서도 에서의 으로는 으로의 에게는 이라고 이라는 들에게")
          .flatMap(line -> Stream.of(line.split(" ")))
          .sorted((a, b) -> b.length() - a.length())
          .toList();

  /** What follows the words of somebody beside {@link #OF_NOUNS}. */
  private static final Set<String> OF_QUOTATIONS =
      Set.of("고", "며", "면서", "라며", "이라며", "라면서", "이라면서");

  private ParticleStripper() {}

  /** Whether this follows a noun, or what somebody said. */
  static boolean contains(String word) {
    return OF_NOUNS.contains(word) || OF_QUOTATIONS.contains(word);
  }
}
