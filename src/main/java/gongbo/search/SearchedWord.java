package gongbo.search;

import java.util.List;
import java.util.stream.Stream;

/**
 * A word to search for.
 *
 * @param word the word with its synonyms
 * @param equivalents those of the synonyms that are established names of the same thing
 * @param people the people named by the word or by the office it is part of; a release in which one
 *     of them speaks need not contain the word
 * @param isRequired whether every match has the word or one of the people, however few words are
 *     required
 */
record SearchedWord(
    QueryWord word, List<QueryWord> equivalents, List<QueryClause> people, boolean isRequired) {
  SearchedWord {
    equivalents = List.copyOf(equivalents);
    people = List.copyOf(people);
  }

  /** Returns a word that only affects the ranking. */
  static SearchedWord function(QueryWord word) {
    return new SearchedWord(word.asFunctionWord(), List.of(), List.of(), false);
  }

  /** Returns whether this is a compound whose nouns releases may print apart. */
  boolean isCompound() {
    return !word.parts().isEmpty();
  }

  boolean isContentWord() {
    return word.isContentWord();
  }

  /** Returns whether a match may have the word otherwise than as typed. */
  boolean hasAlternatives() {
    return !word.synonyms().isEmpty() || !people.isEmpty();
  }

  /** Returns the word and its equivalents. */
  Stream<QueryWord> names() {
    return Stream.concat(Stream.of(word), equivalents.stream());
  }
}
