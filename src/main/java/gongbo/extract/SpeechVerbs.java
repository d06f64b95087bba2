package gongbo.extract;

import gongbo.release.Speaker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Recognises verbs of speech. */
final class SpeechVerbs {
  /** Forms of 하다, which is a verb of speech only after a quotative particle. */
  private static final List<String> SAYING =
      List.of("했다", "하였다", "했습니다", "하였습니다", "하며", "하면서", "하고", "했으며", "하였으며", "했고");

  private static final List<String> QUOTATIVES = List.of("다고", "라고", "자고", "냐고", "다고도", "자고도");

  private static final String DELIVER = "전";

  private final PhraseTable<Boolean> stems;
  private final PhraseTable<Speaker.SpeakerRole> roles;

  SpeechVerbs(Gazetteer gazetteer) {
    this.stems = gazetteer.speechVerbs();
    this.roles = gazetteer.roles();
  }

  /**
   * Returns true if a verb of speech is among the tokens {@code from} (inclusive) to {@code to}
   * (exclusive).
   */
  boolean anyIn(List<Token> tokens, int from, int to) {
    return firstIn(tokens, from, to) != null;
  }

  /**
   * Returns the first verb of speech among the tokens {@code from} (inclusive) to {@code to}
   * (exclusive), or null.
   */
  @Nullable Token firstIn(List<Token> tokens, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isAt(tokens, i)) {
        return tokens.get(i);
      }
    }
    return null;
  }

  /** Returns the index of the last verb of speech, or the number of tokens if there is none. */
  int lastIn(List<Token> tokens) {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (isAt(tokens, i)) {
        return i;
      }
    }
    return tokens.size();
  }

  /** Returns true if a token is a verb of speech. */
  boolean isAt(List<Token> tokens, int i) {
    return tokens.get(i).isWord() && isSpeech(tokens, i) && !deliversAddress(tokens, i);
  }

  /** Returns true for the delivery of an address, which reports no statement: 축사를 전했다. */
  private boolean deliversAddress(List<Token> tokens, int i) {
    if (i == 0 || !tokens.get(i).text().startsWith(DELIVER) || !tokens.get(i - 1).isWord()) {
      return false;
    }
    PhraseTable.PhraseMatch<Speaker.SpeakerRole> address = roles.at(tokens.get(i - 1).text(), 0);
    return address != null && address.value() == Speaker.SpeakerRole.OPENING;
  }

  private boolean isSpeech(List<Token> tokens, int i) {
    String word = tokens.get(i).text();
    PhraseTable.PhraseMatch<Boolean> match = stems.at(word, 0);
    if (match == null && i > 0 && Hangul.startsWithAny(word, 0, SAYING)) {
      // For example 나가자고 하였다, 기대한다고 하면서.
      Token before = tokens.get(i - 1);
      return before.isWord() && Hangul.endsWithAny(before.text(), QUOTATIVES);
    }
    if (match == null) {
      // Missing space after the particle: 라고밝혔다.
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
