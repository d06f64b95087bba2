package gongbo.extract.english;

import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import gongbo.release.Region;
import gongbo.release.Speaker.SpeakerRole;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The word lists for English in the configuration, loaded once. */
final class EnglishLexicon {
  /** The maximum number of words in the name of a place. */
  private static final int LONGEST_PLACE = 3;

  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:[.’'&-][\\p{L}\\p{M}\\p{N}]+)*");

  /** The kinds of words in {@code english-words.tsv}, which explains them. */
  enum WordKind {
    HE,
    SHE,
    HONORIFIC,
    POST_NOMINAL,
    PARTICLE,
    HEAD,
    OCCUPATION,
    MODIFIER,
    ORGANISATION,
    PLACE,
    EVENT,
    EVENT_VERB,
    ANNOUNCING,
    DEADLINE,
    OTHER,
    ATTRIBUTION,
    STATEMENT,
    ADVERB,
    FUNCTION,
    COMMON,
    ABBREVIATION,
    GIVEN_NAME,
    SURNAME_FIRST
  }

  /** The ways in which the words of {@code english-roles.tsv} are used. */
  enum RoleUse {
    PART,
    VERB,
    LIST,
    HEADING
  }

  /**
   * Words that give persons a role.
   *
   * @param words the words in small letters
   * @param role the role
   * @param use how the words are used
   */
  record RolePhrase(List<String> words, SpeakerRole role, RoleUse use) {
    RolePhrase {
      words = List.copyOf(words);
    }
  }

  private final Map<WordKind, Set<String>> words = new EnumMap<>(WordKind.class);
  private final Map<String, List<RolePhrase>> roles = new HashMap<>();
  private final Map<String, List<RolePhrase>> headings = new HashMap<>();
  private final Map<String, Region> places = new HashMap<>();

  private EnglishLexicon(ConfigFolder config) {
    for (ConfigLine line : config.lines("english-words.tsv")) {
      List<String> columns = line.columns(2);
      Set<String> ofKind =
          words.computeIfAbsent(
              constant(WordKind.class, columns.get(0), line), kind -> new HashSet<>());
      StringTokenizer entries = new StringTokenizer(columns.get(1));
      while (entries.hasMoreTokens()) {
        String word = word(entries.nextToken(), line);
        if (!ofKind.add(word)) {
          throw line.error("repeats an entry: " + word);
        }
      }
    }
    for (ConfigLine line : config.lines("english-roles.tsv")) {
      addRole(line);
    }
    for (ConfigLine line : config.lines("english-places.tsv")) {
      addPlaces(line);
    }
  }

  /**
   * @throws gongbo.config.ConfigException if a file is missing or a line is invalid
   */
  static EnglishLexicon of(ConfigFolder config) {
    return new EnglishLexicon(config);
  }

  /** Returns an entry if it is a word as texts have it; no text would match another one. */
  private static String word(String entry, ConfigLine line) {
    if (!WORD.matcher(entry).matches() || !EnglishToken.keyOf(entry).equals(entry)) {
      throw line.error("has an entry that is no word in small letters without ’s: " + entry);
    }
    return entry;
  }

  private void addRole(ConfigLine line) {
    List<String> columns = line.columns(3);
    if (columns.get(0).isEmpty()) {
      throw line.error("has no words");
    }
    List<String> phrase =
        List.of(columns.get(0).split(" ", -1)).stream().map(entry -> word(entry, line)).toList();
    RoleUse use = constant(RoleUse.class, columns.get(2), line);
    List<RolePhrase> ofFirst =
        (use == RoleUse.HEADING ? headings : roles)
            .computeIfAbsent(phrase.getFirst(), word -> new ArrayList<>());
    if (ofFirst.stream().anyMatch(known -> known.words().equals(phrase))) {
      throw line.error("repeats an entry: " + columns.get(0));
    }
    ofFirst.add(new RolePhrase(phrase, constant(SpeakerRole.class, columns.get(1), line), use));
    ofFirst.sort((a, b) -> b.words().size() - a.words().size());
  }

  private void addPlaces(ConfigLine line) {
    List<String> columns = line.columns(2);
    Region region =
        Region.ofLabel(columns.get(0))
            .orElseThrow(() -> line.error("names no region: " + columns.get(0)));
    for (String name : ConfigLine.list(columns.get(1))) {
      if (!isPlaceName(name)) {
        throw line.error("has a name that is not one to three capitalised words: " + name);
      }
      if (places.put(name.toLowerCase(Locale.ROOT), region) != null) {
        throw line.error("repeats an entry: " + name);
      }
    }
  }

  private static boolean isPlaceName(String name) {
    List<String> parts = List.of(name.split(" ", -1));
    return parts.size() <= LONGEST_PLACE
        && parts.stream()
            .allMatch(part -> !part.isEmpty() && Character.isUpperCase(part.charAt(0)));
  }

  private static <E extends Enum<E>> E constant(Class<E> type, String name, ConfigLine line) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
        return constant;
      }
    }
    throw line.error("has an unknown name: " + name);
  }

  /** Returns true if a word is of one of some kinds. */
  boolean is(String word, WordKind... kinds) {
    for (WordKind kind : kinds) {
      if (words.getOrDefault(kind, Set.of()).contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** Returns true for a post or trade, also at the end of a compound: minister, film-maker. */
  boolean isTitle(String word) {
    return is(word, WordKind.HEAD, WordKind.OCCUPATION)
        || is(word.substring(word.lastIndexOf('-') + 1), WordKind.HEAD, WordKind.OCCUPATION);
  }

  /** Returns true for a given name, also one of two parts: Jean-Marc. */
  boolean isGivenName(String word) {
    int hyphen = word.indexOf('-');
    return is(word, WordKind.GIVEN_NAME)
        || (hyphen > 0 && is(word.substring(0, hyphen), WordKind.GIVEN_NAME));
  }

  /** Returns true for a title of an office that is used before a surname: President, Minister. */
  boolean isOffice(String word) {
    return is(word, WordKind.HEAD) && !is(word, WordKind.MODIFIER);
  }

  boolean isHonorific(String word) {
    return is(word, WordKind.HE, WordKind.SHE, WordKind.HONORIFIC);
  }

  /** Returns true for a verb of speech. */
  boolean isSpeech(String word) {
    return is(word, WordKind.ATTRIBUTION, WordKind.STATEMENT);
  }

  /** Returns the longest phrase for a role that begins at a token, or null. */
  @Nullable RolePhrase roleAt(EnglishSentence sentence, int index) {
    return at(roles, sentence, index);
  }

  /** Returns the longest phrase in a heading for a role that begins at a token, or null. */
  @Nullable RolePhrase headingAt(EnglishSentence sentence, int index) {
    return at(headings, sentence, index);
  }

  private static @Nullable RolePhrase at(
      Map<String, List<RolePhrase>> phrases, EnglishSentence sentence, int index) {
    for (RolePhrase phrase : phrases.getOrDefault(sentence.key(index), List.of())) {
      int matched = 1;
      while (matched < phrase.words().size()
          && phrase.words().get(matched).equals(sentence.key(index + matched))) {
        matched++;
      }
      if (matched == phrase.words().size()) {
        return phrase;
      }
    }
    return null;
  }

  /** Returns the region of a place, or null when the name is unknown. */
  @Nullable Region region(String name) {
    return places.get(name.toLowerCase(Locale.ROOT));
  }
}
