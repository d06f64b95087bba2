package gongbo.search;

import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.search.Explanation;

/**
 * What a part of a score is worth, and of what parts itself.
 *
 * @param score how much
 * @param what what matched: field, term or phrase, or how the parts go together
 * @param parts what it is made of; empty for a match
 */
public record ScoreExplanation(float score, String what, List<ScoreExplanation> parts) {
  public ScoreExplanation {
    parts = List.copyOf(parts);
  }

  /** The score as the engine explains it, down to what matched; how a match is weighed is BM25. */
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
