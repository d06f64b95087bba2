package gongbo.extract;

import java.util.List;

/** Describes the sentence around a candidate: its place in the release, its label, its verb. */
final class SentenceFeatures {
  /** The maximum length of a label in characters. */
  private static final int LONGEST_LABEL = 16;

  /** The letters that identify the stem of most words. */
  private static final int STEM = 2;

  /** The maximum distance in words to the sides of a candidate. */
  private static final int REACH = 14;

  /** The names of the features of the words at a distance before and after a candidate. */
  private static final String[] BEFORE = {"", "before 1", "before 2"};

  private static final String[] BEFORE_STEM = {"", "before end 1", "before end 2"};
  private static final String[] AFTER = {"", "after 1", "after 2"};
  private static final String[] AFTER_STEM = {"", "after stem 1", "after stem 2"};

  private final PhraseTable<String> eventWords;

  SentenceFeatures(Gazetteer gazetteer) {
    this.eventWords = gazetteer.eventWords();
  }

  /** Adds the features of a sentence that all its candidates share. */
  static void addPosition(FeatureVector features, AnnotatedText annotated, int s) {
    Sentence sentence = annotated.sentences().get(s);
    features.add("sentence", bucket(s));
    features.add("level", sentence.level().name());
    features.add("sentence of level", sentence.level().name(), String.valueOf(bucket(s)));
    features.add("paragraph", bucket(sentence.paragraph()));
    features.add("release length", bucket(annotated.sentences().size()));
    char last = annotated.text().charAt(sentence.end() - 1);
    features.add("last letter", last);
    List<Token> tokens = sentence.tokens();
    if (!tokens.isEmpty()) {
      String first = tokens.getFirst().text();
      features.add("first word", first);
      features.add("first stem", stem(first));
      features.add("verb", stem(lastWord(tokens)));
      features.add(
          "verb ending",
          lastWord(tokens),
          Math.min(STEM, lastWord(tokens).length()),
          lastWord(tokens).length());
    }
    String label = label(annotated.text(), sentence);
    if (!label.isEmpty()) {
      features.add("label", label);
    }
  }

  /** Adds the words beside a candidate, and the event words of its sentence. */
  void addContext(FeatureVector features, Sentence sentence, int first, int last) {
    List<Token> tokens = sentence.tokens();
    for (int distance = 1; distance <= 2; distance++) {
      addWord(features, tokens, first - distance, BEFORE[distance], BEFORE_STEM[distance]);
      addWord(features, tokens, last + distance, AFTER[distance], AFTER_STEM[distance]);
    }
    for (int i = Math.max(0, first - REACH); i < Math.min(tokens.size(), last + REACH); i++) {
      if ((i >= first && i <= last) || !tokens.get(i).isWord()) {
        continue;
      }
      PhraseTable.PhraseMatch<String> match = eventWords.at(tokens.get(i).text(), 0);
      if (match != null) {
        boolean after = i > last;
        features.add(after ? "event word after" : "event word before", match.phrase());
        if (after && i - last <= 4) {
          features.add("event word soon", match.phrase());
        }
      } else if (i > last) {
        features.add("word later", stem(tokens.get(i).text()));
      }
    }
  }

  private static void addWord(
      FeatureVector features, List<Token> tokens, int i, String word, String part) {
    if (i < 0 || i >= tokens.size()) {
      features.add(word, "");
      return;
    }
    Token token = tokens.get(i);
    String text = token.text();
    if (token.isWord()) {
      features.add(word, text);
      boolean end = word.startsWith("b");
      features.add(
          part,
          text,
          end ? Math.max(0, text.length() - STEM) : 0,
          end ? text.length() : Math.min(STEM, text.length()));
    } else {
      features.add(word, token.kind().name());
    }
  }

  /** Returns the label before a colon or in the bracket at the beginning of a line, else "". */
  static String label(String text, Sentence sentence) {
    int from = EventLines.firstLetter(text, sentence.start(), sentence.end());
    int limit = Math.min(sentence.end(), from + LONGEST_LABEL);
    for (int i = from; i < limit; i++) {
      if (":)]】：｣」>〉".indexOf(text.charAt(i)) >= 0) {
        return Gazetteer.withoutSpaces(text.substring(from, i));
      }
    }
    return "";
  }

  /** Returns a number whose size alone matters: exact to three, then coarser. */
  static int bucket(int count) {
    return count <= 3 ? count : 2 + (32 - Integer.numberOfLeadingZeros(count));
  }

  static String stem(String word) {
    return word.length() <= STEM ? word : word.substring(0, STEM);
  }

  private static String lastWord(List<Token> tokens) {
    for (int i = tokens.size() - 1; i >= 0; i--) {
      if (tokens.get(i).isWord()) {
        return tokens.get(i).text();
      }
    }
    return "";
  }
}
