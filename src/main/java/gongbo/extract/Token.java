package gongbo.extract;

/**
 * A token of a sentence.
 *
 * @param kind the type of the token
 * @param start the offset of its first character in the body's text
 * @param end the offset after its last character
 * @param text a word as printed, or the content of a bracket, quotation or title; {@code ":"} for a
 *     colon, else empty for signs
 */
record Token(TokenType kind, int start, int end, String text) {
  enum TokenType {
    /** Letters and digits up to the next space or sign. */
    WORD,
    /** A comma or another separator of lists. */
    COMMA,
    /** Round brackets with their content. */
    BRACKET,
    /** Double quotation marks with their content. */
    QUOTE,
    /** 「…」, ‘…’ and similar marks with their content, a title or a term. */
    TERM,
    /** Any other sign: a bullet, an arrow, a colon. */
    SIGN
  }

  boolean isWord() {
    return kind == TokenType.WORD;
  }

  /** Returns true if this token follows {@code previous} without a space. */
  boolean isAdjacentTo(Token previous) {
    return start == previous.end;
  }
}
