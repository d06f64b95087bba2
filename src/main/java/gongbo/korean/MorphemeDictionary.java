package gongbo.korean;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.KoMorphData;
import org.apache.lucene.analysis.ko.dict.TokenInfoDictionary;
import org.apache.lucene.analysis.ko.dict.TokenInfoFST;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;
import org.jspecify.annotations.Nullable;

/**
 * The words that {@link MorphemeLattice} segments a printed word into: nori's system dictionary,
 * the entries of the user dictionary, and unknown words of any letters. Safe for use by many
 * threads.
 */
final class MorphemeDictionary {
  /** The cost of a user-dictionary word: that of a frequent noun, so that it competes fairly. */
  private static final int USER_COST = 2_600;

  /** How much cheaper a user-dictionary word is for each further part, which is as frequent. */
  private static final int USER_PART = 4_000;

  /** The cost of an unknown Hangul word and of each of its syllables. */
  private static final int UNKNOWN_COST = 7_500;

  private static final int UNKNOWN_SYLLABLE_COST = 1_300;

  /** The cost of a noun that the dictionary alone reads as something else. */
  private static final int MISREAD_COST = 4_500;

  /** The same for a noun that it lists, which costs less than a noun with a particle. */
  private static final int MISREAD_LISTED_COST = -2_500;

  /** The longest unknown Hangul word, in syllables. */
  private static final int LONGEST_UNKNOWN = 8;

  /** How much cheaper a noun is for each e-fold of the releases that print it alone. */
  private static final int BONUS = 500;

  /** The least cost of a noun, so that two frequent ones cost more than one. */
  private static final int LEAST_COST = 500;

  /** How much more a name of the system dictionary costs that no release prints alone. */
  private static final int RARE_NAME = 3_000;

  /** The contractions of 과는, 하고, 하다 and 이고: 정책관 is not 정책과는. */
  private static final Set<String> SPOKEN = Set.of("관", "코", "타", "구");

  private static final TokenInfoDictionary SYSTEM = TokenInfoDictionary.getInstance();
  private static final KoMorphData DATA = SYSTEM.getMorphAttributes();

  // nori's connection costs know a word by an id per part of speech and final consonant. Words that
  // are not in its dictionary borrow those of one that is.
  private static final Ids NOUN = Ids.like("장관", "회의", POS.Tag.NNG);
  private static final Ids NAME = Ids.like("부산", "제주", POS.Tag.NNP);
  private static final Ids LATIN = new Ids(1796, 3532, 3532);
  private static final Ids NUMBER = new Ids(1797, 3562, 3562);
  private static final Ids HANJA = new Ids(1795, 3561, 3561);

  private final Map<String, List<String>> userEntries;
  private final NounFrequencies frequencies;
  private final int longestUserEntry;

