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
 * Values of one kind, sorted by the keys that type them and by their initials. Each stands at every
 * word it has, so that {@code 한빛} finds {@code 대전 한빛컨벤션센터} too.
 */
final class CompletionIndex {
  /** A value is found once for each of its words that fit, so more are kept than are asked for. */
  private static final int WIDTH = 3;

  private static final Comparator<Found> BEST =
      Comparator.comparingInt(Found::tier)
          .thenComparing(Comparator.comparingLong((Found f) -> f.value().count()).reversed())
          .thenComparing(found -> found.value().value());

  private final List<Slot> byKeys;
  private final List<Slot> byInitials;

  /**
   * Where a value stands.
   *
   * @param key what it is sorted by
   * @param letters the letters there
   * @param first whether it is the beginning of the value
   */
  private record Slot(String key, String letters, boolean first, Suggestion value) {}

  /** A value found; the lower the tier the better. */
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

  /** The values that begin with what was typed, as it is written or by its keys or initials. */
  List<Suggestion> find(String typed, int most) {
    String letters = letters(KoreanText.fold(typed));
    List<Slot> keyed = under(byKeys, KeystrokePrefix.keysOf(typed));
    Set<Suggestion> found = new LinkedHashSet<>(best(keyed, letters, most));
    if (letters.equals(KoreanText.initials(letters))) {
      found.addAll(best(under(byInitials, letters), letters, most));
    }
    return found.stream().limit(most).toList();
  }

  /** All values whose keys begin with those typed, the most frequent first. */
  List<Suggestion> beginning(String typed) {
    return under(byKeys, KeystrokePrefix.keysOf(typed)).stream()
        .filter(Slot::first)
        .map(place -> new Found(0, place.value()))
        .sorted(BEST)
        .map(Found::value)
        .toList();
  }

  /** The values that have just these initials, the most frequent first. */
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

  /** The beginning of a value before another word of it, and letters before keys. */
  private static int tier(Slot place, String letters) {
    return (place.first() ? 0 : 2) + (place.letters().startsWith(letters) ? 0 : 1);
  }

  /** The places whose key begins so. */
  private static List<Slot> under(List<Slot> places, String beginning) {
    return places.subList(at(places, beginning), at(places, beginning + Character.MAX_VALUE));
  }

  /** Where a key stands, or would. */
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
