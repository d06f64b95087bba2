package gongbo.extract;

import gongbo.extract.RoleTriggers.Cue;
import gongbo.release.Finding;
import gongbo.release.Paragraph;
import gongbo.release.Quotation;
import gongbo.release.Span;
import gongbo.release.Speaker;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the named persons who speak, and how.
 *
 * <p>Whoever is quoted word for word or is the subject of a verb of speech is quoted. A word such
 * as 개회사 or 좌장 gives its part to the person it belongs to: the one after it (기조연설을 맡은 …), else the
 * subject before it and whoever is listed with them, else the subject after 발제에서. On a line such as
 * {@code 좌장 : …} it belongs to everybody named there. Persons without a part only attend, and are
 * no speakers.
 */
final class SpeakerRules {
  /** How many words may stand between a part and the person after it: 발표에 나선 …. */
  private static final int REACH_FORWARD = 3;

  private static final List<String> ADNOMINAL_ENDINGS =
      List.of("맡은", "나선", "한", "하는", "맡을", "할", "된", "인", "맡는");

  private static final List<String> FORWARD_ENDINGS =
      List.of("에서", "에서는", "에서도", "에는", "에", "자로는", "로는", "으로는", "은", "는");

  /** Particles that make the word of a part the subject itself: 축사가 이어졌다. */
  private static final List<String> OF_SUBJECT = List.of("이", "가", "은", "는", "도");

  private static final List<String> WITH = List.of("와", "과");

  /** How an event goes on where nobody is told to hold it. */
  private static final List<String> CONSISTS =
      List.of("이뤄", "이루어", "구성", "진행됐", "진행되", "진행된", "진행될", "마련");

  /** What somebody gives who is named with 의 before it: 노은채 교수의 강연. */
  private static final Map<String, Speaker.SpeakerRole> GIVEN =
      Map.of(
          "토론",
          Speaker.SpeakerRole.PANELIST,
          "강연",
          Speaker.SpeakerRole.PRESENTER,
          "발표",
          Speaker.SpeakerRole.PRESENTER);

  /** Posts that somebody named without an organisation holds at the publisher's. */
  private static final List<String> PUBLISHERS_POSTS =
      List.of(
          "장관", "차관", "청장", "처장", "차장", "실장", "국장", "과장", "정책관", "심의관", "기획관", "조정관", "대변인", "본부장",
          "직무대행", "직무대리", "차관보", "담당관", "협력관", "지원관", "위원장", "원장", "보좌역", "관리관", "이사장");

  /** Posts of the headquarters that ministers sit in during a disaster beside their own. */
  private static final Set<String> DISASTER_POSTS = Set.of("본부장", "제1차장", "제2차장", "제3차장");

  private static final String DISASTER_HEADQUARTERS = "중앙재난안전대책본부";

  /** So many words may stand between somebody with 의 and the part. */
  private static final int LONGEST_PHRASE = 9;

  private static final List<String> CLAUSE_ENDINGS =
      List.of(
          "다", "고", "며", "은", "는", "이", "가", "을", "를", "이어", "따라", "따른", "에서", "으로", "후", "뒤", "등");

  private static final Set<String> FOLLOWED = Set.of("이은", "이어진", "이어", "이어서");

  private static final String TALK = "발표";

  private static final List<String> TALKS = List.of(TALK, "강연");

  private static final String OF = "의";

  /** A word that tells only what kind of organisation it is has no more letters: 공단, 공제회. */
  private static final int LONGEST_KIND = 3;

  /** Whoever speaks in a session is named so soon behind its word. */
  private static final int REACH_IN_SESSION = 20;

  /** Posts whose holders announce plans and lists rather than give talks. */
  private static final List<String> ANNOUNCERS =
      List.of("장관", "차관", "청장", "처장", "총리", "대통령", "위원장", "본부장", "시장", "지사");

  private static final List<String> PAST = List.of("했", "혔", "였", "하며", "라며");

  private static final List<String> TELLS_WHICH = List.of("한", "했던", "밝힌");

  /** What stands behind such a verb where the sentence goes on with its subject: 강조한 뒤. */
  private static final List<String> AFTERWARDS = List.of("뒤", "후", "다음", "데", "가운데");

  private final Gazetteer gazetteer;
  private final SpeechVerbs speechVerbs;
  private final RoleTriggers cues;