  /**
   * @param userEntries the words of the user dictionary with their parts; a word that is never
   *     split is its own single part
   * @param frequencies the number of releases of a reference corpus that print a noun as a word of
   *     its own
   */
  MorphemeDictionary(Map<String, List<String>> userEntries, NounFrequencies frequencies) {
    this.frequencies = frequencies;
    this.userEntries = Map.copyOf(userEntries);
    this.longestUserEntry = userEntries.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /**
   * The ids of a word in the table of connection costs.
   *
   * @param left the id towards the word before
   * @param open the id towards the word after, when the last syllable has no final consonant
   * @param closed the same when it has one
   */
  private record Ids(int left, int open, int closed) {
    /** Returns the ids of two words of the system dictionary with this part of speech. */
    static Ids like(String closed, String open, POS.Tag tag) {
      List<LatticeWord> ofClosed = entries(closed, tag);
      return new Ids(
          ofClosed.getLast().leftId(),
          entries(open, tag).getFirst().rightId(),
          ofClosed.getFirst().rightId());
    }

    int right(char last) {
      return KoreanText.isSyllable(last) && HangulSyllable.last(last) != 0 ? closed : open;
    }
  }

  /** Returns whether the user dictionary has a word. */
  boolean isListed(String word) {
    return userEntries.containsKey(word);
  }

  /** Returns whether a syllable is a prefix in the system dictionary. */
  static boolean isPrefix(char syllable) {
    return !entries(String.valueOf(syllable), POS.Tag.XPN).isEmpty();
  }

  /** Passes every word that begins at an offset of a printed word. */
  void forEachAt(String word, int start, Consumer<LatticeWord> words) {
    forEach(
        word,
        start,
        found -> {
          String surface = word.substring(start, found.end());
          if (!isNoun(found)) {
            if (!isSpoken(found, surface)) {
              words.accept(found);
            }
          } else if (!userEntries.containsKey(surface)) {
            words.accept(found.withCost(nounCost(found, surface)));
          }
        });
    int longest = Math.min(word.length(), start + longestUserEntry);
    for (int end = start + 1; end <= longest; end++) {
      List<String> parts = userEntries.get(word.substring(start, end));
      if (parts != null) {
        words.accept(userWord(word, start, end, parts));
      }
    }
    addUnknown(word, start, words);
  }

  /** Returns whether a word is a contraction of speech, which releases do not print. */
  private static boolean isSpoken(LatticeWord word, String surface) {
    return word.leftTag() != word.rightTag() && SPOKEN.contains(surface);
  }

  private static void forEach(String word, int start, Consumer<LatticeWord> words) {
    TokenInfoFST fst = SYSTEM.getFST();
    FST.BytesReader in = fst.getBytesReader();
    FST.Arc<Long> arc = fst.getFirstArc(new FST.Arc<>());
    IntsRef ids = new IntsRef();
    int output = 0;
    try {
      for (int i = start; i < word.length(); i++) {
        if (fst.findTargetArc(word.charAt(i), arc, arc, i == start, in) == null) {
          return;
        }
        output += arc.output().intValue();
        if (arc.isFinal()) {
          SYSTEM.lookupWordIds(output + arc.nextFinalOutput().intValue(), ids);
          for (int n = 0; n < ids.length; n++) {
            words.accept(systemWord(word, start, i + 1, ids.ints[ids.offset + n]));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("nori's dictionary is in memory", e);
    }
  }

  /**
   * Returns whether a word is a root that makes adjectives and adverbs, and no noun of several
   * meanings: 공고히 has nothing to do with 공고.
   */
  static boolean isRoot(String word) {
    return !entries(word, POS.Tag.XR).isEmpty() && entries(word, POS.Tag.NNG).size() <= 1;
  }

  /** Returns whether a word is a noun or a name in the system dictionary. */
  static boolean isNoun(String word) {
    return !entries(word, POS.Tag.NNG).isEmpty() || !entries(word, POS.Tag.NNP).isEmpty();
  }

  /** Returns the entries of the system dictionary for a word that begin with a part of speech. */
  private static List<LatticeWord> entries(String word, POS.Tag tag) {
    List<LatticeWord> entries = new ArrayList<>();
    forEach(
        word,
        0,
        entry -> {
          if (entry.end() == word.length() && entry.leftTag() == tag) {
            entries.add(entry);
          }
        });
    return entries;
  }

  private static boolean isNoun(LatticeWord word) {
    return word.leftTag() == POS.Tag.NNG || word.leftTag() == POS.Tag.NNP;
  }

  private int nounCost(LatticeWord found, String noun) {
    if (frequencies.isMisread(noun)) {
      return MISREAD_LISTED_COST;
    }
    boolean isRareName = found.leftTag() == POS.Tag.NNP && !frequencies.contains(noun);
    return Math.max(LEAST_COST, found.cost() - bonus(noun)) + (isRareName ? RARE_NAME : 0);
  }

  /** Returns how much cheaper a noun is that releases print as a word of its own. */
  private int bonus(String noun) {
    int releases = frequencies.of(noun);
    return releases == 0 ? 0 : (int) (BONUS * Math.log(releases));
  }

  private static LatticeWord systemWord(String word, int start, int end, int id) {
    return new LatticeWord(
        start,
        end,
        DATA.getLeftId(id),
        DATA.getRightId(id),
        DATA.getWordCost(id),
        DATA.getLeftPOS(id),
        DATA.getRightPOS(id),
        () -> systemParts(word, start, end, id));
  }

  private static List<LatticeWord.Part> systemParts(String word, int start, int end, int id) {
    String surface = word.substring(start, end);
    KoMorphData.Morpheme[] morphemes =
        DATA.getMorphemes(id, surface.toCharArray(), 0, surface.length());
    if (morphemes == null || DATA.getPOSType(id) == POS.Type.MORPHEME) {
      return List.of(new LatticeWord.Part(surface, start, end, DATA.getLeftPOS(id)));
    }
    List<LatticeWord.Part> parts = new ArrayList<>();
    int letters = Stream.of(morphemes).mapToInt(part -> part.surfaceForm().length()).sum();
    boolean compound = DATA.getPOSType(id) == POS.Type.COMPOUND && letters == surface.length();
    int at = start;
    for (KoMorphData.Morpheme morpheme : morphemes) {
      // The parts of an inflected word overlap in its syllables, so each has the whole word.
      int to = compound ? at + morpheme.surfaceForm().length() : end;
      parts.add(new LatticeWord.Part(morpheme.surfaceForm(), at, to, morpheme.posTag()));
      at = compound ? to : start;
    }
    return parts;
  }

  /** Returns the entry of the user dictionary that a printed word is, or null when it is none. */
  @Nullable LatticeWord userWord(String word) {
    List<String> parts = userEntries.get(word);
    return parts == null ? null : userWord(word, 0, word.length(), parts);
  }

  private LatticeWord userWord(String word, int start, int end, List<String> names) {
    return new LatticeWord(
        start,
        end,
        NOUN.left(),
        NOUN.right(word.charAt(end - 1)),
        names.size() == 1
            ? Math.max(LEAST_COST, USER_COST - bonus(names.getFirst()))
            : USER_COST
                - USER_PART * (names.size() - 1)
                - names.stream().mapToInt(this::bonus).sum(),
        POS.Tag.NNG,
        POS.Tag.NNG,
        () -> {
          List<LatticeWord.Part> parts = new ArrayList<>();
          int at = start;
          for (String name : names) {
            parts.add(new LatticeWord.Part(name, at, at + name.length(), POS.Tag.NNG));
            at += name.length();
          }
          return parts;
        });
  }

  private void addUnknown(String word, int start, Consumer<LatticeWord> words) {
    char first = word.charAt(start);
    int end = start + 1;
    if (KoreanText.isSyllable(first)) {
      int longest = Math.min(word.length(), start + LONGEST_UNKNOWN);
      for (; end <= longest && KoreanText.isSyllable(word.charAt(end - 1)); end++) {
        int cost = hangulCost(word.substring(start, end));
        words.accept(unknown(word, start, end, NAME, cost, POS.Tag.NNP));
      }
    } else if (Character.isIdeographic(first)) {
      words.accept(unknown(word, start, end, HANJA, UNKNOWN_COST, POS.Tag.SH));
    } else if (start == 0 || kind(word.charAt(start - 1)) != kind(first)) {
      // A run of digits or of letters of other scripts is one word.
      while (end < word.length() && kind(word.charAt(end)) == kind(first)) {
        end++;
      }
      boolean digits = Character.isDigit(first);
      words.accept(
          unknown(word, start, end, digits ? NUMBER : LATIN, 0, digits ? POS.Tag.SN : POS.Tag.SL));
    }
  }

  private int hangulCost(String word) {
    int cost =
        frequencies.isMisread(word)
            ? MISREAD_COST
            : UNKNOWN_COST + UNKNOWN_SYLLABLE_COST * word.length();
    return Math.max(LEAST_COST, cost - bonus(word));
  }

  private static LatticeWord unknown(
      String word, int start, int end, Ids ids, int cost, POS.Tag tag) {
    return new LatticeWord(
        start,
        end,
        ids.left(),
        ids.right(word.charAt(end - 1)),
        cost,
        tag,
        tag,
        () -> List.of(new LatticeWord.Part(word.substring(start, end), start, end, tag)));
  }

  /** Returns 0 for a syllable, 1 for an ideograph, 2 for a digit and 3 for any other letter. */
  private static int kind(char c) {
    return KoreanText.isSyllable(c) ? 0 : Character.isIdeographic(c) ? 1 : isDigit(c) ? 2 : 3;
  }

  /** Returns whether a character belongs to a number; a decimal point is inside one. */
  private static boolean isDigit(char c) {
    return Character.isDigit(c) || c == '.';
  }
}
