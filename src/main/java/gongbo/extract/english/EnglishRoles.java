package gongbo.extract.english;

import gongbo.extract.english.EnglishLexicon.RolePhrase;
import gongbo.extract.english.EnglishLexicon.RoleUse;
import gongbo.extract.english.EnglishLexicon.WordKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the persons in a sentence who have a role at an event: who gave opening remarks, by whom a
 * panel was moderated, who the panellists were.
 */
final class EnglishRoles {
  /** The maximum number of tokens between words for a role and the first person who has it. */
  private static final int REACH = 12;

  /** The maximum number of tokens between two persons of a list. */
  private static final int LONGEST_LIST_GAP = 14;

  /** Words between a part and those who give it. */
  private static final Set<String> AGENT =
      Set.of("by", "from", "include", "included", "includes", "including", "were", "are", "was");

  /** What is handed over when it is presented. */
  private static final Set<String> GIFTS =
      Set.of(
          "award",
          "awards",
          "prize",
          "prizes",
          "certificate",
          "certificates",
          "medal",
          "medals",
          "plaque",
          "trophy",
          "cheque",
          "gift",
          "letter",
          "draft",
          "copy",
          "credentials",
          "flowers",
          "souvenir",
          "token",
          "trophies",
          "scholarship",
          "scholarships");

  /** Words before a part that refer to what was said: he made these remarks. */
  private static final Set<String> REFERRING = Set.of("these", "those", "such", "following");

  private static final Set<String> POSSESSIVES = Set.of("his", "her", "their");

  private final EnglishText text;
  private final EnglishLexicon lexicon;
  private final PersonMentions mentions;
  private final SpeechSubjects subjects;

  EnglishRoles(
      EnglishText text, EnglishLexicon lexicon, PersonMentions mentions, SpeechSubjects subjects) {
    this.text = text;
    this.lexicon = lexicon;
    this.mentions = mentions;
    this.subjects = subjects;
  }

  /**
   * A person with a role.
   *
   * @param name the name of the person
   * @param role the words that give the role
   */
  record Part(String name, RolePhrase role) {}

