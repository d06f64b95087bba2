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
 * How text becomes terms. The same words of the dictionary must be used for an index and for its
 * queries, so a generation keeps them. Safe for use by many threads.
 */
public final class KoreanAnalysis implements AutoCloseable {
  /** The file of the configuration that holds the dictionary, one word a line. */
  public static final String DICTIONARY = "dictionary.txt";

  /** Beyond nori's own list, what carries no meaning; its prefixes and suffixes stay, see below. */
  private static final Set<POS.Tag> DROPPED = dropped();

  /** What English texts are held together by: the, of, for. */
  private static final CharArraySet ENGLISH_FUNCTION_WORDS = EnglishAnalyzer.getDefaultStopSet();

  /**
   * What a word is put between to be cut: nori weighs how parts follow each other, and takes {@code
   * 직의} for a noun where a sentence ends with it. Of a dozen such frames this one agrees best with
   * whole sentences of real releases, in 98 of 100 words; most of the rest nori cuts now one way,
   * now another.
   */
  private static final String BEFORE = "사업은 ";

  private static final String AFTER = " 사업";

  /** Of a noun and its particle. */
  private static final int BEFORE_POSITIONS = 2;

  private static final String IN_MEMORY = "a text in memory cannot fail to be read";

  private final List<String> entries;
  private final Set<String> known;
  private final Analyzer meaningful;
  private final Analyzer everything;
  private final MorphemeCache cuts;
  private final Analyzer morphemes;
  private final Analyzer pairs = new SyllablePairAnalyzer();
  private final Analyzer words = new PrintedWordAnalyzer();

  private KoreanAnalysis(List<String> entries, @Nullable UserDictionary dictionary) {
    this.entries = List.copyOf(entries);
    this.known =
        entries.stream()
            .map(entry -> entry.split(" ", 2)[0])
            .collect(Collectors.toUnmodifiableSet());
    this.meaningful = new NoriAnalyzer(dictionary, DROPPED);
    this.everything = new NoriAnalyzer(dictionary, Set.of());
    this.cuts = new MorphemeCache(word -> cut(meaningful, word));
    this.morphemes = new MorphemeAnalyzer(cuts);
  }

  /**
   * Analysis with the words of a configuration's dictionary.
   *
   * @throws gongbo.config.ConfigException when the dictionary cannot be used
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
   * Analysis with the entries of a dictionary.
   *
   * @param entries a word, kept whole wherever it stands, or a word, a space and its parts
   */
  public static KoreanAnalysis of(List<String> entries) {
    try {
      // nori answers null when there is not one word.
      return new KoreanAnalysis(
          entries, UserDictionary.open(new StringReader(String.join("\n", entries))));
    } catch (IOException e) {
      throw new UncheckedIOException("the dictionary cannot be read", e);
    }
  }

  /** The entries of the dictionary, as {@link #of(List)} takes them. */
  public List<String> entries() {
    return entries;
  }

  /** Whether the dictionary has this word. */
  public boolean knows(String word) {
    return known.contains(word);
  }

  /**
   * Morphemes by nori: particles, endings and punctuation dropped, compounds in their parts. A
   * printed word has the same ones wherever it stands.
   */
  public Analyzer morphemes() {
    return morphemes;
  }

  /** Overlapping pairs of syllables: the safety net under {@link #morphemes()}. */
  public Analyzer pairs() {
    return pairs;
  }

  /** Printed words with and without their particles: the vocabulary of a collection. */
  public Analyzer words() {
    return words;
  }

  /** The morphemes of a text. */
  public List<Morpheme> morphemesOf(String text) {
    List<Morpheme> found = new ArrayList<>();
    MorphemeSegmenter reader = new MorphemeSegmenter(cuts);
    reader.read(new StringReader(text));
    try {
      for (Morpheme next = reader.next(); next != null; next = reader.next()) {
        found.add(next);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(IN_MEMORY, e);
    }
    return found;
  }

  /** The syllable pairs of a text; the first of each printed word is its marked first syllable. */
  public List<Morpheme> pairsOf(String text) {
    return tokens(pairs, text);
  }

  /**
   * Where the last particle of a word begins: 2 for {@code 지원은}, the word's length where there is
   * none.
   */
  public int stemLength(String word) {
    List<Morpheme> all = cut(everything, word).morphemes();
    int end = word.length();
    for (Morpheme morpheme : all.reversed()) {
      if (morpheme.kind() != Morpheme.Use.PARTICLE || morpheme.start() == 0) {
        break;
      }
      end = morpheme.start();
    }
    return end;
  }

  /** What nori cuts a printed word into where it stands in the middle of a sentence. */
  private static MorphemeSequence cut(Analyzer nori, String word) {
    List<Morpheme> tokens = tokens(nori, BEFORE + word + AFTER);
    int from = BEFORE.length();
    int to = from + word.length();
    int first = BEFORE_POSITIONS;
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
      throw new UncheckedIOException(IN_MEMORY, e);
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

  private static Set<POS.Tag> dropped() {
    Set<POS.Tag> tags = EnumSet.copyOf(KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS);
    // 비정규직 is not 정규직, and 국제화 is not 국제.
    tags.remove(POS.Tag.XPN);
    tags.remove(POS.Tag.XSN);
    // 이다 and the auxiliary verbs are as empty as the endings around them.
    tags.add(POS.Tag.VCP);
    tags.add(POS.Tag.VX);
    return tags;
  }

  @Override
  public void close() {
    morphemes.close();
    meaningful.close();
    everything.close();
    pairs.close();
    words.close();
  }

  private static final class MorphemeAnalyzer extends Analyzer {
    private final MorphemeCache cuts;

    MorphemeAnalyzer(MorphemeCache cuts) {
      this.cuts = cuts;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      return new TokenStreamComponents(new MorphemeTokenizer(cuts));
    }
  }

  /** One word or a whole text as nori cuts it. */
  private static final class NoriAnalyzer extends Analyzer {
    private final @Nullable UserDictionary dictionary;
    private final Set<POS.Tag> dropped;

    NoriAnalyzer(@Nullable UserDictionary dictionary, Set<POS.Tag> dropped) {
      this.dictionary = dictionary;
      this.dropped = dropped;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      Tokenizer tokenizer =
          new KoreanTokenizer(
              TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
              dictionary,
              DecompoundMode.DISCARD,
              false);
      TokenStream stream = new KoreanPartOfSpeechStopFilter(tokenizer, dropped);
      stream = new EmptyMorphemeFilter(stream);
      stream = new KoreanReadingFormFilter(stream);
      stream = new CJKWidthFilter(stream);
      stream = new LowerCaseFilter(stream);
      stream = new KStemFilter(stream);
      return new TokenStreamComponents(tokenizer, stream);
    }
  }

  private static final class SyllablePairAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      return new TokenStreamComponents(new SyllableBigramTokenizer());
    }
  }
}
