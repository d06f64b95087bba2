package gongbo.korean;

import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.KoreanReadingFormFilter;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
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

  /**
   * The parts of speech to remove. Unlike in nori's default list, prefixes and suffixes are kept.
   */
  private static final Set<POS.Tag> REMOVED_TAGS = removedTags();

  /** English function words, such as {@code the}, {@code of} and {@code for}. */
  private static final CharArraySet ENGLISH_FUNCTION_WORDS = EnglishAnalyzer.getDefaultStopSet();

  /**
   * The context before a word in the sentence in which nori analyses it. nori weighs sequences of
   * morphemes and, for example, takes {@code 직의} for a noun at the end of a sentence. Of a dozen
   * contexts tested, this one agrees best with the analysis of whole sentences of real releases: in
   * 98 of 100 words. nori itself analyses most of the other words inconsistently.
   */
  private static final String CONTEXT_BEFORE = "사업은 ";

  private static final String CONTEXT_AFTER = " 사업";

  /** The number of positions of the context before a word: a noun and its particle. */
  private static final int CONTEXT_POSITIONS = 2;

  /** The slots of the cache for texts; a release has some hundred words. */
  private static final int WORDS_OF_TEXTS = 1 << 18;

  /** The slots of the cache for queries and for the names in their synonyms, some thousand. */
  private static final int WORDS_OF_QUERIES = 1 << 15;

  private static final String READ_FAILED = "a text in memory cannot fail to be read";

  /** The analysed words of the dictionary used last, which one generation leaves to the next. */
  private static final AtomicReference<@Nullable AnalysedWords> LATEST = new AtomicReference<>();

  private final AnalysedWords analysed;
  private final Set<String> dictionaryWords;
  private final Analyzer morphemes;
  private final Analyzer pairs = new SyllableBigramAnalyzer();
  private final Analyzer words = new PrintedWordAnalyzer();

  private KoreanAnalysis(AnalysedWords analysed) {
    this.analysed = analysed;
    this.dictionaryWords =
        analysed.entries.stream()
            .map(entry -> entry.split(" ", 2)[0])
            .collect(Collectors.toUnmodifiableSet());
    this.morphemes = new MorphemeAnalyzer(analysed.morphemes);
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
    if (latest == null || !latest.entries.equals(entries)) {
      latest = AnalysedWords.of(List.copyOf(entries));
      LATEST.set(latest);
    }
    return new KoreanAnalysis(latest);
  }

  /** Returns the entries of the user dictionary in the format of {@link #of(List)}. */
  public List<String> entries() {
    return analysed.entries;
  }

  /** Returns whether the user dictionary contains a word. */
  public boolean knows(String word) {
    return dictionaryWords.contains(word);
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

  /** Returns the morphemes of a text. */
  public List<Morpheme> morphemesOf(String text) {
    List<Morpheme> all = new ArrayList<>();
    MorphemeSegmenter segmenter = new MorphemeSegmenter(analysed.morphemes);
    segmenter.read(new StringReader(text));
    try {
      for (Morpheme next = segmenter.next(); next != null; next = segmenter.next()) {
        all.add(next);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(READ_FAILED, e);
    }
    return all;
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
    List<Morpheme> all = analysed.withParticles.of(word).morphemes();
    int end = word.length();
    for (Morpheme morpheme : all.reversed()) {
      if (morpheme.kind() != Morpheme.Use.PARTICLE || morpheme.start() == 0) {
        break;
      }
      end = morpheme.start();
    }
    return end;
  }

  /** Returns the morphemes of a printed word, analysed in the middle of a sentence. */
  private static MorphemeSequence analyze(Analyzer nori, String word) {
    List<Morpheme> tokens = tokens(nori, CONTEXT_BEFORE + word + CONTEXT_AFTER);
    int from = CONTEXT_BEFORE.length();
    int to = from + word.length();
    int first = CONTEXT_POSITIONS;
    List<Morpheme> parts = new ArrayList<>();
    int positions = 0;
    for (Morpheme token : tokens) {
      if (token.start() >= to) {
        positions = token.position() - first;
        break;
      }
      if (token.start() >= from) {
        parts.add(
            new Morpheme(
                token.term(),
                token.position() - first,
                token.start() - from,
                token.end() - from,
                token.kind()));
      }
    }
    return new MorphemeSequence(word, List.copyOf(parts), positions);
  }

  private static List<Morpheme> tokens(Analyzer analyzer, String text) {
    List<Morpheme> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("text", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
      PartOfSpeechAttribute partOfSpeech = stream.addAttribute(PartOfSpeechAttribute.class);
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
                ENGLISH_FUNCTION_WORDS.contains(term)
                    ? Morpheme.Use.OTHER
                    : kindOf(partOfSpeech.getLeftPOS())));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(READ_FAILED, e);
    }
    return tokens;
  }

  private static Morpheme.Use kindOf(POS.@Nullable Tag tag) {
    if (tag == null) {
      return Morpheme.Use.NOUN;
    }
    return switch (tag) {
      case NNG, NNP, SL, SH, SN, XR, NR, UNKNOWN -> Morpheme.Use.NOUN;
      case XPN, XSN, NNB, NNBC -> Morpheme.Use.BOUND;
      case JKS, JKC, JKG, JKO, JKB, JKV, JKQ, JX, JC -> Morpheme.Use.PARTICLE;
      default -> Morpheme.Use.OTHER;
    };
  }

  private static Set<POS.Tag> removedTags() {
    Set<POS.Tag> tags = EnumSet.copyOf(KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS);
    // Keep affixes that change the meaning: 비정규직 is not 정규직, and 국제화 is not 국제.
    tags.remove(POS.Tag.XPN);
    tags.remove(POS.Tag.XSN);
    // The copula 이다 and auxiliary verbs carry no meaning.
    tags.add(POS.Tag.VCP);
    tags.add(POS.Tag.VX);
    return tags;
  }

  @Override
  public void close() {
    morphemes.close();
    pairs.close();
    words.close();
  }

  /**
   * The words analysed so far with a user dictionary. They depend on nothing but its entries, so
   * all analyses with equal entries share them: opening a generation analyses thousands of
   * synonyms, which are the same as in the generation before.
   *
   * @param entries the entries of the dictionary
   * @param morphemes the morphemes of words, without particles
   * @param withParticles all morphemes of words
   */
  private record AnalysedWords(
      List<String> entries, MorphemeCache morphemes, MorphemeCache withParticles) {
    static AnalysedWords of(List<String> entries) {
      UserDictionary dictionary;
      try {
        // UserDictionary.open returns null when there are no entries.
        dictionary = UserDictionary.open(new StringReader(String.join("\n", entries)));
      } catch (IOException e) {
        throw new UncheckedIOException("the dictionary cannot be read", e);
      }
      // Shared and therefore never closed. What they keep for a thread goes with the thread.
      Analyzer filteringNori = new NoriAnalyzer(dictionary, REMOVED_TAGS);
      Analyzer plainNori = new NoriAnalyzer(dictionary, Set.of());
      return new AnalysedWords(
          entries,
          new MorphemeCache(WORDS_OF_TEXTS, word -> analyze(filteringNori, word)),
          new MorphemeCache(WORDS_OF_QUERIES, word -> analyze(plainNori, word)));
    }
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

  /** An analyzer that applies nori to a single word or to a whole text. */
  private static final class NoriAnalyzer extends Analyzer {
    private final @Nullable UserDictionary dictionary;
    private final Set<POS.Tag> removedTags;

    NoriAnalyzer(@Nullable UserDictionary dictionary, Set<POS.Tag> removedTags) {
      this.dictionary = dictionary;
      this.removedTags = removedTags;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokenizer =
          new KoreanTokenizer(
              TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
              dictionary,
              DecompoundMode.DISCARD,
              false);
      TokenStream stream = new KoreanPartOfSpeechStopFilter(tokenizer, removedTags);
      stream = new EmptyMorphemeFilter(stream);
      stream = new KoreanReadingFormFilter(stream);
      stream = new CJKWidthFilter(stream);
      stream = new LowerCaseFilter(stream);
      stream = new KStemFilter(stream);
      return new TokenStreamComponents(tokenizer, stream);
    }
  }

  private static final class SyllableBigramAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      return new TokenStreamComponents(new SyllableBigramTokenizer());
    }
  }
}
