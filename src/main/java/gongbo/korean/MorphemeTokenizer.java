package gongbo.korean;

import java.io.IOException;
import java.io.StringWriter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** A tokenizer that produces the terms found by {@link MorphemeSegmenter}. */
final class MorphemeTokenizer extends Tokenizer {
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);

  private final MorphemeSegmenter segmenter;
  private int position;
  private int length;

  MorphemeTokenizer(MorphemeCache cache) {
    segmenter = new MorphemeSegmenter(cache);
  }

  @Override
  public boolean incrementToken() throws IOException {
    clearAttributes();
    Morpheme morpheme = segmenter.next();
    if (morpheme == null) {
      return false;
    }
    term.append(morpheme.term());
    offset.setOffset(correctOffset(morpheme.start()), correctOffset(morpheme.end()));
    increment.setPositionIncrement(morpheme.position() - position);
    position = morpheme.position();
    return true;
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    StringWriter text = new StringWriter();
    input.transferTo(text);
    length = text.getBuffer().length();
    segmenter.read(text.toString());
    position = -1;
  }

  @Override
  public void end() throws IOException {
    super.end();
    int end = correctOffset(length);
    offset.setOffset(end, end);
    increment.setPositionIncrement(Math.max(0, segmenter.positions() - 1 - position));
  }
}
