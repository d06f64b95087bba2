package gongbo.korean;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Reads Chinese characters in Korean: {@code 여성가족부} for {@code 女性家族部}.
 *
 * <p>nori's dictionary has the readings, but those of characters in the middle of a word: {@code
 * 녀성}. At the beginning of a word, ㄹ and ㄴ change (initial-sound law, article 10 to 12 of the
 * Korean orthography of 1988). A word within a compound also begins: {@code 한국여성} for {@code 韓國女性},
 * but {@code 남녀} for {@code 男女}.
 *
 * <p>One character is one syllable, so offsets do not change. A word with a character whose reading
 * nori does not know is left alone.
 */
final class HanjaReading {
  private static final int NIEUN = 2;
  private static final int RIEUL = 5;
  private static final int IEUNG = 11;

  /** The numbers of the vowels ㅑ, ㅕ, ㅖ, ㅛ, ㅠ and ㅣ, before which the initial consonant drops. */
  private static final String PALATAL = "\u0002\u0006\u0007\u000c\u0011\u0014";

  private static final String READ_FAILED = "a text in memory cannot fail to be read";

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+");

  private final Analyzer nori =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          Tokenizer tokenizer =
              new KoreanTokenizer(
                  TokenStream.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, null, DecompoundMode.NONE, false);
          return new TokenStreamComponents(tokenizer);
        }
      };

  /** Returns a text with the Chinese characters of each word read. */
  Reader read(Reader text) {
    StringWriter all = new StringWriter();
    try {
      text.transferTo(all);
    } catch (IOException e) {
      throw new UncheckedIOException(READ_FAILED, e);
    }
    String printed = all.toString();
    if (printed.chars().noneMatch(Character::isIdeographic)) {
      return new StringReader(printed);
    }
    return new StringReader(WORD.matcher(printed).replaceAll(word -> read(word.group())));
  }

  /** Returns a word with its Chinese characters read; the word itself when it has none. */
  String read(String word) {
    return word.chars().anyMatch(Character::isIdeographic) ? readHanja(word) : word;
  }

  private String readHanja(String word) {
    StringBuilder read = new StringBuilder(word.length());
    int start = 0;
    while (start < word.length()) {
      boolean hanja = Character.isIdeographic(word.charAt(start));
      int end = start + 1;
      while (end < word.length() && Character.isIdeographic(word.charAt(end)) == hanja) {
        end++;
      }
      String run = word.substring(start, end);
      read.append(hanja ? reading(run) : run);
      start = end;
    }
    return read.toString();
  }

  /** Returns the reading of Chinese characters, or themselves when one of them has none. */
  private String reading(String hanja) {
    StringBuilder read = new StringBuilder(hanja.length());
    try (TokenStream stream = nori.tokenStream("hanja", hanja)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      ReadingAttribute reading = stream.addAttribute(ReadingAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        String syllables = reading.getReading();
        if (syllables == null || syllables.length() != term.length()) {
          return hanja;
        }
        boolean begins = read.isEmpty() || syllables.length() > 1;
        read.append(begins ? initial(syllables.charAt(0)) : syllables.charAt(0));
        read.append(syllables, 1, syllables.length());
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(READ_FAILED, e);
    }
    return read.length() == hanja.length() ? read.toString() : hanja;
  }

  /** Returns a syllable as it is at the beginning of a word: 여 for 녀, 이 for 리, 노 for 로. */
  static char initial(char syllable) {
    int consonant = KoreanText.isSyllable(syllable) ? HangulSyllable.initial(syllable) : -1;
    if (consonant != NIEUN && consonant != RIEUL) {
      return syllable;
    }
    int vowel = HangulSyllable.vowel(syllable);
    boolean palatal = PALATAL.indexOf(vowel) >= 0;
    return HangulSyllable.of(palatal ? IEUNG : NIEUN, vowel, HangulSyllable.last(syllable));
  }
}
