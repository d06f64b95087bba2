package gongbo.cli;

import gongbo.korean.KoreanAnalysis;
import gongbo.korean.Morpheme;
import gongbo.search.QueryClause;
import gongbo.search.QueryInterpretation;
import gongbo.search.QueryInterpretation.Correction;
import gongbo.search.SearchRequest;
import gongbo.search.SearchService;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What becomes of the words of a set: how many of each outcome. */
final class SpellingScore {
  private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
  private int samples;

  /** What became of a word. */
  enum Outcome {
    /** Searched as the right word. */
    RIGHT,
    /** Searched as typed, and the right word is offered. */
    OFFERED,
    /** Searched as typed, and only other words are offered. */
    OFFERED_WRONG,
    /** Searched as typed, without an offer. */
    UNTOUCHED,
    /** Searched as another word. */
    WRONG
  }

  /** Searches what is typed and compares it with the right words. */
  static Outcome of(SearchService service, KoreanAnalysis analysis, String typed, String right)
      throws IOException {
    QueryInterpretation found =
        service.search(SearchRequest.of(typed).size(0).uncounted()).interpretation();
    List<String> wanted = terms(analysis, right);
    boolean offered = false;
    boolean doubted = false;
    for (Correction offer : found.offers()) {
      String query =
          (" " + typed + " ").replace(" " + offer.typed() + " ", " " + offer.meant() + " ");
      boolean same = terms(analysis, query).equals(wanted);
      offered |= same;
      doubted |= !same;
    }
    boolean corrected = !found.corrections().isEmpty();
    if (terms(analysis, QueryClause.typed(found.clauses())).equals(wanted)) {
      return corrected || !doubted ? Outcome.RIGHT : Outcome.OFFERED_WRONG;
    }
    if (corrected) {
      return Outcome.WRONG;
    }
    return offered ? Outcome.OFFERED : doubted ? Outcome.OFFERED_WRONG : Outcome.UNTOUCHED;
  }

  /** Words are compared as the index has them: without particles, compounds as their parts. */
  private static List<String> terms(KoreanAnalysis analysis, String text) {
    return analysis.morphemesOf(text.toLowerCase(Locale.ROOT)).stream()
        .map(Morpheme::term)
        .toList();
  }

  void add(Outcome outcome) {
    counts.merge(outcome, 1, Integer::sum);
    samples++;
  }

  /** Returns the share of some outcomes. */
  double share(Outcome... outcomes) {
    int sum = 0;
    for (Outcome outcome : outcomes) {
      sum += counts.getOrDefault(outcome, 0);
    }
    return (double) sum / samples;
  }

  @Override
  public String toString() {
    return samples + " " + counts;
  }
}
