package gongbo.extract;

import java.util.ArrayList;
import java.util.List;

/** Who is named where in a release. */
final class Cast {
  private final List<List<Mention>> bySentence;
  private final People people;

  private Cast(List<List<Mention>> bySentence, People people) {
    this.bySentence = bySentence;
    this.people = people;
  }

  static Cast of(Reading reading, MentionRules rules) {
    People people = new People();
    for (Sentence sentence : reading.titleSentences()) {
      rules.mentionsIn(sentence, people);
    }
    List<List<Mention>> bySentence = new ArrayList<>();
    for (Sentence sentence : reading.sentences()) {
      bySentence.add(rules.mentionsIn(sentence, people));
    }
    return new Cast(bySentence, people);
  }

  /** The persons that a sentence names, by the sentence's number. */
  List<Mention> in(int sentence) {
    return bySentence.get(sentence);
  }

  People people() {
    return people;
  }
}
