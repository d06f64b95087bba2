package gongbo.extract.english;

import gongbo.extract.english.EnglishLexicon.WordKind;
import gongbo.extract.english.EnglishQuotationMarks.Quoted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/** Splits paragraphs into tokens and sentences. A quotation is one token. */
final class EnglishTokenizer {
  /** The maximum number of tokens in a sentence; longer text is a table and is cut. */
  private static final int LONGEST_SENTENCE = 300;

  /** The maximum length of a word in characters; what is longer is no English word and is cut. */
  private static final int LONGEST_WORD = 100;

  /** The maximum number of words between a quotation that ends in ? or ! and its verb. */
  private static final int REACH_OF_VERB = 6;

  private static final String APOSTROPHES = "'’";

  private final String text;
  private final Map<Integer, Quoted> quotations = new HashMap<>();
  private final NavigableSet<Integer> lineEnds = new TreeSet<>();
  private final EnglishLexicon lexicon;

  /**
   * @param lines the offsets of the paragraphs: first character, offset after the last
   */
  EnglishTokenizer(
      String text, List<int[]> lines, List<Quoted> quotations, EnglishLexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
    lines.forEach(line -> lineEnds.add(line[1]));
    quotations.forEach(quoted -> this.quotations.put(quoted.start(), quoted));
  }

  /**
   * Adds the sentences of a paragraph, and of those into which a quotation in it extends.
   *
   * @return the offset up to which text was read: the end of a paragraph
   */
  int addSentences(int paragraph, int start, int lineEnd, List<EnglishSentence> sentences) {
    List<EnglishToken> tokens = new ArrayList<>();
    int end = lineEnd;
    int i = start;
    while (i < end) {
      if (Character.isWhitespace(text.charAt(i)) || Character.isSpaceChar(text.charAt(i))) {
        i++;
        continue;
      }
      EnglishToken token = tokenAt(i, end);
      tokens.add(token);
      i = token.end();
      if (i > end) {
        end = Objects.requireNonNullElse(lineEnds.ceiling(i), i);
      }
      boolean numbering =
          tokens.size() == 2 && Character.isDigit(tokens.getFirst().text().charAt(0));
      if ((!numbering && endsSentence(token, end)) || tokens.size() == LONGEST_SENTENCE) {
        close(paragraph, tokens, sentences);
      }
    }
    close(paragraph, tokens, sentences);
    return end;
  }

  private static void close(
      int paragraph, List<EnglishToken> tokens, List<EnglishSentence> sentences) {
    if (!tokens.isEmpty()) {
      sentences.add(
          new EnglishSentence(
              paragraph, tokens.getFirst().start(), tokens.getLast().end(), tokens));
      tokens.clear();
    }
  }

  private EnglishToken tokenAt(int i, int end) {
    Quoted quoted = quotations.get(i);
    if (quoted != null) {
      String content = text.substring(quoted.contentStart(), quoted.contentEnd());
      return new EnglishToken(EnglishToken.Kind.QUOTATION, i, quoted.end(), content);
    }
    int wordEnd = Character.isLetterOrDigit(text.charAt(i)) ? wordEnd(i, end) : i;
    return wordEnd > i
        ? new EnglishToken(EnglishToken.Kind.WORD, i, wordEnd, text.substring(i, wordEnd))
        : new EnglishToken(EnglishToken.Kind.SIGN, i, i + 1, text.substring(i, i + 1));
  }

  private int wordEnd(int start, int end) {
    int i = start + 1;
    while (i < end && i - start < LONGEST_WORD && continuesWord(start, i, end)) {
      i++;
    }
    return i;
  }

  private boolean continuesWord(int start, int i, int end) {
    char c = text.charAt(i);
    if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    char before = text.charAt(i - 1);
    char after = i + 1 < end ? text.charAt(i + 1) : ' ';
    if (c == '.') {
      return (Character.isDigit(before) && Character.isDigit(after))
          || isAbbreviation(text.substring(start, i), after);
    }
    if (c == ',' || c == ':') {
      return Character.isDigit(before) && Character.isDigit(after);
    }
    if (APOSTROPHES.indexOf(c) >= 0) {
      return Character.isLetter(after) || (before == 's' && after == ' ');
    }
    boolean joins = c == '-' || c == '‑' || (c == '&' && before != ' ');
    return joins && Character.isLetterOrDigit(after) && Character.isLetterOrDigit(before);
  }

  /** Returns true if a full stop after a word belongs to it: Dr., J., U.S., p.m. */
  private boolean isAbbreviation(String word, char after) {
    boolean spelled =
        (word.length() == 1 && Character.isLetter(word.charAt(0)))
            || (word.length() >= 3
                && word.charAt(word.length() - 2) == '.'
                && Character.isLetter(word.charAt(word.length() - 1)));
    boolean listed =
        lexicon.is(word.toLowerCase(Locale.ROOT), WordKind.ABBREVIATION)
            && (Character.isUpperCase(word.charAt(0)) || after != ' ' || word.indexOf('.') >= 0);
    return spelled || listed || (word.equals("Ph") && after == 'D');
  }

  private boolean endsSentence(EnglishToken token, int end) {
    int next = token.end();
    while (next < end && Character.isSpaceChar(text.charAt(next))) {
      next++;
    }
    if (next >= end) {
      return false;
    }
    boolean beforeNew = !Character.isLowerCase(text.charAt(next));
    return switch (token.kind()) {
      case SIGN ->
          ".?!".indexOf(token.text().charAt(0)) >= 0
              && beforeNew
              && next > token.end()
              && ",;:)".indexOf(text.charAt(next)) < 0;
      case WORD -> token.text().endsWith(".") && isFunctionWord(next, end);
      case QUOTATION -> beforeNew && endsWithQuotation(token, next, end);
    };
  }

  private boolean isFunctionWord(int start, int end) {
    if (!Character.isUpperCase(text.charAt(start))) {
      return false;
    }
    String word = text.substring(start, wordEnd(start, end)).toLowerCase(Locale.ROOT);
    return lexicon.is(word, WordKind.FUNCTION) && !lexicon.isHonorific(word.replace(".", ""));
  }

  /** Returns true if a sentence ends with a quotation: it is complete and no verb of it follows. */
  private boolean endsWithQuotation(EnglishToken quotation, int next, int end) {
    String content = quotation.text().strip();
    char last = content.isEmpty() ? ' ' : content.charAt(content.length() - 1);
    if (".?!".indexOf(last) < 0 || ",;:)".indexOf(text.charAt(next)) >= 0) {
      return false;
    }
    return last == '.' || !verbFollows(next, end);
  }

  private boolean verbFollows(int from, int end) {
    int i = from;
    for (int word = 0; word < REACH_OF_VERB && i < end; word++) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        return false;
      }
      int wordEnd = wordEnd(i, end);
      if (lexicon.is(text.substring(i, wordEnd), WordKind.ATTRIBUTION)) {
        return true;
      }
      i = wordEnd;
      while (i < end && Character.isSpaceChar(text.charAt(i))) {
        i++;
      }
    }
    return false;
  }
}
