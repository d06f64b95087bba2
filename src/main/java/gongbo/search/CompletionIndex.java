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

  private static final Comparator<Found> BEST =
      Comparator.comparingInt(Found::tier)
          .thenComparing(Comparator.comparingLong((Found f) -> f.value().count()).reversed())
          .thenComparing(found -> found.value().value());

  private final List<Slot> byKeys;
  private final List<Slot> byInitials;

  /**
   * An entry of the index.
   *
   * @param key the sort key
   * @param letters the letters at the entry
   * @param first whether the entry is the beginning of the value
   */
  private record Slot(String key, String letters, boolean first, Suggestion value) {}

  /** A candidate; lower tiers are better. */
  private record Found(int tier, Suggestion value) {}

  CompletionIndex(List<Suggestion> values) {
    List<Slot> keys = new ArrayList<>();
    List<Slot> initials = new ArrayList<>();
    for (Suggestion value : values) {
      String text = value.value();
      for (int at = 0; at >= 0; at = nextWord(text, at)) {
        String letters = letters(text.substring(at));
        keys.add(new Slot(KeystrokePrefix.keysOf(letters), letters, at == 0, value));
        initials.add(new Slot(KoreanText.initials(letters), letters, at == 0, value));
      }
    }
    this.byKeys = sorted(keys);
    this.byInitials = sorted(initials);
  }

  private static int nextWord(String text, int at) {
    int space = text.indexOf(' ', at);
    return space < 0 ? -1 : space + 1;
  }

  private static List<Slot> sorted(List<Slot> places) {
    places.sort(Comparator.comparing(Slot::key));
    return List.copyOf(places);
  }

  /** Returns the values that match a prefix as written, by keystrokes, or by initial consonants. */
  List<Suggestion> find(String typed, int most) {
    String letters = letters(KoreanText.fold(typed));
    List<Slot> keyed = under(byKeys, KeystrokePrefix.keysOf(typed));
    Set<Suggestion> found = new LinkedHashSet<>(best(keyed, letters, most));
    if (letters.equals(KoreanText.initials(letters))) {
      found.addAll(best(under(byInitials, letters), letters, most));
    }
    return found.stream().limit(most).toList();
  }

  /** Returns the values with a prefix of keystrokes, most frequent first. */
  List<Suggestion> beginning(String typed) {
    return under(byKeys, KeystrokePrefix.keysOf(typed)).stream()
        .filter(Slot::first)
        .map(place -> new Found(0, place.value()))
        .sorted(BEST)
        .map(Found::value)
        .toList();
  }

  /** Returns the values with exactly these initial consonants, most frequent first. */
  List<Suggestion> withInitials(String initials) {
    return under(byInitials, initials).stream()
        .filter(place -> place.first() && place.key().equals(initials))
        .map(place -> new Found(0, place.value()))
        .sorted(BEST)
        .map(Found::value)
        .toList();
  }

  private static List<Suggestion> best(List<Slot> places, String letters, int most) {
    PriorityQueue<Found> worstFirst = new PriorityQueue<>(BEST.reversed());
    for (Slot place : places) {
      Found found = new Found(tier(place, letters), place.value());
      if (worstFirst.size() < WIDTH * most) {
        worstFirst.add(found);
      } else if (BEST.compare(found, worstFirst.element()) < 0) {
        worstFirst.remove();
        worstFirst.add(found);
      }
    }
    return worstFirst.stream().sorted(BEST).map(Found::value).toList();
  }

  /** Orders the beginning of a value before its other words, and letters before keystrokes. */
  private static int tier(Slot place, String letters) {
    return (place.first() ? 0 : 2) + (place.letters().startsWith(letters) ? 0 : 1);
  }

  /** Returns the entries with a prefix. */
  private static List<Slot> under(List<Slot> places, String beginning) {
    return places.subList(at(places, beginning), at(places, beginning + Character.MAX_VALUE));
  }

  /** Returns the insertion point of a key. */
  private static int at(List<Slot> places, String key) {
    int low = 0;
    int high = places.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places.get(middle).key().compareTo(key) < 0) {
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
