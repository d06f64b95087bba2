package gongbo.korean;

/** The nouns of the system dictionary, which knows no names of today's releases. */
public final class DictionaryNouns {
  private DictionaryNouns() {}

  /** Returns whether a word of two syllables or more is a noun. */
  public static boolean contains(String word) {
    return word.length() > 1 && MorphemeDictionary.isNoun(word);
  }
}
