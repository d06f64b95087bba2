package gongbo.extract;

import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Recognises foreign personal names: with their Latin spelling, by an earlier mention, or alone.
 */
final class ForeignNames {
  /** The maximum number of words in a foreign name. */
  private static final int LONGEST_NAME = 4;

  /**
   * The minimum length in syllables of a transcribed name; a shorter word before a Latin phrase is
   * its translation, as in 지역 국장(Regional Director).
   */
  private static final int SHORTEST_NAME = 3;

  /** The maximum length in syllables of names that accidentally end like an organisation. */
  private static final int LONGEST_AMBIGUOUS = 3;

  /**
   * Endings of words that modify a person but are not part of the name: 행사에 참여한, 발표자인, 좌장이신, 비롯해.
   */
  private static final List<String> MODIFIER_ENDINGS =
      List.of("있도록", "참여한", "참석한", "방문한", "비롯해", "자인", "이신");

  /** Particles that end no name. */
  private static final List<String> PLACE_PARTICLES = List.of("에서", "에서는", "에는");

  /** Endings of the names of offices with three syllables. */
  private static final List<String> OFFICES = List.of("부", "처", "청", "원");

  /** Syllables that occur in transcribed names and not in Sino-Korean words. */
  private static final String FOREIGN_SYLLABLES =
      "츠르즈크트스드브프흐쿠키토테카케타티파페포피뤼셸슈쉬싱츄튜퓨뷰몬콘존톤론벤젠렌켄펜맨팬칸얀엘델멜벨셀켈텔펠칼탈콜폴볼튼슨센첸챈쩐띠꽝응옌레네메베체에으";

  /** Abbreviations of countries to one syllable. */
  private static final Set<String> COUNTRIES = Set.of("미", "중", "일", "영", "독", "불", "러");

  /** Endings of a word before a name: 누리기구의, 발표자인. */
  private static final List<String> BEFORE_NAME = List.of("의", "인");

  /** The number of foreign syllables that a Korean word never has. */
  private static final int SURELY_FOREIGN = 2;

  private static final String TO_KOREA = "주한";

  private final Gazetteer gazetteer;
  private final PhraseParts parts;

  ForeignNames(Gazetteer gazetteer, PhraseParts parts) {
    this.gazetteer = gazetteer;
    this.parts = parts;
  }

  /**
   * Recognises a name with its Latin spelling, which may follow the job title or the name: 캄보디아
   * 산업과학기술혁신부 셍헹 헐 차관보(Seingheng Hul), 티모 하라카(Timo Harakka) 핀란드 장관.
   */
  @Nullable Mention spelled(JobTitlePhrase phrase) {
    List<JobTitlePhrase.LeftWord> left = phrase.left();
    Token after = phrase.bracket();
    boolean inMarks =
        left.stream()
            .anyMatch(
                word -> word.token().kind() == Token.TokenType.TERM && spellings(word.token()) > 1);
    if (!inMarks && after != null && latinWords(after.text()) >= 2) {
      return foreignName(phrase, 0, latinWords(after.text()), 0.85);
    }
    for (int k = 0; k < left.size(); k++) {
      Token bracket = left.get(k).bracket();
      if (left.get(k).token().kind() == Token.TokenType.TERM
          && spellings(left.get(k).token()) >= 2) {
        return foreignName(phrase, k, LONGEST_NAME, 0.85);
      }
      if (bracket != null && latinWords(bracket.text()) >= 2) {
        Mention mention = foreignName(phrase, k, latinWords(bracket.text()), 0.85);
        if (mention != null) {
          return mention;
        }
      }
      if (left.get(k).token().isWord() && NounParticles.closes(left.get(k).word())) {
        return null;
      }
    }
    return null;
  }

