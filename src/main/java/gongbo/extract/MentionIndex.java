package gongbo.extract;

import java.util.ArrayList;
import java.util.List;

/** The mentions of persons in a release, by sentence. */
final class MentionIndex {
  /** The maximum number of lines in the title block of a body. */
  private static final int HEADLINES = 4;

  private final List<List<Mention>> bySentence;
  private final Antecedents antecedents;

  private MentionIndex(List<List<Mention>> bySentence, Antecedents antecedents) {
    this.bySentence = bySentence;
    this.antecedents = antecedents;
  }

  static MentionIndex of(AnnotatedText annotated, MentionRules rules) {
    Antecedents antecedents = new Antecedents();
    for (Sentence sentence : annotated.titleSentences()) {
      rules.mentionsIn(sentence, antecedents);
    }
    antecedents.leaveTitle();
    List<List<Mention>> bySentence = new ArrayList<>();
    for (Sentence sentence : annotated.sentences()) {
      bySentence.add(rules.mentionsIn(sentence, antecedents));
      if (bySentence.size() <= HEADLINES && !isFullSentence(annotated.text(), sentence)) {
        antecedents.leaveTitle();
      }
    }
    return new MentionIndex(bySentence, antecedents);
  }

  /** Returns true if a line is a full sentence and not part of the title block. */
  private static boolean isFullSentence(String text, Sentence sentence) {
    int end = sentence.end();
    while (end > sentence.start() && " .\n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > sentence.start() && text.charAt(end - 1) == '다';
  }

  /**
   * Returns the mentions in a sentence.
   *
   * @param sentence the index of the sentence
   */
  List<Mention> inSentence(int sentence) {
    return bySentence.get(sentence);
  }

  Antecedents antecedents() {
    return antecedents;
  }
}
