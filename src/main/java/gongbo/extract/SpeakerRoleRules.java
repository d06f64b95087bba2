package gongbo.extract;

import gongbo.extract.RoleTriggers.RoleTrigger;
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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the named speakers of an event and their roles.
 *
 * <p>A person who is quoted directly or is the subject of a verb of speech has the role "quoted". A
 * trigger such as 개회사 or 좌장 assigns its role to the person after it (기조연설을 맡은 …), else to the
 * subject before it and the persons listed with that subject, else to the subject after 발제에서. On a
 * line such as {@code 좌장 : …} it assigns the role to all persons named there. Persons without a
 * role are attendees and are not reported.
 */
final class SpeakerRoleRules {
  /** The maximum distance in words from a trigger to the person after it: 발표에 나선 …. */
  private static final int REACH_FORWARD = 3;

  private static final List<String> ADNOMINAL_ENDINGS =
      List.of("맡은", "나선", "한", "하는", "맡을", "할", "된", "인", "맡는");

  private static final List<String> FORWARD_ENDINGS =
      List.of("에서", "에서는", "에서도", "에는", "에", "자로는", "로는", "으로는", "은", "는");

  /** Particles that make the trigger itself the subject: 축사가 이어졌다. */
  private static final List<String> OF_SUBJECT = List.of("이", "가", "은", "는", "도");

  private static final List<String> WITH = List.of("와", "과");

  /** Predicates of events without a named participant. */
  private static final List<String> CONSISTS_OF =
      List.of("이뤄", "이루어", "구성", "진행됐", "진행되", "진행된", "진행될", "마련");

  /** Triggers after a person with 의: 노은채 교수의 강연. */
  private static final Map<String, Speaker.SpeakerRole> GENITIVE_TRIGGERS =
      Map.of(
          "토론",
          Speaker.SpeakerRole.PANELIST,
          "강연",
          Speaker.SpeakerRole.PRESENTER,
          "발표",
          Speaker.SpeakerRole.PRESENTER);

  /** Posts that a person without an organisation holds at the publisher. */
  private static final List<String> POSTS_AT_PUBLISHER =
      List.of(
          "장관", "차관", "청장", "처장", "차장", "실장", "국장", "과장", "정책관", "심의관", "기획관", "조정관", "대변인", "본부장",
          "직무대행", "직무대리", "차관보", "담당관", "협력관", "지원관", "위원장", "원장", "보좌역", "관리관", "이사장");

  /** Posts at the disaster headquarters, which ministers hold in addition to their own. */
  private static final Set<String> DISASTER_POSTS = Set.of("본부장", "제1차장", "제2차장", "제3차장");

  private static final String DISASTER_HEADQUARTERS = "중앙재난안전대책본부";

  /** The maximum distance in words from a person with 의 to the trigger. */
  private static final int LONGEST_PHRASE = 9;

  private static final List<String> CLAUSE_ENDINGS =
      List.of(
          "다", "고", "며", "은", "는", "이", "가", "을", "를", "이어", "따라", "따른", "에서", "으로", "후", "뒤", "등");

  private static final Set<String> FOLLOWED = Set.of("이은", "이어진", "이어", "이어서");

  /** The prefix of the rule that names a mention which only the model found. */
  private static final String MODEL = "role-model/";

  private static final String TALK = "발표";

  private static final List<String> TALKS = List.of(TALK, "강연");

  private static final String OF = "의";

  /** The maximum length in characters of a generic noun for an organisation: 공단, 공제회. */
  private static final int LONGEST_GENERIC_NOUN = 3;

  /** The maximum distance in words from the noun of a session to its speaker. */
  private static final int REACH_IN_SESSION = 20;

  /** Posts whose holders announce plans rather than give talks. */
  private static final List<String> ANNOUNCERS =
      List.of("장관", "차관", "청장", "처장", "총리", "대통령", "위원장", "본부장", "시장", "지사");

  private static final List<String> PAST = List.of("했", "혔", "였", "하며", "라며");

  private static final List<String> RELATIVE_ENDINGS = List.of("한", "했던", "밝힌");

  /** Nouns after such a verb in an adverbial clause of the same subject: 강조한 뒤. */
  private static final List<String> AFTERWARDS = List.of("뒤", "후", "다음", "데", "가운데");

  private final Gazetteer gazetteer;
  private final SpeechVerbs speechVerbs;
  private final RoleTriggers triggers;

