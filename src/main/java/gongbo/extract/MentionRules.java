package gongbo.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the persons that a sentence names: a title, and around it a name and an organisation.
 *
 * <p>Everything starts at a word that ends with a title (과학기술정책연구원장은). The forms of {@link
 * KoreanNames} and {@link ForeignNames} are tried in this order: a name in brackets after the
 * title, a name in one word with it, the name right before it, a foreign name with its Latin
 * spelling, a foreign name met before, the name before the organisation, a surname, the bare title,
 * a foreign name alone. What fits none of them names nobody we know. Names without a title stand
 * beside brackets, or in them.
 */
final class MentionRules {
  /** The form of those who are named in brackets after the title of a talk. */
  static final String SPEAKER_OF_TALK = "speaker-of-talk";

  /** Most names have three letters; shorter ones are other words as often. */
  private static final int KOREAN_NAME = 3;

  /** What the young are called, with the particle of a subject. */
  private static final Set<String> YOUNG = Set.of("군은", "군이", "군도", "양은", "양이", "양도");

  private static final int LONGEST_TALK_BRACKET = 60;

  /** What joins two posts of one person. */
  private static final String ALSO = "겸";

  /** 대통령 권한대행 겸 부총리 겸 장관 is as many posts as one person is given at once. */
  private static final int MOST_POSTS = 3;

  /** A second post is told in fewer words than these. */
  private static final int LONGEST_POST = 5;

  /** Those who head what stands before their bracket, and give no talk. */
  private static final List<String> HEADS = List.of("대표", "대표이사", "회장", "사장", "이사장");

  private final Gazetteer gazetteer;
  private final JobTitles titles;
  private final PhraseParts parts;
  private final List<Form> forms;

  MentionRules(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.titles = new JobTitles(gazetteer);
    this.parts = new PhraseParts(gazetteer, titles);
    KoreanNames korean = new KoreanNames(gazetteer, titles, parts);
    ForeignNames foreign = new ForeignNames(gazetteer, parts);
    this.forms =
        List.of(
            (phrase, people) -> korean.inBracket(phrase),
            (phrase, people) -> korean.inTitleWord(phrase),
            foreign::known,
            (phrase, people) -> korean.beforeTitle(phrase),
            (phrase, people) -> foreign.spelled(phrase),
            (phrase, people) -> korean.apart(phrase),
            (phrase, people) -> korean.beforeOrganisation(phrase),
            korean::surname,
            korean::titleAlone,
            (phrase, people) -> foreign.alone(phrase));
  }

  /** One way to name a person beside a title. */
  private interface Form {
    /** The person that a phrase names in this way; null when it does not. */
    @Nullable Mention read(JobTitlePhrase phrase, Antecedents people);
  }

