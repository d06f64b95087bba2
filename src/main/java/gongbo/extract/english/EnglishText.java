package gongbo.extract.english;

import gongbo.release.Paragraph;
import gongbo.release.RawRelease;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An English release split into sentences and tokens, the input of all rules. */
final class EnglishText {
  /** The minimum length of a line in characters that may be broken within a sentence. */
  private static final int SHORTEST_BROKEN_LINE = 50;

  private final RawRelease raw;
  private final String text;
  private final List<EnglishSentence> sentences = new ArrayList<>();

  /** The words that the text prints in small letters. */
  private final Set<String> smallWords = new HashSet<>();

  private EnglishText(
      RawRelease raw, String text, List<Paragraph> paragraphs, EnglishLexicon lexicon) {
    this.raw = raw;
    this.text = text;
    List<int[]> lines = lines(paragraphs);
    List<EnglishQuotationMarks.Quoted> quoted = EnglishQuotationMarks.in(text, lines);
    EnglishTokenizer tokenizer = new EnglishTokenizer(text, lines, quoted, lexicon);
    int from = 0;
    int paragraph = 0;
    for (int[] line : lines) {
      int start = Math.max(from, line[0]);
      if (start < line[1]) {
        from = tokenizer.addSentences(paragraph, start, line[1], sentences);
        paragraph++;
      }
    }
    for (EnglishSentence sentence : sentences) {
      for (EnglishToken token : sentence.tokens()) {
        if (token.isWord() && !token.isCapitalised()) {
          smallWords.add(token.key());
        }
      }
    }
  }

  static EnglishText of(RawRelease raw, EnglishLexicon lexicon) {
    return new EnglishText(raw, raw.body().text(), raw.body().paragraphs(), lexicon);
  }

  /** Returns the headline as a text of its own. Its offsets refer to the title. */
  static EnglishText ofTitle(RawRelease raw, EnglishLexicon lexicon) {
    Paragraph line = new Paragraph(Paragraph.Level.SUBTITLE, "", 0, raw.title().length());
    return new EnglishText(raw, raw.title(), List.of(line), lexicon);
  }

  /** Returns the paragraphs, with those joined that the source broke within a sentence. */
  private List<int[]> lines(List<Paragraph> paragraphs) {
    List<int[]> lines = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      int start = paragraph.start();
      int end = paragraph.end();
      if (start >= end) {
        continue;
      }
      int[] last = lines.isEmpty() ? null : lines.getLast();
      if (last != null
          && last[1] - last[0] >= SHORTEST_BROKEN_LINE
          && Character.isLowerCase(text.charAt(start))
          && (Character.isLetterOrDigit(text.charAt(last[1] - 1))
              || text.charAt(last[1] - 1) == ',')) {
        last[1] = end;
      } else {
        lines.add(new int[] {start, end});
      }
    }
    return lines;
  }

  RawRelease raw() {
    return raw;
  }

  /** Returns the body's text. All offsets of sentences and tokens refer to it. */
  String text() {
    return text;
  }

  List<EnglishSentence> sentences() {
    return sentences;
  }

  /** Returns true if the text prints a word, given in small letters, without a capital as well. */
  boolean printsSmall(String word) {
    return smallWords.contains(word);
  }
}
