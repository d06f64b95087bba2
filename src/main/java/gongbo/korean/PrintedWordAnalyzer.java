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
 * An analyzer that produces each printed word, a run of letters and digits, with and without its
 * particle: {@code 월세를} and {@code 월세} for {@code 월세를}. It builds the vocabulary of an index, where
 * wrongly stripped words ({@code 전문} from {@code 전문가}) do no harm.
 */
final class PrintedWordAnalyzer extends Analyzer {
  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer tokenizer = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
    return new TokenStreamComponents(tokenizer, new ParticleFilter(new LowerCaseFilter(tokenizer)));
  }

  /** Adds the word without its particle at the same position. */
  private static final class ParticleFilter extends TokenFilter {
    /** The minimum length of a stem; the ending of a shorter word is often not a particle. */
    private static final int MIN_STEM_LENGTH = 2;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment =
        addAttribute(PositionIncrementAttribute.class);
    private int stem;

    ParticleFilter(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (stem > 0) {
        term.setLength(stem);
        increment.setPositionIncrement(0);
        stem = 0;
        return true;
      }
      if (!input.incrementToken()) {
        return false;
      }
      stem = stemLength(term);
      return true;
    }

    @Override
    public void reset() throws IOException {
      super.reset();
      stem = 0;
    }

    /** Returns the length of a word without its particle, or 0 when it has none. */
    private static int stemLength(CharSequence word) {
      for (String particle : ParticleStripper.OF_NOUNS) {
        int stem = word.length() - particle.length();
        if (stem >= MIN_STEM_LENGTH && endsWith(word, particle)) {
          return stem;
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