  SpeakerRules(Gazetteer gazetteer, SpeechVerbs speechVerbs) {
    this.gazetteer = gazetteer;
    this.cues = new RoleTriggers(gazetteer);
    this.speechVerbs = speechVerbs;
  }

  /** A speaker while the sentences are read. */
  private static final class RoleClaim {
    final Mention first;
    final EnumSet<Speaker.SpeakerRole> acts = EnumSet.noneOf(Speaker.SpeakerRole.class);
    @Nullable String affiliation;
    @Nullable String title;

    RoleClaim(Mention first) {
      this.first = first;
    }
  }

  List<Finding<Speaker>> find(
      AnnotatedText reading,
      MentionIndex cast,
      List<Finding<Quotation>> quotations,
      @Nullable String homeOrganisation) {
    Map<String, RoleClaim> parts = new LinkedHashMap<>();
    for (int s = 0; s < reading.sentences().size(); s++) {
      List<Mention> mentions = cast.in(s);
      if (!mentions.isEmpty()) {
        Sentence sentence = reading.sentences().get(s);
        giveSpeech(sentence, mentions, parts);
        giveBrokenLine(reading, s, mentions, parts);
        giveParts(reading, sentence, mentions, parts);
        giveGenitives(sentence.tokens(), mentions, parts);
        giveTalks(reading, sentence, mentions, parts);
        giveTitledTalks(sentence.tokens(), mentions, parts);
        for (Mention mention : Sessions.discussants(sentence.tokens(), mentions)) {
          RoleClaim known = parts.get(mention.name());
          if (known == null || !known.acts.contains(Speaker.SpeakerRole.MODERATOR)) {
            give(mention, Speaker.SpeakerRole.PANELIST, parts);
          }
        }
      }
    }
    giveSessions(reading, cast, parts);
    giveQuotations(reading, cast, quotations, parts);
    List<Finding<Speaker>> found = new ArrayList<>();
    parts.forEach(
        (name, part) -> {
          Antecedents.NamedPerson person = cast.people().named(name);
          String affiliation = part.affiliation;
          String title = part.title;
          if (affiliation == null && person != null) {
            affiliation = person.affiliation();
          }
          if (affiliation == null && title != null && DISASTER_POSTS.contains(title)) {
            affiliation =
                reading.text().contains(DISASTER_HEADQUARTERS) ? DISASTER_HEADQUARTERS : null;
          }
          if (title == null && person != null && isPost(person.title())) {
            title = person.title();
          }
          if (affiliation == null
              && title != null
              && name.indexOf(' ') < 0
              && !title.startsWith(PhraseParts.FORMER)
              && Hangul.endsWithAny(title, PUBLISHERS_POSTS)) {
            affiliation = homeOrganisation;
          }
          Mention first = part.first;
          found.add(
              new Finding<>(
                  new Speaker(name, inFull(affiliation, cast.people()), title, part.acts),
                  Span.body(first.start(), first.end()),
                  first.form(),
                  first.confidence()));
        });
    return found;
  }

  /** 공단 이사장은: the organisation whose whole name another mention tells. */
  private @Nullable String inFull(@Nullable String affiliation, Antecedents people) {
    if (affiliation == null
        || affiliation.length() > LONGEST_KIND
        || !gazetteer.looksLikeOrganisation(affiliation)
        || Hangul.isLatin(affiliation.charAt(0))
        || gazetteer.agency(affiliation) != null
        || gazetteer.isCountry(affiliation)
        || gazetteer.region(affiliation) != null) {
      return affiliation;
    }
    String whole = people.organisationEndingWith(affiliation);
    return whole == null ? affiliation : whole;
  }

  private static boolean isPost(@Nullable String title) {
    return title != null && !JobTitles.ADDRESSES.contains(title);
  }

  private static void give(Mention mention, Speaker.SpeakerRole act, Map<String, RoleClaim> parts) {
    RoleClaim part = parts.computeIfAbsent(mention.name(), name -> new RoleClaim(mention));
    part.acts.add(act);
    if (part.affiliation == null) {
      part.affiliation = mention.affiliation();
    }
    if (part.title == null && isPost(mention.title())) {
      part.title = mention.title();
    }
  }

