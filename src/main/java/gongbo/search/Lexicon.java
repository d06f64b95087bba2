package gongbo.search;

import gongbo.index.Schema;
import gongbo.korean.Morpheme;
import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** The words of an index with their document frequencies. */
final class Lexicon {
  /**
   * The least document frequency of a word that texts are split into or that others stand for;
   * rarer ones may be misspelled.
   */
  static final int ESTABLISHED = 3;

  /** The longest word that texts are split into, in letters. */
  private static final int LONGEST = 12;

  /** The shortest word that texts are split into: nearly every single syllable is also a word. */
  private static final int SHORTEST = 2;

  /** The longest text that is split. */
  private static final int LONGEST_TEXT = 60;

  /** The cost of each further word of a split, on the scale of inverse document frequencies. */
  static final float WORD_COST = 1;

  /** A number in digits and numerals: 24만5000. */
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d십백천만억조경]*");

  /**
   * The most frequencies that are kept: a query asks for thousands, each of them many times, while
   * it is corrected, compiled with fewer and fewer words, and relaxed.
   */
  private static final int KEPT = 20_000;

  private final IndexReader reader;

  /** The document frequencies looked up lately. */
  private final Map<Term, Integer> frequencies = new ConcurrentHashMap<>();

  Lexicon(IndexReader reader) {
    this.reader = reader;
  }

  /** Returns the number of releases that print a word, with or without a particle. */
  int releases(String word) throws IOException {
    return frequency(new Term(Schema.WORDS, word.toLowerCase(Locale.ROOT)));
  }

  boolean contains(String word) throws IOException {
    return releases(word) > 0;
  }

  /**
   * Returns the inverse document frequency of a word: 0 for a word of every release, about 10 for
   * one of 40,000.
   */
  float idf(String word) throws IOException {
    return idf(releases(word));
  }

  /**
   * Returns the inverse document frequency of a word as typed, without its synonyms: that of its
   * term, or of its rarest part where it is printed as several words.
   */
  float idf(QueryWord word) throws IOException {
    return idf(documentFrequency(word));
  }

  /**
   * Returns the number of releases, those included that are hidden or replaced: the frequencies of
   * words include them too.
   */
  int releases() {
    return reader.maxDoc();
  }

  private int documentFrequency(QueryWord word) throws IOException {
    int printed = word.term().isEmpty() ? 0 : frequency(new Term(Schema.BODY, word.term()));
    return printed > 0 ? printed : documentFrequency(Schema.BODY, word.morphemes());
  }

  private int frequency(Term term) throws IOException {
    Integer known = frequencies.get(term);
    if (known != null) {
      return known;
    }
    int frequency = reader.docFreq(term);
    if (frequencies.size() >= KEPT) {
      frequencies.clear();
    }
    frequencies.put(term, frequency);
    return frequency;
  }

  /** Returns the inverse document frequency as in BM25. */
  float idf(int frequency) {
    int releases = releases();
    return (float) Math.log1p((releases - frequency + 0.5) / (frequency + 0.5));
  }

  private int documentFrequency(String field, List<Morpheme> terms) throws IOException {
    int rarest = releases();
    for (Morpheme term : terms) {
      rarest = Math.min(rarest, frequency(new Term(field, term.term())));
    }
    return rarest;
  }

  /** Returns whether Latin letters are on both sides, where English would have written a space. */
  private static boolean isWithinWord(String text, int at) {
    return at > 0 && isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at));
  }

  /**
   * Returns the offsets inside a text at which no word may begin: inside a number and between a
   * number and its unit. {@code 24만5000원} has no other ones; {@code 코로나19대응} has one after the
   * number, which belongs to the word before it.
   */
  private static BitSet numbers(String text) {
    BitSet inside = new BitSet();
    Matcher number = NUMBER.matcher(text);
    while (number.find()) {
      boolean named = number.start() > 0 && Character.isLetter(text.charAt(number.start() - 1));
      inside.set(number.start() + 1, named ? number.end() : number.end() + 1);
    }
    return inside;
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }

  /**
   * A text split into words.
   *
   * @param text the words, separated by spaces
   * @param cost the total cost
   */
  record Segmentation(String text, float cost) {}

  /**
   * Splits a text without spaces into the most frequent words.
   *
   * @return empty when there is no split
   */
  Optional<Segmentation> segment(String text) throws IOException {
    if (text.length() > LONGEST_TEXT) {
      return Optional.empty();
    }
    String lower = text.toLowerCase(Locale.ROOT);
    BitSet numbers = numbers(lower);
    Segmentation[] best = new Segmentation[lower.length() + 1];
    best[0] = new Segmentation("", -WORD_COST);
    for (int end = SHORTEST; end <= lower.length(); end++) {
      for (int start = Math.max(0, end - LONGEST); start <= end - SHORTEST; start++) {
        Segmentation before = best[start];
        int releases = before == null ? 0 : releases(lower.substring(start, end));
        if (before == null
            || releases < ESTABLISHED
            || isWithinWord(lower, start)
            || numbers.get(start)) {
          continue;
        }
        float cost = before.cost() + WORD_COST + idf(releases);
        if (best[end] == null || cost < best[end].cost()) {
          best[end] =
              new Segmentation((before.text() + " " + text.substring(start, end)).strip(), cost);
        }
      }
    }
    return Optional.ofNullable(best[lower.length()]);
  }
}
