package gongbo.extract.english;

import gongbo.extract.english.EnglishLexicon.WordKind;
import gongbo.release.Finding;
import gongbo.release.Region;
import gongbo.release.Span;
import gongbo.release.Venue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Finds the venues of events: places after "at", "in" or a verb of visiting in the sentences that
 * announce an event, and those of online events. A city counts only when nothing more exact is
 * printed.
 */
final class EnglishVenues {
  private static final Set<String> PREPOSITIONS = Set.of("at", "in", "inside", "aboard", "off");

  private static final Set<String> LABELS = Set.of("venue", "location", "place", "where");

  /** The number of sentences at the beginning that are searched for venues. */
  private static final int LEAD = 12;

  /** The maximum distance in tokens from a word for an event to a city. */
  private static final int REACH_OF_CITY = 12;

  /** The number of sentences in which a city without a day is a venue. */
  private static final int LEAD_OF_CITY = 4;

  /** The confidence of a city in a sentence without a day. */
  private static final double OTHER_CITY = 0.5;

  /** The maximum distance in tokens from a word for an event to "at" beside the announcement. */
  private static final int REACH_OF_SIGNED = 26;

  /** The maximum distance in tokens from a word for taking place to a preposition. */
  private static final int REACH_OF_HELD = 4;

  /** The maximum distance in tokens from "online" to a word for an event. */
  private static final int REACH_OF_ONLINE = 4;

  /** The maximum number of places that are collected; a text with more is a directory. */
  private static final int MOST_VENUES = 50;

  private final EnglishText text;
  private final EnglishLexicon lexicon;
  private final PersonMentions mentions;
  private final PlacePhrases phrases;
  private final EnglishRegions regions;
  private final Map<String, Finding<Venue>> exact = new LinkedHashMap<>();
  private final Map<String, Finding<Venue>> cities = new LinkedHashMap<>();

  /** The sentences with a date of an event in which a city was found. */
  private final Set<Integer> announcedCities = new TreeSet<>();

  private EnglishVenues(EnglishText text, EnglishLexicon lexicon, PersonMentions mentions) {
    this.text = text;
    this.lexicon = lexicon;
    this.mentions = mentions;
    this.phrases = new PlacePhrases(lexicon);
    this.regions = new EnglishRegions(text, lexicon);
  }

  /**
   * @param announcing the indexes of the sentences with a date of an event
   */
  static List<Finding<Venue>> find(
      EnglishText text, EnglishLexicon lexicon, PersonMentions mentions, Set<Integer> announcing) {
    EnglishVenues venues = new EnglishVenues(text, lexicon, mentions);
    Set<Integer> searched = new TreeSet<>(announcing);
    for (int s = 0; s < Math.min(LEAD, text.sentences().size()); s++) {
      searched.add(s);
    }
    for (int s : searched) {
      boolean beside = announcing.contains(s - 1) || announcing.contains(s + 1);
      venues.read(s, announcing.contains(s), beside);
    }
    for (int s = 0; s < text.sentences().size(); s++) {
      venues.readLabel(s);
    }
    return venues.found(!announcing.isEmpty());
  }

  private List<Finding<Venue>> found(boolean dated) {
    List<Finding<Venue>> found = new ArrayList<>(exact.values());
    if (exact.isEmpty() && dated) {
      boolean announced = !announcedCities.isEmpty();
      cities.values().stream()
          .filter(city -> !announced || city.confidence() > OTHER_CITY)
          .limit(announced ? announcedCities.size() : 1)
          .forEach(found::add);
    }
    return found;
  }

  private boolean isOnline(String key) {
    return lexicon.region(key) == Region.ONLINE;
  }

  private void read(int s, boolean announcing, boolean beside) {
    EnglishSentence sentence = text.sentences().get(s);
    for (int i = 0; i < sentence.size(); i++) {
      String key = sentence.key(i);
      if (isOnline(key) && isOnlineEvent(sentence, i)) {
        addOnline(sentence, i);
      }
      boolean visit = isVisit(sentence, i);
      if (!visit && !PREPOSITIONS.contains(key)) {
        continue;
      }
      PlacePhrases.Phrase phrase = phrases.at(sentence, i + 1);
      if (phrase == null || mentions.at(s, phrase.first()) != null) {
        continue;
      }
      boolean near = announcing || beside || isOfEvent(sentence, i, REACH_OF_CITY);
      boolean held = isHeld(sentence, i);
      boolean signed = beside && key.equals("at") && isOfEvent(sentence, i, REACH_OF_SIGNED);
      if (phrase.exact() && near && (announcing || visit || held || signed)) {
        addList(s, phrase, announcing ? 0.85 : 0.6);
      } else if (!phrase.exact()) {
        readCity(s, i, phrase, announcing);
      }
    }
  }

  private void readCity(int s, int i, PlacePhrases.Phrase phrase, boolean announcing) {
    EnglishSentence sentence = text.sentences().get(s);
    String next = sentence.key(phrase.last() + 1);
    boolean dated = Set.of("today", "yesterday", "on", "from").contains(next);
    boolean event = isOfEvent(sentence, i, REACH_OF_CITY);
    if (announcing && (event || dated)) {
      if (announcedCities.add(s)) {
        add(cities, sentence, phrase, 0.7);
      }
    } else if (!announcing && s < LEAD_OF_CITY && isHeld(sentence, i)) {
      add(cities, sentence, phrase, OTHER_CITY);
    }
  }

