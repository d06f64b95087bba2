package gongbo.extract.english;

import gongbo.extract.english.EnglishLexicon.WordKind;
import gongbo.extract.english.EnglishMention.Form;
import gongbo.extract.english.EnglishMention.Gender;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names of persons in a sentence: runs of capitalised words that are no words of posts,
 * organisations, places and policy. A run of two words or more is a person's name if a post, a
 * known given name, an initial or the form of a Korean name shows it; others are {@link Form#BARE}.
 */
final class EnglishNames {
  /** Words at the end of a name that are part of it. */
  private static final Set<String> SUFFIXES = Set.of("II", "III", "IV", "Jr.", "Jr", "Sr.", "Sr");

  /** The maximum number of words in a name. */
  private static final int LONGEST_NAME = 5;

  private final EnglishLexicon lexicon;
  private final LeadingPosts leading;
  private final TrailingPosts trailing;

  /** The surnames of persons who are named elsewhere, which may be common words. */
  private final Set<String> surnames;

  /**
   * @param surnames the surnames of known persons, in small letters
   */
  EnglishNames(EnglishLexicon lexicon, Set<String> surnames) {
    this.lexicon = lexicon;
    this.surnames = Set.copyOf(surnames);
    this.leading = new LeadingPosts(lexicon);
    this.trailing = new TrailingPosts(lexicon);
  }

  /** Returns the mentions of one word or more, in order. */
  List<EnglishMention> in(EnglishText text, EnglishSentence sentence) {
    List<int[]> runs = new ArrayList<>();
    int i = 0;
    while (i < sentence.size()) {
      int last = isNameWord(text, sentence, i) ? lastOfName(text, sentence, i) : i - 1;
      if (last >= i) {
        runs.add(new int[] {firstOfName(sentence, i, last), last});
      }
      i = Math.max(last, i) + 1;
    }
    List<EnglishMention> found = new ArrayList<>();
    int floor = 0;
    for (int r = 0; r < runs.size(); r++) {
      EnglishMention mention =
          runs.get(r)[0] < floor ? null : mention(text, sentence, runs, r, floor);
      if (mention != null) {
        found.add(mention);
        boolean single = mention.form() == Form.SHORT;
        floor = single ? floor : mention.last() + 1;
      }
    }
    return found;
  }

  /**
   * Returns the index of the first token of the name in a run that begins with the last word of a
   * post: Minister for Restoration of Harbours | Orla Fennick; Diver | Boo Aeng-du.
   */
  private int firstOfName(EnglishSentence sentence, int first, int last) {
    if (last - first >= 2
        && isHyphenated(sentence, last)
        && lexicon.is(sentence.key(last - 1), WordKind.SURNAME_FIRST)) {
      return last - 1;
    }
    String before = sentence.key(first - 1);
    boolean inPost =
        before.equals("of")
            || before.equals("for")
            || before.equals("in")
            || (sentence.isCapitalised(first - 1)
                && lexicon.is(before, WordKind.COMMON)
                && !lexicon.isTitle(before))
            || (before.equals("and") && lexicon.is(sentence.key(first - 2), WordKind.COMMON));
    boolean given = lexicon.isGivenName(sentence.key(first));
    boolean post =
        leading.endsPost(sentence, first)
            && last - first >= 2
            && !sentence.token(first).isInitial();
    return inPost && !given && post ? first + 1 : first;
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
    boolean suffix =
        words > 1
            && last + 1 < sentence.size()
            && SUFFIXES.contains(sentence.token(last + 1).text());
    return suffix ? last + 1 : last;
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
    if (lexicon.is(key, WordKind.SURNAME_FIRST)
        && (isHyphenated(sentence, i + 1) || lexicon.isOffice(sentence.key(i - 1)))) {
      return true;
    }
    if (followsGivenName(sentence, i) || surnames.contains(key)) {
      return true;
    }
    if (lexicon.is(key, WordKind.FUNCTION)) {
      return false;
    }
    return lexicon.isGivenName(key)
        || (!isOtherWord(key) && !(text.printsSmall(key) && key.length() > 3));
  }

  /**
   * Returns true after a given name or an initial that follows one, as Quimby in Mark A. Quimby.
   */
  private boolean followsGivenName(EnglishSentence sentence, int i) {
    int before = i - 1;
    if (before >= 0 && sentence.token(before).isInitial()) {
      before--;
    }
    return before >= 0
        && sentence.isCapitalised(before)
        && lexicon.isGivenName(sentence.key(before))
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
      EnglishText text, EnglishSentence sentence, List<int[]> runs, int r, int floor) {
    int first = runs.get(r)[0];
    int last = runs.get(r)[1];
    PostSpan before = leading.before(text.text(), sentence, first, floor);
    boolean other =
        before == null
            ? isPartOfOtherName(sentence, first, last)
            : isFollowedByBody(sentence, last);
    String name = nameOf(text, sentence, first, last);
    if (other
        || (first == last && sentence.token(first).isInitial())
        || (before == null && lexicon.region(name) != null)) {
      return null;
    }
    int limit = limitOfPost(text, sentence, runs, r);
    PostSpan after =
        sentence.token(last).isPossessive()
            ? null
            : trailing.after(text.text(), sentence, last, limit);
    Form form = form(sentence, first, last, before, after);
    if (form != Form.TITLED && isBehindPreposition(sentence, first)) {
      return null;
    }
    return new EnglishMention(
        name,
        post(before == null ? JobPost.NONE : before.post(), after),
        first == last ? Form.SHORT : form,
        before == null ? Gender.UNKNOWN : before.gender(),
        before == null ? first : before.first(),
        first,
        last,
        after == null ? last : after.last());
  }

  /** Returns the post that a name has, from what stands before and after it. */
  private static JobPost post(JobPost before, @Nullable PostSpan after) {
    if (after == null) {
      return before;
    }
    if (before.isAcademic()) {
      return after.post().or(before);
    }
    // Minister Kim of Health: what follows is the portfolio and no organisation.
    return before.isOfMinister() && after.post().title() == null ? before : before.or(after.post());
  }

  /**
   * Returns the index of the first token after a name that belongs to another person: a name after
   * a comma or "and", with the post before it. Other names are those of organisations in a post.
   * Only what a post after the name can reach is searched.
   */
  private int limitOfPost(EnglishText text, EnglishSentence sentence, List<int[]> runs, int r) {
    int last = runs.get(r)[1];
    for (int[] next : runs.subList(r + 1, runs.size())) {
      if (next[0] - last > 2 * LeadingPosts.LONGEST_POST) {
        break;
      }
      boolean full = next[1] > next[0];
      PostSpan before = leading.before(text.text(), sentence, next[0], last + 1);
      int start = before == null ? next[0] : before.first();
      boolean separate =
          start > last + 1
              && ((sentence.token(start - 1).isBreak() && !sentence.isSign(start - 1, '('))
                  || sentence.key(start - 1).equals("and"));
      boolean pair = start == last + 2;
      boolean person = before != null || form(sentence, next[0], next[1], null, null) == Form.NAMED;
      if (separate && full && (person || pair)) {
        return sentence.isSign(next[0] - 1, ',') ? next[0] : start;
      }
    }
    return sentence.size();
  }

  /** Returns true for a name of a place: at Lewis Field, in Fort Pembina. */
  private static boolean isBehindPreposition(EnglishSentence sentence, int first) {
    return Set.of("in", "at", "near", "into", "outside").contains(sentence.key(first - 1));
  }

  private static String nameOf(EnglishText text, EnglishSentence sentence, int first, int last) {
    String name = sentence.text(text.text(), first, last);
    EnglishToken token = sentence.token(last);
    return name.substring(0, name.length() - (token.text().length() - token.base().length()));
  }

  /** Returns true if a run is inside the name of a body, a place or a document. */
  private boolean isPartOfOtherName(EnglishSentence sentence, int first, int last) {
    String before = sentence.key(first - 1);
    boolean known = lexicon.isGivenName(sentence.key(first)) && last > first;
    if (isFollowedByBody(sentence, last)) {
      return true;
    }
    boolean inName =
        sentence.isCapitalised(first - 1)
            && !sentence.token(first - 1).isPossessive()
            && !sentence.token(first - 1).isAcronym()
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
    return initial || korean || lexicon.isGivenName(sentence.key(first)) ? Form.NAMED : Form.BARE;
  }
}
