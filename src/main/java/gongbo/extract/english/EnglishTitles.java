package gongbo.extract.english;

import gongbo.extract.english.EnglishLexicon.WordKind;
import gongbo.extract.english.EnglishMention.Gender;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the posts before and after names: {@code Deputy Secretary of State Wendy Sherman}, {@code
 * Jane Smith, Director of the Transport Agency, said}.
 */
final class EnglishTitles {
  /** The maximum length of a post in tokens. */
  private static final int LONGEST_POST = 22;

  /** The maximum number of commas inside a post before a name. */
  private static final int MOST_COMMAS = 3;

  private static final Set<String> CONNECTORS =
      Set.of("of", "for", "and", "the", "to", "on", "in", "at");

  private static final Set<String> BODY_PREPOSITIONS = Set.of("of", "at", "for", "from", "with");

  /** Words after a comma that begin no post. */
  private static final Set<String> NO_POST =
      Set.of("and", "but", "with", "as", "while", "after", "following", "to", "by");

  /** Words that end a post after a name. */
  private static final Set<String> ENDS =
      Set.of("who", "whose", "which", "will", "was", "is", "were", "are", "has", "had", "where");

  private final EnglishLexicon lexicon;
  private final JobPostParser parser;

  EnglishTitles(EnglishLexicon lexicon) {
    this.lexicon = lexicon;
    this.parser = new JobPostParser(lexicon);
  }

