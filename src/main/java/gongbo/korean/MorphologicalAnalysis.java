package gongbo.korean;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter;
import org.apache.lucene.analysis.ko.POS;
import org.jspecify.annotations.Nullable;

/**
 * Analyses a printed word: its morphemes that carry meaning, and every compound of adjacent ones.
 * Safe for use by many threads.
 */
final class MorphologicalAnalysis {
  /** The parts of speech to remove. Unlike in nori's default list, affixes are kept. */
  private static final Set<POS.Tag> REMOVED_TAGS = removedTags();

  /** The plural and the honorific suffix. Other suffixes are kept: 국제화 is not 국제. */
  private static final Set<String> EMPTY_SUFFIXES = Set.of("들", "님");

  /**
   * The verbs that mostly serve as auxiliaries. A word is analysed without its context, so a main
   * verb cannot be distinguished from an auxiliary as in {@code 나아가고 있다}.
   */
  private static final Set<String> EMPTY_VERBS =
      Set.of("있", "하", "않", "되", "나가", "오", "가", "보", "주", "내", "두", "놓", "싶", "말", "지");

  /** English function words, such as {@code the}, {@code of} and {@code for}. */
  private static final CharArraySet ENGLISH_FUNCTION_WORDS = EnglishAnalyzer.getDefaultStopSet();

  /** The most morphemes of a compound. */
  private static final int LONGEST_COMPOUND = 6;

  /** The suffix that makes an adverb of a root: 신속히 as 신속하게. */
  private static final String ADVERBIAL = "히";

  /** The suffix of a person. */
  private static final String PERSON = "인";

  private final MorphemeDictionary dictionary;
  private final MorphemeLattice lattice;
  private final CompoundSplitter splitter;
  private final HanjaReading hanja = new HanjaReading();
  private final TermNormalizer normalizer = new TermNormalizer();

  MorphologicalAnalysis(MorphemeDictionary dictionary, CompoundSplitter splitter) {
    this.dictionary = dictionary;
    this.splitter = splitter;
    this.lattice = new MorphemeLattice(dictionary);
  }

