package gongbo.extract;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A mention of a person in a sentence.
 *
 * @param name the full name, even if the sentence only refers to it (원 장관은)
 * @param affiliation the organisation printed with the name; null when there is none
 * @param title the job title printed with the name; null when there is none
 * @param start the offset of the name, or of the reference, in the body's text
 * @param end the offset after it
 * @param firstToken the index of the first token of the phrase, including organisation and title
 * @param lastToken the index of its last token, including the particle
 * @param particle the particle after the phrase; empty when there is none
 * @param form the rule that recognised the mention, such as {@code name-organisation-title}
 * @param confidence the confidence of that rule, from 0 to 1
 */
@RecordBuilder
record Mention(
    String name,
    @Nullable String affiliation,
    @Nullable String title,
    int start,
    int end,
    int firstToken,
    int lastToken,
    String particle,
    String form,
    double confidence) {
  /** Returns a copy whose phrase begins at the given token. */
  Mention from(int token) {
    return MentionBuilder.builder(this).firstToken(token).build();
  }

  /**
   * Returns a copy with another organisation and post, whose words end with the given token and
   * particle.
   */
  Mention with(@Nullable String organisation, String post, int last, String ending) {
    return MentionBuilder.builder(this)
        .affiliation(organisation)
        .title(post)
        .lastToken(last)
        .particle(ending)
        .build();
  }

  boolean isSubject() {
    return NounParticles.marksSubject(particle);
  }
}
