package gongbo.entities;

/**
 * A word with how many releases are about it or say it often.
 *
 * @param word the word
 * @param releases how many there are
 */
public record WordCount(String word, int releases) {}
