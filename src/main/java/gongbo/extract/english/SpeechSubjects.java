package gongbo.extract.english;

import gongbo.extract.english.EnglishLexicon.WordKind;
import gongbo.extract.english.EnglishMention.Gender;
import gongbo.extract.english.Persons.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the persons who are the subject of a verb of speech: named before or after it, or denoted
 * by a pronoun (she added) or a post (the Minister said). Sentences must be asked in text order,
 * because pronouns refer to earlier subjects.
 */
final class SpeechSubjects {
  /** The maximum number of sentences between a pronoun and its person. */
  private static final int REACH_OF_PRONOUN = 5;

  /** The maximum number of tokens between a name and its verb. */
  private static final int REACH_OF_NAME = 12;

  /** The maximum number of sentences between "the Minister" and the mention of the person. */
  private static final int REACH_OF_POST = 40;

  /** Words before a verb that make it no report of what was said. */
  private static final Set<String> NO_REPORT =
      Set.of(
          "will", "would", "to", "could", "should", "may", "might", "can", "not", "must", "is",
          "was", "be", "been", "were", "are", "being", "by", "it", "as", "shall");

  /** The maximum index of the first token of a subject that a pronoun in its sentence denotes. */
  private static final int LATEST_SUBJECT = 3;

  /** The maximum number of phrases in commas between a name and its verb. */
  private static final int MOST_INSERTIONS = 3;

  private static final Set<String> PRONOUNS = Set.of("he", "she", "they");

  private static final Set<String> JOINING =
      Set.of("of", "for", "and", "the", "to", "on", "in", "at", "from", "a", "an");

  private final EnglishText text;
  private final PersonMentions mentions;
  private final EnglishLexicon lexicon;

  /** The persons whose words a sentence reports, by its index. */
  private final Map<Integer, List<String>> reported = new HashMap<>();

  SpeechSubjects(EnglishText text, PersonMentions mentions, EnglishLexicon lexicon) {
    this.text = text;
    this.mentions = mentions;
    this.lexicon = lexicon;
  }

  /** Records the persons whose words a sentence reports. */
  void report(int sentence, List<String> names) {
    if (!names.isEmpty()) {
      reported.put(sentence, names);
    }
  }

  /** Returns the persons whose words a sentence reports; empty if there are none. */
  List<String> reportedIn(int sentence) {
    return reported.getOrDefault(sentence, List.of());
  }

  /** Returns the subject before a verb; empty if it is no person. */
  List<String> before(int s, int verb) {
    EnglishSentence sentence = text.sentences().get(s);
    int i = skipAdverbs(sentence, verb - 1);
    EnglishMention mention = i < 0 ? null : mentions.at(s, i);
    if (i < 0 || (mention == null && NO_REPORT.contains(sentence.key(i)))) {
      return List.of();
    }
    String key = sentence.key(i);
    if (PRONOUNS.contains(key)) {
      return pronoun(s, i);
    }
    if (mention == null && sentence.isSign(i, ',')) {
      mention = beforeInsertion(s, i);
    }
    if (mention == null && (key.equals("who") || key.equals("and") || key.equals("but"))) {
      return key.equals("who") ? ofRelative(s, i) : firstSubject(s, i);
    }
    if (mention == null) {
      List<String> byPost = post(s, i);
      if (!byPost.isEmpty()) {
        return byPost;
      }
      mention = nearest(s, i);
    }
    return mention == null ? List.of() : coordinated(s, mention);
  }

  /** Returns the subject after a verb, as in "…," said Jane Smith; empty if it is no person. */
  List<String> after(int s, int verb) {
    EnglishSentence sentence = text.sentences().get(s);
    for (EnglishMention mention : mentions.in(s)) {
      if (mention.nameFirst() > verb) {
        boolean near =
            mention.first() <= verb + 1 || isGap(sentence, verb + 1, mention.first() - 1);
        return near ? List.of(mention.name()) : List.of();
      }
    }
    int last = verb + 1;
    while (last < sentence.size()
        && sentence.token(last).isWord()
        && !lexicon.isTitle(sentence.key(last))
        && last - verb < 5) {
      last++;
    }
    return last < sentence.size() ? post(s, last) : List.of();
  }

  /** Returns the person whose name or post begins right after a verb; empty if none does. */
  List<String> directlyAfter(int s, int verb) {
    EnglishMention mention = mentions.at(s, verb + 1);
    return mention != null && mention.first() == verb + 1 ? List.of(mention.name()) : List.of();
  }

