package gongbo.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the persons that a sentence names: a title, and around it a name and an organisation.
 *
 * <p>Everything starts at a word that ends with a title (과학기술정책연구원장은). The forms are tried in this
 * order: a name in brackets after the title, a name in one word with it, the name right before it,
 * a foreign name with its Latin spelling, a foreign name met before, the name before the
 * organisation, a surname, the bare title, a foreign name alone. What fits none of them names
 * nobody we know.
 */
final class MentionRules {
  /** How many words to the left of a title belong to it at most. */
  private static final int REACH = 8;

  /** Foreign names are taken up to this many words. */
  private static final int LONGEST_FOREIGN_NAME = 4;

  /** The form of those who are named in brackets after the title of a talk. */
  static final String SPEAKER_OF_TALK = "speaker-of-talk";

  /** Particles that no name ends with. */
  private static final List<String> WHERE = List.of("에서", "에서는", "에는");

  /** How the names of offices of three letters end. */
  private static final List<String> OFFICES = List.of("부", "처", "청", "원");

  /** The field of a title is named in so many words before it. */
  private static final int MOST_FIELD_WORDS = 2;

  private static final int LONGEST_TALK_BRACKET = 60;

  /** Words before a title that are a part of it: 공동 in 공동위원장. */
  private static final Set<String> TITLE_MODIFIERS =
      Set.of(
          "공동", "민간", "상임", "비상임", "수석", "선임", "책임", "명예", "초대", "전", "현", "부", "총괄", "신임", "특임",
          "대표", "정부", "당연직", "상근", "副", "前");

  /** Words between a name and a title that say nothing of either. */
  private static final Set<String> FILLERS = Set.of("전", "前", "現", "현", "신임", "초대", "전임", "겸");

  /** Titles that end the names of organisations and other things too: 연구원 is a body as well. */
  private static final Set<String> STANDING_ALONE =
      Set.of("연구원", "공사", "의사", "검사", "감사", "책임", "수석", "선임", "고문", "총괄", "서기", "교사", "선수");

  /** Titles that are glued to a name, and hardly to anything else. */
  private static final Set<String> PERSONAL_TITLES = Set.of("씨", "님", "교수", "박사");

  /** What stands behind the title of somebody who only fills the post: 위원장 직무대행. */
  private static final Set<String> ACTING = Set.of("직무대행", "직무대리", "권한대행");

  /** Titles that point at one person of a text when they stand alone. */
  private static final Set<String> LONE_TITLES =
      Set.of("장관", "차관", "청장", "처장", "위원장", "원장", "이사장", "본부장", "총리", "국무총리", "부총리", "차관보");

  /** Syllables that transcribed names have and Sino-Korean words lack. */
  private static final String FOREIGN_SYLLABLES =
      "츠르즈크트스드브프쿠키토테카케타티파페포피뤼셸슈쉬싱츄튜퓨뷰몬콘존톤론벤젠렌켄펜맨팬칸얀엘델멜벨셀켈텔펠칼탈콜폴볼튼슨센첸챈쩐띠꽝응옌레네메베체에으";

  private final Gazetteer gazetteer;

