package gongbo.release;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of documents that a press office publishes. */
public enum ReleaseKind {
  /** A news release. */
  RELEASE("보도자료"),
  /** Background material for journalists. */
  REFERENCE("보도참고"),
  /** A response to a report in the media. */
  EXPLANATION("설명·반박"),
  /** The engagements of the head or senior officials. */
  ENGAGEMENTS("동정"),
  /** The transcript of a press briefing. */
  BRIEFING("브리핑"),
  /** A correction of an earlier release. */
  CORRECTION("정정"),
  /** A call for applications or a public notice. */
  NOTICE("공고"),
  /** Official statistics. */
  STATISTICS("통계");

  private final String label;

  ReleaseKind(String label) {
    this.label = label;
  }

  /** Returns the name used in all output. */
  public String label() {
    return label;
  }

  /** Returns the kind with a label; the label must match exactly. */
  public static Optional<ReleaseKind> ofLabel(String label) {
    return Stream.of(values()).filter(kind -> kind.label.equals(label)).findFirst();
  }
}
