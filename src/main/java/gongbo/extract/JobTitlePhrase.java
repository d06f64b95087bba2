package gongbo.extract;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The context of a job title in which mentions are recognised: the word with the title, the bracket
 * after it and the words before it.
 *
 * @param tokens the tokens of the sentence
 * @param titleToken the index of the word with the title
 * @param lastToken the index of the last token of the phrase, including the particle
 * @param titled the job title
 * @param particle the particle after the title or its bracket; empty when there is none
 * @param bracket the bracket after the title; null when there is none
 * @param left the words before the title, nearest first
 */
@RecordBuilder
record JobTitlePhrase(
    List<Token> tokens,
    int titleToken,
    int lastToken,
    JobTitles.Titled titled,
    String particle,
    @Nullable Token bracket,
    List<LeftWord> left) {
  /** The maximum number of words to the left of a title that may belong to it. */
  private static final int REACH = 8;

  /** Words between a name and a title that are part of neither. */
  private static final Set<String> FILLERS = Set.of("전", "前", "現", "현", "신임", "초대", "전임", "겸");

  /** Fillers that mark a former holder of a title. */
  private static final Set<String> FORMER = Set.of("전", "前", "전임");

  JobTitlePhrase {
    left = List.copyOf(left);
  }

  /**
   * One word to the left of a title.
   *
   * @param index the index of its token
   * @param token the word, or a name in quotation marks
   * @param bracket the bracket after it; null when there is none
   */
  record LeftWord(int index, Token token, @Nullable Token bracket) {
    String word() {
      return token.text();
    }
  }

  Token title() {
    return tokens.get(titleToken);
  }

  /**
   * Returns true if a filler such as 전 between the first token of a mention and its title marks a
   * former post, as in 한도윤 전 원장.
   */
  boolean isFormer(int first) {
    for (int k = first + 1; k < titleToken; k++) {
      if (tokens.get(k).isWord() && FORMER.contains(tokens.get(k).text())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the words before a title, nearest first, up to the first token that cannot belong to
   * it.
   */
  static List<LeftWord> leftOf(List<Token> tokens, int i, int from) {
    List<LeftWord> left = new ArrayList<>();
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
              && token.isAdjacentTo(tokens.get(k - 1))
              && tokens.get(k - 1).kind() == Token.TokenType.BRACKET) {
            // A word directly after a bracket is the particle of an earlier phrase, as 은 in 위원회(위원장
            // 홍길동)은.
            return left;
          }
          left.add(new LeftWord(k, token, bracket));
          bracket = null;
        }
        case COMMA, QUOTE, SIGN -> {
          return left;
        }
      }
    }
    return left;
  }

  /**
   * Returns the given words of {@code left} in text order, separated by spaces and without their
   * brackets.
   */
  static String words(List<LeftWord> left, int from, int to) {
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
