package gongbo.extract;

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
    return new Mention(
        name, affiliation, title, start, end, token, lastToken, particle, form, confidence);
  }

  /**
   * Returns a copy with another organisation and post, whose words end with the given token and
   * particle.
   */
  Mention with(@Nullable String organisation, String post, int last, String ending) {
    return new Mention(
        name, organisation, post, start, end, firstToken, last, ending, form, confidence);
  }

  boolean isSubject() {
    return NounParticles.marksSubject(particle);
  }
}
