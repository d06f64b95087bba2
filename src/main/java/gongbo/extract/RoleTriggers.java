package gongbo.extract;

import gongbo.release.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the words of a sentence that tell a speaking part: 개회사, 좌장, 발제. */
final class RoleTriggers {
  /** What makes many of the word before it, which is nobody's part then: 발표자 전원이. */
  private static final Set<String> MANY = Set.of("전원", "전원과", "전원이", "등과", "및");

  /** 우수발표자상 is won, not spoken. */
  private static final String PRIZE = "상";

  private final PhraseTable<Speaker.SpeakerRole> acts;

  RoleTriggers(Gazetteer gazetteer) {
    this.acts = gazetteer.acts();
  }

  /**
   * A word that gives a part.
   *
   * @param token its number in the sentence
   * @param last the number of the last word where it is several: 주제 발표에서
   * @param act the part
   */
  record Cue(int token, int last, Speaker.SpeakerRole act) {}

  /**
   * @param text what the offsets of the tokens count in
   */
  List<Cue> in(String text, List<Token> tokens) {
    List<Cue> cues = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Token.TokenType.BRACKET) {
        PhraseTable.Match<Speaker.SpeakerRole> match = acts.at(token.text().strip(), 0);
        if (match != null) {
          cues.add(new Cue(i, i, match.value()));
        }
      } else if (token.isWord() && !isMany(tokens, i)) {
        for (int offset = token.start(); offset < token.end(); offset++) {
          PhraseTable.Match<Speaker.SpeakerRole> match = acts.at(text, offset);
          boolean fits =
              match != null
                  && (offset == token.start()
                      || text.charAt(offset - 1) == '/'
                      || (match.phrase().length() > 2 && match.phrase().indexOf(' ') < 0))
                  && !text.startsWith(PRIZE, offset + match.phrase().length());
          if (match != null && fits && !isOfTalk(tokens, i, match.value())) {
            int last = lastOf(tokens, i, offset + match.phrase().length());
            cues.add(new Cue(i, last, match.value()));
            i = last;
            offset += match.phrase().length() - 1;
          }
        }
      }
    }
    return cues;
  }

  private static int lastOf(List<Token> tokens, int first, int end) {
    int last = first;
    while (last + 1 < tokens.size() && tokens.get(last + 1).start() < end) {
      last++;
    }
    return last;
  }

  /** 강연을 진행하며: who gives a talk leads no talk of others. */
  private boolean isOfTalk(List<Token> tokens, int i, Speaker.SpeakerRole act) {
    if (act != Speaker.SpeakerRole.MODERATOR || i == 0 || !tokens.get(i - 1).isWord()) {
      return false;
    }
    PhraseTable.Match<Speaker.SpeakerRole> before = acts.at(tokens.get(i - 1).text(), 0);
    return before != null && before.value() == Speaker.SpeakerRole.PRESENTER;
  }

  /** 발제자들과, 발표자 전원이: others than those who are named. */
  private static boolean isMany(List<Token> tokens, int i) {
    return tokens.get(i).text().contains("자들")
        || (tokens.get(i).text().endsWith("자")
            && i + 1 < tokens.size()
            && MANY.contains(tokens.get(i + 1).text()));
  }

  /** The act that a bracket begins with, as in (좌장) 홍길동 or 홍길동 교수(기조강연); null for none. */
  Speaker.@Nullable SpeakerRole ofBracket(Token bracket) {
    PhraseTable.Match<Speaker.SpeakerRole> match = acts.at(bracket.text().strip(), 0);
    return match == null ? null : match.value();
  }
}
