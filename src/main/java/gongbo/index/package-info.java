/**
 * Builds and keeps the index.
 *
 * <p>Takes {@link gongbo.release.Release}s, gives a generation: one folder that holds an index and
 * its manifest, built aside and made current by one atomic rename. Imports release, korean, config
 * and Lucene. Start with {@link gongbo.index.Reindexer}; {@link gongbo.index.Schema} says what
 * every field is, {@link gongbo.index.GenerationStore} keeps the generations and {@code CURRENT}.
 */
@NullMarked
package gongbo.index;

import org.jspecify.annotations.NullMarked;
