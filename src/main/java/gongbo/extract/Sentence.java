package gongbo.extract;

import gongbo.release.Paragraph;
import java.util.List;

/**
 * A sentence of the body, or a line that contains no full sentence.
 *
 * @param paragraph the index of its paragraph, from 0
 * @param level the level of its paragraph
 * @param start the offset of its first character in the body's text
 * @param end the offset after its last character
 * @param tokens its tokens, in order
 */
record Sentence(int paragraph, Paragraph.Level level, int start, int end, List<Token> tokens) {
  Sentence {
    tokens = List.copyOf(tokens);
  }
}
