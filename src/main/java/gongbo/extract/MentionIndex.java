package gongbo.extract;

import java.util.ArrayList;
import java.util.List;

/** Who is named where in a release. */
final class MentionIndex {
  /** The title block of a body is among so many lines. */
  private static final int HEADLINES = 4;

  private final List<List<Mention>> bySentence;
  private final Antecedents people;

  private MentionIndex(List<List<Mention>> bySentence, Antecedents people) {
    this.bySentence = bySentence;
    this.people = people;
  }

  static MentionIndex of(AnnotatedText reading, MentionRules rules) {
    Antecedents people = new Antecedents();
    for (Sentence sentence : reading.titleSentences()) {
      rules.mentionsIn(sentence, people);
    }
    people.leaveTitle();
    List<List<Mention>> bySentence = new ArrayList<>();
    for (Sentence sentence : reading.sentences()) {
      bySentence.add(rules.mentionsIn(sentence, people));
      if (bySentence.size() <= HEADLINES && !tells(reading.text(), sentence)) {
        people.leaveTitle();
      }
    }
    return new MentionIndex(bySentence, people);
  }

  /** Whether a line is a sentence, and not one of the title block that many bodies begin with. */
  private static boolean tells(String text, Sentence sentence) {
    int end = sentence.end();
    while (end > sentence.start() && " .\n".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > sentence.start() && text.charAt(end - 1) == '다';
  }

  /** The persons that a sentence names, by the sentence's number. */
  List<Mention> in(int sentence) {
    return bySentence.get(sentence);
  }

  Antecedents people() {
    return people;
  }
}
