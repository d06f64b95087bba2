package gongbo.korean;

import java.util.List;

/**
 * What a printed word is cut into.
 *
 * @param word the word
 * @param morphemes its parts, counted from the beginning of the word
 * @param positions how many positions it takes, those of dropped particles included
 */
record MorphemeSequence(String word, List<Morpheme> morphemes, int positions) {}
