package gongbo.extract;

import gongbo.release.Alias;
import gongbo.release.Finding;
import gongbo.release.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the alternative names that a release defines in brackets.
 *
 * <p>There are four rules: a short name after 이하 ({@code 과학기술정책연구원(이하 STEPI, 원장 윤지웅)}); a gloss in
 * Latin letters ({@code 연구개발(R&D)}, {@code 방사성 리간드 치료제(RLT, Radioligand Therapy)}); a short form
 * whose letters occur in the name in the same order ({@code 농림축산식품부(농식품부)}); and an abbreviation
 * that is expanded in Korean ({@code OECD(경제협력개발기구)}).
 *
 * <p>The alias determines where the name begins. The letters of a Korean short name occur in the
 * words of the full name. Each capital of an abbreviation, and each word of a translation,
 * corresponds to about two Korean syllables.
 */
final class AliasRules {
  /** The maximum number of words in a name. */
  private static final int LONGEST_TERM = 6;

  /**
   * The maximum length of a bracket in characters; a longer bracket is an explanation and not a
   * name.
   */
  private static final int LONGEST_CONTENT = 80;

  private static final int LONGEST_ALIAS = 30;

  /** Words of a translation that correspond to no Korean syllable. */
  private static final Set<String> FUNCTION_WORDS =
      Set.of("of", "the", "and", "for", "in", "on", "to", "a", "an", "with", "by", "from");

  /** Units of measurement, which define no alias. */
  private static final Set<String> MEASURES =
      Set.of("MW", "GW", "TW", "MWh", "GWh", "TWh", "kW", "kWh", "MPa", "MHz", "GHz", "TEU", "KRW");

  private static final Set<String> LINKS = Set.of("누리집", "홈페이지", "바로가기");

  private static final String QUOTES = "‘’'\"“”「」｢｣『』`";

  private final Gazetteer gazetteer;