  /** The persons that a sentence names, in its order; they are also noted in {@code people}. */
  List<Mention> mentionsIn(Sentence sentence, Antecedents people) {
    List<Mention> mentions = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    int next = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Token.TokenType.BRACKET) {
        noteHead(tokens, i, people);
        Mention speaker = speakerOfTalk(tokens, i);
        if (speaker != null) {
          mentions.add(speaker);
          people.add(speaker.name(), speaker.affiliation(), speaker.title());
          next = i + 1;
        }
      }
      if (!token.isWord()) {
        continue;
      }
      JobTitles.Titled titled = titles.titleIn(token.text());
      Mention mention =
          titled == null || titles.isActedFor(tokens, i)
              ? null
              : mentionAt(tokens, i, next, titles.acting(tokens, i, titled), people);
      if (mention == null && titled != null) {
        mention = nameBehindTitle(tokens, i, next, titled);
      }
      if (mention == null) {
        mention = youngPerson(tokens, i);
      }
      if (mention == null) {
        mention = nameAndBracket(tokens, i);
      } else {
        mention = withFurtherPosts(tokens, mention);
      }
      if (mention != null) {
        mentions.add(mention);
        people.add(mention.name(), mention.affiliation(), mention.title());
        next = mention.lastToken() + 1;
        i = Math.max(i, mention.lastToken());
      }
    }
    return mentions;
  }

  /** 한도윤 부총리 겸 해양수산부 장관은, 한도윤 대통령 권한대행 국무총리는: two posts of one person, or three. */
  private Mention withFurtherPosts(List<Token> tokens, Mention mention) {
    Mention read = mention;
    for (int posts = 1; posts < MOST_POSTS; posts++) {
      Mention further = withFurtherPost(tokens, read);
      if (further.equals(read)) {
        break;
      }
      read = further;
    }
    return read;
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

  private @Nullable Mention mentionAt(
      List<Token> tokens, int i, int from, JobTitles.Titled titled, Antecedents people) {
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
          && tokens.get(i + 2).isGluedTo(bracket)) {
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
    List<JobTitlePhrase.Word> left = JobTitlePhrase.leftOf(tokens, post, from);
    JobTitlePhrase phrase = new JobTitlePhrase(tokens, i, last, titled, particle, bracket, left);
    for (Form form : forms) {
      Mention mention = form.read(phrase, people);
      if (mention != null) {
        return mention;
      }
    }
    return null;
  }

  /** 누리회사 영업팀장 한도윤은: the name behind the title, where it is what the sentence is about. */
  private @Nullable Mention nameBehindTitle(
      List<Token> tokens, int i, int from, JobTitles.Titled titled) {
    if (!titled.particle().isEmpty() || i + 1 >= tokens.size() || !tokens.get(i + 1).isWord()) {
      return null;
    }
    Token behind = tokens.get(i + 1);
    String word = behind.text();
    String particle = word.substring(word.length() - 1);
    String name = word.substring(0, word.length() - 1);
    if (name.length() != KOREAN_NAME
        || !(particle.equals("은") || particle.equals("는"))
        || !titles.isName(name)) {
      return null;
    }
    JobTitlePhrase phrase =
        new JobTitlePhrase(
            tokens, i, i + 1, titled, particle, null, JobTitlePhrase.leftOf(tokens, i, from));
    int organisation = 0;
    while (organisation < phrase.left().size()
        && gazetteer.looksLikeOrganisation(phrase.left().get(organisation).word())) {
      organisation++;
    }
    return parts.mention(
        phrase,
        name,
        behind.start(),
        behind.end() - 1,
        parts.affiliation(phrase, 0, organisation),
        organisation == 0 ? i : phrase.left().get(organisation - 1).index(),
        "name-behind-title",
        0.7);
  }

  /** 한도윤군은, 한도윤 양은: a name with what the young are called. */
  private @Nullable Mention youngPerson(List<Token> tokens, int i) {
    Token name = tokens.get(i);
    boolean apart =
        name.text().length() == KOREAN_NAME
            && i + 1 < tokens.size()
            && YOUNG.contains(tokens.get(i + 1).text());
    boolean glued =
        name.text().length() > KOREAN_NAME && YOUNG.contains(name.text().substring(KOREAN_NAME));
    if (!(apart || glued) || !titles.isName(name.text().substring(0, KOREAN_NAME))) {
      return null;
    }
    int last = apart ? i + 1 : i;
    return new Mention(
        name.text().substring(0, KOREAN_NAME),
        null,
        null,
        name.start(),
        name.start() + KOREAN_NAME,
        i,
        last,
        tokens.get(last).text().substring(tokens.get(last).text().length() - 1),
        "name-of-the-young",
        0.7);
  }

  /** 양은경(부산대학교): a name without a title, the organisation in brackets. */
  private @Nullable Mention nameAndBracket(List<Token> tokens, int i) {
    Token name = tokens.get(i);
    if (name.text().length() < 3
        || !titles.isName(name.text())
        || i + 1 >= tokens.size()
        || tokens.get(i + 1).kind() != Token.TokenType.BRACKET
        || !tokens.get(i + 1).isGluedTo(name)) {
      return null;
    }
    Token bracket = tokens.get(i + 1);
    String organisation = bracket.text().strip();
    String lastWord = organisation.substring(organisation.lastIndexOf(' ') + 1);
    if (lastWord.length() < 2
        || organisation.length() > 30
        || organisation.chars().anyMatch(Character::isDigit)
        || organisation.indexOf(',') >= 0
        || ForeignNames.latinWords(organisation) > 1
        || titles.titleIn(lastWord) != null
        || isTitledAfter(tokens, i + 1)
        || !gazetteer.looksLikeOrganisation(lastWord)) {
      return null;
    }
    int last = i + 1;
    String particle = "";
    if (last + 1 < tokens.size()
        && tokens.get(last + 1).isWord()
        && tokens.get(last + 1).isGluedTo(bracket)) {
      particle = NounParticles.atStartOf(tokens.get(last + 1).text());
      last++;
    }
    return new Mention(
        name.text(),
        organisation,
        null,
        name.start(),
        name.end(),
        i,
        last,
        particle,
        "name-and-organisation",
        0.75);
  }

  /** ‘갯벌의 가치’(노은채, 가람대학교), 「갯벌의 가치」(가람대 노은채 교수): who gives the talk. */
  private @Nullable Mention speakerOfTalk(List<Token> tokens, int i) {
    Token bracket = tokens.get(i);
    if (i == 0
        || !bracket.isGluedTo(tokens.get(i - 1))
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
      inside = titled == null ? null : mentionAt(words, k, 0, titled, new Antecedents());
    }
    if (inside == null && inMarks) {
      inside = nameAndOrganisation(bracket);
    }
    return inside == null || (!inMarks && !isWhole(inside, words))
        ? null
        : new Mention(
            inside.name(),
            inside.affiliation(),
            inside.title(),
            inside.start(),
            inside.end(),
            i,
            i,
            "",
            SPEAKER_OF_TALK,
            0.75);
  }

  /** 갯벌 조사 방법❷(노은채 누리대학교 교수): what a bracket follows may be the subject of a talk. */
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

  /** 노은채, 가람대학교; 이치카와 하루(市川春), 누리연구소. */
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
    return new Mention(
        name, organisation, null, start, start + name.length(), 0, 0, "", SPEAKER_OF_TALK, 0.75);
  }

  /** 노은채(누리대학교) 교수: the title after the bracket makes a fuller mention. */
  private boolean isTitledAfter(List<Token> tokens, int bracket) {
    if (bracket + 1 >= tokens.size() || !tokens.get(bracket + 1).isWord()) {
      return false;
    }
    JobTitles.Titled titled = titles.titleIn(tokens.get(bracket + 1).text());
    return titled != null && titled.before().isEmpty();
  }

  /** 누리연구원 of 누리연구원은(원장 한도윤). */
  private String withoutTopic(String word) {
    String stem = word.substring(0, word.length() - 1);
    boolean topic = word.endsWith("은") || word.endsWith("는");
    return topic && stem.length() > 2 && gazetteer.endsLikeOffice(stem) ? stem : word;
  }

  /** Notes the head whom a bracket names: 해양수산부(장관 강도형), 연구원(이하 STEPI, 원장 윤지웅). */
  private void noteHead(List<Token> tokens, int i, Antecedents people) {
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
          people.add(third, organisation, first + " " + second);
        }
      } else if (titles.isTitle(first) && titles.isName(second)) {
        if (words.countTokens() > 0) {
          String third = words.nextToken();
          JobTitles.Titled titled = titles.titleIn(third);
          people.add(second, organisation, titled == null ? first : titled.title());
        } else {
          people.add(second, organisation, first);
        }
      } else if (words.countTokens() == 0 && titles.isTitle(second) && titles.isName(first)) {
        people.add(first, organisation, second);
      }
    }
  }
}
