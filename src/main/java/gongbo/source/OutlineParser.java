package gongbo.source;

import gongbo.release.Outline;
import gongbo.release.Paragraph;
import gongbo.release.Paragraph.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses the body of a release into its outline.
 *
 * <p>The text of the outline has one paragraph per line: blank lines and indents are removed, runs
 * of spaces collapse, and a marker is followed by one space, so that {@code ㅇ본문} becomes {@code ㅇ
 * 본문}. Lines at the beginning that repeat the title are removed. Signs that {@code OutlineLine}
 * does not accept as markers remain text, and so do numbers such as {@code 1.} and {@code ①}. Lines
 * that were wrapped by hand are kept, since nothing distinguishes them from paragraphs reliably.
 *
 * <p>The title block is everything before the first real paragraph. Its lines that begin with a
 * dash are subtitles, with or without a closing dash; the closing dash is in the text but, like the
 * marker, not in the paragraph.
 *
 * <p>Parsing the text of an outline gives the same outline.
 */
public final class OutlineParser {
  /**
   * The most lines without a marker in a title block, for a title in other words and its
   * continuation. In a longer run of short lines a dash belongs to a list.
   */
  private static final int HEADLINES = 3;

  /** The longest headline without a marker, in characters. */
  private static final int HEADLINE_LENGTH = 60;

  /**
   * The shortest line that is surely not the next cell of a table when it follows a single sign.
   */
  private static final int SHORTEST_POINT = 20;

  private OutlineParser() {}

  /**
   * Parses a body.
   *
   * @param title the title, on one line
   * @param body the lines of the text, folded; see {@link gongbo.korean.KoreanText#fold}
   */
  public static Outline parse(String title, List<String> body) {
    List<String> lines = RepeatedTitle.of(title).cutFrom(joinSigns(body));
    StringBuilder text = new StringBuilder();
    List<Paragraph> paragraphs = new ArrayList<>(lines.size());
    boolean titleBlock = true;
    int headlines = 0;
    for (String line : lines) {
      OutlineLine marked = OutlineLine.of(line);
      if (titleBlock) {
        if (marked.level() == Level.DETAIL && marked.hasDash()) {
          marked = marked.asSubtitle();
        } else if (isHeadline(marked) && headlines < HEADLINES) {
          headlines++;
        } else {
          titleBlock = false;
        }
      }
      append(marked, text, paragraphs);
    }
    return paragraphs.isEmpty() ? Outline.EMPTY : new Outline(text.toString(), paragraphs);
  }

  /** Returns the lines that have text, and each sign on a line of its own joined to the next. */
  private static List<String> joinSigns(List<String> body) {
    List<String> lines = new ArrayList<>(body.size());
    for (String given : body) {
      String line = TextDecoder.collapse(given);
      if (line.isEmpty()) {
        continue;
      }
      if (!lines.isEmpty() && OutlineLine.isLoneSign(lines.getLast()) && isPoint(line)) {
        line = lines.removeLast() + " " + line;
      }
      lines.add(line);
    }
    return lines;
  }

  /** Returns whether a line is the text of a sign on the line above. */
  private static boolean isPoint(String line) {
    return line.length() >= SHORTEST_POINT && OutlineLine.of(line).level() == Level.TEXT;
  }

  /** Returns whether a line is short and not a sentence: {@code 43개 혁신제품… 88개 공공기관 시범구매}. */
  private static boolean isHeadline(OutlineLine line) {
    String words = line.words();
    return line.level() == Level.TEXT
        && words.length() <= HEADLINE_LENGTH
        && !words.endsWith(".")
        && !words.endsWith(":")
        && !words.endsWith("다");
  }

  private static void append(OutlineLine line, StringBuilder text, List<Paragraph> paragraphs) {
    if (!text.isEmpty()) {
      text.append('\n');
    }
    if (!line.sign().isEmpty()) {
      text.append(line.sign()).append(' ');
    }
    int start = text.length();
    text.append(line.words());
    paragraphs.add(new Paragraph(line.level(), line.sign(), start, text.length()));
    if (!line.closing().isEmpty()) {
      text.append(' ').append(line.closing());
    }
  }
}
