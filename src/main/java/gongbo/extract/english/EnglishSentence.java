package gongbo.extract.english;

import java.util.List;

/**
 * A sentence of the body, or a line that contains no full sentence.
 *
 * @param paragraph the index of its paragraph, from 0; those over which a quotation extends count
 *     as one
 * @param start the offset of its first character in the body's text
 * @param end the offset after its last character
 * @param tokens its tokens, in order; at least one
 */
record EnglishSentence(int paragraph, int start, int end, List<EnglishToken> tokens) {
  EnglishSentence {
    tokens = List.copyOf(tokens);
  }

  int size() {
    return tokens.size();
  }

  EnglishToken token(int index) {
    return tokens.get(index);
  }

  /** Returns the key of the token at an index; empty if there is no word. */
  String key(int index) {
    return index >= 0 && index < tokens.size() && tokens.get(index).isWord()
        ? tokens.get(index).key()
        : "";
  }

  boolean isSign(int index, char sign) {
    return index >= 0 && index < tokens.size() && tokens.get(index).isSign(sign);
  }

  boolean isCapitalised(int index) {
    return index >= 0 && index < tokens.size() && tokens.get(index).isCapitalised();
  }

  /** Returns the index of the first token at or after an offset; the size if there is none. */
  int indexAt(int offset) {
    int index = 0;
    while (index < tokens.size() && tokens.get(index).end() <= offset) {
      index++;
    }
    return index;
  }

  /** Returns the text from one token to another, both included. */
  String text(String body, int first, int last) {
    return body.substring(tokens.get(first).start(), tokens.get(last).end()).replace('\n', ' ');
  }

  boolean endsWith(char sign) {
    return tokens.getLast().isSign(sign);
  }
}
