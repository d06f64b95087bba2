package gongbo.search;

import java.util.function.IntUnaryOperator;

/**
 * What a match must have of the content words of a query.
 *
 * @param wholeCompounds whether a typed compound is one word; otherwise each of its nouns is, and
 *     they may be printed apart
 * @param words returns the number of words required out of so many
 */
record Requirement(boolean wholeCompounds, IntUnaryOperator words) {
  /** Every word, compounds whole: what a full match has. */
  static final Requirement FULL = new Requirement(true, IntUnaryOperator.identity());

  /** Returns the requirement of so many words, where nouns of compounds may be printed apart. */
  static Requirement apart(IntUnaryOperator words) {
    return new Requirement(false, words);
  }
}
