package gongbo.extract;

import gongbo.release.Speaker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells whether a word is a verb of speech. */
final class SpeechVerbs {
  /** 하다, which is a verb of speech after a quotative only. */
  private static final List<String> SAYING =
      List.of("했다", "하였다", "했습니다", "하였습니다", "하며", "하면서", "하고", "했으며", "하였으며", "했고");

  private static final List<String> QUOTATIVES = List.of("다고", "라고", "자고", "냐고", "다고도", "자고도");

  private static final String CONVEY = "전";

  private final PhraseTable<Boolean> stems;
  private final PhraseTable<Speaker.SpeakerRole> acts;

  SpeechVerbs(Gazetteer gazetteer) {
    this.stems = gazetteer.speechVerbs();
    this.acts = gazetteer.acts();
  }

  /** Whether a verb of speech stands among the tokens from {@code from} on. */
  boolean anyIn(List<Token> tokens, int from, int to) {
    return firstIn(tokens, from, to) != null;
  }

  /** The first verb of speech among the tokens from {@code from} on; null when there is none. */
  @Nullable Token firstIn(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isAt(tokens, i)) {
        return tokens.get(i);
      }
    }
    return null;
  }

  /** The number of the last verb of speech among the tokens; how many tokens there are for none. */
  int lastIn(List<Token> tokens) {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (isAt(tokens, i)) {
        return i;
      }
    }
    return tokens.size();
  }

  /** Whether the token is a verb of speech. */
  boolean isAt(List<Token> tokens, int i) {
    return tokens.get(i).isWord() && isSpeech(tokens, i) && !conveysAddress(tokens, i);
  }

  /** 축사를 전했다: the address was given, and nothing is told of what it said. */
  private boolean conveysAddress(List<Token> tokens, int i) {
    if (i == 0 || !tokens.get(i).text().startsWith(CONVEY) || !tokens.get(i - 1).isWord()) {
      return false;
    }
    PhraseTable.Match<Speaker.SpeakerRole> address = acts.at(tokens.get(i - 1).text(), 0);
    return address != null && address.value() == Speaker.SpeakerRole.OPENING;
  }

  private boolean isSpeech(List<Token> tokens, int i) {
    String word = tokens.get(i).text();
    PhraseTable.Match<Boolean> match = stems.at(word, 0);
    if (match == null && i > 0 && Hangul.startsWithAny(word, 0, SAYING)) {
      // 나가자고 하였다, 기대한다고 하면서.
      Token before = tokens.get(i - 1);
      return before.isWord() && Hangul.endsWithAny(before.text(), QUOTATIVES);
    }
    if (match == null) {
      // 재강조했다, and 라고밝혔다 without its space.
      return word.endsWith("고밝혔다") || word.endsWith("고말했다");
    }
    if (!match.value()) {
      return true;
    }
    String rest = word.substring(match.phrase().length());
    if (rest.isEmpty()) {
      return i + 1 == tokens.size();
    }
    if ("하했한함합할".indexOf(rest.charAt(0)) >= 0) {
      return true;
    }
    return (rest.equals("을") || rest.equals("를") || rest.equals("도"))
        && i + 1 < tokens.size()
        && tokens.get(i + 1).isWord()
        && "하했한전밝표드".indexOf(tokens.get(i + 1).text().charAt(0)) >= 0;
  }
}
