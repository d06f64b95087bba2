package gongbo.korean;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.dict.ConnectionCosts;
import org.jspecify.annotations.Nullable;

/**
 * Segments a printed word into morphemes: the path of least cost through a lattice of dictionary
 * words (Viterbi), with nori's dictionary and connection costs.
 *
 * <p>Other than nori, which segments sentences and accepts missing spaces, it knows that a printed
 * word has none: a determiner, an adverb, a particle or an ending is followed by a space before a
 * noun. So {@code 참여자} is {@code 참여 + 자}, not {@code 참 + 여자}, and {@code 이자율} is not {@code 이 +
 * 자율}. A word of the user dictionary competes with its neighbours instead of cutting into them:
 * {@code 산불} does not occur in {@code 부산불꽃축제}.
 */
final class MorphemeLattice {
  /** The cost of a missing space. */
  private static final int MISSING_SPACE = 6_000;

  /** The cost of a noun of one syllable in front of another one. */
  private static final int SINGLE_SYLLABLE = 3_500;

  /** The cost of a verb of one syllable behind a noun: 존 is none in 스쿨존, nor is 부 in 산업부는. */
  private static final int HIDDEN_STEM = 4_000;

  /** The cost of a bound morpheme at the beginning of a word, or of an ending behind a noun. */
  private static final int NOTHING_TO_BIND_TO = 8_000;

  private static final ConnectionCosts CONNECTIONS = ConnectionCosts.getInstance();

  /** The right id of the particle 은, after which a word is analysed as in a sentence. */
  private static final int AFTER_PARTICLE = 2377;

  /** The left id of a common noun, before which it ends. */
  private static final int BEFORE_NOUN = 1780;

  private final MorphemeDictionary dictionary;

  MorphemeLattice(MorphemeDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** A word on the best path to its end. */
  private record Node(LatticeWord word, int total, @Nullable Node before) {}

  /** Returns the words of the best path, in order. */
  List<LatticeWord> segment(String printed) {
    LatticeWord whole = dictionary.userWord(printed);
    return whole == null ? cheapest(printed) : List.of(whole);
  }

  private List<LatticeWord> cheapest(String printed) {
    List<List<Node>> endingAt = new ArrayList<>();
    for (int i = 0; i <= printed.length(); i++) {
      endingAt.add(new ArrayList<>());
    }
    for (int start = 0; start < printed.length(); start++) {
      List<Node> before = endingAt.get(start);
      if (start == 0 || !before.isEmpty()) {
        dictionary.forEachAt(
            printed, start, word -> endingAt.get(word.end()).add(best(before, word)));
      }
    }
    Node best = null;
    int least = Integer.MAX_VALUE;
    for (Node last : endingAt.get(printed.length())) {
      int total = last.total() + CONNECTIONS.get(last.word().rightId(), BEFORE_NOUN);
      if (total < least) {
        best = last;
        least = total;
      }
    }
    List<LatticeWord> words = new ArrayList<>();
    for (Node node = best; node != null; node = node.before()) {
      words.add(node.word());
    }
    return words.reversed();
  }

  private static Node best(List<Node> before, LatticeWord word) {
    if (word.start() == 0) {
      int total = word.cost() + unlikely(word) + CONNECTIONS.get(AFTER_PARTICLE, word.leftId());
      return new Node(word, isBound(word.leftTag()) ? total + NOTHING_TO_BIND_TO : total, null);
    }
    Node best = null;
    int least = Integer.MAX_VALUE;
    for (Node last : before) {
      int total =
          last.total()
              + CONNECTIONS.get(last.word().rightId(), word.leftId())
              + missingSpace(last.word(), word);
      if (total < least) {
        best = last;
        least = total;
      }
    }
    return new Node(word, least + word.cost() + unlikely(word), best);
  }

  private static int missingSpace(LatticeWord before, LatticeWord after) {
    if (before.leftTag() == POS.Tag.VCP && before.rightTag() == POS.Tag.ETM) {
      // The dictionary has the suffix 인 of a person as the copula: 장애인상담.
      return 0;
    }
    if (before.start() == 0 && before.end() == 1 && before.leftTag() == POS.Tag.NNG) {
      return startsWord(after.leftTag()) ? SINGLE_SYLLABLE : 0;
    }
    if (isVerb(after.leftTag()) && isForeign(before.rightTag())) {
      return MISSING_SPACE;
    }
    if (isVerb(after.leftTag()) && isNoun(before.rightTag()) && isSyllable(after)) {
      return HIDDEN_STEM;
    }
    if (isNoun(before.rightTag()) && standsApart(after.leftTag())) {
      return MISSING_SPACE;
    }
    if (isNoun(before.rightTag()) && isEnding(after.leftTag())) {
      return NOTHING_TO_BIND_TO;
    }
    if (standsApart(before.rightTag())) {
      return startsWord(after.leftTag())
          ? MISSING_SPACE
          : isVerb(after.leftTag()) ? MISSING_SPACE / 2 : 0;
    }
    return switch (before.rightTag()) {
      case ETM, EC, EF, JKS, JKC, JKG, JKO, JKB, JKV, JKQ, JX, JC ->
          startsWord(after.leftTag()) ? MISSING_SPACE : 0;
      default -> 0;
    };
  }

  /** Returns the cost of a single syllable in a word: the dictionary has nearly all as nouns. */
  private static int unlikely(LatticeWord word) {
    if (!isSyllable(word)) {
      return 0;
    }
    return switch (word.leftTag()) {
      case NNP -> 3_000;
      case XPN -> 500;
      case NNG -> word.start() == 0 ? 0 : 1_000;
      default -> 0;
    };
  }

  /** Returns whether words of a part of speech are printed apart: 탄소세 has no determiner 세. */
  private static boolean standsApart(POS.Tag tag) {
    return switch (tag) {
      case MM, MAG, MAJ, IC -> true;
      default -> false;
    };
  }

  private static boolean isEnding(POS.Tag tag) {
    return switch (tag) {
      case EP, EC, EF, ETN, ETM -> true;
      default -> false;
    };
  }

  private static boolean isVerb(POS.Tag tag) {
    return tag == POS.Tag.VV || tag == POS.Tag.VA;
  }

  private static boolean isNoun(POS.Tag tag) {
    return tag == POS.Tag.NNG || tag == POS.Tag.NNP;
  }

  private static boolean isSyllable(LatticeWord word) {
    return word.end() - word.start() == 1;
  }

  private static boolean isForeign(POS.Tag tag) {
    return tag == POS.Tag.SL || tag == POS.Tag.SN;
  }

  private static boolean startsWord(POS.Tag tag) {
    return switch (tag) {
      case NNG, NNP, NP, NR, XPN, XR, MM, MAG, MAJ, IC, SL, SN, SH -> true;
      default -> false;
    };
  }

  private static boolean isBound(POS.Tag tag) {
    return switch (tag) {
      case JKS, JKC, JKG, JKO, JKB, JKV, JKQ, JX, JC, EP, EF, EC, ETN, ETM, XSN, XSV, XSA, VCP ->
          true;
      default -> false;
    };
  }
}
