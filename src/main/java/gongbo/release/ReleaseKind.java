package gongbo.release;

import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of paper that an office gives out. */
public enum ReleaseKind {
  /** News. */
  RELEASE("보도자료"),
  /** Background for those who report. */
  REFERENCE("보도참고"),
  /** An answer to what others reported. */
  EXPLANATION("설명·반박"),
  /** Where its heads go and whom they meet. */
  ENGAGEMENTS("동정"),
  /** What was said to the press. */
  BRIEFING("브리핑"),
  /** A paper given out before, put right. */
  CORRECTION("정정"),
  /** A call or a notice. */
  NOTICE("공고"),
  /** Figures of official statistics. */
  STATISTICS("통계");

  private final String label;

  ReleaseKind(String label) {
    this.label = label;
  }

  /** How it is written in every output. */
  public String label() {
    return label;
  }

  /** The kind with that label, which must be exact. */
  public static Optional<ReleaseKind> ofLabel(String label) {
    return Stream.of(values()).filter(kind -> kind.label.equals(label)).findFirst();
  }
}
