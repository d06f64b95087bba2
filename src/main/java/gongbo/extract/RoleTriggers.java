package gongbo.extract;

import gongbo.release.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the words of a sentence that state a role at an event: 개회사, 좌장, 발제. */
final class RoleTriggers {
  /** Words that turn the noun before them into a group without names: 발표자 전원이. */
  private static final Set<String> GROUP_WORDS = Set.of("전원", "전원과", "전원이", "등과", "및");

  /** The suffix of prizes, such as 우수발표자상. */
  private static final String PRIZE = "상";

  private final PhraseTable<Speaker.SpeakerRole> roles;

  RoleTriggers(Gazetteer gazetteer) {
    this.roles = gazetteer.roles();
  }

  /**
   * A trigger of a role.
   *
   * @param token the index of its first word in the sentence
   * @param last the index of its last word, as in 주제 발표에서
   * @param role the role
   */
  record RoleTrigger(int token, int last, Speaker.SpeakerRole role) {}

  /** Returns the triggers in each sentence of a release, in order. */
  List<List<RoleTrigger>> bySentence(AnnotatedText annotated) {
    return annotated.sentences().stream()
        .map(sentence -> find(annotated.text(), sentence.tokens()))
        .toList();
  }

  /**
   * Returns the triggers in a sentence, in order.
   *
   * @param text the text that the offsets of the tokens refer to
   */
  List<RoleTrigger> find(String text, List<Token> tokens) {
    List<RoleTrigger> triggers = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Token.TokenType.BRACKET) {
        PhraseTable.PhraseMatch<Speaker.SpeakerRole> match = roles.at(token.text().strip(), 0);
        if (match != null) {
          triggers.add(new RoleTrigger(i, i, match.value()));
        }
      } else if (token.isWord() && !isGroup(tokens, i)) {
        for (int offset = token.start(); offset < token.end(); offset++) {
          PhraseTable.PhraseMatch<Speaker.SpeakerRole> match = roles.at(text, offset);
          boolean fits =
              match != null
                  && (offset == token.start()
                      || text.charAt(offset - 1) == '/'
                      || (match.phrase().length() > 2 && match.phrase().indexOf(' ') < 0))
                  && !text.startsWith(PRIZE, offset + match.phrase().length());
          if (match != null && fits && !isOfOwnTalk(tokens, i, match.value())) {
            int last = lastOf(tokens, i, offset + match.phrase().length());
            triggers.add(new RoleTrigger(i, last, match.value()));
            i = last;
            offset += match.phrase().length() - 1;
          }
        }
      }
    }
    return triggers;
  }

  private static int lastOf(List<Token> tokens, int first, int end) {
    int last = first;
    while (last + 1 < tokens.size() && tokens.get(last + 1).start() < end) {
      last++;
    }
    return last;
  }

  /** Returns true for a word of moderating that refers to a talk of the same person: 강연을 진행하며. */
  private boolean isOfOwnTalk(List<Token> tokens, int i, Speaker.SpeakerRole role) {
    if (role != Speaker.SpeakerRole.MODERATOR || i == 0 || !tokens.get(i - 1).isWord()) {
      return false;
    }
    PhraseTable.PhraseMatch<Speaker.SpeakerRole> before = roles.at(tokens.get(i - 1).text(), 0);
    return before != null && before.value() == Speaker.SpeakerRole.PRESENTER;
  }

  /** Returns true for a group of unnamed persons: 발제자들과, 발표자 전원이. */
  private static boolean isGroup(List<Token> tokens, int i) {
    return tokens.get(i).text().contains("자들")
        || (tokens.get(i).text().endsWith("자")
            && i + 1 < tokens.size()
            && GROUP_WORDS.contains(tokens.get(i + 1).text()));
  }

  /**
   * Returns the role that a bracket begins with, as in (좌장) 홍길동 and 홍길동 교수(기조강연); null if there is
   * none.
   */
  Speaker.@Nullable SpeakerRole ofBracket(Token bracket) {
    PhraseTable.PhraseMatch<Speaker.SpeakerRole> match = roles.at(bracket.text().strip(), 0);
    return match == null ? null : match.value();
  }
}
