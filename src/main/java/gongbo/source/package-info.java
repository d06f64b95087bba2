/**
 * Reads the files that releases arrive in.
 *
 * <p>Takes paths, gives a stream of {@link gongbo.source.ReadResult}s: a release, or a refusal that
 * says what was refused and why. Imports release, and knows nothing of Lucene. Start with {@link
 * gongbo.source.ReleaseReader}; one reader per format stands behind it, and {@code OutlineParser}
 * turns a body into paragraphs.
 */
@NullMarked
package gongbo.source;

import org.jspecify.annotations.NullMarked;
