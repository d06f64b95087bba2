package gongbo.extract;

import org.jspecify.annotations.Nullable;

/**
 * A person as one sentence names them.
 *
 * @param name the full name, which the sentence may only point at (원 장관은)
 * @param affiliation the organisation printed with the name; null when there is none
 * @param title the title printed with the name; null when there is none
 * @param start where the name, or what points at it, begins in the body's text
 * @param end the offset after it
 * @param firstToken the first token of the whole phrase, organisation and title included
 * @param lastToken the last token of it, its particle included
 * @param particle the particle after it; empty when there is none
 * @param form the rule that read it, such as {@code name-organisation-title}
 * @param confidence how sure that rule is
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
  /** The same with a phrase that begins at this token. */
  Mention from(int token) {
    return new Mention(
        name, affiliation, title, start, end, token, lastToken, particle, form, confidence);
  }

  /** The same with another post, whose words end with this token and particle. */
  Mention with(@Nullable String organisation, String post, int last, String ending) {
    return new Mention(
        name, organisation, post, start, end, firstToken, last, ending, form, confidence);
  }

  boolean isSubject() {
    return NounParticles.marksSubject(particle);
  }
}
