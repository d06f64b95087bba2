package gongbo.extract;

import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import gongbo.config.ListedAgency;
import gongbo.config.ListedRegion;
import gongbo.release.Region;
import gongbo.release.Speaker;
import gongbo.release.Topic;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/** Every word that the rules know, read once from the configuration. */
final class Gazetteer {
  /** How long the longest title or word ending in the lists may be, in letters. */
  private static final int LONGEST_ENDING = 8;

  /** The names of towns without 시 or 군 have up to so many letters. */
  private static final int LONGEST_TOWN = 4;

  /** What follows a town in the name of its house has so many letters at least. */
  private static final int SHORTEST_HOUSE = 3;

  /** How many letters a noun may have before one that names no place. */
  private static final int LONGEST_MODIFIER = 3;

  private final Map<String, Agency> agencies = new HashMap<>();
  private final Map<String, Region> regions = new HashMap<>();
  private final Map<String, Region> regionBeginnings = new HashMap<>();
  private final Set<String> countries = new HashSet<>();
  private final Set<String> placesAbroad = new HashSet<>();
  private final PhraseTable<Region> venues;
  private final Map<String, String> titles = new HashMap<>();
  private final BitSet lastOfTitles = new BitSet();
  private final Set<String> surnames = new HashSet<>();
  private final Set<Character> firstSyllables = new HashSet<>();
  private final Set<Character> secondSyllables = new HashSet<>();
  private final Set<String> commonWords = new HashSet<>();
  private final Set<String> organisationEndings = new HashSet<>();
  private final Set<String> placeEndings = new HashSet<>();
  private final Set<String> noPlaces = new HashSet<>();
  private final PhraseTable<Speaker.SpeakerRole> acts;
  private final PhraseTable<Boolean> speechVerbs;
  private final PhraseTable<String> eventWords;
  private final PhraseTable<TopicWord> topicWords;

  /**
   * What a word tells of a release's topic.
   *
   * @param topic the topic
   * @param weight how much it counts
   */
  record TopicWord(Topic topic, double weight) {}

  /**
   * A title at the end of a word.
   *
   * @param title the title as the list has it
   * @param organisationPart what the letters before it are, as {@code titles.tsv} explains
   */
  record TitleEnding(String title, String organisationPart) {}

