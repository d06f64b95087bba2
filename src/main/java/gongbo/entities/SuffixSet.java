package gongbo.entities;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A set of suffixes, indexed by their last letter. */
final class SuffixSet {
  private final Map<Character, List<String>> byLastLetter;

  private SuffixSet(List<String> endings) {
    byLastLetter =
        endings.stream()
            .collect(Collectors.groupingBy(ending -> ending.charAt(ending.length() - 1)));
  }

  /** Creates a set from lines of suffixes separated by spaces. */
  static SuffixSet of(String... lines) {
    return new SuffixSet(
        Arrays.stream(lines).flatMap(line -> Arrays.stream(line.split(" "))).toList());
  }

  /** Returns whether a word ends with any of the suffixes. */
  boolean matches(String word) {
    for (String ending : withLastLetterOf(word)) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the stem of a word for each matching suffix. */
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
