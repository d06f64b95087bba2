package gongbo.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the persons that a sentence mentions by a job title and a name or organisation next to
 * it.
 *
 * <p>Every candidate is a word that ends with a job title (과학기술정책연구원장은). The forms of {@link
 * KoreanNames} and {@link ForeignNames} are tried in this order: a name in a bracket after the
 * title, a name in one word with it, a known foreign name, a Korean name directly before the title,
 * a foreign name with its Latin spelling, a name with a separate surname, a name before the
 * organisation, a surname, the title without a name, an unknown foreign name. If no form applies,
 * the candidate is dropped. A name without a title is recognised only before or inside a bracket.
 */
final class MentionRules {
  /** The form of mentions in brackets after the title of a talk. */
  static final String SPEAKER_OF_TALK = "speaker-of-talk";

  private static final int LONGEST_TALK_BRACKET = 60;

  /** The conjunction of two posts of one person. */
  private static final String ALSO = "겸";

  /** The maximum number of posts of one person, as in 대통령 권한대행 겸 부총리 겸 장관. */
  private static final int MOST_POSTS = 3;

  /** The maximum number of words of a further post. */
  private static final int LONGEST_POST = 5;

  /** Titles of heads of the organisation before the bracket, who are not speakers of a talk. */
  private static final List<String> HEADS = List.of("대표", "대표이사", "회장", "사장", "이사장");

  private final Gazetteer gazetteer;
  private final JobTitles titles;
  private final PhraseParts parts;
  private final UntitledNames untitled;
  private final List<MentionForm> forms;

  MentionRules(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.titles = new JobTitles(gazetteer);
    this.parts = new PhraseParts(gazetteer, titles);
    this.untitled = new UntitledNames(gazetteer, titles);
    KoreanNames korean = new KoreanNames(gazetteer, titles, parts);
    ForeignNames foreign = new ForeignNames(gazetteer, parts);
    this.forms =
        List.of(
            (phrase, antecedents) -> korean.inBracket(phrase),
            (phrase, antecedents) -> korean.inTitleWord(phrase),
            foreign::known,
            (phrase, antecedents) -> korean.beforeTitle(phrase),
            (phrase, antecedents) -> foreign.spelled(phrase),
            (phrase, antecedents) -> korean.apart(phrase),
            (phrase, antecedents) -> korean.beforeOrganisation(phrase),
            korean::surname,
            korean::titleAlone,
            (phrase, antecedents) -> foreign.alone(phrase));
  }

  /** A form in which a person may be mentioned next to a title. */
  private interface MentionForm {
    /** Returns the mention that a phrase contains in this form, or null. */
    @Nullable Mention recognise(JobTitlePhrase phrase, Antecedents antecedents);
  }

