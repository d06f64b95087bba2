package gongbo.search;

import gongbo.search.QueryEntityLinker.LinkedWords;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A compiled query.
 *
 * @param matching the query that finds and ranks releases
 * @param complete the query for the matches with all content words; null where every match has them
 * @param highlighting the words and phrases alone, for highlighting
 * @param needed the number of content words required, phrases not counted
 * @param linked the words as typed with the entities that they name
 */
record CompiledQuery(
    Query matching, @Nullable Query complete, Query highlighting, int needed, LinkedWords linked) {}
