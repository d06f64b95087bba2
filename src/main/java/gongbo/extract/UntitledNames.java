package gongbo.extract;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognises names of persons without a job title. */
final class UntitledNames {
  /** The length in syllables of a typical name; shorter ones are often other words. */
  static final int SYLLABLES = 3;

  /** The maximum number of characters of an organisation in a bracket. */
  private static final int LONGEST_ORGANISATION = 30;

  /** Forms of address for young people with the particle of a subject. */
  private static final Set<String> YOUNG = Set.of("군은", "군이", "군도", "양은", "양이", "양도");

  private final Gazetteer gazetteer;
  private final JobTitles titles;

  UntitledNames(Gazetteer gazetteer, JobTitles titles) {
    this.gazetteer = gazetteer;
    this.titles = titles;
  }

  /** Recognises a name with a form of address for young people: 한도윤군은, 한도윤 양은. */
  @Nullable Mention youngPerson(List<Token> tokens, int i) {
    Token name = tokens.get(i);
    boolean apart =
        name.text().length() == SYLLABLES
            && i + 1 < tokens.size()
            && YOUNG.contains(tokens.get(i + 1).text());
    boolean glued =
        name.text().length() > SYLLABLES && YOUNG.contains(name.text().substring(SYLLABLES));
    if (!(apart || glued) || !titles.isName(name.text().substring(0, SYLLABLES))) {
      return null;
    }
    int last = apart ? i + 1 : i;
    return MentionBuilder.builder()
        .name(name.text().substring(0, SYLLABLES))
        .affiliation(null)
        .title(null)
        .start(name.start())
        .end(name.start() + SYLLABLES)
        .firstToken(i)
        .lastToken(last)
        .particle(tokens.get(last).text().substring(tokens.get(last).text().length() - 1))
        .form("name-of-the-young")
        .confidence(0.7)
        .build();
  }

  /** Recognises a name without a title whose organisation is in a bracket: 양은경(부산대학교). */
  @Nullable Mention withOrganisation(List<Token> tokens, int i) {
    Token name = tokens.get(i);
    if (name.text().length() < SYLLABLES
        || !titles.isName(name.text())
        || i + 1 >= tokens.size()
        || tokens.get(i + 1).kind() != Token.TokenType.BRACKET
        || !tokens.get(i + 1).isAdjacentTo(name)) {
      return null;
    }
    Token bracket = tokens.get(i + 1);
    String organisation = bracket.text().strip();
    if (!isOrganisation(organisation) || isTitledAfter(tokens, i + 1)) {
      return null;
    }
    int last = i + 1;
    String particle = "";
    if (last + 1 < tokens.size()
        && tokens.get(last + 1).isWord()
        && tokens.get(last + 1).isAdjacentTo(bracket)) {
      particle = NounParticles.atStartOf(tokens.get(last + 1).text());
      last++;
    }
    return MentionBuilder.builder()
        .name(name.text())
        .affiliation(organisation)
        .title(null)
        .start(name.start())
        .end(name.end())
        .firstToken(i)
        .lastToken(last)
        .particle(particle)
        .form("name-and-organisation")
        .confidence(0.75)
        .build();
  }

  private boolean isOrganisation(String content) {
    String lastWord = content.substring(content.lastIndexOf(' ') + 1);
    return lastWord.length() >= 2
        && content.length() <= LONGEST_ORGANISATION
        && content.chars().noneMatch(Character::isDigit)
        && content.indexOf(',') < 0
        && ForeignNames.latinWords(content) <= 1
        && titles.titleIn(lastWord) == null
        && gazetteer.looksLikeOrganisation(lastWord);
  }

  /**
   * Returns true if a title follows the bracket, as in 노은채(누리대학교) 교수, because a form with a title
   * then applies.
   */
  private boolean isTitledAfter(List<Token> tokens, int bracket) {
    if (bracket + 1 >= tokens.size() || !tokens.get(bracket + 1).isWord()) {
      return false;
    }
    JobTitles.Titled titled = titles.titleIn(tokens.get(bracket + 1).text());
    return titled != null && titled.before().isEmpty();
  }
}
