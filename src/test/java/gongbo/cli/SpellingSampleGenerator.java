package gongbo.cli;

import gongbo.cli.SpellingSample.Half;
import gongbo.cli.SpellingSample.Sample;
import gongbo.config.ConfigFolder;
import gongbo.korean.KoreanAnalysis;
import gongbo.release.RawRelease;
import gongbo.source.ReadResult;
import gongbo.source.ReleaseReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Draws the samples of {@link SpellingSample} from {@code ../shared/releases}, from the directory
 * of the project: the same ones every time. Misspelt and rare words are from the releases of 2024,
 * unseen ones from those of 2023 and 2025.
 */
final class SpellingSampleGenerator {
  private static final int SAMPLES = 300;
  private static final int SEED = 18;

  /** The longest text of a sample, in characters. */
  private static final int LONGEST = 20;

  /** The shortest Hangul and foreign words. */
  private static final int SHORTEST = 2;

  private static final int SHORTEST_FOREIGN = 4;

  /** The most releases that print a rare word, and the fewest that print a sound unseen one. */
  private static final int RARE = 4;

  private static final int SOUND = 3;

  private final Random random = new Random(SEED);
  private final TypingErrors errors = new TypingErrors(random);

  /** A title with the id of its release. */
  private record Title(String release, List<String> words) {}

  /** The releases of one year: the titles in the order of ids, and the releases of each word. */
  private record Year(List<Title> titles, Map<String, Integer> releases) {
    int releases(String word) {
      return releases.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }
  }

  /** Writes the three files. */
  public static void main(String[] arguments) throws Exception {
    SpellingSampleGenerator generator = new SpellingSampleGenerator();
    Year indexed = read("2024");
    write(Sample.MISSPELT, "kind of error", generator.misspelt(indexed));
    write(
        Sample.RARE,
        "releases",
        generator.words(
            indexed, word -> indexed.releases(word) <= RARE ? indexed.releases(word) : 0, SAMPLES));
    List<SpellingSample> unseen = new ArrayList<>();
    for (String year : List.of("2023", "2025")) {
      Year other = read(year);
      unseen.addAll(
          generator.words(
              other,
              word -> {
                int count = other.releases(word);
                return count >= SOUND && indexed.releases(word) == 0 ? count : 0;
              },
              SAMPLES / 2));
    }
    write(Sample.UNSEEN, "releases of the year", unseen);
  }

  private List<SpellingSample> misspelt(Year year) {
    List<SpellingSample> samples = new ArrayList<>();
    for (Title title : shuffled(year)) {
      int word = random.nextInt(title.words().size());
      String right = title.words().get(word);
      String next = word + 1 < title.words().size() ? title.words().get(word + 1) : null;
      if (!isWord(right)) {
        continue;
      }
      TypingErrors.Kind kind = TypingErrors.Kind.draw(random);
      String typed = errors.mistype(right, next, kind);
      if (typed == null || typed.equals(right)) {
        continue;
      }
      String meant = typed.equals(right + next) ? right + " " + next : right;
      if (typed.length() <= LONGEST && meant.length() <= LONGEST) {
        String note = kind.name().toLowerCase(Locale.ROOT);
        samples.add(new SpellingSample(half(samples), title.release(), word, typed, meant, note));
      }
      if (samples.size() == SAMPLES) {
        break;
      }
    }
    return samples;
  }

  /** Draws different words, each with the number of releases that a condition gives, above 0. */
  private List<SpellingSample> words(Year year, ToIntFunction<String> count, int most) {
    List<SpellingSample> samples = new ArrayList<>();
    Set<String> drawn = new HashSet<>();
    for (Title title : shuffled(year)) {
      int word = random.nextInt(title.words().size());
      String right = title.words().get(word);
      int releases = count.applyAsInt(right);
      if (isWord(right) && right.length() <= LONGEST && releases > 0 && drawn.add(right)) {
        String note = Integer.toString(releases);
        samples.add(new SpellingSample(half(samples), title.release(), word, right, right, note));
      }
      if (samples.size() == most) {
        break;
      }
    }
    return samples;
  }

  private static Half half(List<SpellingSample> before) {
    return before.size() % 2 == 0 ? Half.TUNE : Half.FINAL;
  }

  private List<Title> shuffled(Year year) {
    List<Title> titles = new ArrayList<>(year.titles());
    Collections.shuffle(titles, random);
    return titles;
  }

  private static boolean isWord(String word) {
    boolean hangul = word.chars().allMatch(c -> c >= '가' && c <= '힣');
    boolean latin = word.chars().allMatch(c -> (c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    return (hangul && word.length() >= SHORTEST) || (latin && word.length() >= SHORTEST_FOREIGN);
  }

  private static Year read(String year) throws IOException {
    ConfigFolder config = ConfigFolder.of(Path.of("config"));
    Map<String, Title> titles = new TreeMap<>();
    Map<String, Integer> releases = new HashMap<>();
    Path file = Path.of("../shared/releases/korea-kr-" + year + ".jsonl.gz");
    try (KoreanAnalysis analysis = KoreanAnalysis.of(config);
        Stream<ReadResult> results = ReleaseReader.of(config).read(List.of(file))) {
      for (ReadResult result : (Iterable<ReadResult>) results::iterator) {
        if (result instanceof ReadResult.Read(String location, RawRelease raw, String format)) {
          String id = raw.id().value();
          List<String> words = SpellingSample.words(raw.title());
          if (!words.isEmpty()) {
            titles.put(id, new Title(id, words));
          }
          for (String word : printed(raw.title() + "\n" + raw.body().text(), analysis)) {
            releases.merge(word, 1, Integer::sum);
          }
        }
      }
    }
    return new Year(List.copyOf(titles.values()), releases);
  }

  private static Set<String> printed(String text, KoreanAnalysis analysis) throws IOException {
    Set<String> words = new HashSet<>();
    try (TokenStream stream = analysis.words().tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        words.add(term.toString());
      }
      stream.end();
    }
    return words;
  }

  private static void write(Sample set, String note, List<SpellingSample> samples)
      throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(
        "# Made by SpellingSampleGenerator. Columns: half, release id, word offset, typed, right, "
            + note
            + ".");
    samples.forEach(sample -> lines.add(sample.line()));
    Files.createDirectories(set.file().getParent());
    Files.write(set.file(), lines);
  }
}
