package gongbo.search;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.Explanation;

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