  private Gazetteer(ConfigFolder config) {
    for (ListedAgency listed : ListedAgency.in(config)) {
      ConfigLine line = listed.line();
      Agency agency = new Agency(listed.name(), listed.headTitle(), topic(line, listed.topic()));
      listed.names().forEach(name -> putOnce(agencies, name, agency, line));
    }
    for (ListedRegion listed : ListedRegion.in(config)) {
      ConfigLine line = listed.line();
      Region region = region(line, listed.name());
      for (String name : listed.names()) {
        putOnce(regions, name, region, line);
        putOnce(regionBeginnings, name, region, line);
      }
      for (String name : listed.towns()) {
        putOnce(regions, name, region, line);
        // 화성시청 and 완도군청 begin with their town, 보성여관 need not.
        if (name.length() > 2 && Hangul.endsWithAny(name, List.of("시", "군", "구"))) {
          putOnce(regionBeginnings, name, region, line);
        }
      }
    }
    for (ConfigLine line : config.lines("places-abroad.tsv")) {
      var columns = line.columns(2);
      switch (columns.get(1)) {
        case "country" -> countries.add(columns.get(0));
        case "city" -> {}
        default -> throw line.error("is neither a country nor a city: " + columns.get(1));
      }
      placesAbroad.add(columns.get(0));
    }
    Map<String, Region> famous = new LinkedHashMap<>();
    for (ConfigLine line : config.lines("venues.tsv")) {
      var columns = line.columns(2);
      phrase(line, columns.get(0));
      famous.put(squeeze(columns.get(0)), region(line, columns.get(1)));
    }
    venues = new PhraseTable<>(famous);
    for (ConfigLine line : config.lines("titles.tsv")) {
      var columns = line.columns(2);
      if (columns.get(0).length() > LONGEST_ENDING || columns.get(1).isEmpty()) {
        throw line.error("needs a title of up to " + LONGEST_ENDING + " letters and what it takes");
      }
      putOnce(titles, columns.get(0), columns.get(1), line);
      lastOfTitles.set(columns.get(0).charAt(columns.get(0).length() - 1));
    }
    words(config, "surnames.txt", surnames);
    for (ConfigLine line : config.lines("given-names.tsv")) {
      var columns = line.columns(2);
      Set<Character> syllables =
          switch (columns.get(0)) {
            case "first" -> firstSyllables;
            case "second" -> secondSyllables;
            default -> throw line.error("is neither first nor second: " + columns.get(0));
          };
      columns.get(1).chars().forEach(c -> syllables.add((char) c));
    }
    words(config, "common-words.txt", commonWords);
    words(config, "organisation-words.txt", organisationEndings);
    words(config, "place-nouns.txt", placeEndings);
    words(config, "no-places.txt", noPlaces);
    Map<String, Speaker.SpeakerRole> parts = new LinkedHashMap<>();
    for (ConfigLine line : config.lines("acts.tsv")) {
      var columns = line.columns(2);
      parts.put(phrase(line, columns.get(0)), act(line, columns.get(1)));
    }
    acts = new PhraseTable<>(parts);
    Map<String, Boolean> verbs = new LinkedHashMap<>();
    for (ConfigLine line : config.lines("speech-verbs.tsv")) {
      var columns = line.columns(2);
      switch (columns.get(1)) {
        case "verb" -> verbs.put(phrase(line, columns.get(0)), false);
        case "noun" -> verbs.put(phrase(line, columns.get(0)), true);
        default -> throw line.error("is neither a verb nor a noun: " + columns.get(1));
      }
    }
    speechVerbs = new PhraseTable<>(verbs);
    Map<String, String> events = new LinkedHashMap<>();
    for (ConfigLine line : config.lines("event-words.txt")) {
      String word = phrase(line, line.text().strip());
      events.put(word, word);
    }
    eventWords = new PhraseTable<>(events);
    Map<String, TopicWord> subjects = new LinkedHashMap<>();
    for (ConfigLine line : config.lines("topics.tsv")) {
      var columns = line.columns(3);
      // A word of two fields stands with the one that comes last in the file only by mistake.
      String word = phrase(line, columns.get(1));
      TopicWord value = new TopicWord(topic(line, columns.get(0)), weight(line, columns.get(2)));
      if (!subjects.containsKey(word) || subjects.get(word).weight() < value.weight()) {
        subjects.put(word, value);
      }
    }
    topicWords = new PhraseTable<>(subjects);
  }

  /**
   * @throws gongbo.config.ConfigException when a file is missing or a line cannot be used
   */
  static Gazetteer of(ConfigFolder config) {
    return new Gazetteer(config);
  }

  private static <V> void putOnce(Map<String, V> map, String name, V value, ConfigLine line) {
    if (name.isEmpty()) {
      throw line.error("has an empty name");
    }
    if (map.putIfAbsent(name, value) != null) {
      throw line.error("names " + name + " a second time");
    }
  }

  private static void words(ConfigFolder config, String file, Collection<String> into) {
    for (ConfigLine line : config.lines(file)) {
      StringTokenizer words = new StringTokenizer(line.text());
      while (words.hasMoreTokens()) {
        into.add(words.nextToken());
      }
    }
  }

  private static String phrase(ConfigLine line, String phrase) {
    if (squeeze(phrase).length() < PhraseTable.SHORTEST) {
      throw line.error("needs a word of two letters or more: " + phrase);
    }
    return phrase;
  }

  private static Topic topic(ConfigLine line, String label) {
    return Topic.ofLabel(label).orElseThrow(() -> line.error("names no topic: " + label));
  }

  private static Region region(ConfigLine line, String label) {
    return Region.ofLabel(label).orElseThrow(() -> line.error("names no region: " + label));
  }

