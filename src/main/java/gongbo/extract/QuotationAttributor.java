package gongbo.extract;

import gongbo.release.Finding;
import gongbo.release.Paragraph;
import gongbo.release.Quotation;
import gongbo.release.Quotation.Manner;
import gongbo.release.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds direct quotations of named persons.
 *
 * <p>Quotation marks also enclose titles, slogans and terms. An utterance is recognised by the text
 * after it: a quotative particle (라고, 라며) and a verb of speech. It is attributed to the subject of
 * the sentence before the quotation, else to the subject after it, else to the speaker of the
 * preceding sentences if no other subject intervenes. A quotation without a named speaker is not
 * reported.
 */
final class QuotationAttributor {
  /** The minimum length of an utterance in characters; shorter quotations are terms. */
  private static final int SHORTEST = 10;

  /**
   * The maximum number of paragraphs from the words of a speaker to a quotation without a subject.
   */
  private static final int REACH = 3;

  /** Particles after an utterance. */
  private static final List<String> QUOTATIVES =
      List.of(
          "이라고", "라고", "하다며", "하다고", "하다면서", "이라며", "라며", "이라면서", "라면서", "이며", "며", "면서", "하고", "고",
          "하며", "하면서", "다며", "다고", "다면서", "라", "이라");

  /** Particles after an utterance if a verb of speech follows soon. */
  private static final List<String> OBJECT_PARTICLES = List.of("을", "를", "임을", "등을", "등의");

  /** Particles after an utterance if a noun such as 소감 or 뜻 follows. */
  private static final List<String> ADNOMINALS = List.of("이라는", "라는", "는", "란", "이란", "다는", "의");

  private static final List<String> UTTERANCE_NOUNS =
      List.of(
          "말", "소감", "뜻", "의견", "입장", "당부", "메시지", "각오", "포부", "의지", "인사", "방향성", "생각", "바람", "다짐",
          "점을", "점도", "답신", "답장", "편지", "서한", "서신", "소회", "심경", "마음", "감사", "취지의");

  /** Nouns after a title in quotation marks. */
  private static final List<String> TITLE_NOUNS =
      List.of(
          "주제", "대주제", "제목", "슬로건", "이름", "명칭", "표어", "구호", "비전", "기치", "취지", "인식", "부제", "테마",
          "문구", "모토", "캐치프레이즈", "사업", "행사", "프로그램", "목표", "개념", "용어", "질문", "답변", "지적", "평가", "기준",
          "원칙", "정책", "제도", "보도");

  /** Nouns for unnamed persons, whose quotations are not reported. */
  private static final List<String> UNNAMED_PERSONS =
      List.of(
          "관계자", "참석자", "참가자", "전문가", "농민", "농업인", "어업인", "주민", "학생", "기업인", "청년", "대표들", "참여자",
          "위원들", "직원", "유가족", "상인", "담당자", "측", "업계", "기업들", "교사", "학부모", "근로자", "시민", "아동", "환자",
          "연구진", "가족", "씨");

  /** Continuations of a predicate that the closing mark splits: “…을 마련”할 것이라고. */
  private static final List<String> PREDICATES = List.of("할 ", "할", "하는", "해야", "하겠", "될", "되");

  /** Predicates after a quoted part of a sentence: “…하는 계기”가 될 것, “…할 필요”가 있음을. */
  private static final List<String> PREDICATES_OF_PART =
      List.of("될", "되기", "되도록", "있음", "있다", "필요");

  /** Verbs of speech whose object is often a title in quotation marks. */
  private static final List<String> PRESENTS = List.of("제안", "제시", "설명", "건의", "발표", "소개");

  /**
   * The minimum length in characters of a quoted part of a sentence; titles and names are shorter.
   */
  private static final int SHORTEST_PART = 20;

  private static final int FEWEST_WORDS = 4;

  /** The maximum number of words from a title to the end of the name after it: 사무총장 미카 라이네는. */
  private static final int LONGEST_NAME = 3;

  private static final Set<String> SUBJECT_ENDINGS = Set.of("은", "는", "이", "가", "도");

  private final Gazetteer gazetteer;
  private final SpeechVerbs speechVerbs;

  QuotationAttributor(Gazetteer gazetteer, SpeechVerbs speechVerbs) {
    this.gazetteer = gazetteer;
    this.speechVerbs = speechVerbs;
  }

