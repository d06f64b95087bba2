package gongbo.korean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words analysed so far with a user dictionary. They depend on nothing but its entries, so all
 * analyses with equal entries share them: opening a generation analyses thousands of synonyms,
 * which are the same as in the generation before.
 *
 * @param entries the entries of the dictionary
 * @param dictionary the dictionary
 * @param words the terms of words
 */
record AnalysedWords(List<String> entries, MorphemeDictionary dictionary, MorphemeCache words) {
  /** The slots of the cache; a release has some hundred words. */
  private static final int SLOTS = 1 << 18;

  /** Creates the analysis with the entries of a user dictionary. */
  static AnalysedWords of(List<String> entries) {
    Map<String, List<String>> parts = new HashMap<>();
    for (String entry : entries) {
      List<String> columns = List.of(entry.split(" ", -1));
      parts.put(
          columns.getFirst(), columns.size() == 1 ? columns : columns.subList(1, columns.size()));
    }
    NounFrequencies frequencies = NounFrequencies.bundled();
    MorphemeDictionary dictionary = new MorphemeDictionary(parts, frequencies);
    MorphologicalAnalysis analysis =
        new MorphologicalAnalysis(dictionary, new CompoundSplitter(frequencies));
    return new AnalysedWords(
        List.copyOf(entries), dictionary, new MorphemeCache(SLOTS, analysis::analyze));
  }
}