  /** Returns the terms of a word, in order of positions. */
  MorphemeSequence analyze(String printed) {
    String word = hanja.read(printed);
    List<LatticeWord.Part> parts = parts(word);
    List<Morpheme> terms = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (carriesMeaning(parts.get(i))) {
        terms.add(morpheme(parts.get(i), i));
      }
    }
    addCompounds(terms);
    List<LatticeWord.Part> stem = withoutParticles(parts);
    int length = stem.size() < parts.size() ? parts.get(stem.size()).start() : word.length();
    addWholeWord(word, length, stem, terms);
    terms.sort(Comparator.comparingInt(Morpheme::position).thenComparingInt(Morpheme::start));
    return new MorphemeSequence(printed, List.copyOf(terms), parts.size(), length);
  }

  /** Returns the morphemes of a word without its trailing particles, at least the first one. */
  private static List<LatticeWord.Part> withoutParticles(List<LatticeWord.Part> parts) {
    int end = parts.size();
    while (end > 0
        && kindOf(parts.get(end - 1)) == Morpheme.Use.PARTICLE
        && parts.get(end - 1).start() > 0) {
      end--;
    }
    return parts.subList(0, end);
  }

  private List<LatticeWord.Part> parts(String word) {
    List<LatticeWord.Part> parts = new ArrayList<>();
    POS.Tag before = null;
    for (LatticeWord found : lattice.segment(word)) {
      if (isPersonSuffix(before, found) && word.startsWith(PERSON, found.start())) {
        parts.add(new LatticeWord.Part(PERSON, found.start(), found.end(), POS.Tag.XSN));
      } else if (isAdverbOfRoot(word, found)) {
        int root = found.end() - 1;
        parts.add(
            new LatticeWord.Part(
                word.substring(found.start(), root), found.start(), root, POS.Tag.XR));
        parts.add(new LatticeWord.Part(ADVERBIAL, root, found.end(), POS.Tag.XSA));
      } else {
        addParts(word, found, parts);
      }
      before = found.rightTag();
    }
    return parts;
  }

  private void addParts(String word, LatticeWord found, List<LatticeWord.Part> parts) {
    // The user dictionary says how its words are split.
    boolean isListed = dictionary.isListed(word.substring(found.start(), found.end()));
    List<LatticeWord.Part> all = found.parts().get();
    for (LatticeWord.Part part : all) {
      int length = part.end() - part.start();
      // Parts that share the letters of a word have no place of their own in it.
      boolean isApart = all.size() == 1 || length < found.end() - found.start();
      boolean isSplit = isApart && length == part.text().length() && !isListed;
      parts.addAll(isSplit ? splitter.split(part) : List.of(part));
    }
  }

  /** nori has the 인 of 장애인 as the copula only; behind a suffix, as in 적극적인, it is one. */
  private static boolean isPersonSuffix(POS.@Nullable Tag before, LatticeWord word) {
    return word.leftTag() == POS.Tag.VCP
        && word.rightTag() == POS.Tag.ETM
        && word.end() - word.start() == 1
        && before == POS.Tag.NNG;
  }

  private static boolean isAdverbOfRoot(String word, LatticeWord adverb) {
    return adverb.leftTag() == POS.Tag.MAG
        && adverb.end() - adverb.start() > ADVERBIAL.length() + 1
        && word.startsWith(ADVERBIAL, adverb.end() - 1)
        && MorphemeDictionary.isRoot(word.substring(adverb.start(), adverb.end() - 1));
  }

  private Morpheme morpheme(LatticeWord.Part part, int position) {
    String text = part.text();
    boolean hangul = KoreanText.isSyllable(text.charAt(0));
    // The stem of a verb is no noun: 가지고 does not have 가지.
    boolean isVerb = part.tag() == POS.Tag.VV || part.tag() == POS.Tag.VA;
    String term = hangul ? (isVerb ? text + "다" : text) : normalizer.normalize(text);
    Morpheme.Use kind = ENGLISH_FUNCTION_WORDS.contains(term) ? Morpheme.Use.OTHER : kindOf(part);
    return new Morpheme(term, position, part.start(), part.end(), kind);
  }

  private static void addCompounds(List<Morpheme> terms) {
    int morphemes = terms.size();
    for (int first = 0; first < morphemes; first++) {
      StringBuilder compound = new StringBuilder(terms.get(first).term());
      for (int i = first + 1; i < Math.min(morphemes, first + LONGEST_COMPOUND); i++) {
        Morpheme next = terms.get(i);
        if (next.start() != terms.get(i - 1).end()) {
          break;
        }
        compound.append(next.term());
        terms.add(
            new Morpheme(
                compound.toString(),
                terms.get(first).position(),
                terms.get(first).start(),
                next.end(),
                Morpheme.Use.COMPOUND));
      }
    }
  }

  /**
   * Adds a word without particles and endings as it is printed, where its morphemes do not make it:
   * the analysis of a name may lose syllables.
   *
   * @param length the length of the word without particles
   * @param stem its morphemes without particles
   */
  private void addWholeWord(
      String word, int length, List<LatticeWord.Part> stem, List<Morpheme> terms) {
    boolean known =
        terms.stream()
            .anyMatch(
                term -> term.start() == 0 && (term.end() == word.length() || term.end() == length));
    if (terms.isEmpty() && stem.stream().noneMatch(MorphologicalAnalysis::isVerbal)) {
      terms.add(new Morpheme(normalizer.normalize(word), 0, 0, word.length(), Morpheme.Use.OTHER));
    } else if (!known && endsLikeNoun(stem)) {
      String whole = word.substring(0, length);
      terms.add(new Morpheme(normalizer.normalize(whole), 0, 0, length, Morpheme.Use.COMPOUND));
    }
  }

  private static boolean endsLikeNoun(List<LatticeWord.Part> stem) {
    if (stem.isEmpty()) {
      return false;
    }
    LatticeWord.Part last = stem.getLast();
    return switch (last.tag()) {
      case EP, EF, EC -> false;
      // The copula in front of it is the suffix of a person: 농업인.
      case ETM ->
          last.end() - last.start() == 1
              && last.text().equals("ᆫ")
              && stem.size() > 1
              && stem.get(stem.size() - 2).tag() == POS.Tag.VCP;
      default -> true;
    };
  }

  private static boolean isVerbal(LatticeWord.Part part) {
    return switch (part.tag()) {
      case VV, VA, VX, VCP, VCN, XSV, XSA -> true;
      default -> false;
    };
  }

  private static boolean carriesMeaning(LatticeWord.Part part) {
    if (REMOVED_TAGS.contains(part.tag())) {
      return false;
    }
    return switch (part.tag()) {
      case XSN -> !EMPTY_SUFFIXES.contains(part.text());
      case VV, VA -> !EMPTY_VERBS.contains(part.text());
      default -> true;
    };
  }

  private static Morpheme.Use kindOf(LatticeWord.Part part) {
    return switch (part.tag()) {
      case NNG, NNP, SL, SH, SN, XR, NR, UNKNOWN -> Morpheme.Use.NOUN;
      case XPN, XSN, NNB, NNBC -> Morpheme.Use.BOUND;
      case JKS, JKC, JKG, JKO, JKB, JKV, JKQ, JX, JC -> Morpheme.Use.PARTICLE;
      default -> Morpheme.Use.OTHER;
    };
  }

  private static Set<POS.Tag> removedTags() {
    Set<POS.Tag> tags = EnumSet.copyOf(KoreanPartOfSpeechStopFilter.DEFAULT_STOP_TAGS);
    // Keep affixes that change the meaning: 비정규직 is not 정규직.
    tags.remove(POS.Tag.XPN);
    tags.remove(POS.Tag.XSN);
    // The copula 이다 and auxiliary verbs carry no meaning.
    tags.add(POS.Tag.VCP);
    tags.add(POS.Tag.VX);
    return tags;
  }
}