  private static boolean isVisit(EnglishSentence sentence, int i) {
    String key = sentence.key(i);
    return Set.of("visited", "visits", "visit", "toured", "tours").contains(key)
        || (key.equals("to")
            && (isVisitNoun(sentence.key(i - 1)) || isVisitNoun(sentence.key(i - 4))));
  }

  private static boolean isVisitNoun(String key) {
    return key.equals("visit") || key.equals("tour") || key.equals("trip");
  }

  /** Returns true for "virtual meeting", "online hearing", "met virtually" and "webinar". */
  private boolean isOnlineEvent(EnglishSentence sentence, int i) {
    if (sentence.key(i).equals("webinar")) {
      return true;
    }
    for (int k = i + 1; k <= i + REACH_OF_ONLINE; k++) {
      if (lexicon.is(sentence.key(k), WordKind.EVENT)) {
        return true;
      }
      if (!sentence.isCapitalised(k) && !Set.of("public", "panel").contains(sentence.key(k))) {
        break;
      }
    }
    boolean adverb =
        i + 1 >= sentence.size()
            || !sentence.token(i + 1).isWord()
            || sentence.isCapitalised(i + 1)
            || lexicon.is(sentence.key(i + 1), WordKind.FUNCTION);
    for (int k = i - 1; adverb && k >= i - REACH_OF_ONLINE + 1; k--) {
      if (lexicon.is(sentence.key(k), WordKind.EVENT_VERB) || sentence.key(k).equals("place")) {
        return true;
      }
    }
    return false;
  }

  /** Adds a place and those that are listed after it: the Museum in Seoul, the Hall in Busan. */
  private void addList(int s, PlacePhrases.Phrase first, double confidence) {
    EnglishSentence sentence = text.sentences().get(s);
    PlacePhrases.Phrase phrase = first;
    while (phrase != null) {
      add(exact, sentence, phrase, confidence);
      int i = phrase.last() + 1;
      if (sentence.key(i).equals("in") && sentence.isCapitalised(i + 1)) {
        i += 2;
      }
      boolean next = sentence.isSign(i, ',') || sentence.key(i).equals("and");
      i += sentence.isSign(i, ',') && sentence.key(i + 1).equals("and") ? 1 : 0;
      phrase = next && sentence.key(i + 1).equals("the") ? phrases.at(sentence, i + 1) : null;
      boolean place = phrase != null && phrase.exact() && mentions.at(s, phrase.first()) == null;
      phrase = place ? phrase : null;
    }
  }

  /** Returns true if a word for taking place or an event stands shortly before a preposition. */
  private boolean isHeld(EnglishSentence sentence, int i) {
    for (int k = Math.max(0, i - REACH_OF_HELD); k < i; k++) {
      if (lexicon.is(sentence.key(k), WordKind.EVENT, WordKind.EVENT_VERB)
          || sentence.key(k).equals("place")) {
        return true;
      }
    }
    return false;
  }

  /** Returns true if a word for an event is beside a token. */
  private boolean isOfEvent(EnglishSentence sentence, int i, int reach) {
    for (int k = Math.max(0, i - reach); k < Math.min(sentence.size(), i + reach); k++) {
      if (lexicon.is(sentence.key(k), WordKind.EVENT, WordKind.EVENT_VERB)) {
        return true;
      }
    }
    return false;
  }

  private void readLabel(int s) {
    EnglishSentence sentence = text.sentences().get(s);
    if (LABELS.contains(sentence.key(0)) && sentence.isSign(1, ':') && sentence.size() > 2) {
      PlacePhrases.Phrase phrase = phrases.at(sentence, 2);
      if (phrase != null) {
        add(exact, sentence, phrase, 0.9);
      } else if (isOnline(sentence.key(2))) {
        addOnline(sentence, 2);
      }
    }
  }

  private void addOnline(EnglishSentence sentence, int i) {
    Region region = Region.ONLINE;
    Span span = Span.body(sentence.token(i).start(), sentence.token(i).end());
    exact.putIfAbsent(
        region.label(), new Finding<>(new Venue(region.label(), region), span, "online", 0.8));
  }

  private void add(
      Map<String, Finding<Venue>> venues,
      EnglishSentence sentence,
      PlacePhrases.Phrase phrase,
      double confidence) {
    if (venues.size() >= MOST_VENUES) {
      return;
    }
    String name = sentence.text(text.text(), phrase.first(), phrase.last());
    @Nullable Region region = regions.of(sentence, phrase.first(), phrase.last());
    Span span =
        Span.body(sentence.token(phrase.first()).start(), sentence.token(phrase.last()).end());
    boolean known = venues.keySet().stream().anyMatch(other -> contains(other, name));
    if (!known) {
      venues.keySet().removeIf(other -> contains(name, other));
      String rule = phrase.exact() ? "place-of-event" : "city-of-event";
      venues.put(name, new Finding<>(new Venue(name, region), span, rule, confidence));
    }
  }

  /** Returns true if one name contains another, whatever their case. */
  private static boolean contains(String longer, String shorter) {
    return longer.toLowerCase(Locale.ROOT).contains(shorter.toLowerCase(Locale.ROOT));
  }
}