  /** Recognises a name, or a part of one, that the text has introduced earlier: 티모 하라카 장관도. */
  @Nullable Mention known(JobTitlePhrase phrase, Antecedents antecedents) {
    List<JobTitlePhrase.LeftWord> left = phrase.left();
    for (int k = 0; k < Math.min(left.size(), 4); k++) {
      if (left.get(k).token().kind() == Token.TokenType.TERM) {
        return knownInMarks(phrase, k, antecedents);
      }
      if (!Hangul.isAllSyllables(left.get(k).word().replace("-", ""))) {
        return null;
      }
      for (int words = Math.min(LONGEST_NAME, left.size() - k); words >= 1; words--) {
        String name = JobTitlePhrase.words(left, k, k + words);
        Antecedents.NamedPerson known = antecedents.byForeignName(name, phrase.titled().title());
        if (known != null) {
          return parts.mention(
              phrase,
              known.name(),
              left.get(k + words - 1).token().start(),
              left.get(k).token().end(),
              known.affiliation() == null ? parts.affiliation(phrase, 0, k) : known.affiliation(),
              left.get(k + words - 1).index(),
              "known-foreign-name",
              0.85);
        }
      }
    }
    return null;
  }

  /** Recognises a known name in quotation marks: 「하라카」 장관은, 「하라카(Harakka)」 핀란드 장관은. */
  private @Nullable Mention knownInMarks(JobTitlePhrase phrase, int k, Antecedents antecedents) {
    Token term = phrase.left().get(k).token();
    int open = term.text().indexOf('(');
    String name = (open < 0 ? term.text() : term.text().substring(0, open)).strip();
    Antecedents.NamedPerson known = antecedents.byForeignName(name, phrase.titled().title());
    return known == null
        ? null
        : parts.mention(
            phrase,
            known.name(),
            term.start() + 1,
            term.end() - 1,
            known.affiliation() == null ? parts.affiliation(phrase, 0, k) : known.affiliation(),
            phrase.left().get(k).index(),
            "known-foreign-name",
            0.85);
  }

  /**
   * Recognises a foreign name without its Latin spelling, before the organisation (취 싱 유네스코 부사무총장은,
   * 웡 카이 쥔 주한싱가포르대사는) or after it (베트남 응우옌 부 뚱 대사는).
   */
  @Nullable Mention alone(JobTitlePhrase phrase) {
    List<JobTitlePhrase.LeftWord> left = phrase.left();
    int words = 0;
    while (words < left.size()
        && left.get(words).token().isWord()
        && !NounParticles.closes(left.get(words).word())) {
      words++;
    }
    int mission = missionWords(phrase);
    int length = words - mission;
    if (mission >= 0
        && length >= 1
        && length <= LONGEST_NAME
        && isForeignName(left, mission, words)
        && (length > 1 || hasForeignSyllable(left.get(mission).word()))) {
      return foreignMention(phrase, mission, words, parts.affiliation(phrase, 0, mission));
    }
    int behind = 0;
    while (behind < words && behind < LONGEST_NAME && !isOrganisation(left.get(behind))) {
      behind++;
    }
    if (behind >= 2
        && behind < words
        && phrase.titled().before().isEmpty()
        && isForeignName(left, 0, behind)
        && hasForeignSyllable(JobTitlePhrase.words(left, 0, behind))) {
      return foreignMention(phrase, 0, behind, left.get(behind).word())
          .from(left.get(behind).index());
    }
    int organisation = words - 1;
    while (organisation >= 0 && !isOrganisation(left.get(organisation))) {
      organisation--;
    }
    if (organisation < 0) {
      return first(phrase, words);
    }
    int before = words - organisation - 1;
    if (before < 2
        || before > LONGEST_NAME
        || !isForeignName(left, organisation + 1, words)
        || !hasForeignSyllable(JobTitlePhrase.words(left, organisation + 1, words))) {
      return null;
    }
    return foreignMention(
        phrase, organisation + 1, words, parts.affiliation(phrase, 0, organisation + 1));
  }

