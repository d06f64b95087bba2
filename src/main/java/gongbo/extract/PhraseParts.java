package gongbo.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Determines the organisation and the job title of a phrase, and creates its mention. */
final class PhraseParts {
  /** Branches of the armed forces, which are written together with a rank: 육군소위. */
  private static final List<String> FORCES = List.of("육군", "해군", "공군", "해병대", "해병");

  /**
   * Words for positions in a photograph and the like, which no name of an organisation contains.
   */
  private static final List<String> POSES =
      List.of("왼쪽", "오른쪽", "가운데", "단상", "번째", "앞줄", "뒷줄", "대독", "겸", "前");

  /** Words for roles at an event that names of organisations contain as well: 보건사회연구원. */
  private static final List<String> ROLES =
      List.of("중앙", "사진", "발표", "좌장", "기조", "사회", "토론", "영상", "직무", "인사말", "축사", "개회사", "환영사");

  private static final String WITH = "과";

  /** The prefix of a former title. */
  static final String FORMER = "전 ";

  private final Gazetteer gazetteer;
  private final JobTitles titles;

  PhraseParts(Gazetteer gazetteer, JobTitles titles) {
    this.gazetteer = gazetteer;
    this.titles = titles;
  }

  Mention mention(
      JobTitlePhrase phrase,
      String name,
      int start,
      int end,
      @Nullable String affiliation,
      int firstToken,
      String form,
      double confidence) {
    JobTitles.Titled titled = phrase.titled();
    boolean field =
        affiliation != null && isField(titled) && !affiliation.endsWith(organisationOf(titled));
    String title =
        titled.organisationPart().equals("-") || field
            ? titled.before() + titled.title()
            : titled.title();
    if (gazetteer.agency(agencyHeadedBy(titled)) != null || FORCES.contains(titled.before())) {
      title = titled.title();
    }
    return MentionBuilder.builder()
        .name(name)
        .affiliation(affiliation)
        .title(phrase.isFormer(firstToken) ? FORMER + title : title)
        .start(start)
        .end(end)
        .firstToken(firstToken)
        .lastToken(phrase.lastToken())
        .particle(phrase.particle())
        .form(form)
        .confidence(confidence)
        .build();
  }

  /**
   * Returns the organisation in the words {@code from} (inclusive) to {@code to} (exclusive) and in
   * the word of the title; null if there is none.
   */
  @Nullable String affiliation(JobTitlePhrase phrase, int from, int to) {
    String words = JobTitlePhrase.words(phrase.left(), from, to);
    if (!words.isEmpty() && isField(phrase.titled())) {
      return words;
    }
    String printed = printedOrganisation(phrase);
    String both = words.isEmpty() ? printed : printed.isEmpty() ? words : words + " " + printed;
    return both.isEmpty() ? null : both;
  }

  /**
   * Returns true if the letters before a title are its field and not an organisation, as in 기획이사
   * and 외교장관.
   */
  boolean isField(JobTitles.Titled titled) {
    return titled.organisationPart().equals("=")
        && titled.before().length() > 1
        && !gazetteer.looksLikeOrganisation(titled.before());
  }

  /** Returns the organisation in the word of the title; empty if there is none. */
  String printedOrganisation(JobTitlePhrase phrase) {
    return organisationOf(phrase.titled());
  }

  private String organisationOf(JobTitles.Titled titled) {
    String headed = agencyHeadedBy(titled);
    if (gazetteer.agency(headed) != null) {
      return headed;
    }
    return switch (titled.organisationPart()) {
      case "-" -> FORCES.contains(titled.before()) ? titled.before() : "";
      case "=" -> ministryOf(titled.before());
      default -> titled.before().isEmpty() ? "" : titled.before() + titled.organisationPart();
    };
  }

  /**
   * Returns the organisation in the bracket after the name or title, or null: 김용기 부연구위원(STEPI),
   * 양은경(부산대학교) 교수.
   */
  @Nullable String bracketOrganisation(JobTitlePhrase phrase, JobTitlePhrase.LeftWord name) {
    Token beside = name.bracket() != null ? name.bracket() : phrase.bracket();
    if (beside == null) {
      return null;
    }
    String content = beside.text().strip();
    boolean plain =
        content.length() >= 2
            && content.length() <= 30
            && content.indexOf(',') < 0
            && ForeignNames.latinWords(content) < 2
            && !Character.isDigit(content.charAt(0))
            && !content.startsWith("이하")
            && !isPose(content)
            && titles.titleIn(content.substring(content.lastIndexOf(' ') + 1)) == null;
    return plain ? content : null;
  }

  boolean isOrganisationWord(JobTitlePhrase.LeftWord left, int position) {
    if (!left.token().isWord()) {
      return false;
    }
    String word = left.word();
    if (NounParticles.closes(word)
        || (word.length() > 2 && titles.isName(word))
        || joinsPersons(word)) {
      return false;
    }
    JobTitles.Titled titled = titles.titleIn(word);
    if (titled != null && titled.before().isEmpty() && titled.particle().equals(WITH)) {
      // In 대통령과 한도윤 여사, 과 is the conjunction of two persons and not the suffix of a division.
      return false;
    }
    if (titled != null
        && gazetteer.agency(word) == null
        && !gazetteer.looksLikeOrganisation(word)) {
      return false;
    }
    // A company next to the name may have any name; words further left must look like an
    // organisation.
    return position == 1 ? word.length() > 1 : gazetteer.looksLikeOrganisation(word);
  }

  /** Returns true for a word with a dash between two persons, as in headlines: 장관-한도윤. */
  boolean joinsPersons(String word) {
    int dash = word.indexOf('-');
    return dash > 0 && titles.titleIn(word.substring(0, dash)) != null;
  }

  /** Returns the organisation before the particle 의, or null: 누리연구원 갯벌센터의 노은채 센터장. */
  @Nullable String possessor(List<JobTitlePhrase.LeftWord> left, int k) {
    String word = left.get(k).word();
    String stem = word.substring(0, word.length() - 1);
    if (!left.get(k).token().isWord()
        || !word.endsWith("의")
        || stem.length() < 4
        || !gazetteer.looksLikeOrganisation(stem)) {
      return null;
    }
    int organisation = k + 1;
    while (organisation < left.size() && isOrganisationWord(left.get(organisation), organisation)) {
      organisation++;
    }
    String before = JobTitlePhrase.words(left, k + 1, organisation);
    return before.isEmpty() ? stem : before + " " + stem;
  }

  /** Returns the agency whose name is merged with the title of its head: 국무조정실 for 국무조정실장. */
  private static String agencyHeadedBy(JobTitles.Titled titled) {
    String word = titled.before() + titled.title();
    return word.endsWith("장") ? word.substring(0, word.length() - 1) : word;
  }

  /** Expands the field of a minister to the name of the ministry: 외교 of 외교장관 becomes 외교부. */
  private String ministryOf(String before) {
    return gazetteer.agency(before) == null && gazetteer.agency(before + "부") != null
        ? before + "부"
        : before;
  }

  /** Returns true for a position in a photograph, as captions give it: (왼쪽 두번째), (가운데), (단상). */
  private boolean isPose(String content) {
    String lastWord = content.substring(content.lastIndexOf(' ') + 1);
    boolean organisation = gazetteer.looksLikeOrganisation(lastWord) && !ROLES.contains(lastWord);
    return Hangul.containsAny(content, 0, content.length(), POSES)
        || (!organisation && Hangul.containsAny(content, 0, content.length(), ROLES));
  }
}
