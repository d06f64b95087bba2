package gongbo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A word of a real title on which spelling correction is measured, drawn by {@link
 * SpellingSampleGenerator}.
 *
 * @param half what the sample is for
 * @param release the id of the release
 * @param word the offset of the word among the runs of letters and digits of the title
 * @param typed the word as typed
 * @param right the right words, separated by a space; equal to {@code typed} without an error
 * @param note the kind of error, or the number of releases that print the word
 */
record SpellingSample(
    Half half, String release, int word, String typed, String right, String note) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  /** The halves of a set: one to tune on, one only for the final figure. */
  enum Half {
    TUNE,
    FINAL
  }

  /** The sets of samples. */
  enum Sample {
    /** Words of titles with one typing error. */
    MISSPELT,
    /** Words of titles that one to four releases print. */
    RARE,
    /** Words of titles of other years, printed by three and more releases there. */
    UNSEEN;

    /** Returns the file of the set. */
    Path file() {
      return Path.of("src/test/resources/spelling", lower(this) + ".tsv");
    }

    /** Reads the set. */
    List<SpellingSample> read() throws IOException {
      List<SpellingSample> samples = new ArrayList<>();
      for (String line : Files.readAllLines(file())) {
        if (!line.startsWith("#")) {
          samples.add(parse(line));
        }
      }
      return samples;
    }
  }

  /** Returns the words of a title: its runs of letters and digits. */
  static List<String> words(String title) {
    return WORD.matcher(title).results().map(MatchResult::group).toList();
  }

  private static SpellingSample parse(String line) {
    String[] columns = line.split("\t", -1);
    return new SpellingSample(
        Half.valueOf(columns[0].toUpperCase(Locale.ROOT)),
        columns[1],
        Integer.parseInt(columns[2]),
        columns[3],
        columns[4],
        columns[5]);
  }

  /** Returns the sample as a line of the file. */
  String line() {
    return String.join("\t", lower(half), release, Integer.toString(word), typed, right, note);
  }

  /**
   * Returns what a reader who remembers a title types: a text for the word between its neighbours.
   */
  String inContext(String title, String text) {
    List<String> words = words(title);
    int end = word + right.split(" ", -1).length;
    String before = word > 0 ? words.get(word - 1) + " " : "";
    return before + text + (end < words.size() ? " " + words.get(end) : "");
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
