package gongbo.extract;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Recognises Korean names next to a job title, and the surnames and titles that refer to a name
 * already introduced.
 */
final class KoreanNames {
  /** The maximum number of words that name the field of a title. */
  private static final int MOST_FIELD_WORDS = 2;

  /** Titles that are written together with a name. */
  private static final Set<String> PERSONAL_TITLES = Set.of("씨", "님", "교수", "박사");

  /** Titles that may refer to a person without a name. */
  private static final Set<String> LONE_TITLES =
      Set.of(
          "장관", "차관", "청장", "처장", "위원장", "원장", "이사장", "본부장", "총리", "국무총리", "부총리", "차관보", "회장", "대사",
          "총장", "사장", "시장", "교육감");

  /** The form of mentions that consist of a title only. */
  static final String TITLE_ALONE = "lone-title";

  private static final String AND = "및";

  /**
   * The title of members of parliament. The bracket after it contains the party and not an
   * organisation: 의원(가람당).
   */
  private static final String OF_PARLIAMENT = "의원";

  /** A rank in the civil service that may precede a name in a bracket. */
  private static final String SENIOR = "고위공무원";

  /** Surnames that are also other one-syllable words: 이 점 위원은, 전 국 실장. */
  private static final Set<String> NO_SURNAMES = Set.of("이", "전", "현", "신", "각", "양", "총", "동");

  private final Gazetteer gazetteer;
  private final JobTitles titles;
  private final PhraseParts parts;

  KoreanNames(Gazetteer gazetteer, JobTitles titles, PhraseParts parts) {
    this.gazetteer = gazetteer;
    this.titles = titles;
    this.parts = parts;
  }

  /**
   * Recognises a name in the bracket after the title: 영국 기상청장(페니 엔더스비, Penny Endersby)은,
   * 잠수함사업단장(해군준장 한도윤)은.
   */
  @Nullable Mention inBracket(JobTitlePhrase phrase) {
    Token bracket = phrase.bracket();
    if (bracket == null || phrase.particle().isEmpty()) {
      return null;
    }
    String content = bracket.text();
    int comma = content.indexOf(',');
    String name = (comma < 0 ? content : content.substring(0, comma)).strip();
    int space = name.lastIndexOf(' ');
    if (space > 0 && isRank(name.substring(0, space))) {
      name = name.substring(space + 1);
    }
    boolean korean = titles.isName(name);
    boolean foreign =
        comma > 0
            && ForeignNames.isHangulWords(name)
            && ForeignNames.latinWords(content.substring(comma + 1)) >= 2;
    if (!korean && !foreign) {
      return null;
    }
    int start = bracket.start() + 1 + content.indexOf(name);
    List<JobTitlePhrase.LeftWord> left = phrase.left();
    int organisation = 0;
    while (organisation < left.size()
        && parts.isOrganisationWord(left.get(organisation), organisation)) {
      organisation++;
    }
    return parts.mention(
        phrase,
        name,
        start,
        start + name.length(),
        parts.affiliation(phrase, 0, organisation),
        organisation == 0 ? phrase.titleToken() : left.get(organisation - 1).index(),
        "name-in-brackets",
        0.85);
  }

  /** Returns true if the words before a name in a bracket are a rank, such as 고위공무원 or 육군 준장. */
  private boolean isRank(String words) {
    return words.equals(SENIOR)
        || titles.titleIn(words.substring(words.lastIndexOf(' ') + 1)) != null;
  }

  /** Recognises a name in one word with the title: 홍길동씨는, 홍길동교수. */
  @Nullable Mention inTitleWord(JobTitlePhrase phrase) {
    String name = phrase.titled().before();
    if (name.length() != 3
        || !PERSONAL_TITLES.contains(phrase.titled().title())
        || !titles.isName(name)) {
      return null;
    }
    int start = phrase.title().start();
    return MentionBuilder.builder()
        .name(name)
        .affiliation(null)
        .title(phrase.titled().title())
        .start(start)
        .end(start + name.length())
        .firstToken(phrase.titleToken())
        .lastToken(phrase.lastToken())
        .particle(phrase.particle())
        .form("name-in-title-word")
        .confidence(0.7)
        .build();
  }

