package gongbo.extract.english;

import gongbo.extract.english.EnglishLexicon.WordKind;
import gongbo.extract.english.EnglishMention.Gender;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the posts before names: {@code Deputy Secretary of State Orla Fennick}. */
final class LeadingPosts {
  /** The maximum length of a post in tokens. */
  static final int LONGEST_POST = 22;

  /** The maximum number of commas inside a post before a name. */
  private static final int MOST_COMMAS = 3;

  /** Small words inside posts and names of organisations. */
  static final Set<String> CONNECTORS = Set.of("of", "for", "and", "the", "to", "on", "in", "at");

  private final EnglishLexicon lexicon;
  private final JobPostParser parser;

  LeadingPosts(EnglishLexicon lexicon) {
    this.lexicon = lexicon;
    this.parser = new JobPostParser(lexicon);
  }

  /**
   * Returns the post or form of address that ends before a token, or null.
   *
   * @param floor the index of the first token that it may contain
   */
  @Nullable PostSpan before(String body, EnglishSentence sentence, int nameFirst, int floor) {
    int i = nameFirst - 1;
    Gender gender = Gender.UNKNOWN;
    while (i >= floor && isHonorificAt(sentence, i)) {
      String key = sentence.key(i);
      if (lexicon.is(key, WordKind.HE, WordKind.SHE)) {
        gender = lexicon.is(key, WordKind.HE) ? Gender.HE : Gender.SHE;
      }
      i--;
    }
    boolean addressed = i < nameFirst - 1;
    if (i > floor
        && isAcademicAt(sentence, i)
        && endsPost(sentence, sentence.isSign(i - 1, ',') ? i - 2 : i - 1)) {
      i--;
    }
    int last = sentence.isSign(i, ',') ? i - 1 : i;
    int first = firstOfPost(sentence, last, floor);
    if (first < 0 && last < i) {
      first = firstOfSmallPost(sentence, last, floor);
    }
    if (first >= 0) {
      return new PostSpan(first, last, parser.parse(body, sentence, first, last), gender);
    }
    if (addressed) {
      return new PostSpan(i + 1, nameFirst - 1, JobPost.NONE, gender);
    }
    return i >= floor ? possessive(sentence, i) : null;
  }

  /** Returns the index of the first token of a post such as "head of the cluster"; -1 for none. */
  private int firstOfSmallPost(EnglishSentence sentence, int last, int floor) {
    int head = last - 3;
    boolean post =
        head >= floor
            && sentence.key(last - 1).equals("the")
            && CONNECTORS.contains(sentence.key(last - 2))
            && lexicon.isTitle(sentence.key(head));
    return post ? firstOfPost(sentence, head, floor) : -1;
  }

  private static boolean isAcademicAt(EnglishSentence sentence, int i) {
    return sentence.key(i).equals("professor") || sentence.key(i).equals("prof");
  }

  /** Returns true if a post ends with a token. */
  boolean endsPost(EnglishSentence sentence, int last) {
    return firstOfPost(sentence, last, 0) >= 0;
  }

  /** Returns a possessive before a name as the affiliation: the Lamp Network’s Orla Fennick. */
  private @Nullable PostSpan possessive(EnglishSentence sentence, int i) {
    if (i < 0 || !sentence.isCapitalised(i) || !sentence.token(i).isPossessive()) {
      return null;
    }
    String body = sentence.token(i).base();
    return new PostSpan(i, i, new JobPost(null, body), Gender.UNKNOWN);
  }

  private boolean isHonorificAt(EnglishSentence sentence, int i) {
    String key = sentence.key(i);
    if (key.equals("the") || key.equals("&")) {
      return i + 1 < sentence.size() && lexicon.isHonorific(sentence.key(i + 1));
    }
    return sentence.isCapitalised(i) && lexicon.isHonorific(key);
  }

  /** Returns the index of the first token of a post that ends at a token; -1 if none does. */
  private int firstOfPost(EnglishSentence sentence, int last, int floor) {
    boolean headed = false;
    int commas = 0;
    int first = last + 1;
    int i = last;
    while (i >= floor && last - i < LONGEST_POST) {
      EnglishToken token = sentence.token(i);
      String key = sentence.key(i);
      if (token.isSign(')') && headed(sentence, i, last)) {
        break;
      }
      if (isTitleWord(sentence, i)) {
        headed = headed || lexicon.isTitle(key);
        first = i;
      } else if (isBodyWord(token, key)) {
        first = i;
      } else if (CONNECTORS.contains(key) && i < last && joins(sentence, i, headed)) {
        i--;
        continue;
      } else if (token.isSign(',') && !headed && commas < MOST_COMMAS && i < last) {
        commas++;
      } else if (token.isSign('&') || isBracketOfBody(sentence, i)) {
        // Part of a name: Research & Innovation, Human Services (HHS) Secretary.
        i -= token.isSign('&') ? 0 : 2;
      } else {
        break;
      }
      i--;
    }
    return headed && first <= last ? Math.max(floor, withModifier(sentence, first)) : -1;
  }

