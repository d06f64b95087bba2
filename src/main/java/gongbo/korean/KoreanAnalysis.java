package gongbo.korean;

import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * The analyzers of the index and the conversion of text to terms. An index and its queries must use
 * the same user dictionary, so a generation stores its entries. Safe for use by many threads.
 */
public final class KoreanAnalysis implements AutoCloseable {
  /** The configuration file of the user dictionary, one entry per line. */
  public static final String DICTIONARY = "dictionary.txt";

  /** The analysed words of the dictionary used last, which one generation leaves to the next. */
  private static final AtomicReference<@Nullable AnalysedWords> LATEST = new AtomicReference<>();

  private static final HanjaReading HANJA = new HanjaReading();

  private static final String READ_FAILED = "a text in memory cannot fail to be read";

  private final AnalysedWords analysed;
  private final Analyzer morphemes;
  private final Analyzer pairs = new SyllableBigramAnalyzer();
  private final Analyzer words = new PrintedWordAnalyzer();

  private KoreanAnalysis(AnalysedWords analysed) {
    this.analysed = analysed;
    this.morphemes = new MorphemeAnalyzer(analysed.words());
  }

  /**
   * Creates the analyzers with the user dictionary of a configuration.
   *
   * @throws gongbo.config.ConfigException when an entry is invalid
   */
  public static KoreanAnalysis of(ConfigFolder config) {
    List<String> entries = new ArrayList<>();
    for (ConfigLine line : config.lines(DICTIONARY)) {
      List<String> columns = List.of(line.text().strip().split("\\s+"));
      String word = columns.getFirst();
      if (!word.chars().allMatch(Character::isLetterOrDigit)) {
        throw line.error("a word of the dictionary has letters and digits only: " + word);
      }
      if (columns.size() > 1 && !word.equals(String.join("", columns.subList(1, columns.size())))) {
        throw line.error("the parts do not make the word: " + line.text());
      }
      entries.add(String.join(" ", columns));
    }
    return of(entries);
  }

  /**
   * Creates the analyzers with the entries of a user dictionary.
   *
   * @param entries the entries: a word that is never split, or a word followed by its parts,
   *     separated by spaces
   */
  public static KoreanAnalysis of(List<String> entries) {
    AnalysedWords latest = LATEST.get();
    if (latest == null || !latest.entries().equals(entries)) {
      latest = AnalysedWords.of(entries);
      LATEST.set(latest);
    }
    return new KoreanAnalysis(latest);
  }

  /** Returns the entries of the user dictionary in the format of {@link #of(List)}. */
  public List<String> entries() {
    return analysed.entries();
  }

  /** Returns whether a dictionary has a word as a noun or name, be it a compound. */
  public boolean knows(String word) {
    return analysed.dictionary().isListed(word) || MorphemeDictionary.isNoun(word);
  }

  /**
   * Returns an analyzer that produces morphemes with nori. It removes particles, endings and
   * punctuation, and splits compounds into their parts. A printed word has the same morphemes in
   * every context.
   */
  public Analyzer morphemes() {
    return morphemes;
  }

  /**
   * Returns an analyzer that produces overlapping syllable bigrams, for words that {@link
   * #morphemes()} splits inconsistently.
   */
  public Analyzer pairs() {
    return pairs;
  }

  /**
   * Returns an analyzer that produces printed words with and without their particles, for the
   * vocabulary of an index.
   */
  public Analyzer words() {
    return words;
  }

  /** Returns the morphemes of a text, without compounds. */
  public List<Morpheme> morphemesOf(String text) {
    return termsOf(text).stream().filter(term -> term.kind() != Morpheme.Use.COMPOUND).toList();
  }

  /**
   * Returns the single term under which a word is indexed wherever it is printed as one word, or as
   * a part of one that begins and ends at boundaries of morphemes; empty when it has no such term,
   * because it consists of several printed words.
   */
  public Optional<String> termOf(String word) {
    List<Morpheme> terms = termsOf(word);
    int start = terms.stream().mapToInt(Morpheme::start).min().orElse(0);
    int end = terms.stream().mapToInt(Morpheme::end).max().orElse(0);
    return terms.stream()
        .filter(term -> term.start() == start && term.end() == end)
        .max(Comparator.comparingInt(term -> term.term().length()))
        .map(Morpheme::term);
  }

  /** Returns all terms of a text, compounds included, in order of positions. */
  List<Morpheme> termsOf(String text) {
    List<Morpheme> terms = new ArrayList<>();
    MorphemeSegmenter segmenter = new MorphemeSegmenter(analysed.words());
    segmenter.read(text);
    for (Morpheme next = segmenter.next(); next != null; next = segmenter.next()) {
      terms.add(next);
    }
    return terms;
  }

  /**
   * Returns the syllable bigrams of a text. The first one of each printed word is its marked first
   * syllable.
   */
  public List<Morpheme> pairsOf(String text) {
    return tokens(pairs, text);
  }

  /**
   * Returns the length of a word without its trailing particles: 2 for {@code 지원은}. It equals the
   * length of the word when there are none.
   */
  public int stemLength(String word) {
    int last = word.length();
    while (last > 0 && !PrintedWord.isLetter(word, last - 1)) {
      last--;
    }
    int first = last;
    while (first > 0 && PrintedWord.isLetter(word, first - 1)) {
      first--;
    }
    return first == last
        ? word.length()
        : first + analysed.words().of(word.substring(first, last)).stem();
  }

  /**
   * Returns the number of words at the beginning of some that are one number: 2 for {@code 1억},
   * {@code 5,000만}. It is 1 where the first is not a part of a longer number.
   */
  public static int numberLength(List<String> words) {
    String first = words.getFirst();
    if (!NumberReader.isDigit(first.charAt(0))) {
      return 1;
    }
    int end = NumberReader.read(String.join(" ", words), 0).end();
    int covered = first.length();
    int count = 1;
    while (covered < end) {
      covered += 1 + words.get(count).length();
      count++;
    }
    return count;
  }

  private static List<Morpheme> tokens(Analyzer analyzer, String text) {
    List<Morpheme> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      stream.reset();
      int position = -1;
      while (stream.incrementToken()) {
        position += increment.getPositionIncrement();
        tokens.add(
            new Morpheme(
                term.toString(),
                position,
                offset.startOffset(),
                offset.endOffset(),
                Morpheme.Use.NOUN));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(READ_FAILED, e);
    }
    return tokens;
  }

  @Override
  public void close() {
    morphemes.close();
    pairs.close();
    words.close();
  }

  private static final class MorphemeAnalyzer extends Analyzer {
    private final MorphemeCache cache;

    MorphemeAnalyzer(MorphemeCache cache) {
      this.cache = cache;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      return new TokenStreamComponents(new MorphemeTokenizer(cache));
    }
  }

  private static final class SyllableBigramAnalyzer extends Analyzer {
    @Override
    protected Reader initReader(String field, Reader text) {
      return HANJA.read(text);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      return new TokenStreamComponents(new SyllableBigramTokenizer());
    }
  }
}