  private static void giveQuotations(
      AnnotatedText reading,
      MentionIndex cast,
      List<Finding<Quotation>> quotations,
      Map<String, RoleClaim> parts) {
    for (Finding<Quotation> quotation : quotations) {
      String name = quotation.value().speaker();
      if (name == null) {
        continue;
      }
      RoleClaim known = parts.get(name);
      if (known != null) {
        known.acts.add(Speaker.SpeakerRole.QUOTED);
        continue;
      }
      Mention mention = firstMention(reading, cast, name);
      if (mention != null) {
        give(mention, Speaker.SpeakerRole.QUOTED, parts);
      }
    }
  }

  private static @Nullable Mention firstMention(
      AnnotatedText reading, MentionIndex cast, String name) {
    for (int s = 0; s < reading.sentences().size(); s++) {
      for (Mention mention : cast.in(s)) {
        if (mention.name().equals(name)) {
          return mention;
        }
      }
    }
    return null;
  }

  /** A line that the source broke in the middle goes on with the subject of the line before. */
  private void giveBrokenLine(
      AnnotatedText reading, int s, List<Mention> mentions, Map<String, RoleClaim> parts) {
    Sentence sentence = reading.sentences().get(s);
    if (mentions.isEmpty() || s + 1 >= reading.sentences().size()) {
      return;
    }
    Mention last = mentions.get(mentions.size() - 1);
    Sentence next = reading.sentences().get(s + 1);
    boolean broken =
        sentence.end() > 0
            && next.paragraph() == sentence.paragraph() + 1
            && next.level() == Paragraph.Level.TEXT
            && "다요음함.\"”,".indexOf(reading.text().charAt(sentence.end() - 1)) < 0;
    if (broken
        && NounParticles.marksTopic(last.particle())
        && speechVerbs.anyIn(next.tokens(), 0, next.tokens().size())) {
      give(last, Speaker.SpeakerRole.QUOTED, parts);
    }
  }

  /** 장관은 …을 강조했다: the subject of a verb of speech, directly quoted or not. */
  private void giveSpeech(Sentence sentence, List<Mention> mentions, Map<String, RoleClaim> parts) {
    List<Token> tokens = sentence.tokens();
    for (int m = 0; m < mentions.size(); m++) {
      Mention mention = mentions.get(m);
      if (!mention.isSubject()) {
        continue;
      }
      int end = tokens.size();
      for (int k = m + 1; k < mentions.size(); k++) {
        if (NounParticles.marksTopic(mentions.get(k).particle())) {
          end = mentions.get(k).firstToken();
          break;
        }
      }
      if (!NounParticles.marksTopic(mention.particle())
          && hasOrganisationAsTopic(tokens, mention)) {
        end = Math.min(end, speechVerbs.lastIn(tokens));
      }
      Token verb = speechVerbs.firstIn(tokens, mention.lastToken() + 1, end);
      if (verb != null
          && (!mention.form().equals(KoreanNames.TITLE_ALONE) || isPast(verb))
          && (NounParticles.marksTopic(mention.particle())
              || !isEmbedded(tokens.subList(mention.lastToken(), tokens.size()), verb))) {
        give(mention, Speaker.SpeakerRole.QUOTED, parts);
        for (Mention listed : listedBefore(tokens, mentions, m)) {
          give(listed, Speaker.SpeakerRole.QUOTED, parts);
        }
      }
    }
  }

  /** 해양수산부는 장관이 부산을 찾았다고 밝혔다: the last verb of speech is the ministry's. */
  private boolean hasOrganisationAsTopic(List<Token> tokens, Mention subject) {
    for (int i = 0; i < subject.firstToken(); i++) {
      String word = tokens.get(i).text();
      if (!tokens.get(i).isWord() || !(word.endsWith("은") || word.endsWith("는"))) {
        continue;
      }
      boolean behindBracket =
          word.length() == 1
              && i > 1
              && tokens.get(i - 1).kind() == Token.TokenType.BRACKET
              && tokens.get(i - 2).isWord()
              && gazetteer.looksLikeOrganisation(tokens.get(i - 2).text());
      if (behindBracket
          || (word.length() > 2
              && gazetteer.looksLikeOrganisation(word.substring(0, word.length() - 1)))) {
        return true;
      }
    }
    return false;
  }

  /** Laws say what a minister requests and assesses; only what was said is speech. */
  private static boolean isPast(Token verb) {
    return Hangul.containsAny(verb.text(), 0, verb.text().length(), PAST);
  }

