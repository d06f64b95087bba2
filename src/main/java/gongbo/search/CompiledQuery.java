package gongbo.search;

import gongbo.search.QueryEntityLinker.Recognition;
import java.util.List;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A compiled query.
 *
 * @param matching the query that finds and ranks releases
 * @param complete the query for the matches with all content words; null where every match has them
 * @param marking the words and phrases alone, for highlighting
 * @param words the words and phrases themselves, for highlighting by bigrams
 * @param needed the number of content words required, phrases not counted
 * @param typed the words as typed
 * @param recognised the entities recognised in them
 */
record CompiledQuery(
    Query matching,
    @Nullable Query complete,
    Query marking,
    List<QueryWord> words,
    int needed,
    List<String> typed,
    List<Recognition> recognised) {
  CompiledQuery {
    words = List.copyOf(words);
    typed = List.copyOf(typed);
    recognised = List.copyOf(recognised);
  }
}