  /** Returns the roles of persons in a sentence. */
  List<Part> in(int s) {
    EnglishSentence sentence = text.sentences().get(s);
    List<Part> found = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      RolePhrase phrase = lexicon.roleAt(sentence, i);
      int end = i + (phrase == null ? 1 : phrase.words().size());
      if (phrase != null && mentions.at(s, i) == null && !isHandedOver(sentence, i, end)) {
        for (String name : persons(s, i, end, phrase)) {
          found.add(new Part(name, phrase));
        }
      }
      i = end;
    }
    return found;
  }

  /** Returns true for presents, which are no presentations: presented the award to. */
  private static boolean isHandedOver(EnglishSentence sentence, int first, int end) {
    if (!sentence.key(first).startsWith("present")) {
      return false;
    }
    for (int i = end; i < Math.min(sentence.size(), end + REACH); i++) {
      if (GIFTS.contains(sentence.key(i))) {
        return true;
      }
    }
    return false;
  }

  private List<String> persons(int s, int first, int end, RolePhrase phrase) {
    return switch (phrase.use()) {
      case LIST -> following(s, end);
      case HEADING -> throw new IllegalStateException("a heading inside a sentence");
      case VERB -> actors(s, first, end, phrase);
      case PART -> givers(s, first, end);
    };
  }

  private List<String> actors(int s, int first, int end, RolePhrase phrase) {
    EnglishSentence sentence = text.sentences().get(s);
    if (phrase.words().getLast().equals("by") || sentence.key(end).equals("by")) {
      return following(s, end);
    }
    boolean named = mentions.in(s).stream().anyMatch(mention -> mention.last() < first);
    boolean leading = first == 0 || (sentence.isSign(first - 1, ',') && !named);
    return leading ? firstAfterComma(s, end) : subject(s, first);
  }

  private List<String> givers(int s, int first, int end) {
    EnglishSentence sentence = text.sentences().get(s);
    if (REFERRING.contains(sentence.key(first - 1))) {
      return List.of();
    }
    int agent = agentAfter(sentence, end);
    if (agent >= 0) {
      return following(s, agent + 1);
    }
    int possessive = first;
    while (possessive >= 0 && first - possessive < 4 && !isPossessive(sentence, possessive)) {
      possessive--;
    }
    boolean leading = isPossessive(sentence, possessive) && possessive <= 1;
    if (leading) {
      return firstAfterComma(s, end);
    }
    return subject(s, first);
  }

  private static boolean isPossessive(EnglishSentence sentence, int i) {
    return POSSESSIVES.contains(sentence.key(i));
  }

  private int agentAfter(EnglishSentence sentence, int end) {
    for (int i = end; i < Math.min(sentence.size(), end + REACH); i++) {
      String key = sentence.key(i);
      if (key.equals("by") || key.equals("from") || (i <= end + 2 && AGENT.contains(key))) {
        return isDative(sentence, i) ? -1 : i;
      }
      if (sentence.isSign(i, ':') && i == end) {
        return i;
      }
      if (sentence.isSign(i, ',') || sentence.isSign(i, ';') || sentence.token(i).isQuotation()) {
        return -1;
      }
    }
    return -1;
  }

  /** Returns true for "was" with a passive verb and an agent later: was given by. */
  private static boolean isDative(EnglishSentence sentence, int i) {
    String key = sentence.key(i);
    boolean copula = key.equals("was") || key.equals("were") || key.equals("are");
    return copula
        && !sentence.isCapitalised(i + 1)
        && !Set.of("the", "also").contains(sentence.key(i + 1))
        && !hasBy(sentence, i);
  }

  private static boolean hasBy(EnglishSentence sentence, int from) {
    for (int i = from + 1; i < Math.min(sentence.size(), from + 5); i++) {
      if (sentence.key(i).equals("by")) {
        return true;
      }
    }
    return false;
  }

  /** Returns the first person after a phrase at the beginning of the sentence. */
  private List<String> firstAfterComma(int s, int end) {
    EnglishSentence sentence = text.sentences().get(s);
    for (EnglishMention mention : mentions.in(s)) {
      if (mention.first() >= end) {
        return List.of(mention.name());
      }
    }
    for (int i = end; i < sentence.size(); i++) {
      if (lexicon.isSpeech(sentence.key(i))) {
        return subjects.before(s, i);
      }
    }
    return List.of();
  }

  /** Returns the group of persons who are the subject of the verb before a phrase. */
  private List<String> subject(int s, int first) {
    EnglishSentence sentence = text.sentences().get(s);
    EnglishMention last = null;
    for (EnglishMention mention : mentions.in(s)) {
      if (mention.last() < first && !isBehindBy(sentence, mention)) {
        last = mention;
      }
    }
    if (last == null) {
      List<String> byPost = subjects.before(s, first);
      return byPost.isEmpty() ? pronounBefore(s, first) : byPost;
    }
    List<String> names = new ArrayList<>();
    List<EnglishMention> inSentence = mentions.in(s);
    EnglishMention right = null;
    for (int m = inSentence.indexOf(last); m >= 0; m--) {
      EnglishMention mention = inSentence.get(m);
      if (right != null && !isListed(sentence, mention, right, true)) {
        break;
      }
      names.addFirst(mention.name());
      right = mention;
    }
    return names;
  }

  private static boolean isBehindBy(EnglishSentence sentence, EnglishMention mention) {
    return Set.of("of", "to", "with", "from", "in", "at")
        .contains(sentence.key(mention.first() - 1));
  }

  private List<String> pronounBefore(int s, int first) {
    EnglishSentence sentence = text.sentences().get(s);
    for (int i = first - 1; i >= Math.max(0, first - 6); i--) {
      if (sentence.key(i).equals("she") || sentence.key(i).equals("he")) {
        return subjects.before(s, i + 1);
      }
    }
    return List.of();
  }

  /** Returns the list of persons that begins shortly after a token. */
  private List<String> following(int s, int from) {
    EnglishSentence sentence = text.sentences().get(s);
    List<String> names = new ArrayList<>();
    EnglishMention left = null;
    for (EnglishMention mention : mentions.in(s)) {
      if (mention.nameFirst() < from) {
        continue;
      }
      boolean joined =
          left == null
              ? mention.first() - from <= REACH && isFree(sentence, from, mention.first())
              : isListed(sentence, left, mention, false);
      if (!joined) {
        break;
      }
      names.add(mention.name());
      left = mention;
    }
    return names;
  }

  /** Returns true if no other role or verb is between two tokens. */
  private boolean isFree(EnglishSentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      RolePhrase other = lexicon.roleAt(sentence, i);
      if ((other != null && other.use() != RoleUse.PART && !sentence.isCapitalised(i))
          || lexicon.is(sentence.key(i), WordKind.ATTRIBUTION)
          || sentence.token(i).isQuotation()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSemicolonBetween(EnglishSentence sentence, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      if (sentence.isSign(i, ';')) {
        return true;
      }
    }
    return false;
  }

  private boolean isListed(
      EnglishSentence sentence, EnglishMention left, EnglishMention right, boolean strict) {
    if (!strict && isSemicolonBetween(sentence, left.last(), right.first())) {
      return true;
    }
    if (right.first() - left.last() > LONGEST_LIST_GAP) {
      return false;
    }
    boolean separated = right.first() == left.last() + 1;
    for (int i = left.last() + 1; i < right.first(); i++) {
      EnglishToken token = sentence.token(i);
      String key = sentence.key(i);
      separated = separated || token.isBreak() || key.equals("and");
      boolean verb =
          Set.of("will", "was", "were", "is", "are", "has", "who", "whose", "then", "while", "by")
                  .contains(key)
              || (lexicon.isSpeech(key) && !token.isCapitalised());
      if (verb || token.isQuotation() || token.isSign(':') || lexicon.roleAt(sentence, i) != null) {
        return false;
      }
      if (strict
          && token.isWord()
          && !key.equals("and")
          && !key.equals("the")
          && !token.isCapitalised()) {
        return false;
      }
    }
    return separated;
  }
}
