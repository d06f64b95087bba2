package gongbo.extract.english;

import gongbo.extract.english.EnglishLexicon.WordKind;
import gongbo.extract.english.EnglishMention.Gender;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the posts after names: {@code Jane Smith, Director of the Transport Agency, said}. */
final class TrailingPosts {
  /** The maximum length of a post in tokens. */
  private static final int LONGEST_POST = 22;

  private static final Set<String> BODY_PREPOSITIONS = Set.of("of", "at", "for", "from", "with");

  /** Words after a comma that begin no post. */
  private static final Set<String> NO_POST =
      Set.of("and", "but", "with", "as", "while", "after", "following", "to", "by");

  /** Words that end a post after a name. */
  private static final Set<String> ENDS =
      Set.of("who", "whose", "which", "will", "was", "is", "were", "are", "has", "had", "where");

  private final EnglishLexicon lexicon;
  private final JobPostParser parser;

  TrailingPosts(EnglishLexicon lexicon) {
    this.lexicon = lexicon;
    this.parser = new JobPostParser(lexicon);
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
          && isPostNominal(sentence, i + 1)
          && (i + 2 >= sentence.size()
              || !sentence.token(i + 2).isWord()
              || lexicon.isSpeech(sentence.key(i + 2)));
    }
    boolean age = token.isWord() && token.text().length() <= 2 && isNumber(token.text());
    boolean letters =
        token.isAcronym()
            && token.base().length() <= 4
            && !isNumber(token.text())
            && !lexicon.isTitle(sentence.key(i));
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
      titled = titled || lexicon.isTitle(sentence.key(i));
    }
    boolean article = sentence.key(first).equals("a") || sentence.key(first).equals("an");
    if (last < first
        || NO_POST.contains(sentence.key(first))
        || !(titled || article || isBodyOnly(sentence, first, last))) {
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
    if (!sentence.isCapitalised(first) && !sentence.key(first).equals("the")) {
      return false;
    }
    boolean body = false;
    for (int i = first; i <= last; i++) {
      EnglishToken token = sentence.token(i);
      String key = sentence.key(i);
      if (lexicon.isTitle(key)
          || (token.isWord() && !token.isCapitalised() && !LeadingPosts.CONNECTORS.contains(key))) {
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
      } else if (!LeadingPosts.CONNECTORS.contains(sentence.key(i))
          || sentence.key(i).equals("in")) {
        break;
      }
    }
    return last;
  }
}
