package gongbo.entities;

/**
 * The document frequency of a keyword candidate.
 *
 * @param word the word
 * @param releases the number of releases
 */
public record WordCount(String word, int releases) {}
