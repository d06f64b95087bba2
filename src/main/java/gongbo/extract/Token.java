package gongbo.extract;

/**
 * The smallest piece of a sentence that the rules look at.
 *
 * @param kind what it is
 * @param start its first character in the body's text
 * @param end the offset after its last character
 * @param text a word as printed, a bracket's or a quotation's content; empty for the others
 */
record Token(TokenType kind, int start, int end, String text) {
  enum TokenType {
    /** Letters and digits up to the next space or sign. */
    WORD,
    /** A comma or another sign that separates the items of a list. */
    COMMA,
    /** Round brackets with what they hold. */
    BRACKET,
    /** Double quotation marks with what they hold. */
    QUOTE,
    /** 「…」, ‘…’ and their like, which hold titles and terms. */
    TERM,
    /** Any other sign: a bullet, an arrow, a colon. */
    SIGN
  }

  boolean isWord() {
    return kind == TokenType.WORD;
  }

  /** Whether nothing, not even a space, stands between {@code previous} and this token. */
  boolean isGluedTo(Token previous) {
    return start == previous.end;
  }
}