  private boolean headed(EnglishSentence sentence, int from, int to) {
    for (int i = from; i <= to; i++) {
      if (lexicon.isTitle(sentence.key(i)) && !isBracketOfBody(sentence, from)) {
        return true;
      }
    }
    return false;
  }

  /** Returns true for the end of a bracket with one acronym, as in Services (HHS). */
  private static boolean isBracketOfBody(EnglishSentence sentence, int i) {
    return sentence.isSign(i, ')')
        && i >= 2
        && sentence.isSign(i - 2, '(')
        && sentence.token(i - 1).isAcronym();
  }

  private boolean isTitleWord(EnglishSentence sentence, int i) {
    String key = sentence.key(i);
    return !key.isEmpty() && (lexicon.isTitle(key) || lexicon.is(key, WordKind.MODIFIER));
  }

  private boolean isBodyWord(EnglishToken token, String key) {
    return (token.isCapitalised() || (token.isWord() && Character.isDigit(token.text().charAt(0))))
        && (!lexicon.is(key, WordKind.FUNCTION) || token.isAcronym())
        && !lexicon.isHonorific(key);
  }

  /**
   * Returns true if a connector is inside a post: before the head of the post any is; behind it,
   * only one in the name of an organisation, as in Council on Environmental Quality Chairman.
   */
  private boolean joins(EnglishSentence sentence, int i, boolean headed) {
    int left = i - 1;
    while (left >= 0 && CONNECTORS.contains(sentence.key(left)) && i - left < 3) {
      left--;
    }
    if (left < 0 || !sentence.token(left).isWord()) {
      return !headed && sentence.isSign(left, ',') && sentence.key(left + 1).equals("and");
    }
    String key = sentence.key(left);
    if (headed) {
      boolean two = sentence.key(i).equals("and") && lexicon.isTitle(key) && left == i - 1;
      return (two && lexicon.isTitle(sentence.key(i + 1)))
          || (!sentence.key(i).equals("and") && isInPost(sentence, left))
          || (sentence.isCapitalised(left) && isInBody(sentence, left));
    }
    return sentence.isCapitalised(left) || isTitleWord(sentence, left);
  }

  /**
   * Returns true if an organisation’s name begins at most six tokens before and goes on to here.
   */
  private boolean isInBody(EnglishSentence sentence, int at) {
    for (int i = at; i >= 0 && at - i < 6; i--) {
      String key = sentence.key(i);
      if (lexicon.isTitle(key)) {
        return false;
      }
      if (sentence.isCapitalised(i) && lexicon.is(key, WordKind.ORGANISATION)) {
        return !sentence.token(i).isPossessive();
      }
      if (!sentence.isCapitalised(i) && !CONNECTORS.contains(key) && !sentence.isSign(i, ',')) {
        return false;
      }
    }
    return false;
  }

  /** Returns true if a post goes on to a token: Secretary to, Chief of Staff to. */
  private boolean isInPost(EnglishSentence sentence, int at) {
    for (int i = at; i >= 0 && at - i < 4; i--) {
      if (lexicon.isTitle(sentence.key(i))) {
        return true;
      }
      if (!sentence.isCapitalised(i) && !CONNECTORS.contains(sentence.key(i))) {
        return false;
      }
    }
    return false;
  }

  /** Includes one small word before a trade: trade unionist, food writer. */
  private int withModifier(EnglishSentence sentence, int first) {
    boolean small = !sentence.isCapitalised(first);
    String key = sentence.key(first - 1);
    boolean noun =
        first > 0
            && small
            && !key.isEmpty()
            && !sentence.isCapitalised(first - 1)
            && !lexicon.is(key, WordKind.FUNCTION, WordKind.ADVERB, WordKind.EVENT_VERB)
            && !lexicon.isSpeech(key)
            && !key.endsWith("ed")
            && !key.endsWith("ing")
            && !key.endsWith("s");
    return noun ? first - 1 : first;
  }
}
