package gongbo.extract;

import gongbo.release.Paragraph;
import java.util.List;

/**
 * A sentence of the body, or a line that holds none.
 *
 * @param paragraph the number of its paragraph, from 0
 * @param level the level of its paragraph
 * @param start its first character in the body's text
 * @param end the offset after its last character
 * @param tokens what it is made of, in order
 */
record Sentence(int paragraph, Paragraph.Level level, int start, int end, List<Token> tokens) {
  Sentence {
    tokens = List.copyOf(tokens);
  }
}