  /**
   * A post beside a name.
   *
   * @param first the index of its first token
   * @param last the index of its last token
   * @param post the post
   * @param gender the gender that the form of address states
   */
  record PostSpan(int first, int last, JobPost post, Gender gender) {}

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
    if (first >= 0) {
      return new PostSpan(first, last, parser.parse(body, sentence, first, last), gender);
    }
    if (addressed) {
      return new PostSpan(i + 1, nameFirst - 1, JobPost.NONE, gender);
    }
    return i >= floor ? possessive(sentence, i) : null;
  }

  private static boolean isAcademicAt(EnglishSentence sentence, int i) {
    return sentence.key(i).equals("professor") || sentence.key(i).equals("prof");
  }

  /** Returns true if a post ends with a token. */
  boolean endsPost(EnglishSentence sentence, int last) {
    return firstOfPost(sentence, last, 0) >= 0;
  }

  /** Returns a possessive before a name as the affiliation: Reunite’s Joanne Orton. */
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
        headed = headed || lexicon.isTitle(key) || endsWithTitle(key);
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
    return !key.isEmpty()
        && (lexicon.isTitle(key) || lexicon.is(key, WordKind.MODIFIER) || endsWithTitle(key));
  }

  /** Returns true for a compound with a title at its end: film-maker, co-secretary. */
  private boolean endsWithTitle(String key) {
    int hyphen = key.lastIndexOf('-');
    return hyphen > 0 && lexicon.isTitle(key.substring(hyphen + 1));
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
      return !headed && sentence.isSign(left, ',') && sentence.key(i).equals("and");
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

  /**
   * Returns the post after a name, or null.
   *
   * @param limit the index of the first token that belongs to the next name
   */
  @Nullable PostSpan after(String body, EnglishSentence sentence, int nameLast, int limit) {
    PostSpan found = after(body, sentence, nameLast);
    return found == null || found.last() < limit ? found : cut(body, sentence, found, limit);
  }

  /** Returns a post after a name without its last part, which belongs to the next name. */
  private @Nullable PostSpan cut(String body, EnglishSentence sentence, PostSpan span, int limit) {
    int last = limit - 1;
    while (last > span.first() && !sentence.token(last).isBreak()) {
      last--;
    }
    if (last <= span.first() + 1 || !sentence.isSign(span.first(), ',')) {
      return null;
    }
    JobPost post = parser.parse(body, sentence, span.first() + 1, last - 1);
    return post.title() == null ? null : new PostSpan(span.first(), last - 1, post, span.gender());
  }

  private @Nullable PostSpan after(String body, EnglishSentence sentence, int nameLast) {
    int i = nameLast + 1;
    while (i < sentence.size() && isPostNominal(sentence, i)) {
      i++;
    }
    if (sentence.isSign(i, '(')) {
      return bracketed(body, sentence, i);
    }
    if (sentence.isSign(i, ',') || isDash(sentence, i)) {
      return listed(body, sentence, i);
    }
    if (BODY_PREPOSITIONS.contains(sentence.key(i)) && !sentence.key(i).equals("for")) {
      int first = sentence.key(i + 1).equals("the") ? i + 2 : i + 1;
      int last = lastOfBody(sentence, first);
      if (last >= first) {
        JobPost post = new JobPost(null, sentence.text(body, first, last));
        return new PostSpan(i, last, post, Gender.UNKNOWN);
      }
    }
    return null;
  }

  private static boolean isDash(EnglishSentence sentence, int i) {
    return sentence.isSign(i, '–') || sentence.isSign(i, '—') || sentence.isSign(i, '-');
  }

  /** Returns true for letters of honour after a name, an age, or a comma before either. */
  boolean isPostNominal(EnglishSentence sentence, int i) {
    EnglishToken token = sentence.token(i);
    if (token.isSign(',')) {
      return i + 1 < sentence.size()
          && sentence.token(i + 1).isWord()
          && (isPostNominal(sentence, i + 1)
              && (i + 2 >= sentence.size() || !sentence.isCapitalised(i + 2)));
    }
    boolean age = token.isWord() && token.text().length() <= 2 && isNumber(token.text());
    boolean letters = token.isAcronym() && token.base().length() <= 4 && !isNumber(token.text());
    return age || letters || lexicon.is(sentence.key(i), WordKind.POST_NOMINAL);
  }

  private static boolean isNumber(String text) {
    return text.chars().allMatch(Character::isDigit);
  }

  private @Nullable PostSpan bracketed(String body, EnglishSentence sentence, int open) {
    int close = open + 1;
    while (close < sentence.size() && !sentence.isSign(close, ')') && close - open < LONGEST_POST) {
      close++;
    }
    if (!sentence.isSign(close, ')') || close == open + 1) {
      return null;
    }
    return new PostSpan(
        open, close, parser.parse(body, sentence, open + 1, close - 1), Gender.UNKNOWN);
  }

  private @Nullable PostSpan listed(String body, EnglishSentence sentence, int comma) {
    int first = comma + 1;
    int last = lastOfSegment(sentence, first);
    boolean titled = false;
    for (int i = first; i <= last; i++) {
      titled = titled || lexicon.isTitle(sentence.key(i)) || endsWithTitle(sentence.key(i));
    }
    if (last < first || NO_POST.contains(sentence.key(first))) {
      return null;
    }
    boolean article = sentence.key(first).equals("a") || sentence.key(first).equals("an");
    if (last < first || !(titled || article || isBodyOnly(sentence, first, last))) {
      return null;
    }
    int end = last;
    if (titled && sentence.isSign(last + 1, ',')) {
      int more = lastOfSegment(sentence, last + 2);
      if (more > last + 1 && isBodyOnly(sentence, last + 2, more)) {
        end = more;
      }
    }
    JobPost post = parser.parse(body, sentence, first, end);
    return new PostSpan(comma, end, post, Gender.UNKNOWN);
  }

  /** Returns the index of the last token before the next comma, verb or other end of a segment. */
  private int lastOfSegment(EnglishSentence sentence, int first) {
    int i = first;
    while (i < sentence.size() && i - first < LONGEST_POST) {
      EnglishToken token = sentence.token(i);
      String key = sentence.key(i);
      boolean verb =
          token.isWord()
              && !token.isCapitalised()
              && (lexicon.is(key, WordKind.ATTRIBUTION)
                  || (i > first
                      && lexicon.is(key, WordKind.STATEMENT, WordKind.EVENT_VERB)
                      && key.endsWith("ed"))
                  || ENDS.contains(key));
      boolean end = token.kind() == EnglishToken.Kind.SIGN && !token.isSign('&');
      if (verb || token.isQuotation() || (end && !isInnerBracket(sentence, i))) {
        break;
      }
      i++;
    }
    return i - 1;
  }

  private static boolean isInnerBracket(EnglishSentence sentence, int i) {
    return (sentence.isSign(i, '(') && sentence.isSign(i + 2, ')'))
        || (sentence.isSign(i, ')') && sentence.isSign(i - 2, '('));
  }

  /** Returns true if a segment is the name of an organisation and nothing else. */
  private boolean isBodyOnly(EnglishSentence sentence, int first, int last) {
    boolean body = false;
    for (int i = first; i <= last; i++) {
      EnglishToken token = sentence.token(i);
      String key = sentence.key(i);
      if (lexicon.isTitle(key)
          || (token.isWord() && !token.isCapitalised() && !CONNECTORS.contains(key))) {
        return false;
      }
      body =
          body
              || (token.isCapitalised() && lexicon.is(key, WordKind.ORGANISATION))
              || token.isAcronym();
    }
    return body;
  }

  /** Returns the index of the last token of a name of an organisation. */
  private int lastOfBody(EnglishSentence sentence, int first) {
    int last = first - 1;
    for (int i = first; i < sentence.size(); i++) {
      EnglishToken token = sentence.token(i);
      if (token.isCapitalised() && !lexicon.is(sentence.key(i), WordKind.FUNCTION)) {
        last = i;
      } else if (!CONNECTORS.contains(sentence.key(i)) || sentence.key(i).equals("in")) {
        break;
      }
    }
    return last;
  }
}
