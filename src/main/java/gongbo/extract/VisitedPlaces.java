package gongbo.extract;

import gongbo.extract.PlaceNames.Expectation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds places that are visited: 특허청은 … 독립바이오제약을 방문해. */
final class VisitedPlaces {
  /** The maximum distance in words from the visited place to the verb. */
  private static final int VISIT_REACH = 5;

  /** Adverbials that may come between a place and a verb of visiting. */
  private static final Set<String> ADVERBIALS =
      Set.of(
          "직접", "직접적으로", "차례로", "잇따라", "잇달아", "연이어", "함께", "현장", "이날", "오전", "오후", "오전에", "오후에",
          "각각", "전격", "공식", "깜짝", "다시", "잠시", "먼저", "합동", "긴급", "불시", "연달아", "순차적으로", "만에", "후에",
          "전에", "전격적으로");

  private static final List<String> VISITS =
      List.of(
          "방문", "찾아", "찾았", "찾는", "찾은", "찾고 ", "들러", "시찰", "점검", "둘러", "순방", "재방문", "현장방문", "현장점검",
          "참배");

  /** Endings of those verbs that are nouns, which become verbs with 하다. */
  private static final List<String> NOUNS = List.of("문", "점검", "찰", "배");

  /** Verbs of visiting whose object is always a place; 찾다 also means "to look for". */
  private static final List<String> SURE_VISITS = List.of("방문", "재방문", "순방", "현장방문");

  /** Participles after the location of a visited object or of a gathering: 누리항에 접안한 배. */
  static final List<String> LOCATED =
      List.of("접안", "마련된", "마련한", "설치된", "설치한", "조성된", "조성한", "정박", "파견", "모여", "모였", "집결");

  /** Nouns for regular visitors, whose visits are not the event. */
  private static final List<String> VISITORS =
      List.of(
          "관람객", "방문객", "관광객", "이용객", "여행객", "참관객", "어린이", "국민", "시민", "보호자", "누구나", "사람", "고객",
          "민원인", "환자", "외국인", "학생", "주민");

  /** The maximum distance in words from 방문하는 to such a noun. */
  private static final int VISITORS_REACH = 8;

  private final PlaceNames names;

  VisitedPlaces(PlaceNames names) {
    this.names = names;
  }

  /** Returns the first place that is visited in a sentence, or null. */
  @Nullable PlaceMention firstIn(AnnotatedText annotated, Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    for (int i = 1; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!token.isWord() || !isVisit(token.text()) || isByRegularVisitors(tokens, i)) {
        continue;
      }
      int visited = visited(tokens, i);
      if (visited < 0) {
        continue;
      }
      Expectation expectation =
          Hangul.startsWithAny(token.text(), 0, SURE_VISITS)
              ? Expectation.ANY_NAME
              : Expectation.PLACE_IN_CONTEXT;
      int stem = tokens.get(visited).text().length() - 1;
      PlaceMention place = names.endingAt(annotated.text(), sentence, visited, stem, expectation);
      if (place != null) {
        PlaceMention around = around(annotated, sentence, place);
        return around == null ? place : around;
      }
    }
    return null;
  }

  /** Returns the building in which a visited object is located, or null: 누리회관에 마련된 분향소. */
  private @Nullable PlaceMention around(
      AnnotatedText annotated, Sentence sentence, PlaceMention visited) {
    List<Token> tokens = sentence.tokens();
    int first = 0;
    while (first < tokens.size() && tokens.get(first).start() < visited.start()) {
      first++;
    }
    if (first < 2 || !Hangul.startsWithAny(tokens.get(first - 1).text(), 0, LOCATED)) {
      return null;
    }
    Token house = tokens.get(first - 2);
    return house.isWord() && house.text().endsWith("에")
        ? names.endingAt(
            annotated.text(),
            sentence,
            first - 2,
            house.text().length() - 1,
            Expectation.PLACE_IN_CONTEXT)
        : null;
  }

  /** Returns true for visits of regular visitors: 고궁을 찾는 관람객. */
  private static boolean isByRegularVisitors(List<Token> tokens, int visit) {
    if (!tokens.get(visit).text().endsWith("는")) {
      return false;
    }
    for (int i = visit + 1; i < Math.min(tokens.size(), visit + VISITORS_REACH); i++) {
      if (Hangul.startsWithAny(tokens.get(i).text(), 0, VISITORS)) {
        return true;
      }
    }
    return false;
  }

  /** Returns true for a form of a verb of visiting, as 방문해, 현장점검하고 and 방문 중, but not 방문연수. */
  private static boolean isVisit(String word) {
    for (String visit : VISITS) {
      if (word.startsWith(visit)) {
        return !Hangul.endsWithAny(visit, NOUNS)
            || word.length() == visit.length()
            || "하했한해할합함중".indexOf(word.charAt(visit.length())) >= 0;
      }
    }
    return false;
  }

  /**
   * Returns the index of the visited object: a word with 을 or 를 a few words before the verb, or
   * with 에 directly before it; -1 if there is none.
   */
  private static int visited(List<Token> tokens, int visit) {
    boolean beside = true;
    for (int k = visit - 1; k >= Math.max(0, visit - VISIT_REACH); k--) {
      Token token = tokens.get(k);
      if (!token.isWord()) {
        if (token.kind() == Token.TokenType.BRACKET) {
          continue;
        }
        return -1;
      }
      String word = token.text();
      // A particle is a token of its own after a bracket or a footnote mark.
      boolean adverbial = ADVERBIALS.contains(word);
      if (!adverbial
          && (NounParticles.endsLikeObject(word) || (beside && word.endsWith("에")))
          && (word.length() > 1 || k > 0)) {
        return k;
      }
      beside &= adverbial;
    }
    return -1;
  }
}