  private final RoleModel model;

  SpeakerRoleRules(Gazetteer gazetteer, SpeechVerbs speechVerbs, RoleModel model) {
    this.model = model;
    this.gazetteer = gazetteer;
    this.triggers = new RoleTriggers(gazetteer);
    this.speechVerbs = speechVerbs;
  }

  /** The roles claimed for a person so far. */
  private static final class RoleClaim {
    final Mention first;
    final EnumSet<Speaker.SpeakerRole> roles = EnumSet.noneOf(Speaker.SpeakerRole.class);
    @Nullable String affiliation;
    @Nullable String title;
    String rule;
    double confidence;

    RoleClaim(Mention first) {
      this.first = first;
      this.rule = first.form();
      this.confidence = first.confidence();
    }
  }

  List<Finding<Speaker>> find(
      AnnotatedText annotated,
      MentionIndex mentionIndex,
      List<Finding<Quotation>> quotations,
      @Nullable String defaultAffiliation) {
    List<List<RoleTrigger>> triggered = triggers.bySentence(annotated);
    Map<String, RoleClaim> claims = ruled(annotated, mentionIndex, triggered, quotations);
    decide(annotated, mentionIndex, triggered, quotations, claims);
    return findings(annotated, mentionIndex, claims, defaultAffiliation);
  }

  /** Returns the roles that the rules give to persons, by name. */
  Map<String, Set<Speaker.SpeakerRole>> rolesByRule(
      AnnotatedText annotated,
      MentionIndex mentionIndex,
      List<List<RoleTrigger>> triggered,
      List<Finding<Quotation>> quotations) {
    return roles(ruled(annotated, mentionIndex, triggered, quotations));
  }

  private static Map<String, Set<Speaker.SpeakerRole>> roles(Map<String, RoleClaim> claims) {
    Map<String, Set<Speaker.SpeakerRole>> roles = new LinkedHashMap<>();
    claims.forEach((name, claim) -> roles.put(name, Set.copyOf(claim.roles)));
    return roles;
  }

  /** Replaces the roles by those that the model decides on; a person with a quotation is quoted. */
  private void decide(
      AnnotatedText annotated,
      MentionIndex mentionIndex,
      List<List<RoleTrigger>> triggered,
      List<Finding<Quotation>> quotations,
      Map<String, RoleClaim> claims) {
    if (model.learned().isEmpty()) {
      return;
    }
    Set<String> quoted = namesOf(quotations);
    Map<String, RoleModel.Decided> decided =
        model.decide(model.find(annotated, mentionIndex, triggered, quoted, roles(claims)));
    claims.forEach(
        (name, claim) -> {
          claim.roles.removeAll(model.learned());
          if (quoted.contains(name)) {
            claim.roles.add(Speaker.SpeakerRole.QUOTED);
          }
        });
    decided.forEach(
        (name, person) -> {
          boolean ruled = claims.containsKey(name);
          for (Speaker.SpeakerRole role : person.probabilities().keySet()) {
            RoleClaim claim = addRole(person.mention(), role, claims);
            claim.confidence = person.highest();
            claim.rule = ruled ? claim.rule : MODEL + person.mention().form();
          }
        });
    claims.values().removeIf(claim -> claim.roles.isEmpty());
  }

