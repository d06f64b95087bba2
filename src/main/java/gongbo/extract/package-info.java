/**
 * Extracts structured metadata from releases.
 *
 * <p>Input is a {@link gongbo.release.RawRelease}, output a {@link gongbo.release.Release}. The
 * package depends on release, korean, config and {@code gongbo.extract.english}, and not on Lucene.
 * Extraction favours precision: a rule without sufficient evidence reports nothing. Every finding
 * has its span in the text, the name of the rule or model and a confidence; that of a speaker is a
 * calibrated probability.
 *
 * <p>In the order of processing:
 *
 * <ul>
 *   <li>{@link gongbo.extract.Extractor} is the entry point. It runs one ordered list of rules for
 *       each kind of finding, and leaves releases in English to {@link
 *       gongbo.extract.english.EnglishExtractor}.
 *   <li>{@link gongbo.extract.Gazetteer} holds the word lists of the configuration: {@link
 *       gongbo.extract.Agency}, regions, job titles, surnames, endings of names, trigger words.
 *       {@link gongbo.extract.PhraseTable} matches phrases at any offset of a text.
 *   <li>{@link gongbo.extract.AnnotatedText} is a release split into instances of {@link
 *       gongbo.extract.Sentence} and {@link gongbo.extract.Token}. {@link
 *       gongbo.extract.BrokenLines} joins the lines of a sentence, and {@link
 *       gongbo.extract.QuotationMarks} pairs quotation marks.
 *   <li>{@link gongbo.extract.Hangul}, {@link gongbo.extract.Digits}, {@link
 *       gongbo.extract.NounParticles} and {@link gongbo.extract.SpeechVerbs} classify characters
 *       and words.
 *   <li>Publisher and time of publication: {@link gongbo.extract.PublishedRules} and {@link
 *       gongbo.extract.PublisherRules}.
 *   <li>Dates and times of the event: {@link gongbo.extract.DateScanner} and {@link
 *       gongbo.extract.TimeScanner} read all dates and times, the former as {@link
 *       gongbo.extract.PrintedDate}. {@link gongbo.extract.EventLines} finds labelled lines, {@link
 *       gongbo.extract.EventTriggers} decides whether a date is that of an event, and {@link
 *       gongbo.extract.EventDateRules} and {@link gongbo.extract.EventTimeRules} choose the result.
 *   <li>Venues: {@link gongbo.extract.PlaceNames} recognises a {@link gongbo.extract.PlaceMention},
 *       {@link gongbo.extract.PlaceRegions} its region, and {@link gongbo.extract.VisitedPlaces}
 *       the objects of visits. {@link gongbo.extract.VenueRules} chooses the venues, and {@link
 *       gongbo.extract.HybridEvents} detects those that are online as well.
 *   <li>Persons: a {@link gongbo.extract.Mention} is a person in a sentence. {@link
 *       gongbo.extract.MentionRules} tries the forms of {@link gongbo.extract.KoreanNames} and
 *       {@link gongbo.extract.ForeignNames} on each {@link gongbo.extract.JobTitlePhrase}, which
 *       {@link gongbo.extract.JobTitles} and {@link gongbo.extract.PhraseParts} analyse. {@link
 *       gongbo.extract.Antecedents} are the persons to whom later sentences refer, and {@link
 *       gongbo.extract.MentionIndex} holds the mentions of all sentences.
 *   <li>Quotations: {@link gongbo.extract.QuotationAttributor} finds direct ones, {@link
 *       gongbo.extract.IndirectQuotationRules} indirect ones.
 *   <li>Speakers: {@link gongbo.extract.RoleTriggers} and {@link gongbo.extract.Sessions} find
 *       roles at the event, {@link gongbo.extract.SpeakerRoleRules} the persons who have them, and
 *       {@link gongbo.extract.NameVariantRules} the spellings of their names.
 *   <li>Learned decisions: {@link gongbo.extract.NameCandidates} collects names that the forms of
 *       mentions miss. {@link gongbo.extract.RoleModel} describes each mention by a {@link
 *       gongbo.extract.FeatureVector}, with what the rules say and what {@link
 *       gongbo.extract.SentenceFeatures} says about its sentence; a {@link
 *       gongbo.extract.LinearModel} per role gives the probability.
 *   <li>The rest: {@link gongbo.extract.TopicRules}, {@link gongbo.extract.OrganiserRules}, {@link
 *       gongbo.extract.AliasRules} and {@link gongbo.extract.ProgrammeRules}.
 * </ul>
 */
@NullMarked
package gongbo.extract;

import org.jspecify.annotations.NullMarked;