  /** Returns the mentions in a sentence, in text order, and adds the persons to the antecedents. */
  List<Mention> mentionsIn(Sentence sentence, Antecedents antecedents) {
    List<Mention> mentions = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    int next = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Token.TokenType.BRACKET) {
        addHead(tokens, i, antecedents);
        Mention speaker = speakerOfTalk(tokens, i);
        if (speaker != null) {
          mentions.add(speaker);
          antecedents.add(speaker.name(), speaker.affiliation(), speaker.title());
          next = i + 1;
        }
      }
      if (!token.isWord()) {
        continue;
      }
      Mention mention = mentionAt(tokens, i, next, antecedents);
      if (mention != null) {
        mentions.add(mention);
        antecedents.add(mention.name(), mention.affiliation(), mention.title());
        next = mention.lastToken() + 1;
        i = Math.max(i, mention.lastToken());
      }
    }
    return mentions;
  }

  private @Nullable Mention mentionAt(
      List<Token> tokens, int i, int from, Antecedents antecedents) {
    JobTitles.Titled titled = titles.titleIn(tokens.get(i).text());
    Mention mention =
        titled == null || titles.isActedFor(tokens, i)
            ? null
            : titledAt(tokens, i, from, titles.acting(tokens, i, titled), antecedents);
    if (mention == null && titled != null) {
      mention = nameAfterTitle(tokens, i, from, titled);
    }
    if (mention == null) {
      mention = untitled.youngPerson(tokens, i);
    }
    return mention == null
        ? untitled.withOrganisation(tokens, i)
        : withFurtherPosts(tokens, mention);
  }

  /**
   * Extends a mention by further posts of the same person: 한도윤 부총리 겸 해양수산부 장관은, 한도윤 대통령 권한대행 국무총리는.
   */
  private Mention withFurtherPosts(List<Token> tokens, Mention mention) {
    Mention extended = mention;
    for (int posts = 1; posts < MOST_POSTS; posts++) {
      Mention further = withFurtherPost(tokens, extended);
      if (further.equals(extended)) {
        break;
      }
      extended = further;
    }
    return extended;
  }

  private Mention withFurtherPost(List<Token> tokens, Mention mention) {
    int next = mention.lastToken() + 1;
    String title = mention.title();
    if (!mention.particle().isEmpty() || next >= tokens.size() || title == null) {
      return mention;
    }
    boolean also = tokens.get(next).text().equals(ALSO);
    if (!also && !JobTitles.isActing(title)) {
      return mention;
    }
    int from = also ? next + 1 : next;
    for (int i = from; i < Math.min(tokens.size(), next + LONGEST_POST); i++) {
      Token token = tokens.get(i);
      if (!token.isWord() || titles.isName(token.text())) {
        return mention;
      }
      JobTitles.Titled titled = titles.titleIn(token.text());
      if (titled != null && !titles.isActedFor(tokens, i)) {
        StringBuilder words = new StringBuilder();
        for (int k = from; k < i; k++) {
          words.append(tokens.get(k).text()).append(' ');
        }
        String organisation = words + titled.before();
        return mention.with(
            mention.affiliation() == null && gazetteer.agency(organisation.strip()) != null
                ? organisation.strip()
                : mention.affiliation(),
            title + (also ? " " + ALSO + " " : " ") + organisation + titled.title(),
            i,
            titled.particle());
      }
      if (!also) {
        return mention;
      }
    }
    return mention;
  }

  private @Nullable Mention titledAt(
      List<Token> tokens, int i, int from, JobTitles.Titled titled, Antecedents antecedents) {
    Token bracket = null;
    String particle = titled.particle();
    int last = i;
    if (particle.isEmpty()
        && i + 1 < tokens.size()
        && tokens.get(i + 1).kind() == Token.TokenType.BRACKET) {
      bracket = tokens.get(i + 1);
      last = i + 1;
      if (i + 2 < tokens.size()
          && tokens.get(i + 2).isWord()
          && tokens.get(i + 2).isAdjacentTo(bracket)) {
        particle = NounParticles.atStartOf(tokens.get(i + 2).text());
        last = i + 2;
      }
    }
    if (particle.isEmpty()
        && last + 1 < tokens.size()
        && (tokens.get(last + 1).text().equals("또한") || tokens.get(last + 1).text().equals("역시"))) {
      last++;
      particle = "역시";
    }
    int post = titled.title().indexOf(' ') > 0 ? i - 1 : i;
    JobTitlePhrase phrase =
        JobTitlePhraseBuilder.builder()
            .tokens(tokens)
            .titleToken(i)
            .lastToken(last)
            .titled(titled)
            .particle(particle)
            .bracket(bracket)
            .left(JobTitlePhrase.leftOf(tokens, post, from))
            .build();
    return recognised(phrase, antecedents);
  }

  /** Returns what the first form that applies recognises; null when none does. */
  private @Nullable Mention recognised(JobTitlePhrase phrase, Antecedents antecedents) {
    for (MentionForm form : forms) {
      Mention mention = form.recognise(phrase, antecedents);
      if (mention != null) {
        return mention;
      }
    }
    return null;
  }

  /** Recognises a name after the title if it is the topic of the sentence: 누리회사 영업팀장 한도윤은. */
  private @Nullable Mention nameAfterTitle(
      List<Token> tokens, int i, int from, JobTitles.Titled titled) {
    if (!titled.particle().isEmpty() || i + 1 >= tokens.size() || !tokens.get(i + 1).isWord()) {
      return null;
    }
    Token afterTitle = tokens.get(i + 1);
    String word = afterTitle.text();
    String particle = word.substring(word.length() - 1);
    String name = word.substring(0, word.length() - 1);
    if (name.length() != UntitledNames.SYLLABLES
        || !(particle.equals("은") || particle.equals("는"))
        || !titles.isName(name)) {
      return null;
    }
    JobTitlePhrase phrase =
        JobTitlePhraseBuilder.builder()
            .tokens(tokens)
            .titleToken(i)
            .lastToken(i + 1)
            .titled(titled)
            .particle(particle)
            .bracket(null)
            .left(JobTitlePhrase.leftOf(tokens, i, from))
            .build();
    int organisation = 0;
    while (organisation < phrase.left().size()
        && gazetteer.looksLikeOrganisation(phrase.left().get(organisation).word())) {
      organisation++;
    }
    return parts.mention(
        phrase,
        name,
        afterTitle.start(),
        afterTitle.end() - 1,
        parts.affiliation(phrase, 0, organisation),
        organisation == 0 ? i : phrase.left().get(organisation - 1).index(),
        "name-behind-title",
        0.7);
  }

  /**
   * Recognises the speaker of a talk in the bracket after its title: ‘갯벌의 가치’(노은채, 가람대학교), 「갯벌의
   * 가치」(가람대 노은채 교수).
   */
  private @Nullable Mention speakerOfTalk(List<Token> tokens, int i) {
    Token bracket = tokens.get(i);
    if (i == 0
        || !bracket.isAdjacentTo(tokens.get(i - 1))
        || bracket.text().length() > LONGEST_TALK_BRACKET) {
      return null;
    }
    boolean inMarks =
        tokens.get(i - 1).kind() == Token.TokenType.TERM
            || tokens.get(i - 1).kind() == Token.TokenType.QUOTE;
    if (!inMarks && !isSubject(tokens, i - 1)) {
      return null;
    }
    List<Token> words = AnnotatedText.wordsIn(bracket);
    Mention inside = null;
    for (int k = words.size() - 1; k > 0 && inside == null; k--) {
      JobTitles.Titled titled = titles.titleIn(words.get(k).text());
      inside = titled == null ? null : titledAt(words, k, 0, titled, new Antecedents());
    }
    if (inside == null && inMarks) {
      inside = nameAndOrganisation(bracket);
    }
    return inside == null || (!inMarks && !isWhole(inside, words))
        ? null
        : MentionBuilder.builder(inside)
            .firstToken(i)
            .lastToken(i)
            .particle("")
            .form(SPEAKER_OF_TALK)
            .confidence(0.75)
            .build();
  }

  /**
   * Returns true if the words before a bracket may be the title of a talk, as in 갯벌 조사 방법❷(노은채
   * 누리대학교 교수).
   */
  private boolean isSubject(List<Token> tokens, int i) {
    int k = tokens.get(i).kind() == Token.TokenType.SIGN ? i - 1 : i;
    return k >= 0
        && tokens.get(k).isWord()
        && !gazetteer.looksLikeOrganisation(tokens.get(k).text())
        && titles.titleIn(tokens.get(k).text()) == null
        && !titles.isName(tokens.get(k).text());
  }

  private static boolean isWhole(Mention inside, List<Token> words) {
    return inside.firstToken() == 0
        && inside.lastToken() == words.size() - 1
        && inside.particle().isEmpty()
        && inside.affiliation() != null
        && !inside.form().equals("surname-title")
        && !HEADS.contains(inside.title());
  }

  /** Parses a bracket with a name and an organisation: 노은채, 가람대학교; 이치카와 하루(市川春), 누리연구소. */
  private @Nullable Mention nameAndOrganisation(Token bracket) {
    String content = bracket.text();
    int comma = content.indexOf(',');
    int open = content.indexOf('(');
    if (comma < 0) {
      return null;
    }
    String name = content.substring(0, open > 0 && open < comma ? open : comma).strip();
    String organisation = content.substring(comma + 1).strip();
    String lastWord = organisation.substring(organisation.lastIndexOf(' ') + 1);
    boolean named =
        titles.isName(name) || (ForeignNames.isHangulWords(name) && name.indexOf(' ') > 0);
    if (!named || lastWord.length() < 2 || !gazetteer.looksLikeOrganisation(lastWord)) {
      return null;
    }
    int start = bracket.start() + 1 + content.indexOf(name);
    return MentionBuilder.builder()
        .name(name)
        .affiliation(organisation)
        .title(null)
        .start(start)
        .end(start + name.length())
        .firstToken(0)
        .lastToken(0)
        .particle("")
        .form(SPEAKER_OF_TALK)
        .confidence(0.75)
        .build();
  }

  /** Removes the topic particle from the name of an organisation: 누리연구원은(원장 한도윤) yields 누리연구원. */
  private String withoutTopic(String word) {
    String stem = word.substring(0, word.length() - 1);
    boolean topic = word.endsWith("은") || word.endsWith("는");
    return topic && stem.length() > 2 && gazetteer.endsLikeOffice(stem) ? stem : word;
  }

  /**
   * Adds the head of an organisation in a bracket to the antecedents: 해양수산부(장관 강도형), 연구원(이하 STEPI,
   * 원장 윤지웅).
   */
  private void addHead(List<Token> tokens, int i, Antecedents antecedents) {
    String content = tokens.get(i).text();
    if (content.length() > 60) {
      return;
    }
    String organisation =
        i > 0 && tokens.get(i - 1).isWord() ? withoutTopic(tokens.get(i - 1).text()) : null;
    StringTokenizer parts = new StringTokenizer(content, ",");
    while (parts.hasMoreTokens()) {
      StringTokenizer words = new StringTokenizer(parts.nextToken(), " :");
      if (words.countTokens() < 2 || words.countTokens() > 4) {
        continue;
      }
      String first = words.nextToken();
      String second = words.nextToken();
      if (titles.isTitle(first) && JobTitles.ACTING.contains(second) && words.hasMoreTokens()) {
        String third = words.nextToken();
        if (titles.isName(third)) {
          antecedents.add(third, organisation, first + " " + second);
        }
      } else if (titles.isTitle(first) && titles.isName(second)) {
        if (words.countTokens() > 0) {
          String third = words.nextToken();
          JobTitles.Titled titled = titles.titleIn(third);
          antecedents.add(second, organisation, titled == null ? first : titled.title());
        } else {
          antecedents.add(second, organisation, first);
        }
      } else if (words.countTokens() == 0 && titles.isTitle(second) && titles.isName(first)) {
        antecedents.add(first, organisation, second);
      }
    }
  }
}
