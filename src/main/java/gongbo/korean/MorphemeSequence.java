package gongbo.korean;

import java.util.List;

/**
 * The morphemes of a printed word.
 *
 * @param word the word
 * @param morphemes the morphemes, with positions and offsets relative to the beginning of the word
 * @param positions the number of token positions, including removed particles
 * @param stem the length of the word without its trailing particles, at least its first morpheme
 */
record MorphemeSequence(String word, List<Morpheme> morphemes, int positions, int stem) {}
