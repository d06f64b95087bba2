package gongbo.extract.english;

import gongbo.extract.english.EnglishMention.Gender;

/**
 * A post beside a name.
 *
 * @param first the index of its first token
 * @param last the index of its last token
 * @param post the post
 * @param gender the gender that the form of address states
 */
record PostSpan(int first, int last, JobPost post, Gender gender) {}
