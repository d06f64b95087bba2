package gongbo.search;

import gongbo.search.QueryEntityLinker.LinkedWords;
import gongbo.search.QueryInterpretation.UsedSynonym;
import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/**
 * A compiled query.
 *
 * @param matching the query that finds and ranks releases
 * @param tiers the queries for the tiers of the matches
 * @param highlighting the words and phrases alone, for highlighting
 * @param needed the number of content words required, phrases not counted
 * @param hasCompounds whether a word is a compound that every match has whole
 * @param linked the words as typed with the entities that they name
 * @param synonyms the synonyms that are searched, those of offices not counted
 */
record CompiledQuery(
    Query matching,
    TierQueries tiers,
    Query highlighting,
    int needed,
    boolean hasCompounds,
    LinkedWords linked,
    List<UsedSynonym> synonyms) {
  CompiledQuery {
    synonyms = List.copyOf(synonyms);
  }

  /** Returns the query for the matches with all words and times. */
  Query full() {
    return tiers.complete() == null
        ? matching
        : new BooleanQuery.Builder()
            .add(matching, Occur.FILTER)
            .add(tiers.complete(), Occur.FILTER)
            .build();
  }
}
