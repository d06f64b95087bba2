/**
 * Extracts structured metadata from releases in English.
 *
 * <p>Input is a {@link gongbo.release.RawRelease} in English, output the same findings as those of
 * Korean releases. The package depends on release, config and {@code gongbo.extract.topics}, and
 * {@code gongbo.extract} calls it.
 *
 * <p>In the order of processing:
 *
 * <ul>
 *   <li>{@link gongbo.extract.english.EnglishExtractor} is the entry point.
 *   <li>{@link gongbo.extract.english.EnglishLexicon} holds the word lists of the configuration.
 *   <li>{@link gongbo.extract.english.EnglishText} is a release split into instances of {@link
 *       gongbo.extract.english.EnglishSentence} and {@link gongbo.extract.english.EnglishToken} by
 *       {@link gongbo.extract.english.EnglishTokenizer}. {@link
 *       gongbo.extract.english.EnglishQuotationMarks} finds quotations, which may extend over
 *       paragraphs; each is one token.
 *   <li>Persons: {@link gongbo.extract.english.EnglishNames} finds names, with the posts that
 *       {@link gongbo.extract.english.LeadingPosts} and {@link
 *       gongbo.extract.english.TrailingPosts} read before and after them, as a {@link
 *       gongbo.extract.english.PostSpan}; {@link gongbo.extract.english.JobPostParser} divides it
 *       into title and organisation. {@link gongbo.extract.english.Persons} are the persons of a
 *       release, to whom surnames, pronouns and titles refer, and {@link
 *       gongbo.extract.english.PersonMentions} the mentions of all sentences.
 *   <li>Quotations: {@link gongbo.extract.english.SpeechSubjects} finds the subject of a verb of
 *       speech, {@link gongbo.extract.english.EnglishQuotations} the speaker of a quotation, and
 *       {@link gongbo.extract.english.EnglishStatements} those who are quoted indirectly.
 *   <li>Roles at events: {@link gongbo.extract.english.EnglishRoles} in sentences and {@link
 *       gongbo.extract.english.EnglishProgramme} in the lines of a programme. {@link
 *       gongbo.extract.english.EnglishSpeakers} collects the roles of each person.
 *   <li>Events: {@link gongbo.extract.english.EnglishDateScanner} reads dates, {@link
 *       gongbo.extract.english.EnglishEventDates} chooses those of events, and {@link
 *       gongbo.extract.english.EnglishVenues} their venues, by {@link
 *       gongbo.extract.english.PlacePhrases} and {@link gongbo.extract.english.EnglishRegions}.
 *   <li>{@link gongbo.extract.english.EnglishTopics} determines the topics.
 * </ul>
 */
@NullMarked
package gongbo.extract.english;

import org.jspecify.annotations.NullMarked;