  private static Speaker.SpeakerRole act(ConfigLine line, String name) {
    for (Speaker.SpeakerRole act : Speaker.SpeakerRole.values()) {
      if (act.name().toLowerCase(Locale.ROOT).equals(name)) {
        return act;
      }
    }
    throw line.error("names no speaking part: " + name);
  }

  private static double weight(ConfigLine line, String number) {
    double weight;
    try {
      weight = Double.parseDouble(number);
    } catch (NumberFormatException e) {
      throw line.error("has no number for a weight: " + number);
    }
    if (!(weight > 0 && weight <= 10)) {
      throw line.error("has a weight that is not above 0 and up to 10: " + number);
    }
    return weight;
  }

  /** A name without its spaces, which writers put as they like. */
  static String squeeze(String name) {
    if (name.indexOf(' ') < 0) {
      return name;
    }
    StringBuilder squeezed = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) != ' ') {
        squeezed.append(name.charAt(i));
      }
    }
    return squeezed.toString();
  }

  /** The agency of a full or short name. */
  @Nullable Agency agency(String name) {
    return agencies.get(name);
  }

  boolean isCountry(String word) {
    return countries.contains(word);
  }

  boolean isAbroad(String word) {
    return placesAbroad.contains(word);
  }

  /** The region that a whole word names: 제주, 제주특별자치도, 완도군. */
  @Nullable Region region(String word) {
    return regions.get(word);
  }

  /** The region that a word begins with, as in 부산항 or 서울·강원지역본부. */
  @Nullable Region regionAtBeginningOf(String word) {
    Region exact = regions.get(word);
    if (exact != null) {
      return exact;
    }
    for (int length = Math.min(7, word.length() - 1); length >= 2; length--) {
      Region region = regionBeginnings.get(word.substring(0, length));
      // 경기장 is a stadium anywhere.
      if (region != null && !word.startsWith("경기장")) {
        return region;
      }
    }
    return regionOfTownAtBeginningOf(word);
  }

  /** 울진국유림관리소, 종로소방서: a house of a town is named after it; 보성여관 need not be in 보성. */
  private @Nullable Region regionOfTownAtBeginningOf(String word) {
    if (!endsWithAny(word, organisationEndings) && !endsWithAny(word, placeEndings)) {
      return null;
    }
    for (int length = Math.min(LONGEST_TOWN, word.length() - SHORTEST_HOUSE);
        length >= 2;
        length--) {
      Region region = regions.get(word.substring(0, length));
      if (region != null) {
        return region;
      }
    }
    return null;
  }

  /** The region of a famous place that stands in a name. */
  @Nullable Region regionOfFamousPlaceIn(String name) {
    String squeezed = squeeze(name);
    for (int i = 0; i < squeezed.length(); i++) {
      PhraseTable.Match<Region> match = venues.at(squeezed, i);
      if (match != null && isWordStart(i, match.phrase())) {
        return match.value();
      }
    }
    return null;
  }

  /** 역 or 국회 inside another word is another place. */
  private static boolean isWordStart(int offset, String phrase) {
    return phrase.length() > 2 || offset == 0;
  }

  /** The longest title that a word ends with. */
  @Nullable TitleEnding titleAtEndOf(String word) {
    // Nearly every word of a text is asked about, and few end in a letter that ends a title.
    if (word.isEmpty() || !lastOfTitles.get(word.charAt(word.length() - 1))) {
      return null;
    }
    for (int length = Math.min(LONGEST_ENDING, word.length()); length >= 1; length--) {
      String ending = word.substring(word.length() - length);
      String part = titles.get(ending);
      if (part != null) {
        return new TitleEnding(ending, part);
      }
    }
    return null;
  }

  boolean isSurname(String word) {
    return surnames.contains(word);
  }

  /** Whether a word is spelled like the full name of a Korean and is no other word we know. */
  boolean looksLikeName(String word) {
    int length = word.length();
    if (length < 2 || length > 4 || !Hangul.isAllSyllables(word)) {
      return false;
    }
    int surname;
    if (length >= 3 && surnames.contains(word.substring(0, 2))) {
      surname = 2;
    } else if (length <= 3 && surnames.contains(word.substring(0, 1))) {
      surname = 1;
    } else {
      return false;
    }
    return isGivenName(word, surname) && !isOtherWord(word);
  }

  /** Whether a word is spelled like a name and is none. */
  boolean isCommonWord(String word) {
    return commonWords.contains(word);
  }

  private boolean isOtherWord(String word) {
    return commonWords.contains(word)
        || agencies.containsKey(word)
        || regions.containsKey(word)
        || placesAbroad.contains(word)
        || titles.containsKey(word);
  }

  /**
   * Whether a word of three letters has a surname and a syllable of names, and is no other word.
   */
  boolean couldBeName(String word) {
    return word.length() == 3
        && Hangul.isAllSyllables(word)
        && surnames.contains(word.substring(0, 1))
        && (firstSyllables.contains(word.charAt(1)) || secondSyllables.contains(word.charAt(2)))
        && !isOtherWord(word);
  }

  /**
   * Whether the letters from an offset on are a given name: two syllables, of which a rare one may
   * be unknown as long as the word does not end like another one, or a single one.
   */
  private boolean isGivenName(String word, int from) {
    boolean first = firstSyllables.contains(word.charAt(from));
    if (word.length() == from + 1) {
      return first || secondSyllables.contains(word.charAt(from));
    }
    boolean second = secondSyllables.contains(word.charAt(from + 1));
    return (first && second)
        || ((first || second)
            && !NounParticles.closes(word)
            && !endsWithAny(word, organisationEndings));
  }

  /** Whether a word is the name of an organisation or of a part of one, or of its country. */
  boolean looksLikeOrganisation(String word) {
    return agencies.containsKey(word)
        || countries.contains(word)
        || regions.containsKey(word)
        || word.equals("주한")
        || Hangul.isLatin(word.charAt(0))
        || endsWithAny(word, organisationEndings);
  }

  /** Whether a name ends as only names of organisations do: 진흥원, but not 부 or 원 alone. */
  boolean endsLikeOffice(String name) {
    return !Hangul.isSyllable(name.charAt(name.length() - 1))
        || organisationEndings.stream()
            .anyMatch(ending -> ending.length() > 1 && name.endsWith(ending));
  }

  /** Whether a word ends like the name of a place. */
  boolean endsLikePlace(String word) {
    return endsWithAny(word, placeEndings);
  }

  /** Whether a word before 에서 names no place: 회의, 과정. */
  boolean isNoPlace(String word) {
    return noPlaces.contains(word);
  }

  /** Whether a word is one that names no place, with a short one before it: 운영과정. */
  boolean isNoPlaceEnding(String word) {
    for (int cut = 0; cut <= LONGEST_MODIFIER && word.length() - cut >= 2; cut++) {
      if (noPlaces.contains(word.substring(cut))) {
        return true;
      }
    }
    return noPlaces.contains(word);
  }

  /** How many letters of a word are its ending as the name of a place; 0 when it has none. */
  int lengthOfPlaceAtEnd(String word) {
    return lengthOfEnding(word, placeEndings);
  }

  private static boolean endsWithAny(String word, Set<String> endings) {
    return lengthOfEnding(word, endings) > 0;
  }

  private static int lengthOfEnding(String word, Set<String> endings) {
    for (int length = Math.min(LONGEST_ENDING, word.length()); length >= 1; length--) {
      if (endings.contains(word.substring(word.length() - length))) {
        return length;
      }
    }
    return 0;
  }

  PhraseTable<Speaker.SpeakerRole> acts() {
    return acts;
  }

  /** Verbs of speech; true for those that are nouns and need 하다 to be verbs. */
  PhraseTable<Boolean> speechVerbs() {
    return speechVerbs;
  }

  PhraseTable<String> eventWords() {
    return eventWords;
  }

  PhraseTable<TopicWord> topicWords() {
    return topicWords;
  }
}