  /** 장관이 제안한 바 있는 대책: a clause that only tells which one is meant. */
  private static boolean isEmbedded(List<Token> tokens, Token verb) {
    int behind = tokens.indexOf(verb) + 1;
    return Hangul.endsWithAny(verb.text(), TELLS_WHICH)
        && behind < tokens.size()
        && !Hangul.startsWithAny(tokens.get(behind).text(), 0, AFTERWARDS);
  }

  private void giveParts(
      AnnotatedText reading,
      Sentence sentence,
      List<Mention> mentions,
      Map<String, RoleClaim> parts) {
    List<Token> tokens = sentence.tokens();
    int colon = labelEnd(tokens);
    for (Cue cue : cues.in(reading.text(), tokens)) {
      if (cue.token() < colon) {
        for (Mention mention : mentions) {
          if (mention.firstToken() >= colon) {
            give(mention, ownPart(tokens, mention, cue.act()), parts);
          }
        }
        continue;
      }
      int after = firstAfter(mentions, cue.last());
      if (after >= 0
          && mentions.get(after).firstToken() - cue.last() <= REACH_FORWARD
          && isAdnominal(tokens, mentions.get(after).firstToken() - 1)) {
        give(mentions.get(after), cue.act(), parts);
        continue;
      }
      String word = tokens.get(cue.last()).text();
      boolean opensList =
          cue.act() == Speaker.SpeakerRole.PANELIST
              && Hangul.endsWithAny(word, FORWARD_ENDINGS)
              && after >= 0;
      int owner =
          opensList ? -1 : ownerBefore(tokens, mentions, cue, isSubject(tokens, cue.last()));
      if (cue.act() == Speaker.SpeakerRole.MODERATOR) {
        for (Mention mention : Sessions.panel(tokens, mentions, cue.token())) {
          give(mention, Speaker.SpeakerRole.PANELIST, parts);
        }
      }
      if (owner >= 0) {
        give(mentions.get(owner), cue.act(), parts);
        for (Mention listed : listedBefore(tokens, mentions, owner)) {
          give(listed, cue.act(), parts);
        }
      } else if (after >= 0
          && mentions.get(after).firstToken() - cue.last() <= REACH_IN_SESSION
          && Hangul.endsWithAny(word, FORWARD_ENDINGS)) {
        giveForward(tokens, mentions, after, cue.act(), parts);
      }
    }
  }

  /** Those who are the subjects of the points under the opening of a session have a part in it. */
  private void giveSessions(
      AnnotatedText reading, MentionIndex cast, Map<String, RoleClaim> parts) {
    Speaker.SpeakerRole act = null;
    Paragraph.Level upper = Paragraph.Level.TEXT;
    int opening = -1;
    for (int s = 0; s < reading.sentences().size(); s++) {
      Sentence sentence = reading.sentences().get(s);
      if (act != null && Sessions.isBelow(sentence.level(), upper)) {
        if (!cues.in(reading.text(), sentence.tokens()).isEmpty()) {
          continue;
        }
        for (Mention mention : Sessions.subjectsOf(cast.in(s))) {
          give(mention, act, parts);
        }
      } else if (sentence.level() != Paragraph.Level.NOTE) {
        boolean told = cast.in(s).stream().anyMatch(Mention::isSubject);
        Speaker.SpeakerRole opened = told ? null : Sessions.openedBy(sentence);
        if (opened != null || told || sentence.paragraph() != opening) {
          act = opened;
          upper = sentence.level();
          opening = sentence.paragraph();
        }
      }
    }
  }

  /** 노은채 교수의 강연이 이어졌다, A 위원과 B 교수의 토론. */
  private static void giveGenitives(
      List<Token> tokens, List<Mention> mentions, Map<String, RoleClaim> parts) {
    for (int m = 0; m < mentions.size(); m++) {
      int next = mentions.get(m).lastToken() + 1;
      if (!mentions.get(m).particle().equals("의")
          || next >= tokens.size()
          || !tokens.get(next).isWord()) {
        continue;
      }
      for (Map.Entry<String, Speaker.SpeakerRole> given : GIVEN.entrySet()) {
        if (Sessions.names(tokens.get(next).text(), given.getKey())) {
          giveTalk(mentions.get(m), given.getValue(), parts);
          for (Mention listed : listedBefore(tokens, mentions, m)) {
            giveTalk(listed, given.getValue(), parts);
          }
        }
      }
    }
  }

