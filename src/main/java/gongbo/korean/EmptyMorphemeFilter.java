package gongbo.korean;

import java.util.Set;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Removes morphemes that carry no meaning although their part of speech is kept: the plural and
 * honorific suffixes 들 and 님, and the verbs that mostly serve as auxiliaries. {@code 학생들} thus
 * matches {@code 학생}. Other suffixes are kept, because {@code 국제화} is not {@code 국제}. Words are
 * analysed without their context, so a main verb cannot be distinguished from an auxiliary as in
 * {@code 나아가고 있다}; both are removed.
 */
final class EmptyMorphemeFilter extends FilteringTokenFilter {
  private static final Set<String> SUFFIXES = Set.of("들", "님");

  private static final Set<String> VERBS =
      Set.of("있", "하", "않", "되", "나가", "오", "가", "보", "주", "내", "두", "놓", "싶", "말", "지");

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final PartOfSpeechAttribute partOfSpeech = addAttribute(PartOfSpeechAttribute.class);

  EmptyMorphemeFilter(TokenStream input) {
    super(input);
  }

  @Override
  protected boolean accept() {
    POS.@Nullable Tag tag = partOfSpeech.getLeftPOS();
    return switch (tag) {
      case XSN -> !SUFFIXES.contains(term.toString());
      case VV, VA -> !VERBS.contains(term.toString());
      case null, default -> true;
    };
  }
}
