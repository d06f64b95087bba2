package gongbo.extract.english;

import gongbo.extract.english.EnglishLexicon.WordKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the names of places: {@code Confederation Ballroom of the Rideau Falls Hotel}. */
final class PlacePhrases {
  /** The maximum length of a name in tokens. */
  private static final int LONGEST = 16;

  private static final Set<String> ARTICLES =
      Set.of("the", "a", "an", "its", "his", "her", "their", "historic", "old", "new", "former");

  private static final Set<String> CONNECTORS =
      Set.of(
          "of", "de", "do", "del", "da", "des", "du", "la", "le", "for", "on", "and", "the", "di");

  private static final Set<String> ROOM_WORDS =
      Set.of("hall", "room", "floor", "level", "building", "suite", "block", "grand", "main");

  private final EnglishLexicon lexicon;

  PlacePhrases(EnglishLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The tokens of a name.
   *
   * @param first the index of the first token
   * @param last the index of the last token
   * @param exact false if the name is no more than a city or country
   */
  record Phrase(int first, int last, boolean exact) {}

  /** Returns the name that begins at a token, or after articles there; null if none does. */
  @Nullable Phrase at(EnglishSentence sentence, int from) {
    int first = from;
    while (sentence.key(first).equals("the")
        || (ARTICLES.contains(sentence.key(first)) && !sentence.isCapitalised(first))) {
      first++;
    }
    int last = lastOfName(sentence, first);
    if (last < first) {
      return null;
    }
    while (last > first && CONNECTORS.contains(sentence.key(last))) {
      last--;
    }
    int city = cityEnd(sentence, first);
    if (city >= 0 && !hasPlaceNoun(sentence, first, last)) {
      return new Phrase(first, city, false);
    }
    if (!hasPlaceNoun(sentence, first, last) || !hasCapital(sentence, first, last)) {
      return city >= 0 ? new Phrase(first, city, false) : unknownCity(sentence, from, first);
    }
    if (isEventName(sentence, last)) {
      return null; // at the Academy of Sciences 70th Annual Meeting
    }
    boolean located =
        (sentence.isSign(last + 1, ',') || sentence.key(last + 1).equals("in"))
            && sentence.isCapitalised(last + 2);
    if (!located && (first == last || isEventOnly(sentence, first, last))) {
      return null; // at the Academy, at the Trade Forum
    }
    return new Phrase(first, withRoom(sentence, last), true);
  }

  /** Returns true if a name goes on with a number and a noun for an event. */
  private boolean isEventName(EnglishSentence sentence, int last) {
    String next = sentence.key(last + 1);
    if (next.isEmpty() || !Character.isDigit(next.charAt(0))) {
      return false;
    }
    for (int i = last + 2; i < last + 6; i++) {
      if (sentence.isCapitalised(i) && lexicon.is(sentence.key(i), WordKind.EVENT)) {
        return true;
      }
    }
    return false;
  }

  /** Returns true if the nouns for places in a name are nouns for events as well. */
  private boolean isEventOnly(EnglishSentence sentence, int first, int last) {
    for (int i = first; i <= last; i++) {
      String key = sentence.key(i);
      if (lexicon.is(key, WordKind.PLACE) && !lexicon.is(key, WordKind.EVENT)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns a capitalised word after "in" and before a day or the end, or null: in Thornaby Cross.
   */
  private @Nullable Phrase unknownCity(EnglishSentence sentence, int from, int first) {
    int last = first;
    while (sentence.isCapitalised(last + 1) && last - first < 2) {
      last++;
    }
    String next = sentence.key(last + 1);
    boolean ends =
        next.equals("on")
            || next.endsWith("day")
            || sentence.isSign(last + 1, '.')
            || last + 1 >= sentence.size()
            || (sentence.isSign(last + 1, ',')
                && lexicon.is(sentence.key(from - 2), WordKind.EVENT, WordKind.EVENT_VERB));
    boolean place = from == first && sentence.key(from - 1).equals("in") && ends;
    for (int i = first; i <= last; i++) {
      String key = sentence.key(i);
      place =
          place
              && sentence.isCapitalised(i)
              && !sentence.token(i).isAcronym()
              && !isEnd(key)
              && !lexicon.is(key, WordKind.EVENT, WordKind.ORGANISATION)
              && (i > first || !lexicon.is(key, WordKind.COMMON));
    }
    return place ? new Phrase(first, last, false) : null;
  }

  private int lastOfName(EnglishSentence sentence, int first) {
    int last = first - 1;
    int i = first;
    while (i < sentence.size() && i - first < LONGEST) {
      EnglishToken token = sentence.token(i);
      String key = sentence.key(i);
      boolean noun = lexicon.is(key, WordKind.PLACE) && !token.isCapitalised();
      boolean possessive = i == first && token.isPossessive();
      if ((token.isCapitalised() && !isEnd(key)) || noun || possessive) {
        last = i;
      } else if (!isConnector(sentence, i, first)) {
        break;
      }
      i++;
    }
    return last;
  }

  private boolean isEnd(String key) {
    return key.endsWith("day") || lexicon.is(key, WordKind.FUNCTION) || isMonth(key);
  }

  private static boolean isMonth(String key) {
    return Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december")
        .contains(key);
  }

  private boolean isConnector(EnglishSentence sentence, int i, int first) {
    String key = sentence.key(i);
    if (i == first) {
      return false;
    }
    if (key.equals("in")) {
      return sentence.isCapitalised(i + 1) && !hasCapital(sentence, first, i - 1);
    }
    if (key.equals("at") && sentence.key(i + 1).equals("the")) {
      return hasPlaceNoun(sentence, first, i - 1)
          && !lexicon.is(sentence.key(i - 1), WordKind.EVENT);
    }
    if (key.equals("and")) {
      return sentence.isCapitalised(i + 1) && !hasPlaceNoun(sentence, first, i - 1);
    }
    return CONNECTORS.contains(key)
        || sentence.isSign(i, '&')
        || (key.length() <= 4
            && !key.isEmpty()
            && Character.isDigit(key.charAt(0))
            && sentence.isCapitalised(i - 1)
            && lexicon.is(sentence.key(i - 1), WordKind.PLACE));
  }

  private boolean hasPlaceNoun(EnglishSentence sentence, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (lexicon.is(sentence.key(i), WordKind.PLACE)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasCapital(EnglishSentence sentence, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (sentence.isCapitalised(i) || sentence.token(i).isPossessive()) {
        return true;
      }
    }
    return false;
  }

  /** Returns the index of the last token of a city with its country; -1 if it is unknown. */
  private int cityEnd(EnglishSentence sentence, int first) {
    for (int length = 3; length >= 1; length--) {
      int last = first + length - 1;
      if (last < sentence.size() && isKnown(sentence, first, last)) {
        boolean more = sentence.isSign(last + 1, ',') && sentence.isCapitalised(last + 2);
        for (int l = 2; more && l >= 1; l--) {
          int end = last + 1 + l;
          if (end < sentence.size() && isKnown(sentence, last + 2, end)) {
            return end;
          }
        }
        return last;
      }
    }
    boolean named =
        sentence.isCapitalised(first)
            && sentence.isSign(first + 1, ',')
            && first + 2 < sentence.size()
            && isKnown(sentence, first + 2, first + 2);
    return named ? first + 2 : -1;
  }

  private boolean isKnown(EnglishSentence sentence, int first, int last) {
    StringBuilder name = new StringBuilder();
    for (int i = first; i <= last; i++) {
      if (!sentence.isCapitalised(i)) {
        return false;
      }
      name.append(i == first ? "" : " ").append(sentence.token(i).base());
    }
    return lexicon.region(name.toString()) != null;
  }

  /** Includes a room after the name: (Room 502); , Hall B; , 2nd floor seminar room. */
  private int withRoom(EnglishSentence sentence, int last) {
    if (sentence.isSign(last + 1, '(')) {
      int close = last + 2;
      while (close < sentence.size() && close - last < 5 && !sentence.isSign(close, ')')) {
        close++;
      }
      String inside = sentence.key(last + 2);
      boolean room = ROOM_WORDS.contains(inside) || inside.matches("\\d{1,2}f");
      return room && sentence.isSign(close, ')') ? close : last;
    }
    if (!sentence.isSign(last + 1, ',')) {
      return last;
    }
    int i = last + 2;
    boolean room = false;
    while (i < sentence.size()
        && i - last < 7
        && sentence.token(i).isWord()
        && (sentence.isCapitalised(i) || isRoomWord(sentence.key(i)))) {
      room = room || ROOM_WORDS.contains(sentence.key(i));
      i++;
    }
    return room ? withRoom(sentence, i - 1) : last;
  }

  private boolean isRoomWord(String key) {
    return ROOM_WORDS.contains(key)
        || lexicon.is(key, WordKind.PLACE, WordKind.EVENT)
        || key.matches("\\d{1,4}(?:st|nd|rd|th|f)?");
  }
}
