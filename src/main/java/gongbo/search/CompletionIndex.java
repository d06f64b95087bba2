package gongbo.search;

import gongbo.korean.KoreanText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * An index of the values of one kind for completion, sorted by keystrokes and by initial
 * consonants. Each value is listed under every word in it: {@code 한빛} completes to {@code 대전
 * 한빛컨벤션센터}.
 */
final class CompletionIndex {
  /** A value is found once per matching word, so more candidates are collected than requested. */
  private static final int WIDTH = 3;

  private static final Comparator<RankedCompletion> BEST =
      Comparator.comparingInt(RankedCompletion::tier)
          .thenComparing(
              Comparator.comparingLong((RankedCompletion f) -> f.value().count()).reversed())
          .thenComparing(completion -> completion.value().value());

  private final List<CompletionEntry> byKeys;
  private final List<CompletionEntry> byInitials;

  /**
   * An entry of the index.
   *
   * @param key the sort key
   * @param letters the letters at the entry
   * @param first whether the entry is the beginning of the value
   */
  private record CompletionEntry(String key, String letters, boolean first, Suggestion value) {}

  /** A candidate; lower tiers are better. */
  private record RankedCompletion(int tier, Suggestion value) {}

  CompletionIndex(List<Suggestion> values) {
    List<CompletionEntry> keys = new ArrayList<>();
    List<CompletionEntry> initials = new ArrayList<>();
    for (Suggestion value : values) {
      String text = value.value();
      for (int at = 0; at >= 0; at = nextWord(text, at)) {
        String letters = letters(text.substring(at));
        keys.add(new CompletionEntry(KeystrokePrefix.keysOf(letters), letters, at == 0, value));
        initials.add(new CompletionEntry(KoreanText.initials(letters), letters, at == 0, value));
      }
    }
    this.byKeys = sorted(keys);
    this.byInitials = sorted(initials);
  }

  private static int nextWord(String text, int at) {
    int space = text.indexOf(' ', at);
    return space < 0 ? -1 : space + 1;
  }

  private static List<CompletionEntry> sorted(List<CompletionEntry> entries) {
    entries.sort(Comparator.comparing(CompletionEntry::key));
    return List.copyOf(entries);
  }

  /** Returns the values that match a prefix as written, by keystrokes, or by initial consonants. */
  List<Suggestion> find(String typed, int most) {
    String letters = letters(KoreanText.fold(typed));
    List<CompletionEntry> keyed = withPrefix(byKeys, KeystrokePrefix.keysOf(typed));
    Set<Suggestion> completion = new LinkedHashSet<>(best(keyed, letters, most));
    if (letters.equals(KoreanText.initials(letters))) {
      completion.addAll(best(withPrefix(byInitials, letters), letters, most));
    }
    return completion.stream().limit(most).toList();
  }

  /** Returns the values with a prefix of keystrokes, most frequent first. */
  List<Suggestion> startingWith(String typed) {
    return withPrefix(byKeys, KeystrokePrefix.keysOf(typed)).stream()
        .filter(CompletionEntry::first)
        .map(entry -> new RankedCompletion(0, entry.value()))
        .sorted(BEST)
        .map(RankedCompletion::value)
        .toList();
  }

  /** Returns the values with exactly these initial consonants, most frequent first. */
  List<Suggestion> withInitials(String initials) {
    return withPrefix(byInitials, initials).stream()
        .filter(entry -> entry.first() && entry.key().equals(initials))
        .map(entry -> new RankedCompletion(0, entry.value()))
        .sorted(BEST)
        .map(RankedCompletion::value)
        .toList();
  }

  private static List<Suggestion> best(List<CompletionEntry> entries, String letters, int most) {
    PriorityQueue<RankedCompletion> worstFirst = new PriorityQueue<>(BEST.reversed());
    for (CompletionEntry entry : entries) {
      RankedCompletion completion = new RankedCompletion(tier(entry, letters), entry.value());
      if (worstFirst.size() < WIDTH * most) {
        worstFirst.add(completion);
      } else if (BEST.compare(completion, worstFirst.element()) < 0) {
        worstFirst.remove();
        worstFirst.add(completion);
      }
    }
    return worstFirst.stream().sorted(BEST).map(RankedCompletion::value).toList();
  }

  /** Orders the beginning of a value before its other words, and letters before keystrokes. */
  private static int tier(CompletionEntry entry, String letters) {
    return (entry.first() ? 0 : 2) + (entry.letters().startsWith(letters) ? 0 : 1);
  }

  /** Returns the entries with a prefix. */
  private static List<CompletionEntry> withPrefix(List<CompletionEntry> entries, String prefix) {
    return entries.subList(
        insertionPoint(entries, prefix), insertionPoint(entries, prefix + Character.MAX_VALUE));
  }

  /** Returns the insertion point of a key. */
  private static int insertionPoint(List<CompletionEntry> entries, String key) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.get(middle).key().compareTo(key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static String letters(String text) {
    return text.replace(" ", "").toLowerCase(Locale.ROOT);
  }
}
