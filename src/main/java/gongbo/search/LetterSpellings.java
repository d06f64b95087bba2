package gongbo.search;

import gongbo.korean.KoreanText;
import gongbo.korean.LetterNames;
import gongbo.korean.Romanization;
import gongbo.korean.UnitNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds other spellings of a word. An abbreviation is spelled by the names of its letters and the
 * other way round: {@code KTX} and {@code 케이티엑스}, {@code 30kg} and {@code 30킬로그램}. An index must
 * print both, and the abbreviation as often: a rare one that {@code 비디오} happens to spell is
 * another thing. A Korean name is spelled in Latin letters: {@code Saemangeum}.
 */
final class LetterSpellings {
  /** The fewest letters; two are too often a word, as in {@code 케이지}. */
  private static final int FEWEST = 3;

  private static final int MOST = 6;

  private final Lexicon lexicon;

  LetterSpellings(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Returns the other spellings of a word.
   *
   * @throws UncheckedIOException when the index cannot be read
   */
  List<Synonym> of(String word) {
    List<Synonym> spellings = new ArrayList<>();
    UnitNames.otherName(word).map(LetterSpellings::spelling).ifPresent(spellings::add);
    try {
      if (isAbbreviation(word)) {
        for (String name : LetterNames.of(word)) {
          if (isSame(word, name)) {
            spellings.add(spelling(name));
          }
        }
      } else {
        for (String letters : LetterNames.read(word)) {
          if (isAbbreviation(letters) && isSame(letters, word)) {
            spellings.add(spelling(letters.toUpperCase(Locale.ROOT)));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return spellings;
  }

  private static boolean isAbbreviation(String word) {
    return word.length() >= FEWEST
        && word.length() <= MOST
        && word.chars().allMatch(KoreanText::isLatin);
  }

  private boolean isSame(String letters, String name) throws IOException {
    int ofName = lexicon.releases(name);
    return ofName > 0 && lexicon.releases(letters) >= ofName;
  }

  /**
   * Returns the Korean word that a word in Latin letters romanizes, if more releases print one than
   * print the letters: {@code 새만금} of {@code Saemangeum}; the most frequent of several. A word in
   * capitals is an abbreviation.
   *
   * @throws UncheckedIOException when the index cannot be read
   */
  Optional<Synonym> romanized(String word) {
    if (word.equals(word.toUpperCase(Locale.ROOT))) {
      return Optional.empty();
    }
    String best = "";
    try {
      int most = Math.max(Lexicon.ESTABLISHED - 1, lexicon.releases(word));
      for (String reading : Romanization.readings(word)) {
        int releases = lexicon.releases(reading);
        if (releases > most) {
          best = reading;
          most = releases;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(spelling(best));
  }

  private static Synonym spelling(String name) {
    return new Synonym(name, Synonym.Origin.SPELLING, 0);
  }
}
