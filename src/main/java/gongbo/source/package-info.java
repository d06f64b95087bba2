/**
 * Reads the files that releases arrive in.
 *
 * <p>Takes paths, gives a stream of {@link gongbo.source.ReadResult}s: a release, or a refusal that
 * says what was refused and why. Imports release, korean for the folding of text at the door, and
 * Jackson; knows nothing of Lucene.
 *
 * <p>Start with {@link gongbo.source.ReleaseReader}. {@code SourceWalk} goes through folders and
 * archives, {@code SourceFormat} tells a file's format by its name, and one reader stands behind
 * each: {@code JsonLinesReader}, {@code MarkdownReader}, {@code PlainTextReader}. They hand what
 * they find to {@code ReleaseFields}, the one place that knows the keys and what is right under
 * each. {@code PageText} cuts a copied web page down to its release.
 *
 * <p>{@link gongbo.source.OutlineParser} turns a body into paragraphs: {@code RepeatedTitle} cuts
 * the title from its top, {@code MarkedLine} tells markers from what only looks like one.
 */
@NullMarked
package gongbo.source;

import org.jspecify.annotations.NullMarked;
