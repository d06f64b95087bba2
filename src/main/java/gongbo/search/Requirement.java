package gongbo.search;

import java.util.function.IntUnaryOperator;

/**
 * What a match must have of the content words and times of a query.
 *
 * @param wholeCompounds whether a typed compound is one word; otherwise each of its nouns is, and
 *     they may be printed apart
 * @param words returns the number of words required out of so many
 * @param times whether every time is required, where it is no filter
 */
record Requirement(boolean wholeCompounds, IntUnaryOperator words, boolean times) {
  /** Every word and time: what a full match has. */
  static final Requirement FULL = new Requirement(true, IntUnaryOperator.identity(), true);

  /** Every word, of any time. */
  static final Requirement ALL_WORDS = whole(IntUnaryOperator.identity());

  /** Returns the requirement of so many words, compounds whole. */
  static Requirement whole(IntUnaryOperator words) {
    return new Requirement(true, words, false);
  }

  /** Returns the requirement of so many words, where nouns of compounds may be printed apart. */
  static Requirement apart(IntUnaryOperator words) {
    return new Requirement(false, words, false);
  }
}