  MentionRules(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /** One word to the left of a title. */
  private record Left(int index, Token token, @Nullable Token bracket) {
    String word() {
      return token.text();
    }
  }

  /** The title in a word, and what stands before and after it there. */
  private record Titled(String before, String title, String organisationPart, String particle) {}

  /** The persons that a sentence names, in its order; they are also noted in {@code people}. */
  List<Mention> mentionsIn(Sentence sentence, People people) {
    List<Mention> mentions = new ArrayList<>();
    List<Token> tokens = sentence.tokens();
    int next = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Token.Kind.BRACKET) {
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
      Titled titled = titleIn(token.text());
      Mention mention =
          titled == null || isActedFor(tokens, i)
              ? null
              : mentionAt(tokens, i, next, acting(tokens, i, titled), people);
      if (mention == null) {
        mention = nameAndBracket(tokens, i);
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

  /** 위원장 in 위원장 직무대행은 is a part of the title that ends there. */
  private boolean isActedFor(List<Token> tokens, int i) {
    if (i + 1 >= tokens.size() || !tokens.get(i + 1).isWord()) {
      return false;
    }
    Titled next = titleIn(tokens.get(i + 1).text());
    return next != null && next.before().isEmpty() && ACTING.contains(next.title());
  }

  /** The title with the one before it that it acts for. */
  private Titled acting(List<Token> tokens, int i, Titled titled) {
    if (i == 0 || !ACTING.contains(titled.title()) || !tokens.get(i - 1).isWord()) {
      return titled;
    }
    Titled post = titleIn(tokens.get(i - 1).text());
    return post == null || !post.particle().isEmpty()
        ? titled
        : new Titled(
            post.before(),
            post.title() + " " + titled.title(),
            post.organisationPart(),
            titled.particle());
  }

  private @Nullable Titled titleIn(String word) {
    Gazetteer.TitleEnding ending = gazetteer.titleAtEndOf(word);
    if (ending != null) {
      return titled(word, ending, "");
    }
    for (String particle : Particles.afterPerson()) {
      if (word.length() > particle.length() && word.endsWith(particle)) {
        String stem = word.substring(0, word.length() - particle.length());
        ending = gazetteer.titleAtEndOf(stem);
        if (ending != null) {
          return titled(stem, ending, particle);
        }
      }
    }
    return null;
  }

  private static @Nullable Titled titled(
      String stem, Gazetteer.TitleEnding ending, String particle) {
    String before = stem.substring(0, stem.length() - ending.title().length());
    String title = ending.title();
    // 제1차관 and 2차관 count the vice-ministers.
    int digits = before.length();
    while (digits > 0 && Character.isDigit(before.charAt(digits - 1))) {
      digits--;
    }
    if (digits < before.length()) {
      if (digits > 0 && before.charAt(digits - 1) == '제') {
        digits--;
      }
      title = before.substring(digits) + title;
      before = before.substring(0, digits);
    }
    if (TITLE_MODIFIERS.contains(before)) {
      title = before + title;
      before = "";
    }
    if (!before.isEmpty() && STANDING_ALONE.contains(title)) {
      return null;
    }
    return new Titled(before, title, ending.organisationPart(), particle);
  }

  private @Nullable Mention mentionAt(
      List<Token> tokens, int i, int from, Titled titled, People people) {
    Token bracket = null;
    String particle = titled.particle();
    int last = i;
    if (particle.isEmpty()
        && i + 1 < tokens.size()
        && tokens.get(i + 1).kind() == Token.Kind.BRACKET) {
      bracket = tokens.get(i + 1);
      last = i + 1;
      if (i + 2 < tokens.size()
          && tokens.get(i + 2).isWord()
          && tokens.get(i + 2).isGluedTo(bracket)) {
        particle = Particles.atStartOf(tokens.get(i + 2).text());
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
    List<Left> left = leftOf(tokens, post, from);
    Phrase phrase = new Phrase(tokens, i, last, titled, particle, bracket, left);
    Mention mention = nameInBracket(phrase);
    if (mention == null) {
      mention = nameInTitleWord(phrase);
    }
    if (mention == null) {
      mention = nameBeforeTitle(phrase);
    }
    if (mention == null) {
      mention = spelledForeignName(phrase);
    }
    if (mention == null) {
      mention = knownForeignName(phrase, people);
    }
    if (mention == null) {
      mention = nameBeforeOrganisation(phrase);
    }
    if (mention == null) {
      mention = surnameAndTitle(phrase, people);
    }
    if (mention == null) {
      mention = loneTitle(phrase, people);
    }
    if (mention == null) {
      mention = foreignNameAlone(phrase);
    }
    return mention;
  }

  /** 양은경(부산대학교): a name without a title, the organisation in brackets. */
  private @Nullable Mention nameAndBracket(List<Token> tokens, int i) {
    Token name = tokens.get(i);
    if (name.text().length() < 3
        || !isName(name.text())
        || i + 1 >= tokens.size()
        || tokens.get(i + 1).kind() != Token.Kind.BRACKET
        || !tokens.get(i + 1).isGluedTo(name)) {
      return null;
    }
    Token bracket = tokens.get(i + 1);
    String organisation = bracket.text().strip();
    String lastWord = organisation.substring(organisation.lastIndexOf(' ') + 1);
    if (lastWord.length() < 2
        || organisation.length() > 30
        || Character.isDigit(organisation.charAt(0))
        || organisation.indexOf(',') >= 0
        || latinWords(organisation) > 1
        || titleIn(lastWord) != null
        || isTitledAfter(tokens, i + 1)
        || !gazetteer.looksLikeOrganisation(lastWord)) {
      return null;
    }
    int last = i + 1;
    String particle = "";
    if (last + 1 < tokens.size()
        && tokens.get(last + 1).isWord()
        && tokens.get(last + 1).isGluedTo(bracket)) {
      particle = Particles.atStartOf(tokens.get(last + 1).text());
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
        || (tokens.get(i - 1).kind() != Token.Kind.TERM
            && tokens.get(i - 1).kind() != Token.Kind.QUOTE)
        || bracket.text().length() > LONGEST_TALK_BRACKET) {
      return null;
    }
    List<Token> words = Reading.wordsIn(bracket);
    Mention inside = null;
    for (int k = words.size() - 1; k > 0 && inside == null; k--) {
      Titled titled = titleIn(words.get(k).text());
      inside = titled == null ? null : mentionAt(words, k, 0, titled, new People());
    }
    if (inside == null) {
      inside = nameAndOrganisation(bracket);
    }
    return inside == null
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
    boolean named = isName(name) || (isHangulWords(name) && name.indexOf(' ') > 0);
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
    Titled titled = titleIn(tokens.get(bracket + 1).text());
    return titled != null && titled.before().isEmpty();
  }

  /** What the forms are tried on: the title word, the bracket after it, the words before it. */
  private record Phrase(
      List<Token> tokens,
      int titleToken,
      int lastToken,
      Titled titled,
      String particle,
      @Nullable Token bracket,
      List<Left> left) {
    Token title() {
      return tokens.get(titleToken);
    }
  }

  /** The words before a title, nearest first, up to the first that cannot belong to it. */
  private List<Left> leftOf(List<Token> tokens, int i, int from) {
    List<Left> left = new ArrayList<>();
    Token bracket = null;
    for (int k = i - 1; k >= from && left.size() < REACH; k--) {
      Token token = tokens.get(k);
      switch (token.kind()) {
        case BRACKET -> {
          if (bracket != null) {
            return left;
          }
          bracket = token;
        }
        case WORD, TERM -> {
          if (token.isWord() && FILLERS.contains(token.text())) {
            continue;
          }
          if (token.isWord()
              && k > 0
              && token.isGluedTo(tokens.get(k - 1))
              && tokens.get(k - 1).kind() == Token.Kind.BRACKET) {
            // 은 in 위원회(위원장 홍길동)은 is the particle of something before.
            return left;
          }
          left.add(new Left(k, token, bracket));
          bracket = null;
        }
        case COMMA, QUOTE, SIGN -> {
          return left;
        }
      }
    }
    return left;
  }

  /** 영국 기상청장(페니 엔더스비, Penny Endersby)은. */
  private @Nullable Mention nameInBracket(Phrase phrase) {
    Token bracket = phrase.bracket();
    if (bracket == null || phrase.particle().isEmpty()) {
      return null;
    }
    String content = bracket.text();
    int comma = content.indexOf(',');
    String name = (comma < 0 ? content : content.substring(0, comma)).strip();
    boolean korean = isName(name);
    boolean foreign =
        comma > 0 && isHangulWords(name) && latinWords(content.substring(comma + 1)) >= 2;
    if (!korean && !foreign) {
      return null;
    }
    int start = bracket.start() + 1 + content.indexOf(name);
    List<Left> left = phrase.left();
    int organisation = 0;
    while (organisation < left.size() && isOrganisationWord(left.get(organisation), organisation)) {
      organisation++;
    }
    return mention(
        phrase,
        name,
        start,
        start + name.length(),
        affiliation(phrase, 0, organisation),
        organisation == 0 ? phrase.titleToken() : left.get(organisation - 1).index(),
        "name-in-brackets",
        0.85);
  }

  /** 홍길동씨는, 홍길동교수. */
  private @Nullable Mention nameInTitleWord(Phrase phrase) {
    String name = phrase.titled().before();
    if (name.length() != 3 || !PERSONAL_TITLES.contains(phrase.titled().title()) || !isName(name)) {
      return null;
    }
    int start = phrase.title().start();
    return new Mention(
        name,
        null,
        phrase.titled().title(),
        start,
        start + name.length(),
        phrase.titleToken(),
        phrase.lastToken(),
        phrase.particle(),
        "name-in-title-word",
        0.7);
  }

  /** 질병관리청 지영미 청장은, 지영미 질병관리청장은, 김용기 부연구위원(STEPI)은. */
  private @Nullable Mention nameBeforeTitle(Phrase phrase) {
    List<Left> left = phrase.left();
    if (left.isEmpty() || !left.get(0).token().isWord()) {
      return null;
    }
    Left name = left.get(0);
    if (!isName(name.word())) {
      return null;
    }
    int organisation = 1;
    while (organisation < left.size() && isOrganisationWord(left.get(organisation), organisation)) {
      organisation++;
    }
    String owner = organisation == 1 && left.size() > 1 ? possessor(left, 1) : null;
    // Two letters are a name only where an organisation or the beginning of a phrase is before it.
    boolean sure =
        name.word().length() > 2 || organisation > 1 || !phrase.titled().before().isEmpty();
    String printed = printedOrganisation(phrase);
    String affiliation = bracketOrganisation(phrase, name);
    if (affiliation == null && !printed.isEmpty()) {
      affiliation = printed;
    }
    if (affiliation == null && organisation > 1) {
      affiliation = words(left, 1, organisation);
    } else if (affiliation != null
        && organisation > 1
        && phrase.titled().before().isEmpty()
        && phrase.bracket() == null) {
      affiliation = words(left, 1, organisation);
    }
    return mention(
        phrase,
        name.word(),
        name.token().start(),
        name.token().end(),
        affiliation == null ? owner : affiliation,
        left.get(organisation - 1).index(),
        "name-title",
        sure ? 0.9 : 0.7);
  }

  /** 원희룡 국토교통부 장관은. */
  private @Nullable Mention nameBeforeOrganisation(Phrase phrase) {
    List<Left> left = phrase.left();
    for (int k = 0; k < left.size(); k++) {
      Left word = left.get(k);
      if (!word.token().isWord()
          || (k > 0 && Particles.closes(word.word()) && !isName(word.word()))) {
        return null;
      }
      if (k == 0) {
        if (Particles.closes(word.word())) {
          return null;
        }
        continue;
      }
      if (!isName(word.word())) {
        continue;
      }
      boolean begins =
          k + 1 >= left.size()
              || !left.get(k + 1).token().isWord()
              || Particles.closes(left.get(k + 1).word());
      if (!begins && gazetteer.agency(left.get(k + 1).word()) != null && k <= MOST_FIELD_WORDS) {
        // 해양수산부 노은채 갯벌정책 담당관은.
        return nameBetween(phrase, k);
      }
      if (!begins) {
        continue;
      }
      return mention(
          phrase,
          word.word(),
          word.token().start(),
          word.token().end(),
          affiliation(phrase, 0, k),
          word.index(),
          "name-organisation-title",
          0.9);
    }
    return null;
  }

  /** 누리연구원 갯벌센터의 노은채 센터장: the organisation with 의. */
  private @Nullable String possessor(List<Left> left, int k) {
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
    String before = words(left, k + 1, organisation);
    return before.isEmpty() ? stem : before + " " + stem;
  }

  /** The name between the agency and the field that its title names. */
  private Mention nameBetween(Phrase phrase, int name) {
    List<Left> left = phrase.left();
    Token token = left.get(name).token();
    Titled titled = phrase.titled();
    String field = words(left, 0, name);
    return new Mention(
        left.get(name).word(),
        left.get(name + 1).word(),
        field + " " + titled.before() + titled.title(),
        token.start(),
        token.end(),
        left.get(name + 1).index(),
        phrase.lastToken(),
        phrase.particle(),
        "organisation-name-field-title",
        0.8);
  }

  /** 캄보디아 산업과학기술혁신부 셍헹 헐 차관보(Seingheng Hul), 티모 하라카(Timo Harakka) 핀란드 장관. */
  private @Nullable Mention spelledForeignName(Phrase phrase) {
    List<Left> left = phrase.left();
    Token after = phrase.bracket();
    if (after != null && latinWords(after.text()) >= 2) {
      return foreignName(phrase, 0, latinWords(after.text()), 0.85);
    }
    for (int k = 0; k < left.size(); k++) {
      Token bracket = left.get(k).bracket();
      if (bracket != null && latinWords(bracket.text()) >= 2) {
        Mention mention = foreignName(phrase, k, latinWords(bracket.text()), 0.85);
        if (mention != null) {
          return mention;
        }
      }
      if (left.get(k).token().isWord() && Particles.closes(left.get(k).word())) {
        return null;
      }
    }
    return null;
  }

  private @Nullable Mention foreignName(Phrase phrase, int nearest, int words, double confidence) {
    List<Left> left = phrase.left();
    if (nearest < left.size() && left.get(nearest).token().kind() == Token.Kind.TERM) {
      Token term = left.get(nearest).token();
      if (!isHangulWords(term.text())) {
        return null;
      }
      return mention(
          phrase,
          term.text(),
          term.start() + 1,
          term.end() - 1,
          affiliation(phrase, 0, nearest),
          left.get(nearest).index(),
          "spelled-foreign-name",
          confidence);
    }
    if (nearest < left.size() && gazetteer.looksLikeOrganisation(left.get(nearest).word())) {
      return null;
    }
    int limit = nearest + Math.min(words, LONGEST_FOREIGN_NAME);
    int k = nearest;
    while (k < limit && k < left.size() && isForeignNameWord(left.get(k))) {
      if (k > nearest && gazetteer.looksLikeOrganisation(left.get(k).word())) {
        break;
      }
      k++;
    }
    if (words(left, nearest, k).length() < 2) {
      return null;
    }
    int organisation = k;
    while (organisation < left.size() && isOrganisationWord(left.get(organisation), organisation)) {
      organisation++;
    }
    String affiliation = affiliation(phrase, 0, nearest);
    if (affiliation == null && organisation > k) {
      affiliation = words(left, k, organisation);
    }
    return mention(
        phrase,
        words(left, nearest, k),
        left.get(k - 1).token().start(),
        left.get(nearest).token().end(),
        affiliation,
        left.get(organisation - 1).index(),
        "spelled-foreign-name",
        confidence);
  }

  /** 티모 하라카 장관도, where the text has named 티모 하라카 before. */
  private @Nullable Mention knownForeignName(Phrase phrase, People people) {
    List<Left> left = phrase.left();
    for (int k = 0; k < Math.min(left.size(), 4); k++) {
      if (!left.get(k).token().isWord() || !Hangul.isAllSyllables(left.get(k).word())) {
        return null;
      }
      for (int words = Math.min(LONGEST_FOREIGN_NAME, left.size() - k); words >= 1; words--) {
        String name = words(left, k, k + words);
        People.Person known = name.length() < 2 ? null : people.byEndOfForeignName(name);
        if (known != null) {
          return mention(
              phrase,
              known.name(),
              left.get(k + words - 1).token().start(),
              left.get(k).token().end(),
              known.affiliation() == null ? affiliation(phrase, 0, k) : known.affiliation(),
              left.get(k + words - 1).index(),
              "known-foreign-name",
              0.85);
        }
      }
    }
    return null;
  }

  /** 원 장관은. */
  private @Nullable Mention surnameAndTitle(Phrase phrase, People people) {
    List<Left> left = phrase.left();
    if (left.isEmpty() || !gazetteer.isSurname(left.get(0).word())) {
      return null;
    }
    Left surname = left.get(0);
    People.Person known =
        people.bySurname(surname.word(), phrase.titled().before() + phrase.titled().title());
    if (known == null) {
      known = people.bySurname(surname.word(), phrase.titled().title());
    }
    if (known == null) {
      return null;
    }
    return mention(
        phrase,
        known.name(),
        surname.token().start(),
        phrase.title().end() - phrase.titled().particle().length(),
        known.affiliation(),
        surname.index(),
        "surname-title",
        0.85);
  }

  /** 장관은, where the text has named one minister. */
  private @Nullable Mention loneTitle(Phrase phrase, People people) {
    Titled titled = phrase.titled();
    if (!titled.before().isEmpty()
        || !LONE_TITLES.contains(titled.title())
        || !Particles.marksTopic(phrase.particle())
        || !(phrase.left().isEmpty()
            || Particles.closes(phrase.left().get(0).word())
            || gazetteer.agency(phrase.left().get(0).word()) != null)) {
      return null;
    }
    People.Person known = people.byTitle(titled.title());
    if (known == null) {
      return null;
    }
    Token token = phrase.title();
    return mention(
        phrase,
        known.name(),
        token.start(),
        token.end() - titled.particle().length(),
        known.affiliation(),
        phrase.titleToken(),
        "lone-title",
        0.7);
  }

  /**
   * Names that are no Korean, without their Latin spelling: before the organisation (취 싱 유네스코
   * 부사무총장은, 웡 카이 쥔 주한싱가포르대사는) or behind it (베트남 응우옌 부 뚱 대사는).
   */
  private @Nullable Mention foreignNameAlone(Phrase phrase) {
    List<Left> left = phrase.left();
    int words = 0;
    while (words < left.size()
        && left.get(words).token().isWord()
        && !Particles.closes(left.get(words).word())) {
      words++;
    }
    boolean ambassador = phrase.titled().before().startsWith("주한");
    if (ambassador
        && words >= 2
        && words <= LONGEST_FOREIGN_NAME
        && isForeignName(left, 0, words)) {
      return foreignMention(phrase, 0, words, affiliation(phrase, 0, 0));
    }
    int behind = 0;
    while (behind < words && behind < LONGEST_FOREIGN_NAME && !isOrganisation(left.get(behind))) {
      behind++;
    }
    if (behind >= 2
        && behind < words
        && phrase.titled().before().isEmpty()
        && isForeignName(left, 0, behind)
        && hasForeignSyllable(words(left, 0, behind))) {
      return foreignMention(phrase, 0, behind, left.get(behind).word());
    }
    int organisation = words - 1;
    while (organisation >= 0 && !isOrganisation(left.get(organisation))) {
      organisation--;
    }
    int length = words - organisation - 1;
    if (organisation < 0
        || length < 2
        || length > LONGEST_FOREIGN_NAME
        || !isForeignName(left, organisation + 1, words)
        || !hasForeignSyllable(words(left, organisation + 1, words))) {
      return null;
    }
    return foreignMention(
        phrase, organisation + 1, words, affiliation(phrase, 0, organisation + 1));
  }

  private boolean isForeignName(List<Left> left, int from, int to) {
    for (int k = from; k < to; k++) {
      if (!isForeignNameWord(left.get(k)) || left.get(k).bracket() != null) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word names an organisation or a country; short ones end like many names. */
  private boolean isOrganisation(Left left) {
    String word = left.word();
    return gazetteer.isCountry(word)
        || gazetteer.agency(word) != null
        || (word.length() > 3 && gazetteer.looksLikeOrganisation(word))
        || (word.length() == 3 && Hangul.endsWithAny(word, OFFICES));
  }

  private Mention foreignMention(Phrase phrase, int from, int to, @Nullable String affiliation) {
    List<Left> left = phrase.left();
    return mention(
        phrase,
        words(left, from, to),
        left.get(to - 1).token().start(),
        left.get(from).token().end(),
        affiliation,
        left.get(to - 1).index(),
        "foreign-name",
        0.6);
  }

  private Mention mention(
      Phrase phrase,
      String name,
      int start,
      int end,
      @Nullable String affiliation,
      int firstToken,
      String form,
      double confidence) {
    Titled titled = phrase.titled();
    String title =
        titled.organisationPart().equals("-") ? titled.before() + titled.title() : titled.title();
    if (gazetteer.agency(agencyHeadedBy(titled)) != null) {
      title = titled.title();
    }
    return new Mention(
        name,
        affiliation,
        title,
        start,
        end,
        firstToken,
        phrase.lastToken(),
        phrase.particle(),
        form,
        confidence);
  }

  /** 국무조정실 of 국무조정실장: an agency whose name swallowed its head's title. */
  private static String agencyHeadedBy(Titled titled) {
    String word = titled.before() + titled.title();
    return word.endsWith("장") ? word.substring(0, word.length() - 1) : word;
  }

  /** The organisation in the title's own word; empty when there is none. */
  private String printedOrganisation(Phrase phrase) {
    Titled titled = phrase.titled();
    String headed = agencyHeadedBy(titled);
    if (gazetteer.agency(headed) != null) {
      return headed;
    }
    return switch (titled.organisationPart()) {
      case "-" -> "";
      case "=" -> ministryOf(titled.before());
      default -> titled.before().isEmpty() ? "" : titled.before() + titled.organisationPart();
    };
  }

  /** 외교 of 외교장관 is 외교부. */
  private String ministryOf(String before) {
    return gazetteer.agency(before) == null && gazetteer.agency(before + "부") != null
        ? before + "부"
        : before;
  }

  /** The organisation in the words from {@code from} to {@code to} and in the title's own word. */
  private @Nullable String affiliation(Phrase phrase, int from, int to) {
    String words = words(phrase.left(), from, to);
    String printed = printedOrganisation(phrase);
    String both = words.isEmpty() ? printed : printed.isEmpty() ? words : words + " " + printed;
    return both.isEmpty() ? null : both;
  }

  /** 김용기 부연구위원(STEPI), 양은경(부산대학교) 교수. */
  private @Nullable String bracketOrganisation(Phrase phrase, Left name) {
    Token beside = name.bracket() != null ? name.bracket() : phrase.bracket();
    if (beside == null) {
      return null;
    }
    String content = beside.text().strip();
    boolean plain =
        content.length() >= 2
            && content.length() <= 30
            && content.indexOf(',') < 0
            && latinWords(content) < 2
            && !Character.isDigit(content.charAt(0))
            && !content.startsWith("이하")
            && !isPose(content)
            && titleIn(content.substring(content.lastIndexOf(' ') + 1)) == null;
    return plain ? content : null;
  }

  /** Captions tell where in the picture a person is: (왼쪽 두번째), (가운데), (단상). */
  private static boolean isPose(String content) {
    for (String word :
        List.of(
            "왼쪽", "오른쪽", "가운데", "단상", "번째", "앞줄", "뒷줄", "중앙", "사진", "발표", "좌장", "기조", "사회", "토론",
            "영상", "대독", "겸", "前", "직무")) {
      if (content.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOrganisationWord(Left left, int position) {
    if (!left.token().isWord()) {
      return false;
    }
    String word = left.word();
    if (Particles.closes(word) || (word.length() > 2 && isName(word))) {
      return false;
    }
    if (titleIn(word) != null
        && gazetteer.agency(word) == null
        && !gazetteer.looksLikeOrganisation(word)) {
      return false;
    }
    // The word beside the name may be a company of any name; further ones must look like one.
    return position == 1 ? word.length() > 1 : gazetteer.looksLikeOrganisation(word);
  }

  private boolean isForeignNameWord(Left left) {
    String word = left.word();
    return left.token().isWord()
        && Hangul.isAllSyllables(word)
        && word.length() <= 7
        && !Hangul.endsWithAny(word, WHERE)
        && !gazetteer.isCountry(word)
        && gazetteer.agency(word) == null
        && gazetteer.region(word) == null;
  }

  private static boolean hasForeignSyllable(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (FOREIGN_SYLLABLES.indexOf(name.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHangulWords(String text) {
    int words = 0;
    StringTokenizer tokens = new StringTokenizer(text);
    while (tokens.hasMoreTokens()) {
      if (!Hangul.isAllSyllables(tokens.nextToken())) {
        return false;
      }
      words++;
    }
    return words >= 1 && words <= LONGEST_FOREIGN_NAME;
  }

  /** How many words of a name in Latin letters a bracket holds; 0 when it is no such name. */
  private static int latinWords(String content) {
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
    return words <= LONGEST_FOREIGN_NAME + 1 ? words : 0;
  }

  /** Words of {@code left} from the farthest to the nearest, as printed but for brackets. */
  private static String words(List<Left> left, int from, int to) {
    StringBuilder words = new StringBuilder();
    for (int k = Math.min(to, left.size()) - 1; k >= from; k--) {
      if (!words.isEmpty()) {
        words.append(' ');
      }
      words.append(left.get(k).word());
    }
    return words.toString();
  }

  /** Notes the head whom a bracket names: 해양수산부(장관 강도형), 연구원(이하 STEPI, 원장 윤지웅). */
  private void noteHead(List<Token> tokens, int i, People people) {
    String content = tokens.get(i).text();
    if (content.length() > 60) {
      return;
    }
    String organisation = i > 0 && tokens.get(i - 1).isWord() ? tokens.get(i - 1).text() : null;
    StringTokenizer parts = new StringTokenizer(content, ",");
    while (parts.hasMoreTokens()) {
      StringTokenizer words = new StringTokenizer(parts.nextToken(), " :");
      if (words.countTokens() < 2 || words.countTokens() > 4) {
        continue;
      }
      String first = words.nextToken();
      String second = words.nextToken();
      if (isTitle(first) && ACTING.contains(second) && words.hasMoreTokens()) {
        String third = words.nextToken();
        if (isName(third)) {
          people.add(third, organisation, first + " " + second);
        }
      } else if (isTitle(first) && isName(second)) {
        if (words.countTokens() > 0) {
          String third = words.nextToken();
          Titled titled = titleIn(third);
          people.add(second, organisation, titled == null ? first : titled.title());
        } else {
          people.add(second, organisation, first);
        }
      } else if (words.countTokens() == 0 && isTitle(second) && isName(first)) {
        people.add(first, organisation, second);
      }
    }
  }

  /** Whether a word is a Korean's name, and not a title with its particle, as 사장도 is. */
  private boolean isName(String word) {
    return gazetteer.looksLikeName(word) && titleIn(word) == null;
  }

  private boolean isTitle(String word) {
    Gazetteer.TitleEnding ending = gazetteer.titleAtEndOf(word);
    return ending != null
        && (ending.title().equals(word)
            || TITLE_MODIFIERS.contains(
                word.substring(0, word.length() - ending.title().length())));
  }
}
