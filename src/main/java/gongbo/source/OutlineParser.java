package gongbo.source;

import gongbo.release.Outline;
import gongbo.release.Paragraph;
import gongbo.release.Paragraph.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns the body of a release into its outline.
 *
 * <p>The outline's text has one paragraph a line: blank lines and indents are cut, runs of spaces
 * are one space, and a marker stands first on its line with one space after it, so that {@code ㅇ본문}
 * becomes {@code ㅇ 본문}. Lines at the beginning that only repeat the title are cut. What {@code
 * MarkedLine} does not take for a marker stays text; numbers such as {@code 1.} and {@code ①} do.
 * Lines that were wrapped by hand are left apart: nothing tells them from paragraphs for certain.
 *
 * <p>The title block is what stands before the first real paragraph. Its lines that begin with a
 * dash are subtitles, whether a dash closes them or not; the closing dash is in the text, but like
 * the marker not in the paragraph.
 *
 * <p>Parsing an outline's own text again gives the same outline.
 */
public final class OutlineParser {
  /**
   * The most lines without a marker that a title block has, for a title in other words and its
   * continuation. In a longer run of short lines a dash belongs to a list.
   */
  private static final int HEADLINES = 3;

  /** The longest line, in characters, that can be a headline without a marker. */
  private static final int HEADLINE_LENGTH = 60;

  /** A line shorter than this below a lone sign may be the next cell of a table. */
  private static final int SHORTEST_POINT = 20;

  private OutlineParser() {}

  /**
   * The outline of a body.
   *
   * @param title the release's title, on one line
   * @param body its text, lines ended by {@code \n}; see {@link gongbo.korean.KoreanText#fold}
   */
  public static Outline parse(String title, String body) {
    List<String> lines = RepeatedTitle.of(title).cutFrom(lines(body));
    StringBuilder text = new StringBuilder(body.length());
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

  private static List<String> lines(String body) {
    List<String> lines = new ArrayList<>();
    for (int start = 0; start <= body.length(); ) {
      int end = body.indexOf('\n', start);
      end = end < 0 ? body.length() : end;
      String line = TextDecoder.collapse(body.substring(start, end));
      if (!line.isEmpty()) {
        if (!lines.isEmpty() && OutlineLine.isLoneSign(lines.getLast()) && isPoint(line)) {
          line = lines.removeLast() + " " + line;
        }
        lines.add(line);
      }
      start = end + 1;
    }
    return lines;
  }

  /** Whether a line is the text of a sign that stands alone above it. */
  private static boolean isPoint(String line) {
    return line.length() >= SHORTEST_POINT && OutlineLine.of(line).level() == Level.TEXT;
  }

  /** A short line that no sentence ends: {@code 43개 혁신제품… 88개 공공기관 시범구매}. */
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
