package gongbo.extract;

import gongbo.release.Paragraph;
import gongbo.release.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the participants of sessions whose role is not stated next to their name.
 *
 * <p>A sentence that opens a session without naming a participant ({@code 이어진 종합토론에서는 전문가들이 …를
 * 논의했다}) assigns the role to the subjects of the points below it. If a panel has a moderator, the
 * persons listed between the moderator and 토론 are its panelists.
 */
final class Sessions {
  private static final String DISCUSSION = "토론";

  private static final List<String> TALKS = List.of("주제발표", "사례발표", "발제");

  private static final Set<String> TALK_WORDS = Set.of("주제", "사례");

  private static final String TALK = "발표";

  /** Particles after the noun of a session; with other endings the word is a verb. */
  private static final List<String> NOUN_ENDINGS =
      List.of(
          "", "은", "는", "이", "가", "을", "를", "도", "에", "에서", "에서는", "에는", "과", "와", "로", "으로", "의");

  /** Verbs of listening, after which the points below are not part of the session. */
  private static final List<String> LISTENING_VERBS =
      List.of("듣고", "청취", "들은", "경청", "마친", "이후", "앞서", "에 이어");

  /** Particles of a session whose participants follow: 토론에는, 토론은. */
  private static final List<String> PARTICLES = List.of("에는", "은", "으로는");

  private static final List<String> PARTICIPATION_VERBS =
      List.of("참여", "참가", "참석", "나서", "나선", "나섰");

  /** The maximum number of words before the subject of a point: 또한, 첫 번째로. */
  private static final int BEFORE_SUBJECT = 3;

  private Sessions() {}

  /** Returns the role in the session that a sentence opens for the points below it, or null. */
  static Speaker.@Nullable SpeakerRole openedBy(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    Speaker.SpeakerRole role = null;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (!token.isWord()) {
        continue;
      }
      if (Hangul.startsWithAny(token.text(), 0, LISTENING_VERBS)) {
        return null;
      }
      if (names(token.text(), DISCUSSION)) {
        role = Speaker.SpeakerRole.PANELIST;
      } else if (role == null
          && (namesTalk(token.text())
              || (i > 0
                  && TALK_WORDS.contains(tokens.get(i - 1).text())
                  && names(token.text(), TALK)))) {
        role = Speaker.SpeakerRole.PRESENTER;
      }
    }
    return role;
  }

  private static boolean namesTalk(String word) {
    for (String talk : TALKS) {
      if (names(word, talk)) {
        return true;
      }
    }
    return false;
  }

  /** Returns true if a word is the given noun, alone or in a compound, with a particle: 종합토론에서는. */
  static boolean names(String word, String noun) {
    int at = word.lastIndexOf(noun);
    return at >= 0 && NOUN_ENDINGS.contains(word.substring(at + noun.length()));
  }

  /** Returns true if a paragraph is below another one in the outline. */
  static boolean isBelow(Paragraph.Level level, Paragraph.Level upper) {
    return switch (level) {
      case POINT -> upper == Paragraph.Level.SECTION || upper == Paragraph.Level.TEXT;
      case DETAIL -> upper != Paragraph.Level.SUBTITLE && upper != Paragraph.Level.DETAIL;
      case SUBTITLE, TEXT, SECTION, NOTE -> false;
    };
  }

  /** Returns the subjects of a point below the opening of a session. */
  static List<Mention> subjectsOf(List<Mention> mentions) {
    List<Mention> subjects = new ArrayList<>();
    for (Mention mention : mentions) {
      boolean first = subjects.isEmpty() && mention.firstToken() <= BEFORE_SUBJECT;
      if (mention.isSubject() && (first || !subjects.isEmpty())) {
        subjects.add(mention);
      }
    }
    return subjects;
  }

  /** Returns the participants of a discussion that a sentence lists: 토론에는 A, B가 참여했다. */
  static List<Mention> discussants(List<Token> tokens, List<Mention> mentions) {
    int discussion = -1;
    List<Mention> discussants = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      String word = tokens.get(i).isWord() ? tokens.get(i).text() : "";
      if (discussion < 0 && opensDiscussion(word)) {
        discussion = i;
      } else if (discussion >= 0 && Hangul.startsWithAny(word, 0, PARTICIPATION_VERBS)) {
        for (Mention mention : mentions) {
          if (mention.firstToken() > discussion && mention.lastToken() < i) {
            discussants.add(mention);
          }
        }
        return discussants;
      }
    }
    return discussants;
  }

  private static boolean opensDiscussion(String word) {
    return names(word, DISCUSSION) && Hangul.endsWithAny(word, PARTICLES);
  }

  /**
   * Returns the persons listed between the moderator of a panel and its discussion.
   *
   * @param moderator the index of the token that states the moderator's role
   */
  static List<Mention> panel(List<Token> tokens, List<Mention> mentions, int moderator) {
    int discussion = -1;
    for (int i = moderator + 1; i < tokens.size() && discussion < 0; i++) {
      if (tokens.get(i).isWord() && names(tokens.get(i).text(), DISCUSSION)) {
        discussion = i;
      }
    }
    List<Mention> panel = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention.firstToken() > moderator && mention.lastToken() < discussion) {
        panel.add(mention);
      }
    }
    return panel;
  }
}
