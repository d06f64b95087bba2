package gongbo.korean;

import java.io.IOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/**
 * Words as they are printed between spaces and signs, each also without its particle: {@code 월세를}
 * gives {@code 월세를} and {@code 월세}. What a collection's vocabulary is made of; that some cuts are
 * wrong ({@code 전문가} gives {@code 전문} too) does not matter there.
 */
final class PrintedWordAnalyzer extends Analyzer {
  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokenizer = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
    return new TokenStreamComponents(tokenizer, new ParticleFilter(new LowerCaseFilter(tokenizer)));
  }

  /** Adds the word without its particle at the same position. */
  private static final class ParticleFilter extends TokenFilter {
    /** A word of one syllable is mistaken for a particle's host too easily. */
    private static final int SHORTEST_HOST = 2;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private int host;

    ParticleFilter(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (host > 0) {
        term.setLength(host);
        increment.setPositionIncrement(0);
        host = 0;
        return true;
      }
      if (!input.incrementToken()) {
        return false;
      }
      host = hostLength(term);
      return true;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      host = 0;
    }

    /** How long the word is without its particle; 0 when it has none. */
    private static int hostLength(CharSequence word) {
      for (String particle : ParticleStripper.OF_NOUNS) {
        int host = word.length() - particle.length();
        if (host >= SHORTEST_HOST && endsWith(word, particle)) {
          return host;
        }
      }
      return 0;
    }

    private static boolean endsWith(CharSequence word, String end) {
      int offset = word.length() - end.length();
      for (int i = 0; i < end.length(); i++) {
        if (word.charAt(offset + i) != end.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }
}
