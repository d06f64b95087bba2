package gongbo.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the forms of a mention are tried on: the word with the title, the bracket after it, the
 * words before it.
 *
 * @param tokens the sentence
 * @param titleToken the word with the title
 * @param lastToken the last token of the phrase, its particle included
 * @param titled the title
 * @param particle the particle behind the title or its bracket; empty when there is none
 * @param bracket the bracket behind the title; null when there is none
 * @param left the words before the title, nearest first
 */
record JobTitlePhrase(
    List<Token> tokens,
    int titleToken,
    int lastToken,
    JobTitles.Titled titled,
    String particle,
    @Nullable Token bracket,
    List<Word> left) {
  /** How many words to the left of a title belong to it at most. */
  private static final int REACH = 8;

  /** Words between a name and a title that say nothing of either. */
  private static final Set<String> FILLERS = Set.of("전", "前", "現", "현", "신임", "초대", "전임", "겸");

  /** Those of a title that somebody had before. */
  private static final Set<String> FORMER = Set.of("전", "前", "전임");

  JobTitlePhrase {
    left = List.copyOf(left);
  }

  /**
   * One word to the left of a title.
   *
   * @param index its token
   * @param token the word, or a name in marks
   * @param bracket the bracket behind it; null when there is none
   */
  record Word(int index, Token token, @Nullable Token bracket) {
    String word() {
      return token.text();
    }
  }

  Token title() {
    return tokens.get(titleToken);
  }

  /** 한도윤 전 원장: whether 전 stands between the first token of a mention and its title. */
  boolean isFormer(int first) {
    for (int k = first + 1; k < titleToken; k++) {
      if (tokens.get(k).isWord() && FORMER.contains(tokens.get(k).text())) {
        return true;
      }
    }
    return false;
  }

  /** The words before a title, nearest first, up to the first that cannot belong to it. */
  static List<Word> leftOf(List<Token> tokens, int i, int from) {
    List<Word> left = new ArrayList<>();
    Token bracket = null;
    for (int k = i - 1; k >= from && left.size() < REACH; k--) {
      Token token = tokens.get(k);
      switch (token.kind()) {
        case BRACKET -> {
          if (bracket != null) {
            return left;
          }
          bracket = token;
        }
        case WORD, TERM -> {
          if (token.isWord() && FILLERS.contains(token.text())) {
            continue;
          }
          if (token.isWord()
              && k > 0
              && token.isGluedTo(tokens.get(k - 1))
              && tokens.get(k - 1).kind() == Token.TokenType.BRACKET) {
            // 은 in 위원회(위원장 홍길동)은 is the particle of something before.
            return left;
          }
          left.add(new Word(k, token, bracket));
          bracket = null;
        }
        case COMMA, QUOTE, SIGN -> {
          return left;
        }
      }
    }
    return left;
  }

  /** Words of {@code left} from the farthest to the nearest, as printed but for brackets. */
  static String words(List<Word> left, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int k = Math.min(to, left.size()) - 1; k >= from; k--) {
      if (!words.isEmpty()) {
        words.append(' ');
      }
      words.append(left.get(k).word());
    }
    return words.toString();
  }
}
