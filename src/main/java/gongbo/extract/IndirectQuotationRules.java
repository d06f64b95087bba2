package gongbo.extract;

import gongbo.release.Finding;
import gongbo.release.Quotation;
import gongbo.release.Quotation.Manner;
import gongbo.release.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds indirect quotations of named persons ({@code 장관은 갯벌을 지켜야 한다고 강조했다}).
 *
 * <p>A clause that ends in 다고, 라고, 자고 or 냐고 directly before a verb of speech is attributed to the
 * topic of the sentence. It begins after the mention of that person, or after the preceding
 * statement.
 */
final class IndirectQuotationRules {
  /**
   * The minimum length of a statement in characters; shorter clauses are not meaningful out of
   * context.
   */
  private static final int SHORTEST = 8;

  private static final List<String> QUOTATIVES = List.of("다고", "라고", "자고", "냐고");

  private static final List<String> SAY = List.of("했다", "했으며", "하였", "하고", "하며", "하면서", "함");

  /** Endings of verbs that report earlier words, possibly of another person. */
  private static final List<String> REPORTING_ENDINGS = List.of("한", "했던", "음에도", "할");

  private final Gazetteer gazetteer;
  private final SpeechVerbs speechVerbs;

  IndirectQuotationRules(Gazetteer gazetteer, SpeechVerbs speechVerbs) {
    this.gazetteer = gazetteer;
    this.speechVerbs = speechVerbs;
  }

  List<Finding<Quotation>> find(AnnotatedText annotated, MentionIndex mentionIndex) {
    List<Finding<Quotation>> found = new ArrayList<>();
    for (int s = 0; s < annotated.sentences().size(); s++) {
      inSentence(
          annotated, annotated.sentences().get(s).tokens(), mentionIndex.inSentence(s), found);
    }
    return List.copyOf(found);
  }

  private void inSentence(
      AnnotatedText annotated,
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
          && !containsQuotation(tokens, begin, i)
          && !Hangul.endsWithAny(tokens.get(i).text(), REPORTING_ENDINGS)
          && !hasOtherTopic(tokens, begin, i)) {
        int start = firstWord(tokens, begin, i);
        String text = annotated.text().substring(start, clauseEnd.end() - 1);
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

  /**
   * Returns true for a form of 하다 after a quotative particle, which is a verb of speech as well:
   * 지켜야 한다고 하였다.
   */
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

  /**
   * Returns true if a title without a known person is a topic in the clause and thus its speaker: 왕
   * 부장은 협조하겠다고.
   */
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

  private static boolean containsQuotation(List<Token> tokens, int from, int to) {
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
