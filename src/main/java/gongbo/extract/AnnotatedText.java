package gongbo.extract;

import gongbo.korean.KoreanText;
import gongbo.release.Paragraph;
import gongbo.release.RawRelease;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A release split into sentences and tokens, the input of all rules.
 *
 * <p>A quotation, a bracket and a title in 「」 are single tokens. No rule can therefore mistake a
 * name inside a quotation for the subject of the sentence around it.
 */
final class AnnotatedText {
  /** The maximum length of a bracket in characters; beyond it the opening sign is stray. */
  private static final int LONGEST_BRACKET = 240;

  /**
   * The maximum length of a title in characters; beyond it the opening sign is a stray apostrophe.
   */
  private static final int LONGEST_TERM = 160;

  /**
   * The maximum number of tokens in a sentence. Longer text is a table and is cut, because rules
   * may compare all pairs of tokens.
   */
  private static final int LONGEST_SENTENCE = 400;

  /** Legal forms of companies and societies, which are written in brackets as part of the name. */
  static final Set<String> COMPANY_KINDS = Set.of("주", "사", "재", "유");

  /** The length of a legal form with its brackets. */
  private static final int KIND = 3;

  private final RawRelease raw;
  private final String text;
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<Sentence> titleSentences = new ArrayList<>();

  private AnnotatedText(RawRelease raw) {
    this.raw = raw;
    this.text = raw.body().text();
    List<Paragraph> paragraphs = raw.body().paragraphs();
    BrokenLines lines = new BrokenLines(text, paragraphs);
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph first = paragraphs.get(i);
      int paragraph = i;
      while (lines.continues(i)) {
        i++;
      }
      int end = paragraphs.get(i).end();
      new Tokenizer(text, first.start(), end, paragraph, first.level()).addTo(sentences);
    }
    new Tokenizer(raw.title(), 0, raw.title().length(), 0, Paragraph.Level.SUBTITLE)
        .addTo(titleSentences);
  }

  static AnnotatedText of(RawRelease raw) {
    return new AnnotatedText(raw);
  }

  /** Returns the words and commas inside a bracket, with offsets in the body's text. */
  static List<Token> wordsIn(Token bracket) {
    String content = bracket.text();
    List<Sentence> inside = new ArrayList<>();
    new Tokenizer(content, 0, content.length(), 0, Paragraph.Level.TEXT).addTo(inside);
    int shift = bracket.start() + 1;
    return inside.stream()
        .flatMap(sentence -> sentence.tokens().stream())
        .map(
            token ->
                new Token(token.kind(), token.start() + shift, token.end() + shift, token.text()))
        .toList();
  }

  RawRelease raw() {
    return raw;
  }

  /** Returns the body's text. The offsets of all body sentences and tokens refer to it. */
  String text() {
    return text;
  }

  List<Sentence> sentences() {
    return sentences;
  }

  /** Returns the sentence that contains an offset of the body's text. */
  Sentence sentenceAt(int offset) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) / 2;
      if (sentences.get(middle).start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sentences.get(low);
  }

  /** Returns the sentences of the headline. Their offsets refer to the title. */
  List<Sentence> titleSentences() {
    return titleSentences;
  }

  /** Returns the day of publication from the metadata of the release, or null. */
  @Nullable LocalDate publishedDay() {
    return raw.published() == null ? null : raw.published().toLocalDate();
  }

  /** A tokenizer for one paragraph, which makes one pass with bounded look-ahead. */
  private static final class Tokenizer {
    private final String text;
    private final int start;
    private final int end;
    private final int paragraph;
    private final Paragraph.Level level;
    private final QuotationMarks quotations;
    private final List<Token> tokens = new ArrayList<>();
    private int sentenceStart;

    Tokenizer(String text, int start, int end, int paragraph, Paragraph.Level level) {
      this.text = text;
      this.start = start;
      this.end = end;
      this.paragraph = paragraph;
      this.level = level;
      this.quotations = QuotationMarks.in(text, start, end);
      this.sentenceStart = start;
    }

    void addTo(List<Sentence> sentences) {
      int i = start;
      while (i < end) {
        if (tokens.size() == LONGEST_SENTENCE) {
          close(sentences, i);
        }
        char c = text.charAt(i);
        boolean company = opensCompany(i);
        int close;
        if (c == ' ' || c == '\n') {
          i++;
        } else if ((close = quotations.closingOf(i)) >= 0) {
          i = add(Token.TokenType.QUOTE, i, close + 1, text.substring(i + 1, close));
        } else if (c == '(' && !company && (close = closingBracket(i)) >= 0) {
          i = add(Token.TokenType.BRACKET, i, close + 1, text.substring(i + 1, close));
        } else if ((close = closingOfTerm(i, c)) >= 0) {
          i = add(Token.TokenType.TERM, i, close + 1, text.substring(i + 1, close));
        } else if (c == ',' || c == '、' || c == ';' || (c == '/' && isBlank(i - 1))) {
          i = add(Token.TokenType.COMMA, i, i + 1, "");
        } else if (c == '*' && i > start && text.charAt(i - 1) != ' ') {
          // A footnote mark is not part of the sentence.
          i++;
        } else if (isSign(c) && !company) {
          i = add(Token.TokenType.SIGN, i, i + 1, c == ':' ? ":" : "");
        } else {
          int wordEnd = wordEnd(i);
          add(Token.TokenType.WORD, i, wordEnd, text.substring(i, wordEnd));
          i = wordEnd;
          if (i < end && isStop(text.charAt(i)) && endsSentence(i)) {
            i++;
            close(sentences, i);
          }
        }
      }
      close(sentences, end);
    }

    private int add(Token.TokenType kind, int from, int to, String content) {
      tokens.add(new Token(kind, from, to, content));
      return to;
    }

    private void close(List<Sentence> sentences, int at) {
      if (!tokens.isEmpty()) {
        sentences.add(new Sentence(paragraph, level, sentenceStart, at, tokens));
        tokens.clear();
      }
      sentenceStart = at;
    }

    private boolean isBlank(int i) {
      return i < start || text.charAt(i) == ' ';
    }

    /**
     * Returns true if a company name begins here with its legal form in brackets, as in (주)누리전자.
     */
    private boolean opensCompany(int i) {
      return isBlank(i - 1)
          && i + KIND < end
          && text.charAt(i) == '('
          && text.charAt(i + 2) == ')'
          && COMPANY_KINDS.contains(text.substring(i + 1, i + 2))
          && KoreanText.isSyllable(text.charAt(i + KIND));
    }

    private int wordEnd(int from) {
      int i = from + (opensCompany(from) ? KIND : 1);
      while (i < end) {
        char c = text.charAt(i);
        if (c == ' '
            || c == '\n'
            || c == '('
            || c == ','
            || c == '、'
            || c == ';'
            || quotations.closingOf(i) >= 0
            || isTermOpening(i, c)
            || (isSign(c) && !isInsideNumber(i, c))
            || (isStop(c) && endsSentence(i))) {
          return i;
        }
        i++;
      }
      return i;
    }

    /** Returns true for a colon inside a number, as in 14:00 and 1:1. */
    private boolean isInsideNumber(int i, char c) {
      return c == ':'
          && i > start
          && i + 1 < end
          && Character.isDigit(text.charAt(i - 1))
          && Character.isDigit(text.charAt(i + 1));
    }

    private static boolean isStop(char c) {
      return c == '.' || c == '?' || c == '!';
    }

    private boolean endsSentence(int i) {
      char before = i > start ? text.charAt(i - 1) : ' ';
      if (!KoreanText.isSyllable(before)) {
        return false;
      }
      if (i + 1 >= end) {
        return true;
      }
      char after = text.charAt(i + 1);
      return after == ' ' || (before == '다' && KoreanText.isSyllable(after)) || after == '(';
    }

    private int closingBracket(int open) {
      int depth = 0;
      int limit = Math.min(end, open + LONGEST_BRACKET);
      for (int i = open; i < limit; i++) {
        char c = text.charAt(i);
        if (c == '(') {
          depth++;
        } else if (c == ')' && --depth == 0) {
          return i;
        }
      }
      return -1;
    }

    private boolean isTermOpening(int i, char c) {
      return closingSignOf(c) != 0 && closingOfTerm(i, c) >= 0;
    }

    private static char closingSignOf(char c) {
      return switch (c) {
        case '「' -> '」';
        case '｢' -> '｣';
        case '『' -> '』';
        case '《' -> '》';
        case '〈' -> '〉';
        case '‘' -> '’';
        case '\'' -> '\'';
        default -> 0;
      };
    }

    private int closingOfTerm(int open, char c) {
      char sign = closingSignOf(c);
      if (sign == 0) {
        return -1;
      }
      boolean apostrophe = c == '‘' || c == '\'';
      if (apostrophe && isYear(open + 1)) {
        return -1;
      }
      int limit = Math.min(end, open + LONGEST_TERM);
      for (int i = open + 1; i < limit; i++) {
        char at = text.charAt(i);
        // Sources often close a 「 with a ｣ and the reverse.
        boolean closes = at == sign || (sign == '」' && at == '｣') || (sign == '｣' && at == '」');
        if (closes && i > open + 1 && !(apostrophe && isYear(i + 1))) {
          return i;
        }
      }
      return -1;
    }

    /**
     * Returns true if the apostrophe before this offset abbreviates a year, as in '25.5.28 and
     * ’22년.
     */
    private boolean isYear(int i) {
      return i + 2 < end
          && Character.isDigit(text.charAt(i))
          && Character.isDigit(text.charAt(i + 1))
          && ".년~∼-→ ".indexOf(text.charAt(i + 2)) >= 0;
    }

    private static boolean isSign(char c) {
      return !Character.isLetterOrDigit(c)
          && "·.․･-–~∼〜%&+'’@#_℃/㎡㈜㈔".indexOf(c) < 0
          && !KoreanText.isSyllable(c);
    }
  }
}
