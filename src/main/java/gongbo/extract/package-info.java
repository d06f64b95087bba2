/**
 * Finds who said what, when, where and about what.
 *
 * <p>Takes a {@link gongbo.release.RawRelease}, gives a {@link gongbo.release.Release}; imports
 * release, korean and config, and knows nothing of Lucene. Start with {@link
 * gongbo.extract.Extractor}: it runs one ordered list of small named rules for each kind of
 * finding. The words that the rules know come from the gazetteers of the configuration. A rule that
 * is not sure finds nothing: unknown beats wrong.
 */
@NullMarked
package gongbo.extract;

import org.jspecify.annotations.NullMarked;