  /** A talk is the keynote where it was said to be one. */
  private static void giveTalk(
      Mention mention, Speaker.SpeakerRole act, Map<String, RoleClaim> parts) {
    RoleClaim known = parts.get(mention.name());
    if (known == null || !known.acts.contains(Speaker.SpeakerRole.KEYNOTE)) {
      give(mention, act, parts);
    }
  }

  /** Whoever is named in brackets after the title of a talk gives it. */
  private void giveTalks(
      AnnotatedText reading,
      Sentence sentence,
      List<Mention> mentions,
      Map<String, RoleClaim> parts) {
    if (mentions.stream().noneMatch(SpeakerRules::givesTalk)) {
      return;
    }
    Speaker.SpeakerRole talk = null;
    for (Cue cue : cues.in(reading.text(), sentence.tokens())) {
      if (cue.act() == Speaker.SpeakerRole.KEYNOTE
          || (talk == null && cue.act() == Speaker.SpeakerRole.PRESENTER)) {
        talk = cue.act();
      }
    }
    if (talk == null && TALKS.stream().anyMatch(word -> tellsAny(sentence.tokens(), word))) {
      talk = Speaker.SpeakerRole.PRESENTER;
    }
    for (Mention mention : mentions) {
      if (talk != null && givesTalk(mention)) {
        give(mention, talk, parts);
      }
    }
  }

  /** 노은채 교수가 ‘갯벌의 가치’를 발표했다; a minister announces what is named so. */
  private static void giveTitledTalks(
      List<Token> tokens, List<Mention> mentions, Map<String, RoleClaim> parts) {
    for (int i = 2; i < tokens.size(); i++) {
      boolean talk =
          tokens.get(i).text().startsWith(TALK)
              && tokens.get(i - 1).text().length() == 1
              && NounParticles.endsLikeObject(tokens.get(i - 1).text())
              && (tokens.get(i - 2).kind() == Token.TokenType.TERM
                  || tokens.get(i - 2).kind() == Token.TokenType.QUOTE);
      Mention subject = talk ? subjectBefore(mentions, i) : null;
      if (subject != null
          && (subject.title() == null || !Hangul.endsWithAny(subject.title(), ANNOUNCERS))) {
        giveTalk(subject, Speaker.SpeakerRole.PRESENTER, parts);
      }
    }
  }

  private static @Nullable Mention subjectBefore(List<Mention> mentions, int token) {
    Mention subject = null;
    for (Mention mention : mentions) {
      if (mention.lastToken() < token && mention.isSubject()) {
        subject = mention;
      }
    }
    return subject;
  }

  private static boolean givesTalk(Mention mention) {
    return mention.form().equals(MentionRules.SPEAKER_OF_TALK);
  }

  private static boolean tellsAny(List<Token> tokens, String beginning) {
    return tokens.stream().anyMatch(token -> token.isWord() && token.text().startsWith(beginning));
  }

  /** The subject after 발제에서, with whoever is listed before them. */
  private static void giveForward(
      List<Token> tokens,
      List<Mention> mentions,
      int after,
      Speaker.SpeakerRole act,
      Map<String, RoleClaim> parts) {
    for (int m = after; m < mentions.size(); m++) {
      if (mentions.get(m).isSubject()) {
        give(mentions.get(m), act, parts);
        for (Mention listed : listedBefore(tokens, mentions, m)) {
          give(listed, act, parts);
        }
        return;
      }
    }
  }