  /** Recognises a name at the beginning of a phrase by its syllables: 누리기구의 로널드 라이네켄 사무국장은. */
  private @Nullable Mention first(JobTitlePhrase phrase, int words) {
    List<JobTitlePhrase.LeftWord> left = phrase.left();
    if (words < 2
        || words > LONGEST_NAME
        || (words < left.size() && !Hangul.endsWithAny(left.get(words).word(), BEFORE_NAME))
        || !phrase.titled().before().isEmpty()
        || !NounParticles.marksTopic(phrase.particle())
        || !isForeignName(left, 0, words)
        || foreignSyllables(JobTitlePhrase.words(left, 0, words)) < SURELY_FOREIGN) {
      return null;
    }
    return foreignMention(
        phrase, 0, words, words < left.size() ? parts.possessor(left, words) : null);
  }

  /**
   * Returns the number of words before a job title that name an ambassador's destination: none in
   * 주한핀란드대사, one in 주한 핀란드대사, two in 주한 핀란드 대사; -1 if the title is not that of an ambassador.
   */
  private int missionWords(JobTitlePhrase phrase) {
    List<JobTitlePhrase.LeftWord> left = phrase.left();
    if (phrase.titled().before().startsWith(TO_KOREA)) {
      return 0;
    }
    boolean country = gazetteer.isCountry(phrase.titled().before());
    int k = country ? 0 : 1;
    boolean sent =
        (country || (!left.isEmpty() && gazetteer.isCountry(left.get(0).word())))
            && k < left.size()
            && left.get(k).word().startsWith("주");
    return sent ? k + 1 : -1;
  }

  /**
   * Returns the number of words in the Latin name that follows a name inside the same quotation
   * marks; 0 if there is none.
   */
  private static int spellings(Token term) {
    int open = term.text().indexOf('(');
    return open > 0 && term.text().endsWith(")")
        ? latinWords(term.text().substring(open + 1, term.text().length() - 1))
        : 0;
  }

  static boolean isHangulWords(String text) {
    int words = 0;
    StringTokenizer tokens = new StringTokenizer(text);
    while (tokens.hasMoreTokens()) {
      if (!Hangul.isAllSyllables(tokens.nextToken())) {
        return false;
      }
      words++;
    }
    return words >= 1 && words <= LONGEST_NAME;
  }

  /**
   * Returns the number of words of the Latin name in a bracket; 0 if the bracket contains no such
   * name.
   */
  static int latinWords(String content) {
    int words = 0;
    StringTokenizer tokens = new StringTokenizer(content, " ,");
    while (tokens.hasMoreTokens()) {
      String word = tokens.nextToken();
      if (!Hangul.isLatin(word.charAt(0))) {
        return 0;
      }
      boolean initialOrHonorific =
          word.endsWith(".")
              || word.length() == 1
              || word.equals("Prof")
              || word.equals("Dr")
              || word.equals("Mr")
              || word.equals("Ms");
      if (Character.isUpperCase(word.charAt(0)) && !initialOrHonorific) {
        words++;
      }
    }
    return words <= LONGEST_NAME + 1 ? words : 0;
  }

