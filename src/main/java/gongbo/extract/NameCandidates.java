package gongbo.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects words that may be the names of persons beside the mentions that {@link MentionRules} is
 * sure of: names in brackets, names before an organisation and after a title, foreign names before
 * their Latin spelling. A model decides whether they have a role.
 */
final class NameCandidates {
  static final String IN_BRACKET = "name-in-bracket";
  static final String BESIDE_TITLE = "name-beside-title";
  static final String ALONE = "name-alone";
  static final String FOREIGN = "foreign-name-candidate";

  /** The maximum distance in words from a name to the title after it. */
  private static final int TITLE_REACH = 7;

  /** The maximum number of words in a foreign name. */
  private static final int LONGEST_FOREIGN_NAME = 4;

  /** The length in syllables of a typical Korean name. */
  private static final int NAME = 3;

  private static final int LONGEST_BRACKET = 80;

  /** The confidence before a model decides. */
  private static final double UNDECIDED = 0.5;

  private final Gazetteer gazetteer;
  private final JobTitles titles;

  NameCandidates(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.titles = new JobTitles(gazetteer);
  }

  /** Returns the possible mentions in a sentence that overlap with no known one, in text order. */
  List<Mention> in(Sentence sentence, List<Mention> known) {
    List<Token> tokens = sentence.tokens();
    List<Mention> found = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (i < next || isCovered(known, i)) {
        continue;
      }
      Token token = tokens.get(i);
      if (token.kind() == Token.TokenType.BRACKET) {
        addInBracket(tokens, i, known, found);
      } else if (token.isWord()) {
        Mention mention = named(tokens, i, known);
        if (mention == null) {
          mention = foreign(tokens, i, known);
        }
        if (mention == null) {
          mention = foreignBeforeOrganisation(tokens, i, known);
        }
        if (mention == null) {
          mention = latin(tokens, i, known);
        }
        if (mention != null) {
          found.add(mention);
          next = mention.lastToken() + 1;
        }
      }
    }
    return found;
  }

  private static boolean isCovered(List<Mention> known, int token) {
    for (Mention mention : known) {
      if (mention.firstToken() <= token && token <= mention.lastToken()) {
        return true;
      }
    }
    return false;
  }

  /** Recognises a Korean name, and reads its organisation and title from the words beside it. */
  private @Nullable Mention named(List<Token> tokens, int i, List<Mention> known) {
    Token token = tokens.get(i);
    String word = token.text();
    String particle = "";
    if (!isName(word)) {
      particle = particleAfterName(word);
      if (particle.isEmpty()) {
        return null;
      }
    }
    String name = word.substring(0, word.length() - particle.length());
    Mention described = particle.isEmpty() ? withTitleAfter(tokens, i, name, known) : null;
    if (described != null) {
      return described;
    }
    String affiliation = null;
    String title = null;
    String form = ALONE;
    if (i > 0 && tokens.get(i - 1).isWord() && !isCovered(known, i - 1)) {
      JobTitles.Titled before = titles.titleIn(tokens.get(i - 1).text());
      if (before != null && before.particle().isEmpty()) {
        title = before.title();
        affiliation = before.before().isEmpty() ? organisation(tokens, i - 2) : before.before();
        form = BESIDE_TITLE;
      }
    }
    if (affiliation == null && i + 1 < tokens.size() && tokens.get(i + 1).isAdjacentTo(token)) {
      affiliation = bracketedOrganisation(tokens.get(i + 1));
    }
    return MentionBuilder.builder()
        .name(name)
        .affiliation(affiliation)
        .title(title)
        .start(token.start())
        .end(token.start() + name.length())
        .firstToken(i)
        .lastToken(i)
        .particle(particle)
        .form(form)
        .confidence(UNDECIDED)
        .build();
  }

  private boolean isName(String word) {
    return titles.isName(word)
        || (word.length() == NAME && gazetteer.couldBeName(word) && titles.titleIn(word) == null);
  }

  /** Returns the particle after a name of three syllables, or "" if the word is no such name. */
  private String particleAfterName(String word) {
    if (word.length() <= NAME || !gazetteer.looksLikeName(word.substring(0, NAME))) {
      return "";
    }
    for (String particle : NounParticles.afterPerson()) {
      if (word.endsWith(particle)
          && word.length() - particle.length() == NAME
          && titles.isName(word.substring(0, NAME))) {
        return particle;
      }
    }
    return "";
  }

  /** Reads 박용린 누리연구원 선임연구위원: organisation and title after a name. */
  private @Nullable Mention withTitleAfter(
      List<Token> tokens, int i, String name, List<Mention> known) {
    StringBuilder words = new StringBuilder();
    for (int k = i + 1; k < Math.min(tokens.size(), i + TITLE_REACH); k++) {
      Token token = tokens.get(k);
      if (token.kind() == Token.TokenType.BRACKET) {
        continue;
      }
      if (!token.isWord() || isCovered(known, k)) {
        return null;
      }
      JobTitles.Titled titled = titles.titleIn(token.text());
      if (titled != null) {
        String organisation = (words + titled.before()).strip();
        return MentionBuilder.builder()
            .name(name)
            .affiliation(organisation.isEmpty() ? null : organisation)
            .title(titled.title())
            .start(tokens.get(i).start())
            .end(tokens.get(i).start() + name.length())
            .firstToken(i)
            .lastToken(k)
            .particle(titled.particle())
            .form(BESIDE_TITLE)
            .confidence(UNDECIDED)
            .build();
      }
      if (NounParticles.closes(token.text())) {
        return null;
      }
      words.append(token.text()).append(' ');
    }
    return null;
  }

  private @Nullable String organisation(List<Token> tokens, int i) {
    return i >= 0 && tokens.get(i).isWord() && gazetteer.looksLikeOrganisation(tokens.get(i).text())
        ? tokens.get(i).text()
        : null;
  }

  private @Nullable String bracketedOrganisation(Token bracket) {
    String content = bracket.text().strip();
    String last = content.substring(content.lastIndexOf(' ') + 1);
    return bracket.kind() == Token.TokenType.BRACKET
            && !last.isEmpty()
            && gazetteer.looksLikeOrganisation(last)
        ? content
        : null;
  }

  /** Adds the names in a bracket: (노은채, 가람대학교), (사회 : 박용린 누리연구원 위원). */
  private void addInBracket(List<Token> tokens, int i, List<Mention> known, List<Mention> found) {
    Token bracket = tokens.get(i);
    if (bracket.text().length() > LONGEST_BRACKET || isCovered(known, i)) {
      return;
    }
    List<Token> words = AnnotatedText.wordsIn(bracket);
    for (int k = 0; k < words.size(); k++) {
      if (!words.get(k).isWord()) {
        continue;
      }
      Mention inside = named(words, k, List.of());
      if (inside == null && k == 0) {
        inside = foreignBeforeComma(words);
      }
      if (inside != null) {
        boolean comma =
            inside.affiliation() == null
                && inside.lastToken() + 1 < words.size()
                && words.get(inside.lastToken() + 1).kind() == Token.TokenType.COMMA;
        found.add(
            MentionBuilder.builder(inside)
                .affiliation(
                    comma ? afterComma(words, inside.lastToken() + 2) : inside.affiliation())
                .firstToken(i)
                .lastToken(i)
                .particle("")
                .form(IN_BRACKET)
                .build());
        k = inside.lastToken();
      }
    }
  }

  private @Nullable String afterComma(List<Token> words, int from) {
    StringBuilder organisation = new StringBuilder();
    for (int k = from; k < words.size() && words.get(k).isWord(); k++) {
      organisation.append(words.get(k).text()).append(' ');
    }
    String name = organisation.toString().strip();
    return name.isEmpty() || titles.isName(name) ? null : name;
  }

  /** Reads a foreign name before a comma: (오라핀 리야프라오, 누리천문대). */
  private static @Nullable Mention foreignBeforeComma(List<Token> words) {
    int count = 0;
    while (count < words.size()
        && words.get(count).isWord()
        && Hangul.isAllSyllables(words.get(count).text())) {
      count++;
    }
    boolean comma = count < words.size() && words.get(count).kind() == Token.TokenType.COMMA;
    if (!comma || count < 2 || count > LONGEST_FOREIGN_NAME) {
      return null;
    }
    return foreignAlone(words, 0, count - 1, count - 1, IN_BRACKET);
  }

  /** Reads a foreign name before its Latin spelling: 카나코 이우치(Kanako Iuchi) 누리대 부교수. */
  private @Nullable Mention foreign(List<Token> tokens, int i, List<Mention> known) {
    int last = i;
    while (last + 1 < tokens.size()
        && tokens.get(last + 1).isWord()
        && last - i < LONGEST_FOREIGN_NAME - 1) {
      last++;
    }
    for (int end = i; end <= last; end++) {
      if (end + 1 >= tokens.size()
          || tokens.get(end + 1).kind() != Token.TokenType.BRACKET
          || !tokens.get(end + 1).isAdjacentTo(tokens.get(end))) {
        continue;
      }
      int latin = ForeignNames.latinWords(tokens.get(end + 1).text());
      if (latin < 2 || end - i + 1 > latin || !isForeign(tokens, i, end)) {
        return null;
      }
      Mention described = described(tokens, i, end, end + 1, known);
      return described == null ? foreignAlone(tokens, i, end, end + 1, FOREIGN) : described;
    }
    return null;
  }

  /** Reads a foreign name before an organisation and a title: 카나코 이우치 누리대학교 부교수. */
  private @Nullable Mention foreignBeforeOrganisation(
      List<Token> tokens, int i, List<Mention> known) {
    if (i > 0 && tokens.get(i - 1).isWord() && !NounParticles.closes(tokens.get(i - 1).text())) {
      return null;
    }
    for (int last = i + 1; last < Math.min(tokens.size() - 1, i + LONGEST_FOREIGN_NAME); last++) {
      Token next = tokens.get(last + 1);
      if (!tokens.get(last).isWord() || !next.isWord()) {
        return null;
      }
      if (gazetteer.looksLikeOrganisation(next.text())) {
        return isForeign(tokens, i, last) ? described(tokens, i, last, last, known) : null;
      }
    }
    return null;
  }

  /** Reads a name in Latin letters before a title: Kanako Iuchi 부교수. */
  private @Nullable Mention latin(List<Token> tokens, int i, List<Mention> known) {
    int last = i - 1;
    while (last + 1 < tokens.size()
        && last - i + 1 < LONGEST_FOREIGN_NAME
        && isLatinName(tokens.get(last + 1))) {
      last++;
    }
    return last > i ? described(tokens, i, last, last, known) : null;
  }

  private static boolean isLatinName(Token token) {
    String word = token.text();
    return token.isWord()
        && word.length() > 1
        && Character.isUpperCase(word.charAt(0))
        && Character.isLowerCase(word.charAt(1))
        && word.chars().allMatch(letter -> Hangul.isLatin((char) letter));
  }

  /**
   * Returns the mention of a foreign name that a title follows, or null.
   *
   * @param last the index of the last word of the name
   * @param phraseEnd the index of the last token before the organisation and title
   */
  private @Nullable Mention described(
      List<Token> tokens, int first, int last, int phraseEnd, List<Mention> known) {
    Mention described = withTitleAfter(tokens, phraseEnd, joined(tokens, first, last + 1), known);
    return described == null
        ? null
        : MentionBuilder.builder(described)
            .start(tokens.get(first).start())
            .end(tokens.get(last).end())
            .firstToken(first)
            .form(FOREIGN)
            .build();
  }

  /** Returns the mention of a foreign name of which nothing else is printed. */
  private static Mention foreignAlone(
      List<Token> tokens, int first, int last, int phraseEnd, String form) {
    return MentionBuilder.builder()
        .name(joined(tokens, first, last + 1))
        .affiliation(null)
        .title(null)
        .start(tokens.get(first).start())
        .end(tokens.get(last).end())
        .firstToken(first)
        .lastToken(phraseEnd)
        .particle("")
        .form(form)
        .confidence(UNDECIDED)
        .build();
  }

  private boolean isForeign(List<Token> tokens, int first, int last) {
    for (int k = first; k <= last; k++) {
      String word = tokens.get(k).text();
      if (!Hangul.isAllSyllables(word)
          || gazetteer.looksLikeOrganisation(word)
          || titles.titleIn(word) != null
          || NounParticles.closes(word)) {
        return false;
      }
    }
    return true;
  }

  private static String joined(List<Token> tokens, int from, int to) {
    StringBuilder name = new StringBuilder();
    for (int k = from; k < to; k++) {
      name.append(k == from ? "" : " ").append(tokens.get(k).text());
    }
    return name.toString();
  }
}
