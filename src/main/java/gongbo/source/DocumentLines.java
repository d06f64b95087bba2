package gongbo.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Collects the lines of a word processor's document in reading order: paragraphs, table rows in the
 * form of {@link MarkupText}, objects (tables, pictures, text boxes) and notes.
 *
 * <p>The content of an object or note is collected between {@link #begin} and {@link #end}, and
 * placed by {@link #addObject} or {@link #addNote}. An object never divides the words around its
 * anchor: it follows the paragraph, or precedes it when it is anchored before all of its text.
 * Notes follow the paragraph of the document, even those of a table, so that its rows stay whole.
 */
final class DocumentLines {
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final List<String> notes = new ArrayList<>();
  private int length;
  private int paragraphs;

  /** The lines collected of the document, of an object or of a cell. */
  private static final class Frame {
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();

    /** The lines of the objects in the paragraph. */
    private final List<String> objects = new ArrayList<>();

    /** The previous cells of the row. */
    private final List<List<String>> cells = new ArrayList<>();

    /** The generated number of the paragraph; empty when there is none. */
    private String number = "";
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

  /** Sets the number or bullet that is generated before the current paragraph. */
  void number(String number) {
    top().number = number;
  }

  void endParagraph() {
    paragraphs++;
    Frame frame = top();
    for (String part : frame.paragraph.toString().split("\n", -1)) {
      String line = TextDecoder.line(part);
      if (!line.isEmpty()) {
        frame.lines.add(TextDecoder.line(frame.number + " " + line));
        frame.number = "";
      }
    }
    frame.number = "";
    frame.paragraph.setLength(0);
    frame.lines.addAll(frame.objects);
    frame.objects.clear();
    if (frames.size() == 1) {
      frame.lines.addAll(notes);
      notes.clear();
    }
  }

  /** Begins the content of an object or note. */
  void begin() {
    frames.push(new Frame());
  }

  /** Ends the content of the object or note that was begun last, and returns its lines. */
  List<String> end() {
    endParagraph();
    return frames.pop().lines;
  }

  /** Returns the lines of an object with its caption. */
  static List<String> captioned(List<String> lines, List<String> caption, boolean onTop) {
    List<String> all = new ArrayList<>(onTop ? caption : lines);
    all.addAll(onTop ? lines : caption);
    return all;
  }

  /**
   * Places an object at the current position.
   *
   * @param lines the lines of the object
   * @param divides whether the object divides the paragraph, as a table between its lines does
   */
  void addObject(List<String> lines, boolean divides) {
    if (divides && !lines.isEmpty()) {
      endParagraph();
    }
    Frame frame = top();
    boolean first = frame.paragraph.toString().isBlank() && frame.objects.isEmpty();
    (first ? frame.lines : frame.objects).addAll(lines);
  }

  /** Places a note at the current position. */
  void addNote(List<String> lines) {
    notes.addAll(lines);
  }

  void beginRow() {
    endParagraph();
    top().cells.clear();
  }

  void beginCell() {
    begin();
  }

  void endCell() {
    if (frames.size() > 1) {
      List<String> cell = end();
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
