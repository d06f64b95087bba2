package gongbo.extract.english;

import gongbo.extract.english.EnglishLexicon.WordKind;
import gongbo.extract.english.EnglishMention.Form;
import gongbo.extract.english.EnglishMention.Gender;
import gongbo.extract.english.EnglishTitles.PostSpan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of persons in a sentence: runs of capitalised words that are no words of posts,
 * organisations, places and policy. A run of two words or more is a person's name if a post, a
 * known given name, an initial or the form of a Korean name shows it; others are {@link Form#BARE}.
 */
final class EnglishNames {
  /** The maximum number of words in a name. */
  private static final int LONGEST_NAME = 5;

  private final EnglishLexicon lexicon;
  private final EnglishTitles titles;

  EnglishNames(EnglishLexicon lexicon) {
    this.lexicon = lexicon;
    this.titles = new EnglishTitles(lexicon);
  }

  /** Returns the mentions of one word or more, in order. */
  List<EnglishMention> in(EnglishText text, EnglishSentence sentence) {
    List<EnglishMention> found = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      int last = isNameWord(text, sentence, i) ? lastOfName(text, sentence, i) : i - 1;
      if (last >= i) {
        EnglishMention mention = mention(text, sentence, i, last);
        if (mention != null) {
          found.add(mention);
        }
        i = last + 1;
      } else {
        i++;
      }
    }
    return found;
  }

  private int lastOfName(EnglishText text, EnglishSentence sentence, int first) {
    int last = first;
    int words = 1;
    while (words < LONGEST_NAME && !sentence.token(last).isPossessive()) {
      int next = last + 1;
      while (next < sentence.size()
          && next - last <= 2
          && lexicon.is(sentence.key(next), WordKind.PARTICLE)
          && !sentence.isCapitalised(next)) {
        next++;
      }
      if (next >= sentence.size() || !isNameWord(text, sentence, next)) {
        break;
      }
      if (next > last + 1 && !sentence.isCapitalised(next)) {
        break;
      }
      last = next;
      words++;
    }
    return last;
  }

  private boolean isNameWord(EnglishText text, EnglishSentence sentence, int i) {
    EnglishToken token = sentence.token(i);
    if (!token.isCapitalised() || token.text().chars().anyMatch(Character::isDigit)) {
      return false;
    }
    String key = token.key();
    if (token.isInitial() && !key.equals("i") && !(i == 0 && key.equals("a"))) {
      return true;
    }
    if (token.isAcronym()) {
      return isSurnameInCapitals(sentence, i);
    }
    if (lexicon.is(key, WordKind.FUNCTION)) {
      return false;
    }
    if (lexicon.is(key, WordKind.GIVEN_NAME)
        || (lexicon.is(key, WordKind.SURNAME_FIRST) && isHyphenated(sentence, i + 1))
        || followsGivenName(sentence, i)) {
      return true;
    }
    return !isOtherWord(key) && !(text.printsSmall(key) && key.length() > 3);
  }

  /** Returns true after a given name or an initial that follows one, as Brown in Mark A. Brown. */
  private boolean followsGivenName(EnglishSentence sentence, int i) {
    int before = i - 1;
    if (before >= 0 && sentence.token(before).isInitial()) {
      before--;
    }
    return before >= 0
        && sentence.isCapitalised(before)
        && lexicon.is(sentence.key(before), WordKind.GIVEN_NAME)
        && !sentence.token(before).isPossessive()
        && !lexicon.is(sentence.key(i), WordKind.HEAD, WordKind.OCCUPATION, WordKind.ORGANISATION);
  }

  private boolean isOtherWord(String key) {
    return lexicon.is(
            key,
            WordKind.COMMON,
            WordKind.HEAD,
            WordKind.OCCUPATION,
            WordKind.MODIFIER,
            WordKind.ORGANISATION,
            WordKind.PLACE,
            WordKind.EVENT)
        || lexicon.isHonorific(key)
        || lexicon.is(key, WordKind.POST_NOMINAL);
  }

  /** Returns true for TAN in TAN Woo-geun. */
  private static boolean isSurnameInCapitals(EnglishSentence sentence, int i) {
    return sentence.token(i).text().chars().allMatch(Character::isLetter)
        && isHyphenated(sentence, i + 1);
  }

  /** Returns true for a Korean given name: Woo-geun. */
  static boolean isHyphenated(EnglishSentence sentence, int i) {
    if (i >= sentence.size() || !sentence.isCapitalised(i)) {
      return false;
    }
    String word = sentence.token(i).base();
    int hyphen = word.indexOf('-');
    return hyphen > 0
        && hyphen == word.lastIndexOf('-')
        && word.length() <= 14
        && hyphen + 1 < word.length()
        && Character.isLowerCase(word.charAt(hyphen + 1));
  }

  private @Nullable EnglishMention mention(
      EnglishText text, EnglishSentence sentence, int first, int last) {
    int nameLast = last;
    // A final initial is a mark of a list, as in Annex A, and no name.
    if (sentence.token(first).isInitial() && first == last) {
      return null;
    }
    PostSpan before = titles.before(text.text(), sentence, first);
    if (before == null && isPartOfOtherName(sentence, first, nameLast)) {
      return null;
    }
    if (before != null && isFollowedByBody(sentence, nameLast)) {
      return null;
    }
    PostSpan after =
        sentence.token(nameLast).isPossessive()
            ? null
            : titles.after(text.text(), sentence, nameLast);
    String name = nameOf(text, sentence, first, nameLast);
    Form form = form(sentence, first, nameLast, before, after);
    boolean single = first == nameLast;
    boolean shown = before != null || form == Form.SHORT;
    if (single && !shown && !isReference(sentence, first)) {
      return null;
    }
    JobPost post = before == null ? JobPost.NONE : before.post();
    return new EnglishMention(
        name,
        after == null ? post : post.or(after.post()),
        single ? Form.SHORT : form,
        before == null ? Gender.UNKNOWN : before.gender(),
        before == null ? first : before.first(),
        first,
        nameLast,
        after == null ? nameLast : after.last());
  }

  private static boolean isReference(EnglishSentence sentence, int i) {
    return sentence.token(i).text().length() > 1;
  }

  private static String nameOf(EnglishText text, EnglishSentence sentence, int first, int last) {
    String name = sentence.text(text.text(), first, last);
    EnglishToken token = sentence.token(last);
    return name.substring(0, name.length() - (token.text().length() - token.base().length()));
  }

  /** Returns true if a run is inside the name of a body, a place or a document. */
  private boolean isPartOfOtherName(EnglishSentence sentence, int first, int last) {
    String before = sentence.key(first - 1);
    boolean known = lexicon.is(sentence.key(first), WordKind.GIVEN_NAME) && last > first;
    if (isFollowedByBody(sentence, last)) {
      return true;
    }
    boolean inName =
        sentence.isCapitalised(first - 1)
            && !sentence.token(first - 1).isPossessive()
            && !lexicon.is(before, WordKind.FUNCTION);
    return !known && !isHyphenated(sentence, last) && (before.equals("the") || inName);
  }

  private boolean isFollowedByBody(EnglishSentence sentence, int last) {
    int next = last + 1;
    String key = sentence.key(next);
    if (key.isEmpty() || sentence.token(last).isPossessive()) {
      return false;
    }
    boolean noun =
        lexicon.is(key, WordKind.ORGANISATION, WordKind.PLACE, WordKind.COMMON, WordKind.EVENT)
            && !lexicon.is(key, WordKind.HEAD);
    boolean small = !sentence.isCapitalised(next);
    return noun
        && (!small || lexicon.is(key, WordKind.PLACE))
        && !isDay(key)
        && !lexicon.isSpeech(key);
  }

  private static boolean isDay(String key) {
    return key.endsWith("day") || key.equals("today");
  }

  private Form form(
      EnglishSentence sentence,
      int first,
      int last,
      @Nullable PostSpan before,
      @Nullable PostSpan after) {
    if (before != null || (after != null && after.post().title() != null)) {
      return Form.TITLED;
    }
    boolean initial = false;
    for (int i = first; i <= last; i++) {
      initial = initial || (sentence.token(i).isInitial() && i < last);
    }
    boolean korean =
        isHyphenated(sentence, last)
            || (isHyphenated(sentence, first)
                && lexicon.is(sentence.key(last), WordKind.SURNAME_FIRST));
    return initial || korean || lexicon.is(sentence.key(first), WordKind.GIVEN_NAME)
        ? Form.NAMED
        : Form.BARE;
  }
}
