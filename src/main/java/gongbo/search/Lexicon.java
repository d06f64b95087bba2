package gongbo.search;

import gongbo.index.Schema;
import gongbo.korean.Morpheme;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** What the words of an index are, and how often its releases use them. */
final class Lexicon {
  /** A word of fewer releases may itself be a slip; texts are never cut into such. */
  private static final int ESTABLISHED = 3;

  /** The longest word that texts are cut into, in letters. */
  private static final int LONGEST = 12;

  /** The shortest: nearly every syllable is also a word. */
  private static final int SHORTEST = 2;

  /** A longer text is no word. */
  private static final int LONGEST_TEXT = 60;

  /** What each further word costs that a text is cut into, on the scale of rarities. */
  private static final float CUT = 1;

  private final IndexReader reader;

  Lexicon(IndexReader reader) {
    this.reader = reader;
  }

  /** How many releases print a word, with or without a particle. */
  int releases(String word) throws IOException {
    return reader.docFreq(new Term(Schema.WORDS, word.toLowerCase(Locale.ROOT)));
  }

  boolean knows(String word) throws IOException {
    return releases(word) > 0;
  }

  /** How much a word tells: 0 for what every release says, about 10 for what one of 40,000 says. */
  float rarity(String word) throws IOException {
    return rarity(releases(word));
  }

  /** How much a word tells by its commonest name, of which the rarest part counts. */
  float rarity(QueryWord word) throws IOException {
    int most = rarest(word);
    for (QueryWord other : word.others()) {
      most = Math.max(most, rarest(other));
    }
    return rarity(most);
  }

  private int rarest(QueryWord word) throws IOException {
    return word.morphemes().isEmpty()
        ? rarest(Schema.BODY_PAIRS, word.pairs())
        : rarest(Schema.BODY, word.morphemes());
  }

  /** The inverse document frequency, as BM25 has it. */
  float rarity(int frequency) {
    int releases = reader.numDocs();
    return (float) Math.log1p((releases - frequency + 0.5) / (frequency + 0.5));
  }

  private int rarest(String field, List<Morpheme> terms) throws IOException {
    int rarest = reader.numDocs();
    for (Morpheme term : terms) {
      rarest = Math.min(rarest, reader.docFreq(new Term(field, term.term())));
    }
    return rarest;
  }

  /** Whether Latin letters stand on both sides: English writes its spaces. */
  private static boolean isWithinWord(String text, int at) {
    return at > 0 && isLatin(text.charAt(at - 1)) && isLatin(text.charAt(at));
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }

  /**
   * A text as words.
   *
   * @param text the words, a space between them
   * @param cost how rare they are together
   */
  record Words(String text, float cost) {}

  /**
   * Cuts a text without spaces into the most common words that make it up.
   *
   * @return empty when no words do
   */
  Optional<Words> segment(String text) throws IOException {
    if (text.length() > LONGEST_TEXT) {
      return Optional.empty();
    }
    String lower = text.toLowerCase(Locale.ROOT);
    Words[] best = new Words[lower.length() + 1];
    best[0] = new Words("", -CUT);
    for (int end = SHORTEST; end <= lower.length(); end++) {
      for (int start = Math.max(0, end - LONGEST); start <= end - SHORTEST; start++) {
        Words before = best[start];
        int releases = before == null ? 0 : releases(lower.substring(start, end));
        if (before == null || releases < ESTABLISHED || isWithinWord(lower, start)) {
          continue;
        }
        float cost = before.cost() + CUT + rarity(releases);
        if (best[end] == null || cost < best[end].cost()) {
          best[end] = new Words((before.text() + " " + text.substring(start, end)).strip(), cost);
        }
      }
    }
    return Optional.ofNullable(best[lower.length()]);
  }
}