  /** Recognises a name directly before the title: 질병관리청 지영미 청장은, 지영미 질병관리청장은, 김용기 부연구위원(STEPI)은. */
  @Nullable Mention beforeTitle(JobTitlePhrase phrase) {
    List<JobTitlePhrase.LeftWord> left = phrase.left();
    if (left.isEmpty() || !left.get(0).token().isWord()) {
      return null;
    }
    JobTitlePhrase.LeftWord name = left.get(0);
    boolean besideAgency =
        left.size() > 1
            && gazetteer.agency(left.get(1).word()) != null
            && titles.isNameBesideAgency(name.word(), phrase.titled().title());
    if (!titles.isName(name.word()) && !besideAgency) {
      return null;
    }
    int organisation = 1;
    while (organisation < left.size()
        && parts.isOrganisationWord(left.get(organisation), organisation)) {
      organisation++;
    }
    String owner = organisation == 1 && left.size() > 1 ? parts.possessor(left, 1) : null;
    // Two syllables are a reliable name only after an organisation or at the beginning of a phrase.
    boolean sure =
        name.word().length() > 2 || organisation > 1 || !phrase.titled().before().isEmpty();
    String printed = parts.printedOrganisation(phrase);
    boolean member = phrase.titled().title().equals(OF_PARLIAMENT) && organisation > 1;
    boolean unit =
        organisation > 1
            && phrase.titled().title().equals("위원장")
            && left.get(1).word().endsWith("위원회");
    String affiliation = member ? null : parts.bracketOrganisation(phrase, name);
    if (unit) {
      affiliation = JobTitlePhrase.words(left, 1, organisation);
    }
    if (affiliation == null && !printed.isEmpty()) {
      affiliation = printed;
    }
    if (affiliation == null && organisation > 1) {
      affiliation = JobTitlePhrase.words(left, 1, organisation);
    } else if (affiliation != null
        && organisation > 1
        && (phrase.titled().before().isEmpty() || parts.isField(phrase.titled()))
        && phrase.bracket() == null) {
      affiliation = JobTitlePhrase.words(left, 1, organisation);
    }
    return parts.mention(
        phrase,
        name.word(),
        name.token().start(),
        name.token().end(),
        affiliation == null ? owner : affiliation,
        left.get(organisation - 1).index(),
        "name-title",
        sure ? 0.9 : 0.7);
  }

  /** Recognises a name with a space after the surname: 류 진 회장은, 류 아민 누리대학교 교수는. */
  @Nullable Mention apart(JobTitlePhrase phrase) {
    List<JobTitlePhrase.LeftWord> left = phrase.left();
    for (int k = 0; k + 1 < left.size(); k++) {
      JobTitlePhrase.LeftWord given = left.get(k);
      JobTitlePhrase.LeftWord surname = left.get(k + 1);
      if (!given.token().isWord() || !surname.token().isWord()) {
        return null;
      }
      boolean begins =
          k + 2 >= left.size()
              || !left.get(k + 2).token().isWord()
              || NounParticles.closes(left.get(k + 2).word())
              || gazetteer.looksLikeOrganisation(left.get(k + 2).word());
      boolean name =
          surname.word().length() == 1
              && given.bracket() == null
              && surname.bracket() == null
              && gazetteer.isSurname(surname.word())
              && !NO_SURNAMES.contains(surname.word())
              && (given.word().length() == 1 || k > 0)
              && titles.isName(surname.word() + given.word());
      if (name && begins) {
        String affiliation = parts.affiliation(phrase, 0, k);
        if (affiliation == null
            && k + 2 < left.size()
            && gazetteer.looksLikeOrganisation(left.get(k + 2).word())) {
          affiliation = left.get(k + 2).word();
        }
        return parts.mention(
            phrase,
            surname.word() + " " + given.word(),
            surname.token().start(),
            given.token().end(),
            affiliation,
            surname.index(),
            "surname-apart",
            0.7);
      }
      if (NounParticles.closes(given.word())) {
        return null;
      }
    }
    return null;
  }

  /** Recognises a name before the organisation: 원희룡 국토교통부 장관은. */
  @Nullable Mention beforeOrganisation(JobTitlePhrase phrase) {
    List<JobTitlePhrase.LeftWord> left = phrase.left();
    for (int k = 0; k < left.size(); k++) {
      JobTitlePhrase.LeftWord word = left.get(k);
      if (!word.token().isWord()
          || parts.joinsPersons(word.word())
          || (k > 0
              && NounParticles.closes(word.word())
              && !joinsOrganisation(left, k)
              && !titles.isName(word.word())
              && !gazetteer.couldBeName(word.word()))) {
        return null;
      }
      if (k == 0) {
        if (NounParticles.closes(word.word())) {
          return null;
        }
        continue;
      }
      boolean begins =
          k + 1 >= left.size()
              || !left.get(k + 1).token().isWord()
              || NounParticles.closes(left.get(k + 1).word());
      boolean besideAgency =
          begins
              && gazetteer.agency(left.get(k - 1).word()) != null
              && titles.isNameBesideAgency(word.word(), phrase.titled().title());
      // Foreign names may begin like Korean ones: 오라네 후렐수흐 핀란드 장관은.
      boolean foreign =
          ForeignNames.hasForeignSyllable(word.word())
              && ForeignNames.hasForeignSyllable(left.get(k - 1).word())
              && !gazetteer.looksLikeOrganisation(left.get(k - 1).word());
      if (foreign || (!titles.isName(word.word()) && !besideAgency)) {
        continue;
      }
      if (!begins
          && gazetteer.looksLikeOrganisation(left.get(k + 1).word())
          && k <= MOST_FIELD_WORDS) {
        // The words after the name are the field of the title: 해양수산부 노은채 갯벌정책 담당관은.
        return beforeField(phrase, k);
      }
      if (!begins) {
        continue;
      }
      return parts.mention(
          phrase,
          word.word(),
          word.token().start(),
          word.token().end(),
          parts.affiliation(phrase, 0, k),
          word.index(),
          "name-organisation-title",
          0.9);
    }
    return null;
  }