  /** Returns the subject of a sentence that begins with it and goes on with a participle. */
  List<String> ofParticiple(int s, int participle) {
    EnglishSentence sentence = text.sentences().get(s);
    boolean joined =
        sentence.token(participle - 1).isBreak()
            || Set.of("by", "and").contains(sentence.key(participle - 1));
    EnglishMention subject = subjectBefore(s, participle);
    return joined && subject != null ? coordinated(s, lastOfGroup(s, subject)) : List.of();
  }

  private int skipAdverbs(EnglishSentence sentence, int from) {
    int i = from;
    while (i >= 0) {
      String key = sentence.key(i);
      boolean day = key.endsWith("day") && key.length() > 5;
      if (sentence.isSign(i, ')')) {
        while (i > 0 && !sentence.isSign(i, '(')) {
          i--;
        }
        i--;
        return mentionEnds(sentence, i) ? i : from;
      }
      if (day && sentence.key(i - 1).equals("on")) {
        i -= 2;
      } else if (day
          || lexicon.is(key, WordKind.ADVERB)
          || (key.endsWith("ly") && !sentence.isCapitalised(i))) {
        i--;
      } else {
        return i;
      }
    }
    return i;
  }

  private static boolean mentionEnds(EnglishSentence sentence, int i) {
    return i >= 0 && sentence.token(i).isWord();
  }

  /** Returns the mention before a phrase in commas that ends at a token, or null. */
  private @Nullable EnglishMention beforeInsertion(int s, int comma) {
    EnglishMention direct = mentions.at(s, comma - 1);
    EnglishSentence sentence = text.sentences().get(s);
    int open = comma;
    EnglishMention outer = null;
    for (int phrase = 0; phrase < MOST_INSERTIONS && outer == null && open > 0; phrase++) {
      open--;
      while (open > 0 && !sentence.isSign(open, ',')) {
        open--;
      }
      outer = open > 0 ? mentions.at(s, open - 1) : null;
    }
    String first = sentence.key(open + 1);
    boolean relative = first.equals("who") || first.equals("whose") || first.equals("which");
    return outer != null && (relative || direct == null) ? outer : direct;
  }

  private List<String> ofRelative(int s, int who) {
    EnglishSentence sentence = text.sentences().get(s);
    int i = sentence.isSign(who - 1, ',') ? who - 2 : who - 1;
    EnglishMention mention = i >= 0 ? mentions.at(s, i) : null;
    return mention == null ? List.of() : List.of(mention.name());
  }

  /** Returns the subject of a sentence, whose second verb follows a conjunction. */
  private List<String> firstSubject(int s, int conjunction) {
    EnglishSentence sentence = text.sentences().get(s);
    for (int i = 0; i < conjunction; i++) {
      if (PRONOUNS.contains(sentence.key(i))) {
        return pronoun(s, i);
      }
      EnglishMention mention = mentions.at(s, i);
      if (mention != null && !isObject(sentence, mention.first())) {
        return coordinated(s, lastOfGroup(s, mention));
      }
      if (lexicon.isTitle(sentence.key(i)) && mention == null) {
        List<String> byPost = post(s, i);
        if (!byPost.isEmpty()) {
          return byPost;
        }
      }
    }
    return List.of();
  }

  private EnglishMention lastOfGroup(int s, EnglishMention first) {
    EnglishMention last = first;
    for (EnglishMention next : mentions.in(s)) {
      if (next.first() > last.last() && joinsPersons(s, last, next)) {
        last = next;
      }
    }
    return last;
  }

  private static boolean isObject(EnglishSentence sentence, int first) {
    return Set.of("of", "with", "to", "for", "from", "between").contains(sentence.key(first - 1));
  }

  /** Returns the persons of a coordination that ends with a mention, in order. */
  private List<String> coordinated(int s, EnglishMention last) {
    List<String> names = new ArrayList<>();
    names.add(last.name());
    List<EnglishMention> inSentence = mentions.in(s);
    EnglishMention right = last;
    for (int m = inSentence.indexOf(last) - 1; m >= 0; m--) {
      if (!joinsPersons(s, inSentence.get(m), right)) {
        break;
      }
      right = inSentence.get(m);
      names.addFirst(right.name());
    }
    return names;
  }

