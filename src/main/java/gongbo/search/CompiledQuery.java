package gongbo.search;

import gongbo.search.QueryEntityLinker.Recognition;
import java.util.List;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A query as the engine runs it.
 *
 * @param matching finds and ranks releases
 * @param complete finds those of them that have all of the words that say something; null where all
 *     do
 * @param marking its words and phrases alone, whose matches are marked
 * @param words the words and phrases themselves, for those that are found by their letters
 * @param needed how many of the words that say something a release must have, phrases not counted
 * @param typed the words as typed
 * @param recognised what else some of them are
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
