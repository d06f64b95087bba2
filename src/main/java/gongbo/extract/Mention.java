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
  boolean isSubject() {
    return Particles.marksSubject(particle);
  }
}
