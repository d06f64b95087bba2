/**
 * What all releases of a generation together tell, and none of them alone.
 *
 * <p>Takes {@link gongbo.release.Release}s as the extractor found them, gives {@link
 * gongbo.entities.KnowledgeBase}; imports release and config. Start with {@link
 * gongbo.entities.CorpusCollector}: the first pass over all releases adds each to it, in any order,
 * and what it has counted becomes the knowledge that the second pass looks things up in. Knowledge
 * is a folder of plain files, one record a line, that a person can read and search with {@code
 * grep}.
 *
 * <p>Looking up only adds to a release: what the extractor found in it stays as it is. So a release
 * can be surveyed again after it was looked up, and gives the same.
 */
@NullMarked
package gongbo.entities;

import org.jspecify.annotations.NullMarked;
