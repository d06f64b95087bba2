package gongbo.korean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The nouns of a reference corpus: the number of releases that print each as a word of its own, and
 * which of them the dictionary misreads.
 */
final class NounFrequencies {
  /**
   * The nouns, as {@code NounFrequencyTrainer} counts them: noun, number of releases, and {@code
   * misread} where the dictionary alone reads something else, separated by tabs.
   */
  private static final String BUNDLED = "noun-frequencies.tsv";

  /** No frequencies: every noun is as frequent as in the dictionary. */
  static final NounFrequencies NONE = new NounFrequencies(Map.of(), Set.of());

  private final Map<String, Integer> releases;
  private final Set<String> misread;

  /**
   * @param releases the number of releases of each noun
   * @param misread the nouns that the dictionary alone reads as something else
   */
  NounFrequencies(Map<String, Integer> releases, Set<String> misread) {
    this.releases = releases;
    this.misread = misread;
  }

  static NounFrequencies bundled() {
    Map<String, Integer> releases = new HashMap<>();
    Set<String> misread = new HashSet<>();
    try (InputStream file = NounFrequencies.class.getResourceAsStream(BUNDLED);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] columns = line.split("\t", -1);
        releases.put(columns[0], Integer.valueOf(columns[1]));
        if (columns.length > 2) {
          misread.add(columns[0]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(BUNDLED, e);
    }
    return new NounFrequencies(releases, misread);
  }

  /** Returns the number of releases that print a noun; 0 for any other word. */
  int of(String noun) {
    return releases.getOrDefault(noun, 0);
  }

  boolean contains(String noun) {
    return releases.containsKey(noun);
  }

  /** Returns whether the dictionary alone reads a noun as something else: 코트라 as 코트 + 라. */
  boolean isMisread(String noun) {
    return misread.contains(noun);
  }

  Set<String> nouns() {
    return releases.keySet();
  }
}