  List<Finding<Quotation>> find(AnnotatedText annotated, MentionIndex mentionIndex) {
    List<Finding<Quotation>> found = new ArrayList<>();
    Mention speaker = null;
    int lastParagraphOfSpeaker = 0;
    int paragraph = -1;
    int notes = 0;
    for (int s = 0; s < annotated.sentences().size(); s++) {
      Sentence sentence = annotated.sentences().get(s);
      List<Token> tokens = sentence.tokens();
      List<Mention> mentions = mentionIndex.inSentence(s);
      if (sentence.level() == Paragraph.Level.NOTE && sentence.paragraph() != paragraph) {
        notes++;
      }
      paragraph = sentence.paragraph();
      if (paragraph - notes - lastParagraphOfSpeaker > REACH) {
        speaker = null;
      }
      boolean quoted = false;
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        if (token.kind() != Token.TokenType.QUOTE || token.text().strip().length() < SHORTEST) {
          continue;
        }
        Mention before = subjectBefore(mentions, i);
        double sure = utteranceConfidence(tokens, i, before != null || speaker != null);
        if (sure == 0) {
          continue;
        }
        String rule = "sentence-subject";
        Mention by = before;
        if (by == null && !otherSubjectBefore(tokens, i)) {
          Mention after = subjectAfter(mentions, i);
          if (after != null && !anyQuoteBetween(tokens, i, after.firstToken())) {
            by = after;
            rule = "subject-after-quotation";
          } else {
            by = speaker;
            rule = "speaker-above";
          }
        } else if (by != null && otherSubjectBetween(tokens, by.lastToken(), i)) {
          by = null;
        }
        if (by == null) {
          continue;
        }
        found.add(
            new Finding<>(
                new Quotation(Manner.DIRECT, by.name(), token.text(), speechVerbAfter(tokens, i)),
                Span.body(token.start() + 1, token.end() - 1),
                rule,
                Math.min(sure, by.confidence())));
        speaker = by;
        lastParagraphOfSpeaker = paragraph - notes;
        quoted = true;
      }
      if (!quoted) {
        Mention subject = subjectBefore(mentions, tokens.size());
        if (subject != null) {
          speaker = subject;
          lastParagraphOfSpeaker = paragraph - notes;
        } else if (otherSubjectBefore(tokens, tokens.size())) {
          speaker = null;
        }
      }
    }
    return found;
  }

  /** Returns the verb of speech between a quotation and the next one, or null. */
  private @Nullable String speechVerbAfter(List<Token> tokens, int quote) {
    int end = nextQuote(tokens, quote + 1);
    Token verb = speechVerbs.firstIn(tokens, quote + 1, end);
    return verb == null ? null : verb.text();
  }

  private static @Nullable Mention subjectBefore(List<Mention> mentions, int token) {
    Mention found = null;
    for (Mention mention : mentions) {
      if (mention.lastToken() < token && mention.isSubject()) {
        // A topic (은, 는) is the subject of the whole sentence; 이 and 가 may mark the subject of a
        // subordinate clause, unless directly before the quotation.
        if (found == null
            || mention.lastToken() == token - 1
            || NounParticles.marksTopic(mention.particle())
            || !NounParticles.marksTopic(found.particle())) {
          found = mention;
        }
      }
    }
    return found;
  }

  private static @Nullable Mention subjectAfter(List<Mention> mentions, int token) {
    for (Mention mention : mentions) {
      if (mention.firstToken() > token && NounParticles.marksTopic(mention.particle())) {
        return mention;
      }
    }
    return null;
  }

  private static boolean anyQuoteBetween(List<Token> tokens, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (tokens.get(i).kind() == Token.TokenType.QUOTE) {
        return true;
      }
    }
    return false;
  }

  /** Returns true if an agency or unnamed persons are a subject before a token: 산업부는, 참석자들은. */
  private boolean otherSubjectBefore(List<Token> tokens, int end) {
    return otherSubjectBetween(tokens, -1, end);
  }

  private boolean otherSubjectBetween(List<Token> tokens, int from, int end) {
    for (int i = from + 1; i < end; i++) {
      Token token = tokens.get(i);
      if (!token.isWord()) {
        continue;
      }
      String word = token.text();
      String particle = word.substring(word.length() - 1);
      if (!SUBJECT_ENDINGS.contains(particle)) {
        continue;
      }
      String noun = word.substring(0, word.length() - 1);
      boolean topic = particle.equals("은") || particle.equals("는");
      if (noun.isEmpty()) {
        if (topic && followsLatinName(tokens, i)) {
          return true;
        }
        continue;
      }
      String plain = noun.endsWith("들") ? noun.substring(0, noun.length() - 1) : noun;
      if ((topic && gazetteer.agency(noun) != null)
          || (topic && isPost(noun))
          || (!particle.equals("도") && isWholePost(noun))
          || (topic && followsTitle(tokens, i))) {
        return true;
      }
      for (String unnamed : UNNAMED_PERSONS) {
        if (plain.endsWith(unnamed) || noun.endsWith(unnamed)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns true for the topic particle after a person without a title: 미카 라이네(Mika Laine)는. */
  private static boolean followsLatinName(List<Token> tokens, int i) {
    return i > 0
        && tokens.get(i - 1).kind() == Token.TokenType.BRACKET
        && tokens.get(i).isAdjacentTo(tokens.get(i - 1))
        && ForeignNames.latinWords(tokens.get(i - 1).text()) > 1;
  }

  /** Returns true for a name after a title: 사무총장 미카 라이네는. */
  private boolean followsTitle(List<Token> tokens, int i) {
    for (int k = i - 1; k >= Math.max(0, i - LONGEST_NAME) && tokens.get(k).isWord(); k--) {
      if (isPost(tokens.get(k).text())) {
        return true;
      }
      if (!Hangul.isAllSyllables(tokens.get(k).text())
          || NounParticles.closes(tokens.get(k).text())) {
        return false;
      }
    }
    return false;
  }

  /**
   * Returns true for a noun that ends with a job title, whose holder is not named: 직무대행은, 누리공단
   * 이사장은.
   */
  private boolean isPost(String noun) {
    Gazetteer.TitleEnding title = gazetteer.titleAtEndOf(noun);
    return title != null && title.title().length() > 1;
  }

  /** Returns true for a noun that is a job title: 장관이, but not 화상병이, which only ends like 상병. */
  private boolean isWholePost(String noun) {
    Gazetteer.TitleEnding title = gazetteer.titleAtEndOf(noun);
    return title != null && title.title().equals(noun) && noun.length() > 1;
  }

  /** Returns the confidence that a quotation is an utterance, from 0 to 1; 0 if it is none. */
  private double utteranceConfidence(List<Token> tokens, int i, boolean hasSpeaker) {
    Token quote = tokens.get(i);
    int next = i + 1;
    // A bracket may lie between the closing mark and the particle: “…(중략)…”(영상)라고.
    while (next < tokens.size() && tokens.get(next).kind() == Token.TokenType.BRACKET) {
      next++;
    }
    if (next >= tokens.size() || !tokens.get(next).isWord()) {
      if (hasSpeaker && next < tokens.size() && isBrokenOff(quote, tokens.get(next))) {
        return 0.6;
      }
      if (hasSpeaker && isPart(quote) && endsLikeClause(quote.text())) {
        return 0.6;
      }
      boolean goesOn = next < tokens.size() && tokens.get(next).kind() == Token.TokenType.COMMA;
      boolean speech = next < tokens.size() && speechVerbs.anyIn(tokens, next, tokens.size());
      return hasSpeaker && endsLikeSentence(quote.text()) && (!goesOn || speech) ? 0.6 : 0;
    }
    String after = tokens.get(next).text();
    int soon = Math.min(tokens.size(), next + 5);
    if (startsWithTitleNoun(tokens, next)) {
      return 0;
    }
    for (String particle : ADNOMINALS) {
      if (after.equals(particle) || (after.startsWith(particle) && hasNoun(after, particle))) {
        boolean hasUtteranceNoun = false;
        for (int k = next; k < soon && !hasUtteranceNoun; k++) {
          hasUtteranceNoun =
              tokens.get(k).isWord()
                  && Hangul.startsWithAny(
                      tokens.get(k).text(), k == next ? particle.length() : 0, UTTERANCE_NOUNS);
        }
        return hasUtteranceNoun && hasSpeaker ? 0.7 : 0;
      }
    }
    for (String particle : OBJECT_PARTICLES) {
      if (after.equals(particle)) {
        boolean states = after.equals("임을");
        boolean plea = states || quote.text().endsWith("것") || endsLikeSentence(quote.text());
        if (plea && speechVerbs.anyIn(tokens, next, states ? nextQuote(tokens, next) : soon)) {
          return 0.75;
        }
        return hasSpeaker && isPart(quote) && isSpeechVerbNext(tokens, next + 1) ? 0.65 : 0;
      }
    }
    for (String particle : QUOTATIVES) {
      if (after.startsWith(particle)) {
        return 0.95;
      }
    }
    // For example “…하는 계기”가 될 것이라고 강조했다.
    boolean isPredicateOfPart =
        (after.equals("가") || after.equals("이"))
            && next + 1 < tokens.size()
            && Hangul.startsWithAny(tokens.get(next + 1).text(), 0, PREDICATES_OF_PART);
    if (isPredicateOfPart && hasSpeaker && speechVerbs.anyIn(tokens, next, soon)) {
      return 0.7;
    }
    if (hasSpeaker && isPart(quote) && continuesQuotation(tokens, next, soon)) {
      return 0.65;
    }
    // A verb of speech without a particle: 그는 “…” 강조했다.
    return hasSpeaker
            && speechVerbs.anyIn(tokens, next, Math.min(tokens.size(), next + 3))
            && (endsLikeSentence(quote.text()) || quote.text().endsWith("길"))
        ? 0.7
        : 0;
  }

  /** Returns true if a quotation is longer than a name or a title. */
  private static boolean isPart(Token quote) {
    String text = quote.text().strip();
    int words = 1;
    for (int i = 0; i < text.length(); i++) {
      words += text.charAt(i) == ' ' ? 1 : 0;
    }
    return text.length() >= SHORTEST_PART && words >= FEWEST_WORDS;
  }

  /** Returns true if a verb of speech follows the particle directly: “…한 긴밀한 소통”을 강조하며. */
  private boolean isSpeechVerbNext(List<Token> tokens, int next) {
    return next < tokens.size()
        && speechVerbs.isAt(tokens, next)
        && !Hangul.startsWithAny(tokens.get(next).text(), 0, PRESENTS);
  }

  /**
   * Returns true if the sentence continues the quotation: “…을 마련”할 것을 당부했다, “…한 시간”으로, “…”고 전했다.
   */
  private boolean continuesQuotation(List<Token> tokens, int next, int soon) {
    String after = tokens.get(next).text();
    if (Hangul.startsWithAny(after, 0, PREDICATES)) {
      return speechVerbs.anyIn(tokens, next, soon);
    }
    return (after.equals("으로") || after.equals("로"))
        && next + 2 < tokens.size()
        && tokens.get(next + 1).kind() == Token.TokenType.COMMA
        && tokens.get(next + 2).kind() == Token.TokenType.QUOTE
        && utteranceConfidence(tokens, next + 2, true) > 0;
  }

  private static int nextQuote(List<Token> tokens, int from) {
    int i = from;
    while (i < tokens.size() && tokens.get(i).kind() != Token.TokenType.QUOTE) {
      i++;
    }
    return i;
  }

  /** Returns true for a clause that the next quotation continues: “…이 필요하며”, “…해야 한다”고. */
  private static boolean endsLikeClause(String quotation) {
    return Hangul.endsWithAny(quotation.strip(), List.of("며", "하고", "면서"));
  }

  /** Returns true for a sentence that is split into two quotations: “…이며,” “…이다”라고. */
  private static boolean isBrokenOff(Token quote, Token next) {
    return next.kind() == Token.TokenType.QUOTE && quote.text().strip().endsWith(",");
  }

  private static boolean hasNoun(String after, String particle) {
    return Hangul.startsWithAny(after, particle.length(), UTTERANCE_NOUNS);
  }

  private static boolean startsWithTitleNoun(List<Token> tokens, int next) {
    String after = tokens.get(next).text();
    for (String particle : List.of("이라는", "라는", "이란", "란", "을", "를", "의", "이라고", "으로")) {
      if (after.equals(particle) && next + 1 < tokens.size()) {
        Token noun = tokens.get(next + 1);
        boolean titled = noun.isWord() && Hangul.startsWithAny(noun.text(), 0, TITLE_NOUNS);
        if (titled && !particle.equals("이라고")) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean endsLikeSentence(String quotation) {
    String text = quotation.strip();
    if (text.isEmpty()) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    if (last == '.' || last == '?' || last == '!') {
      return true;
    }
    return "다요까자죠".indexOf(last) >= 0;
  }
}
