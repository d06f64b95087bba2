package gongbo.korean;

import gongbo.config.ConfigFolder;
import gongbo.release.RawRelease;
import gongbo.source.ReadResult;
import gongbo.source.ReleaseReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Counts the nouns of releases and writes {@code noun-frequencies.tsv}, which {@link
 * NounFrequencies} reads: {@code mvn -q -Ptrain test-compile exec:exec
 * -Dtrain.main=gongbo.korean.NounFrequencyTrainer}.
 */
final class NounFrequencyTrainer {
  private static final Path FILE = Path.of("src/main/resources/gongbo/korean/noun-frequencies.tsv");

  private static final Path RELEASES = Path.of("../shared/releases");

  /** The fewest releases that print a noun of the file. */
  private static final int FEWEST_RELEASES = 10;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private NounFrequencyTrainer() {}

  /**
   * Writes the file.
   *
   * @param arguments the files to read; all of the releases at hand if there are none
   */
  public static void main(String[] arguments) throws IOException {
    List<Path> files = new ArrayList<>(Stream.of(arguments).map(Path::of).toList());
    if (files.isEmpty()) {
      try (Stream<Path> all = Files.list(RELEASES)) {
        all.filter(file -> file.toString().endsWith(".jsonl.gz")).sorted().forEach(files::add);
      }
    }
    List<String> lines = lines(texts -> read(files, texts), FEWEST_RELEASES);
    Files.write(FILE, lines);
    System.out.println(lines.size() + " nouns of " + files);
  }

  /**
   * Returns the lines of the file, in the order of nouns.
   *
   * @param texts passes every text to a consumer; called twice
   * @param fewest the fewest texts that print a noun
   */
  static List<String> lines(Consumer<Consumer<String>> texts, int fewest) {
    Map<String, Integer> printed = new HashMap<>();
    texts.accept(text -> words(text).forEach(word -> printed.merge(word, 1, Integer::sum)));
    NounEvidence evidence = new NounEvidence(printed);
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, Optional<String>> nouns = new HashMap<>();
    texts.accept(
        text ->
            words(text).stream()
                .flatMap(word -> nouns.computeIfAbsent(word, evidence::nounOf).stream())
                .distinct()
                .forEach(noun -> counts.merge(noun, 1, Integer::sum)));
    counts.values().removeIf(count -> count < fewest);
    Set<String> misread = evidence.misread(counts);
    return counts.entrySet().stream()
        .map(
            noun ->
                noun.getKey()
                    + "\t"
                    + noun.getValue()
                    + (misread.contains(noun.getKey()) ? "\tmisread" : ""))
        .toList();
  }

  /** Returns the words of a text that have Hangul syllables only. */
  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    WORD.matcher(text)
        .results()
        .map(match -> match.group())
        .filter(word -> word.chars().allMatch(KoreanText::isSyllable))
        .forEach(words::add);
    return words;
  }

  private static void read(List<Path> files, Consumer<String> texts) {
    ReleaseReader reader = ReleaseReader.of(ConfigFolder.bundled());
    try (Stream<ReadResult> results = reader.read(files)) {
      for (ReadResult result : (Iterable<ReadResult>) results::iterator) {
        if (result instanceof ReadResult.Read(String location, RawRelease raw, String format)) {
          texts.accept(raw.title() + "\n" + raw.body().text());
        }
      }
    }
  }
}
