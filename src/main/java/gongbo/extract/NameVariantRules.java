package gongbo.extract;

import gongbo.release.Finding;
import gongbo.release.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeSet;

/**
 * Finds the spellings of speakers' names in Hanja and Latin letters: in brackets after the name,
 * {@code 윤지웅(尹志雄, Yoon Jiwoong)}, or for foreign names also after the title, {@code 셍헹 헐
 * 차관보(Seingheng Hul)}.
 */
final class NameVariantRules {
  private static final int LONGEST_HANJA = 4;
  private static final int LONGEST_LATIN = 40;

  private NameVariantRules() {}

  /** Returns the speakers with the spellings of their names. */
  static List<Finding<Speaker>> withSpellings(
      AnnotatedText annotated, MentionIndex mentionIndex, List<Finding<Speaker>> speakers) {
    List<Finding<Speaker>> spelled = new ArrayList<>();
    for (Finding<Speaker> speaker : speakers) {
      Set<String> spellings = new TreeSet<>();
      for (int s = 0; s < annotated.sentences().size(); s++) {
        for (Mention mention : mentionIndex.inSentence(s)) {
          if (mention.name().equals(speaker.value().name())) {
            add(annotated.sentences().get(s).tokens(), mention, spellings);
          }
        }
      }
      spelled.add(
          spellings.isEmpty()
              ? speaker
              : new Finding<>(
                  speaker.value().withSpellings(List.copyOf(spellings)),
                  speaker.span(),
                  speaker.rule(),
                  speaker.confidence()));
    }
    return spelled;
  }

  private static void add(List<Token> tokens, Mention mention, Set<String> spellings) {
    boolean foreign = mention.name().indexOf(' ') > 0;
    int last = Math.min(mention.lastToken(), tokens.size() - 1);
    for (int i = mention.firstToken(); i <= last; i++) {
      Token bracket = tokens.get(i);
      if (bracket.kind() == Token.TokenType.BRACKET
          && (foreign || bracket.start() == mention.end())) {
        StringTokenizer parts = new StringTokenizer(bracket.text(), ",;/");
        while (parts.hasMoreTokens()) {
          String part = parts.nextToken().strip();
          if (isHanja(part) || isLatinName(part)) {
            spellings.add(part);
          }
        }
      }
    }
  }

  private static boolean isHanja(String text) {
    return text.length() >= 2
        && text.length() <= LONGEST_HANJA
        && text.chars().allMatch(Character::isIdeographic);
  }

  /**
   * Returns true for two or more capitalised words; a single one may be the abbreviation of an
   * organisation.
   */
  private static boolean isLatinName(String text) {
    if (text.length() > LONGEST_LATIN || text.indexOf(' ') < 0) {
      return false;
    }
    StringTokenizer words = new StringTokenizer(text);
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      if (!Character.isUpperCase(word.charAt(0))
          || !word.chars().allMatch(NameVariantRules::isOfName)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOfName(int letter) {
    return (Character.isLetter(letter) && letter < '\u0250') || ".-'’".indexOf(letter) >= 0;
  }
}
