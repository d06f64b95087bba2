package gongbo.index;

import gongbo.entities.WordCount;
import gongbo.index.Generation.IndexKind;
import gongbo.korean.KoreanAnalysis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;

/**
 * The common words of a generation without particles, which are suggested for completion. The
 * analyzer decides which words these are, so they are determined once when a generation is built.
 */
final class Vocabulary {
  private static final String FILE = "vocabulary.tsv";

  /** The most releases per release that prints a common word. */
  private static final int COMMON = 10_000;

  /** The fewest releases of a common word; rarer ones may be misspelled. */
  private static final int ESTABLISHED = 3;

  /** The shortest common word: nearly every single syllable is also a word. */
  private static final int SHORTEST = 2;

  private Vocabulary() {}

  /** Writes the common words of the releases in a generation's folder. */
  static void write(Path folder, KoreanAnalysis analysis) throws IOException {
    List<String> lines;
    try (Directory directory = IndexKind.RELEASES.in(folder);
        DirectoryReader reader = DirectoryReader.open(directory)) {
      lines =
          common(reader).parallelStream()
              .filter(word -> analysis.stemLength(word.word()) == word.word().length())
              .map(word -> word.word() + "\t" + word.releases())
              .toList();
    }
    Files.write(folder.resolve(FILE), lines);
  }

  private static List<WordCount> common(DirectoryReader reader) throws IOException {
    List<WordCount> common = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, Schema.WORDS);
    if (terms == null) {
      return common;
    }
    int least = Math.max(ESTABLISHED, reader.numDocs() / COMMON);
    TermsEnum all = terms.iterator();
    for (BytesRef term = all.next(); term != null; term = all.next()) {
      if (all.docFreq() >= least) {
        String word = term.utf8ToString();
        if (word.length() >= SHORTEST && Character.isLetter(word.charAt(0))) {
          common.add(new WordCount(word, all.docFreq()));
        }
      }
    }
    return common;
  }

  static void copy(Path from, Path to) throws IOException {
    Files.copy(from.resolve(FILE), to.resolve(FILE));
  }

  /** Reads what {@link #write} wrote. */
  static List<WordCount> read(Path folder) throws IOException {
    List<WordCount> words = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(FILE))) {
      int tab = line.indexOf('\t');
      words.add(new WordCount(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1))));
    }
    return words;
  }
}
