package gongbo.source;

import gongbo.korean.DictionaryNouns;
import gongbo.korean.KoreanText;
import gongbo.korean.ParticleStripper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Decides where the lines of a document break inside words, as those of Hangul's word processor do.
 *
 * <p>A document that prints the space at the end of a line prints it between all words. In another,
 * a word is broken when the document has the whole word within a line, or when the dictionary has
 * the whole but not both parts.
 *
 * @param printsSpaces whether the document prints spaces at the ends of lines
 * @param words the words within the lines
 */
record BrokenWords(boolean printsSpaces, TreeSet<String> words) {
  /** The share of continued lines with a space from which on a document prints spaces there. */
  private static final double SPACED = 0.15;

  /** The signs after which there is a space even at the end of a line. */
  private static final String PUNCTUATION = ",.;:!?…";

  /** The words of one syllable that often stand alone: 할 수 도로가 has no 수도. */
  private static final Set<String> OWN_WORDS =
      Set.of(
          "수", "것", "등", "및", "이", "그", "저", "각", "전", "총", "더", "또", "중", "내", "외", "간", "바", "데",
          "때", "곳", "한", "두", "세", "새", "약", "본", "위", "후", "안", "시");

  /** The longest ending that distinguishes two forms of a word, in syllables. */
  private static final int LONGEST_ENDING = 2;

  /** Returns the words of a document. */
  static BrokenWords of(List<PositionedLine> lines) {
    int continuedLines = 0;
    int spacedLines = 0;
    TreeSet<String> words = new TreeSet<>();
    for (int i = 0; i < lines.size(); i++) {
      PositionedLine line = lines.get(i);
      boolean continued = i + 1 < lines.size() && PageLayout.goesOn(line, lines.get(i + 1));
      continuedLines += continued ? 1 : 0;
      spacedLines += continued && line.spaced() ? 1 : 0;
      String[] inLine = line.text().split(" ", -1);
      // The first and the last may be parts of words.
      for (int word = 1; word < inLine.length - (continued ? 1 : 0); word++) {
        words.add(letters(inLine[word], false));
      }
    }
    words.remove("");
    boolean printsSpaces = spacedLines > 0 && spacedLines >= SPACED * continuedLines;
    return new BrokenWords(printsSpaces, words);
  }

  /** Returns whether a word is broken between a line and the next, which continues it. */
  boolean isBetween(PositionedLine line, PositionedLine next) {
    if (line.spaced() || line.text().isEmpty() || next.text().isEmpty()) {
      return false;
    }
    char last = line.text().charAt(line.text().length() - 1);
    char first = next.text().charAt(0);
    boolean number = last == ',' && Character.isDigit(first);
    if ((isLatin(last) && isLatin(first)) || (PUNCTUATION.indexOf(last) >= 0 && !number)) {
      return false;
    }
    if (printsSpaces) {
      return true;
    }
    if (!KoreanText.isSyllable(last) || !KoreanText.isSyllable(first)) {
      return false;
    }
    String start = letters(line.text().substring(line.text().lastIndexOf(' ') + 1), true);
    int space = next.text().indexOf(' ');
    String end = letters(space < 0 ? next.text() : next.text().substring(0, space), false);
    return isWithinLines(start, end) || isInDictionary(start, end);
  }

  private boolean isWithinLines(String start, String end) {
    if (words.contains(start) && words.contains(end)) {
      return false;
    }
    String whole = start + end;
    for (String word : words.tailSet(start, false)) {
      if (!word.startsWith(start)) {
        return false;
      }
      int common = common(word, whole);
      if (common > start.length()
          && word.length() - common <= LONGEST_ENDING
          && whole.length() - common <= LONGEST_ENDING) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInDictionary(String start, String end) {
    List<String> stems = stems(end);
    if (OWN_WORDS.contains(start)
        || (DictionaryNouns.contains(start)
            && stems.stream().anyMatch(DictionaryNouns::contains))) {
      return false;
    }
    for (int from = 0; from < start.length(); from++) {
      String before = start.substring(0, from);
      String part = start.substring(from);
      if ((before.isEmpty() || DictionaryNouns.contains(before))
          && stems.stream().anyMatch(stem -> DictionaryNouns.contains(part + stem))) {
        return true;
      }
    }
    return false;
  }

  /** Returns a word with its particle, if it may have one, and without. */
  private static List<String> stems(String word) {
    List<String> stems = new ArrayList<>(List.of(word));
    for (String particle : ParticleStripper.OF_NOUNS) {
      if (word.endsWith(particle) && word.length() > particle.length()) {
        stems.add(word.substring(0, word.length() - particle.length()));
      }
    }
    return stems;
  }

  private static int common(String one, String other) {
    int length = 0;
    while (length < Math.min(one.length(), other.length())
        && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length;
  }

  /** Returns the run of letters and digits at the beginning or the end of a printed word. */
  private static String letters(String word, boolean atEnd) {
    int start = 0;
    int end = word.length();
    if (atEnd) {
      start = end;
      while (start > 0 && Character.isLetterOrDigit(word.charAt(start - 1))) {
        start--;
      }
    } else {
      while (start < end && !Character.isLetterOrDigit(word.charAt(start))) {
        start++;
      }
      end = start;
      while (end < word.length() && Character.isLetterOrDigit(word.charAt(end))) {
        end++;
      }
    }
    return word.substring(start, end);
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetter(c);
  }
}
