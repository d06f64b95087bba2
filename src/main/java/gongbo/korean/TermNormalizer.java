package gongbo.korean;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Normalises words of other scripts than Hangul: half width, lower case, and the stem of an English
 * word (Krovetz). Safe for use by many threads.
 */
final class TermNormalizer {
  private final Analyzer analyzer =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer word = new KeywordTokenizer();
          return new TokenStreamComponents(
              word, new KStemFilter(new LowerCaseFilter(new CJKWidthFilter(word))));
        }
      };

  String normalize(String word) {
    if (word.chars().allMatch(KoreanText::isSyllable)) {
      return word;
    }
    try (TokenStream stream = analyzer.tokenStream("word", word)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      String normal = stream.incrementToken() ? term.toString() : word;
      stream.end();
      return normal;
    } catch (IOException e) {
      throw new UncheckedIOException("a word in memory cannot fail to be read", e);
    }
  }
}