  static Set<String> namesOf(List<Finding<Quotation>> quotations) {
    return quotations.stream()
        .map(quotation -> quotation.value().speaker())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private Map<String, RoleClaim> ruled(
      AnnotatedText annotated,
      MentionIndex mentionIndex,
      List<List<RoleTrigger>> triggered,
      List<Finding<Quotation>> quotations) {
    Map<String, RoleClaim> claims = new LinkedHashMap<>();
    for (int s = 0; s < annotated.sentences().size(); s++) {
      List<Mention> mentions = mentionIndex.inSentence(s);
      if (!mentions.isEmpty()) {
        Sentence sentence = annotated.sentences().get(s);
        addSubjectsOfSpeechVerbs(sentence, mentions, claims);
        addSubjectOfBrokenLine(annotated, s, mentions, claims);
        addTriggeredRoles(sentence.tokens(), triggered.get(s), mentions, claims);
        addRolesWithGenitive(sentence.tokens(), mentions, claims);
        addBracketedPresenters(sentence.tokens(), triggered.get(s), mentions, claims);
        addPresentersOfTitledTalks(sentence.tokens(), mentions, claims);
        for (Mention mention : Sessions.discussants(sentence.tokens(), mentions)) {
          RoleClaim known = claims.get(mention.name());
          if (known == null || !known.roles.contains(Speaker.SpeakerRole.MODERATOR)) {
            addRole(mention, Speaker.SpeakerRole.PANELIST, claims);
          }
        }
      }
    }
    addSessionRoles(annotated, mentionIndex, triggered, claims);
    addQuotedSpeakers(annotated, mentionIndex, quotations, claims);
    return claims;
  }

  private List<Finding<Speaker>> findings(
      AnnotatedText annotated,
      MentionIndex mentionIndex,
      Map<String, RoleClaim> claims,
      @Nullable String defaultAffiliation) {
    List<Finding<Speaker>> found = new ArrayList<>();
    claims.forEach(
        (name, claim) -> {
          Antecedents.NamedPerson person = mentionIndex.antecedents().named(name);
          String affiliation = claim.affiliation;
          String title = claim.title;
          if (affiliation == null && person != null) {
            affiliation = person.affiliation();
          }
          if (affiliation == null && title != null && DISASTER_POSTS.contains(title)) {
            affiliation =
                annotated.text().contains(DISASTER_HEADQUARTERS) ? DISASTER_HEADQUARTERS : null;
          }
          if (title == null && person != null && isPost(person.title())) {
            title = person.title();
          }
          if (affiliation == null
              && title != null
              && name.indexOf(' ') < 0
              && !title.startsWith(PhraseParts.FORMER)
              && Hangul.endsWithAny(title, POSTS_AT_PUBLISHER)) {
            affiliation = defaultAffiliation;
          }
          Mention first = claim.first;
          found.add(
              new Finding<>(
                  new Speaker(
                      name,
                      fullNameOf(affiliation, mentionIndex.antecedents()),
                      title,
                      claim.roles),
                  Span.body(first.start(), first.end()),
                  claim.rule,
                  claim.confidence));
        });
    return found;
  }

  /** Returns the full name of an organisation if another mention has it: 공단 이사장은. */
  private @Nullable String fullNameOf(@Nullable String affiliation, Antecedents antecedents) {
    if (affiliation == null
        || affiliation.length() > LONGEST_GENERIC_NOUN
        || !gazetteer.looksLikeOrganisation(affiliation)
        || Hangul.isLatin(affiliation.charAt(0))
        || gazetteer.agency(affiliation) != null
        || gazetteer.isCountry(affiliation)
        || gazetteer.region(affiliation) != null) {
      return affiliation;
    }
    String whole = antecedents.organisationEndingWith(affiliation);
    return whole == null ? affiliation : whole;
  }

  private static boolean isPost(@Nullable String title) {
    return title != null && !JobTitles.ADDRESSES.contains(title);
  }

  private static RoleClaim addRole(
      Mention mention, Speaker.SpeakerRole role, Map<String, RoleClaim> claims) {
    RoleClaim claim = claims.computeIfAbsent(mention.name(), name -> new RoleClaim(mention));
    claim.roles.add(role);
    if (claim.affiliation == null) {
      claim.affiliation = mention.affiliation();
    }
    if (claim.title == null && isPost(mention.title())) {
      claim.title = mention.title();
    }
    return claim;
  }

  private static void addQuotedSpeakers(
      AnnotatedText annotated,
      MentionIndex mentionIndex,
      List<Finding<Quotation>> quotations,
      Map<String, RoleClaim> claims) {
    for (Finding<Quotation> quotation : quotations) {
      String name = quotation.value().speaker();
      if (name == null) {
        continue;
      }
      RoleClaim known = claims.get(name);
      if (known != null) {
        known.roles.add(Speaker.SpeakerRole.QUOTED);
        continue;
      }
      Mention mention = firstMention(annotated, mentionIndex, name);
      if (mention != null) {
        addRole(mention, Speaker.SpeakerRole.QUOTED, claims);
      }
    }
  }

  private static @Nullable Mention firstMention(
      AnnotatedText annotated, MentionIndex mentionIndex, String name) {
    for (int s = 0; s < annotated.sentences().size(); s++) {
      for (Mention mention : mentionIndex.inSentence(s)) {
        if (mention.name().equals(name)) {
          return mention;
        }
      }
    }
    return null;
  }

  /**
   * Marks a person as quoted whose sentence continues on the next line, where the source broke it.
   */
  private void addSubjectOfBrokenLine(
      AnnotatedText annotated, int s, List<Mention> mentions, Map<String, RoleClaim> claims) {
    Sentence sentence = annotated.sentences().get(s);
    if (mentions.isEmpty() || s + 1 >= annotated.sentences().size()) {
      return;
    }
    Mention last = mentions.get(mentions.size() - 1);
    Sentence next = annotated.sentences().get(s + 1);
    boolean broken =
        sentence.end() > 0
            && next.paragraph() == sentence.paragraph() + 1
            && next.level() == Paragraph.Level.TEXT
            && "다요음함.\"”,".indexOf(annotated.text().charAt(sentence.end() - 1)) < 0;
    if (broken
        && NounParticles.marksTopic(last.particle())
        && speechVerbs.anyIn(next.tokens(), 0, next.tokens().size())) {
      addRole(last, Speaker.SpeakerRole.QUOTED, claims);
    }
  }

  /** Marks the subjects of verbs of speech as quoted, also for indirect speech: 장관은 …을 강조했다. */
  private void addSubjectsOfSpeechVerbs(
      Sentence sentence, List<Mention> mentions, Map<String, RoleClaim> claims) {
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
        addRole(mention, Speaker.SpeakerRole.QUOTED, claims);
        for (Mention listed : listedBefore(tokens, mentions, m)) {
          addRole(listed, Speaker.SpeakerRole.QUOTED, claims);
        }
      }
    }
  }

  /**
   * Returns true if the subject of the last verb of speech is an organisation: 해양수산부는 장관이 부산을 찾았다고
   * 밝혔다.
   */
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

  /**
   * Returns true for a verb in the past tense. In the present tense, laws describe what a minister
   * requests and assesses.
   */
  private static boolean isPast(Token verb) {
    return Hangul.containsAny(verb.text(), 0, verb.text().length(), PAST);
  }

  /** Returns true for a verb in an adnominal clause: 장관이 제안한 바 있는 대책. */
  private static boolean isEmbedded(List<Token> tokens, Token verb) {
    int behind = tokens.indexOf(verb) + 1;
    return Hangul.endsWithAny(verb.text(), RELATIVE_ENDINGS)
        && behind < tokens.size()
        && !Hangul.startsWithAny(tokens.get(behind).text(), 0, AFTERWARDS);
  }

  private void addTriggeredRoles(
      List<Token> tokens,
      List<RoleTrigger> triggered,
      List<Mention> mentions,
      Map<String, RoleClaim> claims) {
    int colon = labelEnd(tokens);
    for (RoleTrigger trigger : triggered) {
      if (trigger.token() < colon) {
        for (Mention mention : mentions) {
          if (mention.firstToken() >= colon) {
            addRole(mention, roleFor(tokens, mention, trigger.role()), claims);
          }
        }
        continue;
      }
      int after = firstAfter(mentions, trigger.last());
      if (after >= 0
          && mentions.get(after).firstToken() - trigger.last() <= REACH_FORWARD
          && isAdnominal(tokens, mentions.get(after).firstToken() - 1)) {
        addRole(mentions.get(after), trigger.role(), claims);
        continue;
      }
      String word = tokens.get(trigger.last()).text();
      boolean opensList =
          trigger.role() == Speaker.SpeakerRole.PANELIST
              && Hangul.endsWithAny(word, FORWARD_ENDINGS)
              && after >= 0;
      int owner =
          opensList
              ? -1
              : ownerBefore(tokens, mentions, trigger, isSubject(tokens, trigger.last()));
      if (trigger.role() == Speaker.SpeakerRole.MODERATOR) {
        for (Mention mention : Sessions.panel(tokens, mentions, trigger.token())) {
          addRole(mention, Speaker.SpeakerRole.PANELIST, claims);
        }
      }
      if (owner >= 0) {
        addRole(mentions.get(owner), trigger.role(), claims);
        for (Mention listed : listedBefore(tokens, mentions, owner)) {
          addRole(listed, trigger.role(), claims);
        }
      } else if (after >= 0
          && mentions.get(after).firstToken() - trigger.last() <= REACH_IN_SESSION
          && Hangul.endsWithAny(word, FORWARD_ENDINGS)) {
        addSubjectAfterTrigger(tokens, mentions, after, trigger.role(), claims);
      }
    }
  }

  /** Assigns the role of a session to the subjects of the points below its opening. */
  private static void addSessionRoles(
      AnnotatedText annotated,
      MentionIndex mentionIndex,
      List<List<RoleTrigger>> triggered,
      Map<String, RoleClaim> claims) {
    Speaker.SpeakerRole role = null;
    Paragraph.Level upper = Paragraph.Level.TEXT;
    int opening = -1;
    for (int s = 0; s < annotated.sentences().size(); s++) {
      Sentence sentence = annotated.sentences().get(s);
      if (role != null && Sessions.isBelow(sentence.level(), upper)) {
        if (!triggered.get(s).isEmpty()) {
          continue;
        }
        for (Mention mention : Sessions.subjectsOf(mentionIndex.inSentence(s))) {
          addRole(mention, role, claims);
        }
      } else if (sentence.level() != Paragraph.Level.NOTE) {
        boolean hasSubject = mentionIndex.inSentence(s).stream().anyMatch(Mention::isSubject);
        Speaker.SpeakerRole opened = hasSubject ? null : Sessions.openedBy(sentence);
        if (opened != null || hasSubject || sentence.paragraph() != opening) {
          role = opened;
          upper = sentence.level();
          opening = sentence.paragraph();
        }
      }
    }
  }

  /** Assigns roles to persons with 의: 노은채 교수의 강연이 이어졌다, A 위원과 B 교수의 토론. */
  private static void addRolesWithGenitive(
      List<Token> tokens, List<Mention> mentions, Map<String, RoleClaim> claims) {
    for (int m = 0; m < mentions.size(); m++) {
      int next = mentions.get(m).lastToken() + 1;
      if (!mentions.get(m).particle().equals("의")
          || next >= tokens.size()
          || !tokens.get(next).isWord()) {
        continue;
      }
      for (Map.Entry<String, Speaker.SpeakerRole> given : GENITIVE_TRIGGERS.entrySet()) {
        if (Sessions.names(tokens.get(next).text(), given.getKey())) {
          addTalk(mentions.get(m), given.getValue(), claims);
          for (Mention listed : listedBefore(tokens, mentions, m)) {
            addTalk(listed, given.getValue(), claims);
          }
        }
      }
    }
  }

  /** Assigns the role of a talk, unless the same person has given the keynote. */
  private static void addTalk(
      Mention mention, Speaker.SpeakerRole role, Map<String, RoleClaim> claims) {
    RoleClaim known = claims.get(mention.name());
    if (known == null || !known.roles.contains(Speaker.SpeakerRole.KEYNOTE)) {
      addRole(mention, role, claims);
    }
  }

  /** Assigns the role of a presenter to the persons in brackets after the title of a talk. */
  private static void addBracketedPresenters(
      List<Token> tokens,
      List<RoleTrigger> triggered,
      List<Mention> mentions,
      Map<String, RoleClaim> claims) {
    if (mentions.stream().noneMatch(SpeakerRoleRules::isSpeakerOfTalk)) {
      return;
    }
    Speaker.SpeakerRole talk = null;
    for (RoleTrigger trigger : triggered) {
      if (trigger.role() == Speaker.SpeakerRole.KEYNOTE
          || (talk == null && trigger.role() == Speaker.SpeakerRole.PRESENTER)) {
        talk = trigger.role();
      }
    }
    if (talk == null && TALKS.stream().anyMatch(word -> anyStartsWith(tokens, word))) {
      talk = Speaker.SpeakerRole.PRESENTER;
    }
    for (Mention mention : mentions) {
      if (talk != null && isSpeakerOfTalk(mention)) {
        addRole(mention, talk, claims);
      }
    }
  }

  /**
   * Assigns the role of a presenter to the subject of a titled talk, as in 노은채 교수가 ‘갯벌의 가치’를 발표했다,
   * except to posts that announce plans.
   */
  private static void addPresentersOfTitledTalks(
      List<Token> tokens, List<Mention> mentions, Map<String, RoleClaim> claims) {
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
        addTalk(subject, Speaker.SpeakerRole.PRESENTER, claims);
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

  private static boolean isSpeakerOfTalk(Mention mention) {
    return mention.form().equals(MentionRules.SPEAKER_OF_TALK);
  }

  private static boolean anyStartsWith(List<Token> tokens, String beginning) {
    return tokens.stream().anyMatch(token -> token.isWord() && token.text().startsWith(beginning));
  }

  /** Assigns a role to the subject after 발제에서 and to the persons listed before that subject. */
  private static void addSubjectAfterTrigger(
      List<Token> tokens,
      List<Mention> mentions,
      int after,
      Speaker.SpeakerRole role,
      Map<String, RoleClaim> claims) {
    for (int m = after; m < mentions.size(); m++) {
      if (mentions.get(m).isSubject()) {
        addRole(mentions.get(m), role, claims);
        for (Mention listed : listedBefore(tokens, mentions, m)) {
          addRole(listed, role, claims);
        }
        return;
      }
    }
  }

  /**
   * Returns the role in the bracket after a name if there is one, else the role of the line: 홍길동
   * 교수(기조강연).
   */
  private Speaker.SpeakerRole roleFor(
      List<Token> tokens, Mention mention, Speaker.SpeakerRole role) {
    for (int i = mention.firstToken(); i <= mention.lastToken() && i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Token.TokenType.BRACKET) {
        Speaker.SpeakerRole own = triggers.ofBracket(token);
        if (own != null) {
          return own;
        }
      }
    }
    return role;
  }

  /**
   * Returns the index of the token that ends the label of a line, as in {@code 좌장 : 홍길동} and {@code
   * (좌장) 홍길동}; -1 if the line has no label.
   */
  private int labelEnd(List<Token> tokens) {
    for (int i = 0; i < Math.min(tokens.size(), 5); i++) {
      if (tokens.get(i).kind() == Token.TokenType.SIGN && tokens.get(i).text().equals(":")) {
        return i;
      }
    }
    if (tokens.size() > 1
        && tokens.get(0).kind() == Token.TokenType.BRACKET
        && triggers.ofBracket(tokens.get(0)) != null) {
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

  /** Returns true for a part of an event that consists of several: 주제발표와 전문가 토론으로 이뤄졌다. */
  private static boolean isOneOfSeveral(List<Token> tokens, int i) {
    if (!Hangul.endsWithAny(tokens.get(i).text(), WITH)) {
      return false;
    }
    for (int k = i + 1; k < Math.min(tokens.size(), i + LONGEST_PHRASE); k++) {
      if (Hangul.startsWithAny(tokens.get(k).text(), 0, CONSISTS_OF)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the index of the mention before a trigger to which the role belongs, or -1.
   *
   * @param subject true if the trigger is itself a subject and thus cannot be the predicate of a
   *     person
   */
  private static int ownerBefore(
      List<Token> tokens, List<Mention> mentions, RoleTrigger trigger, boolean subject) {
    for (int m = mentions.size() - 1; m >= 0; m--) {
      Mention mention = mentions.get(m);
      if (mention.firstToken() > trigger.token()) {
        continue;
      }
      // The trigger is in the bracket of the mention: 홍길동 교수(기조강연).
      if (mention.lastToken() >= trigger.token()) {
        return m;
      }
      int distance = trigger.token() - mention.lastToken();
      switch (mention.particle()) {
        case "은", "는", "이", "가", "도", "께서", "께서는", "역시", "님은", "님이" -> {
          return subject ? -1 : m;
        }
        case "의" -> {
          if (distance <= 3 || isOnePhrase(tokens, mention.lastToken() + 1, trigger.token())) {
            return isFollowed(tokens, mention.lastToken() + 1, trigger.token()) ? -1 : m;
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

  /**
   * Returns true if the role follows that of the person with 의 and belongs to another one: 한도윤 장관의
   * 개회사에 이은 주제발표.
   */
  private static boolean isFollowed(List<Token> tokens, int from, int to) {
    return tokens.subList(from, to).stream().anyMatch(token -> FOLLOWED.contains(token.text()));
  }

  /** Returns true if no clause ends between a person and a trigger: 노은채 교수의 갯벌 보전 방안에 대한 기조연설. */
  private static boolean isOnePhrase(List<Token> tokens, int from, int to) {
    if (to - from > LONGEST_PHRASE) {
      return false;
    }
    for (Token token : tokens.subList(from, to)) {
      boolean continues =
          switch (token.kind()) {
            case WORD -> !Hangul.endsWithAny(token.text(), CLAUSE_ENDINGS);
            case TERM, BRACKET -> true;
            case COMMA, QUOTE, SIGN -> false;
          };
      if (!continues) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns the persons listed before a mention, separated only by commas and conjunctions: A, B와
   * 누리재단의 C가.
   */
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
