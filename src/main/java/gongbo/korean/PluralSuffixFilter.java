package gongbo.korean;

import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Drops the suffixes of number and courtesy, 들 and 님, so that {@code 학생들} finds {@code 학생}. Other
 * noun suffixes stay: {@code 국제화} is not {@code 국제}.
 */
final class PluralSuffixFilter extends FilteringTokenFilter {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PartOfSpeechAttribute partOfSpeech = addAttribute(PartOfSpeechAttribute.class);

  PluralSuffixFilter(TokenStream input) {
    super(input);
  }

  @Override
  protected boolean accept() {
    return partOfSpeech.getLeftPOS() != POS.Tag.XSN
        || term.length() != 1
        || (term.charAt(0) != '들' && term.charAt(0) != '님');
  }
}
