package gongbo.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Collects the lines of a word processor's document in reading order: paragraphs, and table rows in
 * the form of {@link MarkupText}, nested tables included.
 */
final class DocumentLines {
  private final Deque<Frame> frames = new ArrayDeque<>();
  private int length;
  private int paragraphs;

  /** The lines collected of the document or of a cell, and the previous cells of the row. */
  private static final class Frame {
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final List<List<String>> cells = new ArrayList<>();
  }

  DocumentLines() {
    frames.push(new Frame());
  }

  private Frame top() {
    return frames.getFirst();
  }

  /**
   * Appends text to the current paragraph.
   *
   * @throws RefusedInput when the document is longer than any release
   */
  void add(CharSequence text) throws RefusedInput {
    length += text.length();
    TextDecoder.requireLength(length);
    TextDecoder.requirePieces(paragraphs);
    top().paragraph.append(text);
  }

  void endParagraph() {
    paragraphs++;
    Frame frame = top();
    for (String part : frame.paragraph.toString().split("\n", -1)) {
      String line = TextDecoder.line(part);
      if (!line.isEmpty()) {
        frame.lines.add(line);
      }
    }
    frame.paragraph.setLength(0);
  }

  void beginRow() {
    endParagraph();
    top().cells.clear();
  }

  void beginCell() {
    frames.push(new Frame());
  }

  void endCell() {
    endParagraph();
    if (frames.size() > 1) {
      List<String> cell = frames.pop().lines;
      if (!cell.isEmpty()) {
        top().cells.add(cell);
      }
    }
  }

  void endRow() {
    MarkupText.addCells(top().cells, top().lines);
    top().cells.clear();
  }

  /** Returns all lines; open cells are closed. */
  List<String> toList() {
    while (frames.size() > 1) {
      endCell();
      endRow();
    }
    endParagraph();
    return List.copyOf(top().lines);
  }
}
