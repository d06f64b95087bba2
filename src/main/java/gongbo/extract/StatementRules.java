package gongbo.extract;

import gongbo.release.Finding;
import gongbo.release.Quotation;
import gongbo.release.Quotation.Manner;
import gongbo.release.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what named persons say without quotation marks ({@code 장관은 갯벌을 지켜야 한다고 강조했다}).
 *
 * <p>A clause that ends in 다고, 라고 or 자고 right before a verb of speech is said by the person whom
 * the sentence made its topic before. It begins behind that person, or behind the statement before.
 */
final class StatementRules {
  /** Clauses of fewer letters say too little to be shown alone. */
  private static final int SHORTEST = 8;

  private static final List<String> QUOTATIVES = List.of("다고", "라고", "자고", "냐고");

  private static final List<String> SAY = List.of("했다", "했으며", "하였", "하고", "하며", "하면서", "함");

  /** Verbs that tell of what somebody said before or elsewhere, whoever the topic is. */
  private static final List<String> OF_OTHERS = List.of("한", "했던", "음에도", "할");

  private final Gazetteer gazetteer;
  private final SpeechVerbs speechVerbs;

  StatementRules(Gazetteer gazetteer, SpeechVerbs speechVerbs) {
    this.gazetteer = gazetteer;
    this.speechVerbs = speechVerbs;
  }

  List<Finding<Quotation>> find(AnnotatedText reading, MentionIndex cast) {
    List<Finding<Quotation>> found = new ArrayList<>();
    for (int s = 0; s < reading.sentences().size(); s++) {
      inSentence(reading, reading.sentences().get(s).tokens(), cast.in(s), found);
    }
    return List.copyOf(found);
  }

  private void inSentence(
      AnnotatedText reading,
      List<Token> tokens,
      List<Mention> mentions,
      List<Finding<Quotation>> found) {
    int begin = 0;
    for (int i = 1; i < tokens.size(); i++) {
      Mention topic = topicBefore(mentions, i);
      if (topic == null || !(speechVerbs.isAt(tokens, i) || saysAt(tokens, i))) {
        continue;
      }
      begin = Math.max(begin, topic.lastToken() + 1);
      Token clauseEnd = tokens.get(i - 1);
      if (i - 1 >= begin
          && clauseEnd.isWord()
          && clauseEnd.text().length() > 2
          && Hangul.endsWithAny(clauseEnd.text(), QUOTATIVES)
          && !holdsQuotation(tokens, begin, i)
          && !Hangul.endsWithAny(tokens.get(i).text(), OF_OTHERS)
          && !hasOtherTopic(tokens, begin, i)) {
        int start = firstWord(tokens, begin, i);
        String text = reading.text().substring(start, clauseEnd.end() - 1);
        if (text.length() >= SHORTEST) {
          found.add(
              new Finding<>(
                  new Quotation(Manner.INDIRECT, topic.name(), text, tokens.get(i).text()),
                  Span.body(start, tokens.get(i).end()),
                  "quotative-clause",
                  0.9 * topic.confidence()));
        }
      }
      begin = i + 1;
    }
  }

  /** 지켜야 한다고 하였다: after its particle 하다 is a verb of speech as well. */
  private static boolean saysAt(List<Token> tokens, int i) {
    return tokens.get(i).isWord()
        && Hangul.startsWithAny(tokens.get(i).text(), 0, SAY)
        && Hangul.endsWithAny(tokens.get(i - 1).text(), QUOTATIVES);
  }

  private static @Nullable Mention topicBefore(List<Mention> mentions, int token) {
    Mention topic = null;
    for (Mention mention : mentions) {
      if (mention.lastToken() < token && NounParticles.marksTopic(mention.particle())) {
        topic = mention;
      }
    }
    return topic;
  }

  /** 왕 부장은 협조하겠다고: somebody whom nothing names in full speaks, not the topic before. */
  private boolean hasOtherTopic(List<Token> tokens, int from, int to) {
    for (Token token : tokens.subList(from, to)) {
      String word = token.text();
      boolean topic = token.isWord() && (word.endsWith("은") || word.endsWith("는"));
      if (topic && word.length() > 2) {
        String stem = word.substring(0, word.length() - 1);
        Gazetteer.TitleEnding title = gazetteer.titleAtEndOf(stem);
        if (title != null && title.title().length() > 1 && title.title().equals(stem)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean holdsQuotation(List<Token> tokens, int from, int to) {
    return tokens.subList(from, to).stream()
        .anyMatch(token -> token.kind() == Token.TokenType.QUOTE);
  }

  private static int firstWord(List<Token> tokens, int from, int to) {
    int i = from;
    while (i < to - 1 && tokens.get(i).kind() == Token.TokenType.COMMA) {
      i++;
    }
    return tokens.get(i).start();
  }
}
