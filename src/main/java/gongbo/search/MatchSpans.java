package gongbo.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The spans of a text that match a query. Spans that touch or overlap are merged. */
final class MatchSpans {
  private final BitSet letters;
  private final List<Match> matches = new ArrayList<>();

  /** A match of a clause of the query, by any of its synonyms. */
  private record Match(int start, int end, Object part) {}

  /** Creates an empty set of spans for a text of a length. */
  MatchSpans(int length) {
    this.letters = new BitSet(length);
  }

  void add(int start, int end, Object part) {
    letters.set(start, end);
    matches.add(new Match(start, end, part));
  }

  /** Returns the number of matching characters in a range. */
  int lettersIn(int start, int end) {
    return letters.get(start, end).cardinality();
  }

  /** Returns the number of distinct clauses matched in a range. */
  int wordsIn(int start, int end) {
    Set<Object> parts = new HashSet<>();
    for (Match match : matches) {
      if (match.start() >= start && match.end() <= end) {
        parts.add(match.part());
      }
    }
    return parts.size();
  }

  /**
   * Returns the first match of the window with most of the query; the start where there is no
   * match.
   */
  int densest(int start, int end, int length) {
    int best = start;
    int most = 0;
    for (int at = letters.nextSetBit(start);
        at >= 0 && at < end;
        at = letters.nextSetBit(letters.nextClearBit(at))) {
      int stop = Math.min(end, at + length);
      int score = wordsIn(at, stop) * length + lettersIn(at, stop);
      if (score > most) {
        most = score;
        best = at;
      }
    }
    return best;
  }

  /** Returns a range of the text with its matches highlighted. */
  HighlightedText marked(String text, int start, int end) {
    List<HighlightedText.Fragment> fragments = new ArrayList<>();
    int at = start;
    while (at < end) {
      boolean mark = letters.get(at);
      int next = mark ? letters.nextClearBit(at) : letters.nextSetBit(at);
      int stop = next < 0 ? end : Math.min(next, end);
      fragments.add(new HighlightedText.Fragment(text.substring(at, stop), mark));
      at = stop;
    }
    return new HighlightedText(fragments);
  }
}
