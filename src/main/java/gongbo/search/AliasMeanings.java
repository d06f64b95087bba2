package gongbo.search;

import gongbo.korean.LetterNames;
import gongbo.search.Definitions.Definition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The meanings of an alternative name, most frequent first: what it stands for, the variants of one
 * thing together.
 *
 * <p>Two terms are one thing when one has the letters of the other in the same order, as {@code
 * 고병원성조류인플루엔자} and {@code 조류인플루엔자}, or when releases define another alternative name for both, as
 * {@code Memorandum of Understanding} for {@code 업무협약} and {@code 양해각서}. The letters of an
 * abbreviation as they are spoken, such as {@code 에이아이}, are no meaning.
 *
 * @param all the meanings, none of them empty
 */
record AliasMeanings(List<Meaning> all) {
  /** The fewest releases, and their share, that make a further meaning; fewer may be errors. */
  private static final int ESTABLISHED = 3;

  private static final double ESTABLISHED_SHARE = 0.02;

  /** The share from which on a further meaning counts however few releases have it. */
  private static final double CONSIDERABLE_SHARE = 0.1;

  /** The share of the letters of a longer term that a shorter one with gaps must have. */
  private static final double LEAST_LETTERS = 0.6;

  AliasMeanings {
    all = List.copyOf(all);
  }

  /**
   * A meaning.
   *
   * @param definitions its terms, most frequent first
   */
  record Meaning(List<Definition> definitions) {
    Meaning {
      definitions =
          definitions.stream()
              .sorted(Comparator.comparingInt(Definition::releases).reversed())
              .toList();
    }

    /** Returns the number of definitions with this meaning. */
    int releases() {
      return definitions.stream().mapToInt(Definition::releases).sum();
    }

    boolean includes(String term) {
      return definitions.stream().anyMatch(definition -> definition.term().equals(term));
    }
  }

  /** Returns the meanings of an alternative name. */
  static AliasMeanings of(String alias, Definitions definitions) {
    List<List<Definition>> meanings = new ArrayList<>();
    for (Definition definition : definitions.of(alias)) {
      if (LetterNames.spell(definition.term(), alias)) {
        continue;
      }
      List<Definition> joined = new ArrayList<>(List.of(definition));
      meanings.removeIf(
          meaning ->
              meaning.stream().anyMatch(other -> isOne(definition, other, alias, definitions))
                  && joined.addAll(meaning));
      meanings.add(joined);
    }
    return new AliasMeanings(
        meanings.stream()
            .map(Meaning::new)
            .sorted(Comparator.comparingInt(Meaning::releases).reversed())
            .toList());
  }

  private static boolean isOne(Definition a, Definition b, String alias, Definitions definitions) {
    return isVariant(a.term(), b.term())
        || isVariant(b.term(), a.term())
        || definitions.haveOtherAlias(a.term(), b.term(), alias);
  }

  private static boolean isVariant(String shorter, String longer) {
    return longer.contains(shorter)
        || (shorter.length() >= LEAST_LETTERS * longer.length()
            && NameLetters.inOrder(shorter, longer));
  }

  /** Returns the number of definitions of the name. */
  int releases() {
    return all.stream().mapToInt(Meaning::releases).sum();
  }

  /** Returns whether there is more than one meaning. */
  boolean isAmbiguous() {
    if (all.size() < 2) {
      return false;
    }
    int releases = releases();
    int second = all.get(1).releases();
    return (second >= ESTABLISHED && second >= ESTABLISHED_SHARE * releases)
        || second > CONSIDERABLE_SHARE * releases;
  }

  /**
   * Returns the terms of the other meanings. A term that has two adjacent letters in common with
   * one of the names is a variant of it rather than something else: {@code 기술개발} is not apart from
   * {@code 연구개발}.
   *
   * @param names the names of the thing that is meant
   * @return empty when the names are in no meaning, so that nothing is known of them
   */
  List<String> apartFrom(Set<String> names) {
    Set<String> meant = new HashSet<>(names);
    List<Meaning> others = new ArrayList<>();
    boolean known = false;
    for (Meaning meaning : all) {
      if (names.stream().anyMatch(meaning::includes)) {
        meaning.definitions().forEach(definition -> meant.add(definition.term()));
        known = true;
      } else {
        others.add(meaning);
      }
    }
    return known
        ? others.stream()
            .flatMap(meaning -> meaning.definitions().stream())
            .map(Definition::term)
            .filter(term -> meant.stream().noneMatch(name -> NameLetters.sharePair(name, term)))
            .toList()
        : List.of();
  }
}
