/**
 * Entity resolution and corpus statistics: knowledge derived from all releases of a generation.
 *
 * <p>The input is the {@link gongbo.release.Release}s of the extractor; the output is a {@link
 * gongbo.entities.KnowledgeBase}. The package imports release, config and duplicates. Start with
 * {@link gongbo.entities.CorpusCollector}: the first pass adds all releases to it, in any order,
 * and derives the knowledge base. In the second pass, {@link gongbo.entities.EntityLinker} links
 * the entities of each release to it. A knowledge base is stored as plain files with one JSON
 * record per line, which can be searched with {@code grep}.
 *
 * <p>Linking only adds information to a release and keeps the findings of the extractor. A linked
 * release can therefore be collected again, with the same result.
 */
@NullMarked
package gongbo.entities;

import org.jspecify.annotations.NullMarked;
