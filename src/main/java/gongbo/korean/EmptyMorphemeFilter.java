package gongbo.korean;

import java.util.Set;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Drops what carries no meaning though others of its part of speech do: the suffixes of number and
 * courtesy, so that {@code 학생들} finds {@code 학생} ({@code 국제화} is not {@code 국제}, so other suffixes
 * stay), and the verbs that mostly help another one, as in {@code 나아가고 있다}. Which of the two such a
 * verb does only its neighbours tell, and a word is cut without them.
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