  /** A bracket after the name may tell another part than the line's: 홍길동 교수(기조강연). */
  private Speaker.SpeakerRole ownPart(
      List<Token> tokens, Mention mention, Speaker.SpeakerRole act) {
    for (int i = mention.firstToken(); i <= mention.lastToken() && i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Token.TokenType.BRACKET) {
        Speaker.SpeakerRole own = cues.ofBracket(token);
        if (own != null) {
          return own;
        }
      }
    }
    return act;
  }

  /** The colon of a line such as {@code 좌장 : 홍길동}, or the bracket of {@code (좌장) 홍길동}; -1. */
  private int labelEnd(List<Token> tokens) {
    for (int i = 0; i < Math.min(tokens.size(), 5); i++) {
      if (tokens.get(i).kind() == Token.TokenType.SIGN && tokens.get(i).text().equals(":")) {
        return i;
      }
    }
    if (tokens.size() > 1
        && tokens.get(0).kind() == Token.TokenType.BRACKET
        && cues.ofBracket(tokens.get(0)) != null) {
      return 1;
    }
    return -1;
  }

  private static int firstAfter(List<Mention> mentions, int token) {
    for (int m = 0; m < mentions.size(); m++) {
      if (mentions.get(m).firstToken() > token) {
        return m;
      }
    }
    return -1;
  }

  private static boolean isAdnominal(List<Token> tokens, int i) {
    return i >= 0
        && tokens.get(i).isWord()
        && Hangul.endsWithAny(tokens.get(i).text(), ADNOMINAL_ENDINGS);
  }

  private static boolean isSubject(List<Token> tokens, int i) {
    return tokens.get(i).isWord()
        && (Hangul.endsWithAny(tokens.get(i).text(), OF_SUBJECT) || isOneOfSeveral(tokens, i));
  }

  /** 주제발표와 전문가 토론으로 이뤄졌다: parts that an event consists of. */
  private static boolean isOneOfSeveral(List<Token> tokens, int i) {
    if (!Hangul.endsWithAny(tokens.get(i).text(), WITH)) {
      return false;
    }
    for (int k = i + 1; k < Math.min(tokens.size(), i + LONGEST_PHRASE); k++) {
      if (Hangul.startsWithAny(tokens.get(k).text(), 0, CONSISTS)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whom a part belongs to who is named before it; -1 when it is nobody.
   *
   * @param subject whether the part is a subject itself, which cannot be somebody else's predicate
   */
  private static int ownerBefore(
      List<Token> tokens, List<Mention> mentions, Cue cue, boolean subject) {
    for (int m = mentions.size() - 1; m >= 0; m--) {
      Mention mention = mentions.get(m);
      if (mention.firstToken() > cue.token()) {
        continue;
      }
      // The bracket of the mention itself: 홍길동 교수(기조강연).
      if (mention.lastToken() >= cue.token()) {
        return m;
      }
      int distance = cue.token() - mention.lastToken();
      switch (mention.particle()) {
        case "은", "는", "이", "가", "도", "께서", "께서는", "역시", "님은", "님이" -> {
          return subject ? -1 : m;
        }
        case "의" -> {
          if (distance <= 3 || isOnePhrase(tokens, mention.lastToken() + 1, cue.token())) {
            return isFollowed(tokens, mention.lastToken() + 1, cue.token()) ? -1 : m;
          }
        }
        case "" -> {
          if (distance <= 3) {
            return m;
          }
        }
        case "을", "를" -> {
          if (distance == 1) {
            return m;
          }
        }
        default -> {}
      }
    }
    return -1;
  }

  /** 한도윤 장관의 개회사에 이은 주제발표: what comes after the part of somebody is another's. */
  private static boolean isFollowed(List<Token> tokens, int from, int to) {
    return tokens.subList(from, to).stream().anyMatch(token -> FOLLOWED.contains(token.text()));
  }

  /** 노은채 교수의 갯벌 보전 방안에 대한 기조연설: whether no clause ends between the two. */
  private static boolean isOnePhrase(List<Token> tokens, int from, int to) {
    if (to - from > LONGEST_PHRASE) {
      return false;
    }
    for (Token token : tokens.subList(from, to)) {
      boolean goesOn =
          switch (token.kind()) {
            case WORD -> !Hangul.endsWithAny(token.text(), CLAUSE_ENDINGS);
            case TERM, BRACKET -> true;
            case COMMA, QUOTE, SIGN -> false;
          };
      if (!goesOn) {
        return false;
      }
    }
    return true;
  }

  /** Those listed before a mention, with only commas and 와, 및 between: A, B와 누리재단의 C가. */
  private static List<Mention> listedBefore(List<Token> tokens, List<Mention> mentions, int m) {
    List<Mention> listed = new ArrayList<>();
    for (int k = m - 1; k >= 0; k--) {
      Mention left = mentions.get(k);
      if (!Set.of("", "과", "와").contains(left.particle())) {
        break;
      }
      boolean onlyCommas = true;
      for (int i = left.lastToken() + 1; i < mentions.get(k + 1).firstToken(); i++) {
        Token token = tokens.get(i);
        boolean joins =
            token.kind() == Token.TokenType.COMMA
                || token.kind() == Token.TokenType.SIGN
                || (i + 1 == mentions.get(k + 1).firstToken() && token.text().endsWith(OF))
                || Set.of("및", "그리고", "·", "과", "와").contains(token.text());
        onlyCommas &= joins;
      }
      if (!onlyCommas) {
        break;
      }
      listed.add(left);
    }
    return listed;
  }
}