  /** Returns true if 및 is part of the name of an organisation, as in 갯벌 및 섬 심의위원회. */
  private boolean joinsOrganisation(List<JobTitlePhrase.LeftWord> left, int k) {
    return left.get(k).word().equals(AND)
        && k > 1
        && k + 2 < left.size()
        && gazetteer.looksLikeOrganisation(left.get(0).word())
        && titles.titleIn(left.get(k + 1).word()) == null
        && !titles.isName(left.get(k + 1).word());
  }

  /** Recognises a surname with a title as a reference to a known person: 원 장관은. */
  @Nullable Mention surname(JobTitlePhrase phrase, Antecedents antecedents) {
    List<JobTitlePhrase.LeftWord> left = phrase.left();
    if (left.isEmpty() || !gazetteer.isSurname(left.get(0).word())) {
      return null;
    }
    JobTitlePhrase.LeftWord surname = left.get(0);
    Antecedents.NamedPerson known =
        antecedents.bySurname(surname.word(), phrase.titled().before() + phrase.titled().title());
    if (known == null) {
      known = antecedents.bySurname(surname.word(), phrase.titled().title());
    }
    if (known == null) {
      return null;
    }
    return parts.mention(
        phrase,
        known.name(),
        surname.token().start(),
        phrase.title().end() - phrase.titled().particle().length(),
        known.affiliation(),
        surname.index(),
        "surname-title",
        0.85);
  }

  /**
   * Recognises a title without a name as a reference to a known person. 장관은 requires that the text
   * has introduced only one minister, 누리청장은 that it has introduced the head of 누리청.
   */
  @Nullable Mention titleAlone(JobTitlePhrase phrase, Antecedents antecedents) {
    JobTitles.Titled titled = phrase.titled();
    if (!LONE_TITLES.contains(titled.title()) || !NounParticles.marksTopic(phrase.particle())) {
      return null;
    }
    String organisation = parts.printedOrganisation(phrase);
    if (organisation.isEmpty() && !phrase.left().isEmpty()) {
      String before = phrase.left().get(0).word();
      if (gazetteer.looksLikeOrganisation(before)) {
        organisation = before;
      } else if (!NounParticles.closes(before)) {
        return null;
      }
    }
    Antecedents.NamedPerson known =
        organisation.isEmpty()
            ? titled.before().isEmpty() ? antecedents.byTitle(titled.title()) : null
            : headOf(organisation, titled.title(), antecedents);
    if (known == null) {
      return null;
    }
    Token token = phrase.title();
    return parts.mention(
        phrase,
        known.name(),
        token.start(),
        token.end() - titled.particle().length(),
        known.affiliation(),
        phrase.titleToken(),
        TITLE_ALONE,
        0.7);
  }

  private Antecedents.@Nullable NamedPerson headOf(
      String organisation, String title, Antecedents antecedents) {
    Agency agency = gazetteer.agency(organisation);
    Antecedents.NamedPerson found = null;
    for (Antecedents.NamedPerson person : antecedents.withTitle(title)) {
      String known = person.affiliation();
      boolean same =
          known == null
              ? agency != null
              : known.endsWith(organisation)
                  || (agency != null && agency.equals(gazetteer.agency(known)));
      if (same) {
        if (found != null) {
          return null;
        }
        found = person;
      }
    }
    return found;
  }

  /** Returns the mention of a name between the agency and the field of the title. */
  private Mention beforeField(JobTitlePhrase phrase, int name) {
    List<JobTitlePhrase.LeftWord> left = phrase.left();
    Token token = left.get(name).token();
    JobTitles.Titled titled = phrase.titled();
    String field = JobTitlePhrase.words(left, 0, name);
    return MentionBuilder.builder()
        .name(left.get(name).word())
        .affiliation(left.get(name + 1).word())
        .title(field + " " + titled.before() + titled.title())
        .start(token.start())
        .end(token.end())
        .firstToken(left.get(name + 1).index())
        .lastToken(phrase.lastToken())
        .particle(phrase.particle())
        .form("organisation-name-field-title")
        .confidence(0.8)
        .build();
  }
}