  AliasRules(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** The Korean words that a bracket refers to. */
  private record AliasTerm(String text, int start, boolean sure) {}

  List<Finding<Alias>> find(AnnotatedText annotated, MentionIndex mentionIndex) {
    Map<Alias, Finding<Alias>> found = new LinkedHashMap<>();
    for (int s = 0; s < annotated.sentences().size(); s++) {
      List<Token> tokens = annotated.sentences().get(s).tokens();
      for (int i = 1; i < tokens.size(); i++) {
        Token bracket = tokens.get(i);
        if (bracket.kind() == Token.TokenType.BRACKET
            && bracket.isAdjacentTo(tokens.get(i - 1))
            && bracket.text().length() <= LONGEST_CONTENT
            && !isPersonName(tokens, mentionIndex.inSentence(s), i)) {
          inBracket(tokens, i, found);
        }
      }
    }
    return List.copyOf(found.values());
  }

  /**
   * Returns true if a bracket, or the phrase before it, is the name of a person, as in 셍헹 헐
   * 차관보(Seingheng Hul).
   */
  private static boolean isPersonName(List<Token> tokens, List<Mention> mentions, int i) {
    for (Mention mention : mentions) {
      boolean inPhrase = mention.firstToken() <= i && i <= mention.lastToken();
      boolean spelled =
          latinWords(tokens.get(i).text()) > 1 && !hasAbbreviation(tokens.get(i).text());
      if (inPhrase && spelled) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAbbreviation(String content) {
    StringTokenizer parts = new StringTokenizer(content, ",;:/ ");
    while (parts.hasMoreTokens()) {
      if (capitals(parts.nextToken()) >= 2) {
        return true;
      }
    }
    return false;
  }

  private void inBracket(List<Token> tokens, int i, Map<Alias, Finding<Alias>> found) {
    String content = tokens.get(i).text().strip();
    for (String part : content.split(",", 6)) {
      if (part.strip().startsWith("이하") && !part.strip().startsWith("이하의")) {
        shortName(tokens, i, unquoted(part.strip().substring(2)), found);
        return;
      }
    }
    if (isLatin(content)) {
      gloss(tokens, i, content, found);
    } else if (tokens.get(i - 1).isWord() && isLatin(tokens.get(i - 1).text())) {
      spelledOut(tokens, i, content, found);
    } else if (Hangul.isAllSyllables(content)) {
      shortForm(tokens, i, content, found);
    }
  }

  /** Returns the text after 이하, without quotation marks and 라 한다. */
  private static String unquoted(String printed) {
    int start = 0;
    while (start < printed.length() && (" :" + QUOTES).indexOf(printed.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < printed.length() && (":;" + QUOTES).indexOf(printed.charAt(end)) < 0) {
      end++;
    }
    return printed.substring(start, end).strip();
  }

  private void shortName(
      List<Token> tokens, int i, String alias, Map<Alias, Finding<Alias>> found) {
    if (alias.length() < 2 || alias.length() > LONGEST_ALIAS) {
      return;
    }
    AliasTerm term =
        isLatin(alias) ? termOf(tokens, i, units(alias)) : termHolding(tokens, i, alias);
    if (term != null) {
      add(found, term, alias, tokens.get(i), "defined-short-name", term.sure() ? 0.9 : 0.7);
    }
  }

  private void gloss(List<Token> tokens, int i, String content, Map<Alias, Finding<Alias>> found) {
    if (MEASURES.contains(content) || isAddress(content)) {
      return;
    }
    String[] parts = content.split("[,;:/]", 3);
    int units = 0;
    for (String part : parts) {
      if (capitals(part) >= 2 && part.strip().indexOf(' ') < 0) {
        units = units(part);
        break;
      }
      units = units == 0 ? units(part) : units;
    }
    AliasTerm term = termOf(tokens, i, units);
    if (term == null || isSpelledName(term, content)) {
      return;
    }
    for (String part : parts) {
      String alias = part.strip();
      boolean measure = alias.length() <= 3 && capitals(alias) < 2;
      if (alias.length() >= 2 && alias.length() <= LONGEST_ALIAS + 20 && !measure) {
        add(found, term, alias, tokens.get(i), "gloss", term.sure() ? 0.8 : 0.6);
      }
    }
  }

  /**
   * Returns true for a web address such as www.example.go.kr, which has a dot between lower-case
   * letters.
   */
  private static boolean isAddress(String content) {
    for (int i = 1; i + 1 < content.length(); i++) {
      if (content.charAt(i) == '.'
          && Character.isLowerCase(content.charAt(i - 1))
          && Character.isLowerCase(content.charAt(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns true for a person's name in both scripts: about as many Korean words as Latin ones, and
   * all Latin words begin with a capital, as in 마크 리드(Mark Reed).
   */
  private boolean isSpelledName(AliasTerm term, String content) {
    int words = latinWords(content);
    String last = term.text().substring(term.text().lastIndexOf(' ') + 1);
    int termWords = new StringTokenizer(term.text()).countTokens();
    return words > 1
        && termWords > 1
        && !hasAbbreviation(content)
        && Math.abs(words - termWords) <= 1
        && words == new StringTokenizer(content).countTokens()
        && !gazetteer.looksLikeOrganisation(last);
  }

  private void spelledOut(
      List<Token> tokens, int i, String content, Map<Alias, Finding<Alias>> found) {
    String alias = tokens.get(i - 1).text();
    int units = 0;
    StringTokenizer words = new StringTokenizer(content);
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      if (!Hangul.isAllSyllables(word)
          || NounParticles.closes(word)
          || isTitleOrLink(word)
          || gazetteer.looksLikeName(word)) {
        return;
      }
      units += syllablePairs(word);
    }
    int capitals = capitals(alias);
    if (capitals >= 2 && units >= Math.max(2, capitals - 1) && units <= capitals + 2) {
      AliasTerm term = new AliasTerm(content, tokens.get(i - 1).start(), true);
      add(found, term, alias, tokens.get(i), "spelled-out", 0.6);
    }
  }

  private void shortForm(
      List<Token> tokens, int i, String alias, Map<Alias, Finding<Alias>> found) {
    if (alias.length() < 2 || alias.length() > 8 || gazetteer.region(alias) != null) {
      return;
    }
    AliasTerm term = termHolding(tokens, i, alias);
    if (term != null && term.text().charAt(0) == alias.charAt(0)) {
      add(found, term, alias, tokens.get(i), "short-form", 0.75);
    }
  }

  /**
   * Returns the shortest sequence of words before a bracket that contains the letters of a short
   * name in the same order, or null.
   */
  private static @Nullable AliasTerm termHolding(List<Token> tokens, int i, String alias) {
    StringBuilder joined = new StringBuilder();
    int words = 0;
    for (int k = i - 1; k >= 0 && words < LONGEST_TERM; k--, words++) {
      Token token = tokens.get(k);
      boolean word = token.isWord() && !(k < i - 1 && NounParticles.closes(token.text()));
      boolean term = token.kind() == Token.TokenType.TERM && k == i - 1;
      if (!word && !term) {
        return null;
      }
      joined.insert(0, joined.isEmpty() ? token.text() : token.text() + " ");
      String name = joined.toString();
      if (Gazetteer.withoutSpaces(name).length() > Gazetteer.withoutSpaces(alias).length()
          && hasInOrder(name, alias)) {
        return new AliasTerm(withoutBracket(name), term ? token.start() + 1 : token.start(), true);
      }
    }
    return null;
  }

  /** Removes the bracket and the footnote mark that a title in 「」 may contain. */
  private static String withoutBracket(String name) {
    int open = name.indexOf('(');
    String plain = open > 0 ? name.substring(0, open) : name;
    return plain.replace('*', ' ').strip();
  }

  private static boolean hasInOrder(String name, String letters) {
    int at = 0;
    for (int i = 0; i < letters.length(); i++) {
      if (letters.charAt(i) == ' ') {
        continue;
      }
      at = name.indexOf(letters.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the words before a bracket that have about the given number of syllable pairs, or null.
   */
  private @Nullable AliasTerm termOf(List<Token> tokens, int i, int units) {
    Token last = tokens.get(i - 1);
    if (units == 0 || isTitleOrLink(last.text())) {
      return null;
    }
    if (last.kind() == Token.TokenType.TERM) {
      return new AliasTerm(withoutBracket(last.text()), last.start() + 1, true);
    }
    if (!isTermWord(last)) {
      return null;
    }
    int sum = syllablePairs(last.text());
    boolean longName = last.text().length() > 4;
    if (sum >= units || (longName && sum >= units - 1)) {
      return new AliasTerm(last.text(), last.start(), true);
    }
    StringBuilder name = new StringBuilder(last.text());
    int first = i - 1;
    while (sum < units
        && first > 0
        && i - first < LONGEST_TERM
        && isTermWord(tokens.get(first - 1))) {
      first--;
      name.insert(0, tokens.get(first).text() + " ");
      sum += syllablePairs(tokens.get(first).text());
    }
    boolean begins =
        first == 0
            || !tokens.get(first - 1).isWord()
            || NounParticles.closes(tokens.get(first - 1).text());
    boolean fits = sum >= units ? sum <= units + 1 : begins && 2 * sum >= units;
    return fits ? new AliasTerm(name.toString(), tokens.get(first).start(), first == i - 1) : null;
  }

  /**
   * Returns true if a bracket after this word names a person's organisation or an address and not
   * an alias, as in 부연구위원(STEPI) and 누리집(example.kr).
   */
  private boolean isTitleOrLink(String word) {
    Gazetteer.TitleEnding title = gazetteer.titleAtEndOf(word);
    return LINKS.contains(word)
        || (title != null
            && (title.title().equals(word) || !gazetteer.looksLikeOrganisation(word)));
  }

  private static boolean isTermWord(Token token) {
    return token.isWord()
        && Hangul.isAllSyllables(token.text())
        && !NounParticles.closes(token.text());
  }

  private static int syllablePairs(String word) {
    return Math.max(1, word.length() / 2);
  }

  /** Returns the number of syllable pairs that an alias in Latin letters corresponds to. */
  private static int units(String alias) {
    int capitals = capitals(alias);
    if (capitals >= 2 && alias.strip().indexOf(' ') < 0) {
      return capitals;
    }
    int words = 0;
    StringTokenizer tokens = new StringTokenizer(alias, " -");
    while (tokens.hasMoreTokens()) {
      if (!FUNCTION_WORDS.contains(tokens.nextToken())) {
        words++;
      }
    }
    return words;
  }

  private static int capitals(String word) {
    int capitals = 0;
    for (int i = 0; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i))) {
        capitals++;
      }
    }
    return capitals;
  }

  private static int latinWords(String content) {
    int words = 0;
    StringTokenizer tokens = new StringTokenizer(content, " ,");
    while (tokens.hasMoreTokens()) {
      if (Character.isUpperCase(tokens.nextToken().charAt(0))) {
        words++;
      }
    }
    return words;
  }

  /** Returns true for an abbreviation or words in Latin letters. */
  private static boolean isLatin(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Hangul.isLatin(c)) {
        letters++;
      } else if (" &-.,;:/'’".indexOf(c) < 0 && !Character.isDigit(c)) {
        return false;
      }
    }
    return letters >= 2 && Hangul.isLatin(text.charAt(0));
  }

  private static void add(
      Map<Alias, Finding<Alias>> found,
      AliasTerm term,
      String alias,
      Token bracket,
      String rule,
      double confidence) {
    String name = Gazetteer.withoutSpaces(term.text());
    // A part of the name, such as 공단 for 한국산업인력공단, is not an alias.
    if (name.length() < 2 || name.contains(Gazetteer.withoutSpaces(alias))) {
      return;
    }
    Alias value = new Alias(term.text().strip(), alias);
    found.putIfAbsent(
        value, new Finding<>(value, Span.body(term.start(), bracket.end()), rule, confidence));
  }
}
