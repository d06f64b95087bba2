package gongbo.extract;

import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import gongbo.config.ListedAgency;
import gongbo.config.ListedRegion;
import gongbo.korean.KoreanText;
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

/** The word lists of the configuration, loaded once. */
final class Gazetteer {
  /** The maximum length of a job title or word ending in the lists, in characters. */
  private static final int LONGEST_ENDING = 8;

  /** The maximum length in syllables of a town's name without 시 or 군. */
  private static final int LONGEST_TOWN = 4;

  /** The minimum length in syllables of the part after the town in the name of an institution. */
  private static final int SHORTEST_HOUSE = 3;

  /** The maximum length in syllables of a modifier before a noun that is not a place. */
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
  private final PhraseTable<Speaker.SpeakerRole> roles;
  private final PhraseTable<Boolean> speechVerbs;
  private final PhraseTable<String> eventWords;
  private final PhraseTable<TopicWord> topicWords;

  /**
   * The evidence of a word for the topic of a release.
   *
   * @param topic the topic
   * @param weight the contribution to the topic's score
   */
  record TopicWord(Topic topic, double weight) {}

  /**
   * A job title at the end of a word.
   *
   * @param title the title as in the list
   * @param organisationPart the role of the letters before it, as {@code titles.tsv} explains
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
        // 화성시청 and 완도군청 begin with their town; a prefix without 시 or 군, as in 보성여관, may be
        // accidental.
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
      famous.put(withoutSpaces(columns.get(0)), region(line, columns.get(1)));
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
    Map<String, Speaker.SpeakerRole> rolesByPhrase = new LinkedHashMap<>();
    for (ConfigLine line : config.lines("acts.tsv")) {
      var columns = line.columns(2);
      rolesByPhrase.put(phrase(line, columns.get(0)), role(line, columns.get(1)));
    }
    roles = new PhraseTable<>(rolesByPhrase);
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
      // A word that occurs with two topics counts for the one with the higher weight.
      String word = phrase(line, columns.get(1));
      TopicWord value = new TopicWord(topic(line, columns.get(0)), weight(line, columns.get(2)));
      if (!subjects.containsKey(word) || subjects.get(word).weight() < value.weight()) {
        subjects.put(word, value);
      }
    }
    topicWords = new PhraseTable<>(subjects);
  }

  /**
   * @throws gongbo.config.ConfigException if a file is missing or a line is invalid
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
    if (withoutSpaces(phrase).length() < PhraseTable.SHORTEST) {
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

  private static Speaker.SpeakerRole role(ConfigLine line, String name) {
    for (Speaker.SpeakerRole role : Speaker.SpeakerRole.values()) {
      if (role.name().toLowerCase(Locale.ROOT).equals(name)) {
        return role;
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

  /** Returns a name without spaces, because sources space names inconsistently. */
  static String withoutSpaces(String name) {
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

  /** Returns the agency with a full or short name, or null. */
  @Nullable Agency agency(String name) {
    return agencies.get(name);
  }

  boolean isCountry(String word) {
    return countries.contains(word);
  }

  boolean isAbroad(String word) {
    return placesAbroad.contains(word);
  }

  /** Returns the region that a whole word names, as 제주, 제주특별자치도 and 완도군 do, or null. */
  @Nullable Region region(String word) {
    return regions.get(word);
  }

  /** Returns the region that a word begins with, as in 부산항 and 서울·강원지역본부, or null. */
  @Nullable Region regionAtBeginningOf(String word) {
    Region exact = regions.get(word);
    if (exact != null) {
      return exact;
    }
    for (int length = Math.min(7, word.length() - 1); length >= 2; length--) {
      Region region = regionBeginnings.get(word.substring(0, length));
      // 경기장 is the word for stadium.
      if (region != null && !word.startsWith("경기장")) {
        return region;
      }
    }
    return regionOfTownAtBeginningOf(word);
  }

  /**
   * Returns the region of an institution that is named after its town, as 울진국유림관리소 and 종로소방서 are.
   * Other names with the same prefix are excluded: 보성여관 need not be in 보성.
   */
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

  /** Returns the region of a famous place that occurs in a name, or null. */
  @Nullable Region regionOfFamousPlaceIn(String name) {
    String squeezed = withoutSpaces(name);
    for (int i = 0; i < squeezed.length(); i++) {
      PhraseTable.PhraseMatch<Region> match = venues.at(squeezed, i);
      if (match != null && isWordStart(i, match.phrase())) {
        return match.value();
      }
    }
    return null;
  }

  /**
   * Returns true unless a phrase of two syllables is inside another word, where it is a different
   * place.
   */
  private static boolean isWordStart(int offset, String phrase) {
    return phrase.length() > 2 || offset == 0;
  }

  /** Returns the longest job title that a word ends with, or null. */
  @Nullable TitleEnding titleAtEndOf(String word) {
    // The method is called for nearly every word; this check rejects most of them quickly.
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

  /** Returns true if a word is formed like the full name of a Korean and is no other known word. */
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

  /** Returns true for a listed word that is formed like a name but is not one. */
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
   * Returns true if a word of three syllables consists of a surname and at least one common
   * syllable of given names, and is no other known word.
   */
  boolean couldBeName(String word) {
    return word.length() == 3
        && Hangul.isAllSyllables(word)
        && surnames.contains(word.substring(0, 1))
        && (firstSyllables.contains(word.charAt(1)) || secondSyllables.contains(word.charAt(2)))
        && !isOtherWord(word);
  }

  /**
   * Returns true if the letters from an offset on are a given name of one or two syllables. One of
   * two syllables may be unknown if the word does not end like another kind of word.
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

  /** Returns true if a word is the name of an organisation, of a unit of one, or of its country. */
  boolean looksLikeOrganisation(String word) {
    return agencies.containsKey(word)
        || countries.contains(word)
        || regions.containsKey(word)
        || word.equals("주한")
        || Hangul.isLatin(word.charAt(0))
        || endsWithAny(word, organisationEndings);
  }

  /**
   * Returns true if a name ends as only names of organisations do: with 진흥원, but not with 부 or 원
   * alone.
   */
  boolean endsLikeOffice(String name) {
    return !KoreanText.isSyllable(name.charAt(name.length() - 1))
        || organisationEndings.stream()
            .anyMatch(ending -> ending.length() > 1 && name.endsWith(ending));
  }

  /** Returns true if a word ends like the name of a place. */
  boolean endsLikePlace(String word) {
    return endsWithAny(word, placeEndings);
  }

  /** Returns true for a listed word that is not a place although 에서 follows it: 회의, 과정. */
  boolean isNoPlace(String word) {
    return noPlaces.contains(word);
  }

  /** Returns true for such a word with a short modifier before it: 운영과정. */
  boolean isNoPlaceEnding(String word) {
    for (int cut = 0; cut <= LONGEST_MODIFIER && word.length() - cut >= 2; cut++) {
      if (noPlaces.contains(word.substring(cut))) {
        return true;
      }
    }
    return noPlaces.contains(word);
  }

  /** Returns the length of the place ending of a word; 0 if it has none. */
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

  PhraseTable<Speaker.SpeakerRole> roles() {
    return roles;
  }

  /** Returns the verbs of speech. The value is true for nouns, which become verbs with 하다. */
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