  /** Returns true if only commas and "and" are between two mentions, and at least one "and". */
  private boolean joinsPersons(int s, EnglishMention left, EnglishMention right) {
    EnglishSentence sentence = text.sentences().get(s);
    boolean and = false;
    for (int i = left.last() + 1; i < right.first(); i++) {
      String key = sentence.key(i);
      and = and || key.equals("and");
      if (!key.equals("and") && !key.equals("the") && !sentence.isSign(i, ',')) {
        return false;
      }
    }
    return and || (sentence.isSign(right.first() - 1, ',') && mentions.in(s).size() > 2);
  }

  /** Returns the persons whom a pronoun denotes. */
  private List<String> pronoun(int s, int token) {
    String key = text.sentences().get(s).key(token);
    Gender gender = key.equals("he") ? Gender.HE : key.equals("she") ? Gender.SHE : Gender.UNKNOWN;
    boolean plural = key.equals("they");
    EnglishMention same = plural ? null : subjectBefore(s, token);
    if (same != null && agrees(same.name(), gender)) {
      return List.of(same.name());
    }
    for (int k = s - 1; k >= Math.max(0, s - REACH_OF_PRONOUN); k--) {
      List<String> names = reportedIn(k).isEmpty() ? subjectOf(k) : reportedIn(k);
      if (plural && names.size() > 1) {
        return names;
      }
      if (!plural && !names.isEmpty() && agrees(names.getLast(), gender)) {
        return List.of(names.getLast());
      }
    }
    return List.of();
  }

  /** Returns the person whom the same sentence names first, before a pronoun, or null. */
  private @Nullable EnglishMention subjectBefore(int s, int token) {
    EnglishSentence sentence = text.sentences().get(s);
    for (EnglishMention mention : mentions.in(s)) {
      if (mention.last() < token
          && mention.first() <= LATEST_SUBJECT
          && !sentence.token(mention.nameLast()).isPossessive()) {
        return mention;
      }
    }
    return null;
  }

  private boolean agrees(String name, Gender gender) {
    Person person = mentions.persons().get(name);
    return person == null || person.gender().agreesWith(gender);
  }

  /** Returns the persons at the beginning of a sentence, before the first small verb. */
  List<String> subjectOf(int s) {
    List<EnglishMention> inSentence = mentions.in(s);
    EnglishSentence sentence = text.sentences().get(s);
    for (EnglishMention mention : inSentence) {
      if (!isObject(sentence, mention.first())
          && !sentence.token(mention.nameLast()).isPossessive()) {
        return coordinated(s, lastOfGroup(s, mention));
      }
    }
    return List.of();
  }

  /** Returns the person whom "the Minister" or a similar phrase that ends at a token denotes. */
  private List<String> post(int s, int head) {
    EnglishSentence sentence = text.sentences().get(s);
    String word = sentence.key(head);
    if (!lexicon.isTitle(word)) {
      return List.of();
    }
    int article = head - 1;
    while (article >= 0
        && head - article < 4
        && (sentence.isCapitalised(article) || lexicon.is(sentence.key(article), WordKind.MODIFIER))
        && !sentence.key(article).equals("the")) {
      article--;
    }
    boolean bare =
        sentence.isCapitalised(head) && (article < 0 || !sentence.token(article).isWord());
    if (!sentence.key(article).equals("the") && !bare) {
      return List.of();
    }
    for (int k = s; k >= Math.max(0, s - REACH_OF_POST); k--) {
      List<EnglishMention> inSentence = mentions.in(k);
      for (int m = inSentence.size() - 1; m >= 0; m--) {
        if (mentions.persons().hasTitle(inSentence.get(m).name(), word)) {
          return List.of(inSentence.get(m).name());
        }
      }
    }
    return List.of();
  }

  private @Nullable EnglishMention nearest(int s, int end) {
    EnglishSentence sentence = text.sentences().get(s);
    EnglishMention nearest = null;
    for (EnglishMention mention : mentions.in(s)) {
      if (mention.last() < end) {
        nearest = mention;
      }
    }
    return nearest != null && isGap(sentence, nearest.last() + 1, end) ? nearest : null;
  }

  /** Returns true if the tokens from one to another can be the rest of a post. */
  private boolean isGap(EnglishSentence sentence, int first, int last) {
    for (int i = first; i <= last; i++) {
      EnglishToken token = sentence.token(i);
      String key = sentence.key(i);
      boolean post =
          token.isCapitalised()
              || JOINING.contains(key)
              || lexicon.is(key, WordKind.MODIFIER, WordKind.HEAD, WordKind.OCCUPATION);
      if (!post && !token.isBreak()) {
        return false;
      }
    }
    return last - first < REACH_OF_NAME;
  }
}
