package gongbo.entities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Endings of words, looked up by their last letter: most words have none of them. */
final class SuffixSet {
  private final Map<Character, List<String>> byLastLetter;

  private SuffixSet(List<String> endings) {
    byLastLetter =
        endings.stream()
            .collect(Collectors.groupingBy(ending -> ending.charAt(ending.length() - 1)));
  }

  /** The endings in some lines, between spaces. */
  static SuffixSet of(String... lines) {
    return new SuffixSet(
        Arrays.stream(lines).flatMap(line -> Arrays.stream(line.split(" "))).toList());
  }

  /** Whether a word ends with one of them. */
  boolean end(String word) {
    for (String ending : withLastLetterOf(word)) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** What is left of a word without each of them that it ends with. */
  List<String> stemsOf(String word) {
    List<String> stems = new ArrayList<>();
    for (String ending : withLastLetterOf(word)) {
      if (word.endsWith(ending)) {
        stems.add(word.substring(0, word.length() - ending.length()));
      }
    }
    return stems;
  }

  private List<String> withLastLetterOf(String word) {
    return word.isEmpty()
        ? List.of()
        : byLastLetter.getOrDefault(word.charAt(word.length() - 1), List.of());
  }
}