  private @Nullable Mention foreignName(
      JobTitlePhrase phrase, int nearest, int words, double confidence) {
    List<JobTitlePhrase.LeftWord> left = phrase.left();
    if (nearest < left.size() && left.get(nearest).token().kind() == Token.TokenType.TERM) {
      Token term = left.get(nearest).token();
      int open = term.text().indexOf('(');
      String name = open < 0 ? term.text() : term.text().substring(0, open).strip();
      if (!isHangulWords(name) || gazetteer.eventWords().anyIn(name, 0, name.length())) {
        return null;
      }
      return parts.mention(
          phrase,
          name,
          term.start() + 1,
          term.start() + 1 + name.length(),
          parts.affiliation(phrase, 0, nearest),
          left.get(nearest).index(),
          "spelled-foreign-name",
          confidence);
    }
    if (nearest < left.size() && gazetteer.looksLikeOrganisation(left.get(nearest).word())) {
      return null;
    }
    int limit = nearest + Math.min(words, LONGEST_NAME);
    int k = nearest;
    while (k < limit
        && k < left.size()
        && isForeignNameWord(left.get(k), left.get(k).word().replace("-", ""))) {
      // Short names such as 멜리사 end like a company.
      if (k > nearest
          && left.get(k).word().length() > LONGEST_AMBIGUOUS
          && gazetteer.looksLikeOrganisation(left.get(k).word())) {
        break;
      }
      k++;
    }
    if (JobTitlePhrase.words(left, nearest, k).length() < SHORTEST_NAME) {
      return null;
    }
    int organisation = k;
    while (organisation < left.size()
        && parts.isOrganisationWord(left.get(organisation), organisation)) {
      organisation++;
    }
    String affiliation = parts.affiliation(phrase, 0, nearest);
    if (affiliation == null && organisation > k) {
      affiliation = JobTitlePhrase.words(left, k, organisation);
    }
    return parts.mention(
        phrase,
        JobTitlePhrase.words(left, nearest, k),
        left.get(k - 1).token().start(),
        left.get(nearest).token().end(),
        affiliation,
        left.get(organisation - 1).index(),
        "spelled-foreign-name",
        confidence);
  }

  private Mention foreignMention(
      JobTitlePhrase phrase, int from, int to, @Nullable String affiliation) {
    List<JobTitlePhrase.LeftWord> left = phrase.left();
    return parts.mention(
        phrase,
        JobTitlePhrase.words(left, from, to),
        left.get(to - 1).token().start(),
        left.get(from).token().end(),
        affiliation,
        left.get(to - 1).index(),
        "foreign-name",
        0.6);
  }

  private boolean isForeignName(List<JobTitlePhrase.LeftWord> left, int from, int to) {
    for (int k = from; k < to; k++) {
      if (!isForeignNameWord(left.get(k), left.get(k).word()) || left.get(k).bracket() != null) {
        return false;
      }
    }
    return true;
  }

  /**
   * @param word the text of the word, without hyphens if the name is spelled in Latin letters as
   *     well
   */
  private boolean isForeignNameWord(JobTitlePhrase.LeftWord left, String word) {
    return left.token().isWord()
        && Hangul.isAllSyllables(word)
        && word.length() <= 7
        && !Hangul.endsWithAny(word, PLACE_PARTICLES)
        && !Hangul.endsWithAny(word, MODIFIER_ENDINGS)
        && !NounParticles.CLOSING_WORDS.contains(word)
        && !gazetteer.isCommonWord(word)
        && !gazetteer.isCountry(word)
        && gazetteer.agency(word) == null
        && gazetteer.region(word) == null;
  }

  static boolean hasForeignSyllable(String name) {
    return foreignSyllables(name) > 0;
  }

  private static int foreignSyllables(String name) {
    int count = 0;
    for (int i = 0; i < name.length(); i++) {
      count += FOREIGN_SYLLABLES.indexOf(name.charAt(i)) >= 0 ? 1 : 0;
    }
    return count;
  }

  /**
   * Returns true for a name that accidentally ends like a place or organisation: 아르만도 ends like a
   * province.
   */
  private static boolean endsAccidentally(String word) {
    return Hangul.endsWithAny(word, List.of("도", "시", "사", "소", "구")) && hasForeignSyllable(word);
  }

  /**
   * Returns true if a word names an organisation or a country. Short words need more evidence,
   * because they end like many names.
   */
  private boolean isOrganisation(JobTitlePhrase.LeftWord left) {
    String word = left.word();
    return gazetteer.isCountry(word)
        || COUNTRIES.contains(word)
        || gazetteer.agency(word) != null
        || (word.length() > 3 && gazetteer.looksLikeOrganisation(word) && !endsAccidentally(word))
        || (word.length() == 3 && Hangul.endsWithAny(word, OFFICES));
  }
}
