package gongbo.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.FieldDoc;

/**
 * The explanation of a score.
 *
 * @param score the value
 * @param what the match (field, term or phrase), or how the parts are combined
 * @param parts the explanations of the parts; empty for a match
 */
public record ScoreExplanation(float score, String what, List<ScoreExplanation> parts) {
  public ScoreExplanation {
    parts = List.copyOf(parts);
  }

  /** Explains the scores of the hits on the page of a request, in order. */
  static List<ScoreExplanation> of(SearchRequest request, InterpretedQuery matching)
      throws IOException {
    HitOrder order = HitOrder.of(request.sort(), matching);
    List<ScoreExplanation> scores = new ArrayList<>();
    for (FieldDoc hit : ResultPage.of(request.uncounted(), matching, order).documents()) {
      scores.add(of(matching.index().searcher().explain(matching.query().matching(), hit.doc)));
    }
    return scores;
  }

  /** Converts Lucene's explanation, down to matches; the BM25 details of a match are left out. */
  static ScoreExplanation of(Explanation explanation) {
    String what = explanation.getDescription();
    boolean match = what.startsWith("weight(") || what.startsWith("ConstantScore");
    return new ScoreExplanation(
        explanation.getValue().floatValue(),
        what,
        match
            ? List.of()
            : Stream.of(explanation.getDetails())
                .filter(Explanation::isMatch)
                .map(ScoreExplanation::of)
                .filter(part -> part.score() > 0)
                .toList());
  }
}
