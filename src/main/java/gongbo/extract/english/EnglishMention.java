package gongbo.extract.english;

/**
 * A mention of a person in a sentence.
 *
 * @param name the name as printed, without titles
 * @param post the post printed with the name
 * @param form how the person is recognised
 * @param gender the gender that a form of address states
 * @param first the index of the first token, including title and form of address
 * @param nameFirst the index of the first token of the name
 * @param nameLast the index of its last token
 * @param last the index of the last token, including a post after the name
 */
record EnglishMention(
    String name,
    JobPost post,
    Form form,
    Gender gender,
    int first,
    int nameFirst,
    int nameLast,
    int last) {
  /** What shows that capitalised words are the name of a person; for full names, best first. */
  enum Form {
    /** A post or form of address before the name, or a post after it. */
    TITLED(0.95),
    /** A known given name, an initial, or the form of a Korean name. */
    NAMED(0.85),
    /** No more than capitalised words that are no other name. */
    BARE(0.6),
    /** A surname of a person who is named elsewhere. */
    SHORT(0.9);

    final double confidence;

    Form(double confidence) {
      this.confidence = confidence;
    }
  }

  /** The gender that pronouns agree with. */
  enum Gender {
    HE,
    SHE,
    UNKNOWN;

    boolean agreesWith(Gender other) {
      return this == UNKNOWN || other == UNKNOWN || this == other;
    }
  }

  EnglishMention as(String fullName) {
    return new EnglishMention(fullName, post, form, gender, first, nameFirst, nameLast, last);
  }
}
