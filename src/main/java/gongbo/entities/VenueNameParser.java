package gongbo.entities;

import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import gongbo.config.RegionNames;
import gongbo.release.Region;
import gongbo.release.Venue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses the names of venues into address, place and room. */
final class VenueNameParser {
  private static final String FILE = "places.tsv";

  /** Endings of the names of rooms and other parts of buildings. */
  private static final List<String> ROOM_ENDINGS =
      List.of(
          "홀", "실", "룸", "강당", "회의장", "로비", "전관", "스튜디오", "오디토리움", "볼룸", "별관", "본관", "신관", "전시장",
          "야외", "대연회장", "연회장", "식당");

  /** Units of numbered floors, wings and rooms: 3층, 6동, 201호. */
  private static final List<String> NUMBERED_UNITS = List.of("층", "동", "호", "호실", "관");

  /** Generic names of rooms, which do not identify a place without a building. */
  private static final List<String> GENERIC_ROOMS =
      List.of("회의실", "강당", "회의장", "기자실", "브리핑실", "상황실", "세미나실", "강의실", "교육장", "접견실", "집무실", "대연회장");

  /**
   * The maximum length of an attribute of a generic room, such as 대, 제2 and 다목적; a longer prefix is
   * a proper name: 오름국제회의장.
   */
  private static final int MAX_ATTRIBUTE_LENGTH = 3;

  /** Generic names of buildings, which do not identify a place. */
  private static final Set<String> GENERIC_BUILDINGS =
      Set.of("본청", "청사", "본사", "본원", "본부", "본관", "별관", "신관", "사옥", "현장", "인근");

  /** Endings of the parts of an address below city and district. */
  private static final List<String> STREET_ENDINGS = List.of("동", "로", "길", "읍", "면", "가");

  private final RegionNames regions;

  /** Maps each alternative name of a place, without spaces, to its name. */
  private final Map<String, String> names = new HashMap<>();

  private VenueNameParser(ConfigFolder config) {
    this.regions = RegionNames.of(config);
    for (ConfigLine line : config.lines(FILE)) {
      List<String> columns = line.columns(2);
      List<String> others = ConfigLine.list(columns.get(1));
      if (columns.get(0).isEmpty() || others.isEmpty()) {
        throw line.error("needs a place and its other names");
      }
      for (String other : others) {
        if (normalize(other).equals(normalize(columns.get(0)))
            || names.put(normalize(other), columns.get(0)) != null) {
          throw line.error("names " + other + " a second time");
        }
      }
    }
  }

  static VenueNameParser of(ConfigFolder config) {
    return new VenueNameParser(config);
  }

  /**
   * The parts of the name of a venue.
   *
   * @param place the place, without address and room
   * @param room the room; null when there is none
   */
  record NameParts(String place, @Nullable String room) {}

  /**
   * Parses a name; returns null when it does not identify a place, such as 본청 or 대회의실, or only a
   * region, such as 서울 or 서울 대회의실.
   */
  @Nullable NameParts parse(String printed, @Nullable Region region) {
    if (region == Region.ONLINE) {
      return new NameParts(Region.ONLINE.label(), null);
    }
    List<String> words = words(printed);
    int first = region == Region.ABROAD ? 0 : indexAfterAddress(words);
    int room = first + 1;
    while (room < words.size() && !isRoom(words.get(room))) {
      room++;
    }
    room = Math.min(room, words.size());
    if (isGenericRoom(words.get(first)) || GENERIC_BUILDINGS.contains(words.get(first))) {
      return null;
    }
    String place = String.join(" ", words.subList(first, room));
    if (isRegion(place, region)) {
      return null;
    }
    return new NameParts(
        canonicalName(place),
        room == words.size() ? null : String.join(" ", words.subList(room, words.size())));
  }

  private boolean isRegion(String name, @Nullable Region region) {
    return region != Region.ABROAD && regions.only(name).isPresent();
  }

  /**
   * Returns a venue whose name is only that of a region, with that region; empty for others and for
   * venues abroad.
   */
  Optional<Venue> regionOnly(Venue venue) {
    return isRegion(venue.name(), venue.region())
        ? regions.only(venue.name()).flatMap(Region::ofLabel).map(venue::inRegion)
        : Optional.empty();
  }

  /** Returns the configured name of a place, or the given name when none is configured. */
  String canonicalName(String name) {
    return names.getOrDefault(normalize(name), name);
  }

  /** Returns the name in lower case without spaces, for comparison. */
  static String normalize(String name) {
    return name.replace(" ", "").toLowerCase(Locale.ROOT);
  }

  /** Splits a name into words, without the content of parentheses. */
  private static List<String> words(String printed) {
    StringBuilder plain = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < printed.length(); i++) {
      char c = printed.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0) {
        plain.append(c);
      }
    }
    String text = plain.toString().strip();
    return new ArrayList<>(List.of((text.isEmpty() ? printed.strip() : text).split("\\s+")));
  }

  /**
   * Returns the index of the first word after the address; the last word is always part of the
   * place.
   */
  private int indexAfterAddress(List<String> words) {
    int first = 0;
    while (first < words.size() - 1
        && (regions.has(words.get(first)) || (first > 0 && isStreet(words.get(first))))) {
      first++;
    }
    return first;
  }

  private static boolean isStreet(String word) {
    return word.length() > 2
        && STREET_ENDINGS.stream().anyMatch(word::endsWith)
        && !isNumbered(word);
  }

  private static boolean isGenericRoom(String word) {
    return isNumbered(word)
        || GENERIC_ROOMS.stream()
            .anyMatch(
                room ->
                    word.endsWith(room) && word.length() - room.length() <= MAX_ATTRIBUTE_LENGTH);
  }

  private static boolean isRoom(String word) {
    return isNumbered(word) || ROOM_ENDINGS.stream().anyMatch(word::endsWith);
  }

  private static boolean isNumbered(String word) {
    for (String unit : NUMBERED_UNITS) {
      int digit = word.length() - unit.length() - 1;
      if (digit >= 0 && word.endsWith(unit) && Character.isDigit(word.charAt(digit))) {
        return true;
      }
    }
    return false;
  }
}
