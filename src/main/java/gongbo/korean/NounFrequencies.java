package gongbo.korean;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The number of releases of a reference corpus that print each noun as a word of its own. */
final class NounFrequencies {
  /** The nouns of the releases of 2024: noun and number of releases, by tab. */
  private static final String BUNDLED = "noun-frequencies.tsv";

  private final Map<String, Integer> releases;

  private NounFrequencies(Map<String, Integer> releases) {
    this.releases = Map.copyOf(releases);
  }

  static NounFrequencies bundled() {
    Map<String, Integer> releases = new HashMap<>();
    try (InputStream file = NounFrequencies.class.getResourceAsStream(BUNDLED);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        releases.put(line.substring(0, tab), Integer.valueOf(line.substring(tab + 1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(BUNDLED, e);
    }
    return new NounFrequencies(releases);
  }

  /** Returns the number of releases that print a noun; 0 for any other word. */
  int of(String noun) {
    return releases.getOrDefault(noun, 0);
  }

  boolean contains(String noun) {
    return releases.containsKey(noun);
  }

  Set<String> nouns() {
    return releases.keySet();
  }
}
