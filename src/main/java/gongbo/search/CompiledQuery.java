package gongbo.search;

import gongbo.search.Recogniser.Recognition;
import java.util.List;
import org.apache.lucene.search.Query;

/**
 * A query as the engine runs it.
 *
 * @param matching finds and ranks releases
 * @param marking its words and phrases alone, whose matches are marked
 * @param words the words and phrases themselves, for those that are found by their letters
 * @param telling how many words say something, phrases not counted
 * @param needed how many of them a release must have
 * @param typed the words as typed
 * @param recognised what else some of them are
 */
record CompiledQuery(
    Query matching,
    Query marking,
    List<QueryWord> words,
    int telling,
    int needed,
    List<String> typed,
    List<Recognition> recognised) {
  CompiledQuery {
    words = List.copyOf(words);
    typed = List.copyOf(typed);
    recognised = List.copyOf(recognised);
  }
}
