package gongbo.search;

import gongbo.config.ConfigFolder;
import gongbo.index.GenerationStore;
import gongbo.release.Release;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;

/** The steps of a search over a {@link SmallIndex}, each to be tested alone. */
final class SmallSnapshot implements AutoCloseable {
  private final RankingWeights weights = RankingWeights.of(ConfigFolder.bundled());
  private final IndexSnapshot snapshot;

  private SmallSnapshot(Path folder) throws IOException {
    this.snapshot =
        IndexSnapshot.open(new GenerationStore(folder).current(), weights, ConfigFolder.bundled());
  }

  /** Indexes releases and opens the generation. */
  static SmallSnapshot of(Path folder, List<Release> releases) throws Exception {
    SmallIndex.build(folder, releases);
    return new SmallSnapshot(folder);
  }

  OpenIndex index() {
    return snapshot.releases();
  }

  QueryEntityLinker linker(LocalDate today) {
    return new QueryEntityLinker(
        snapshot.names(), snapshot.posts(), snapshot.synonyms(), snapshot.analysis(), today);
  }

  QueryCompiler compiler() {
    return new QueryCompiler(
        snapshot.analysis(), weights, index(), snapshot.synonyms(), linker(LocalDate.EPOCH), false);
  }

  SpellingCorrector corrector() {
    QueryCompiler compiler = compiler();
    return new SpellingCorrector(
        snapshot.analysis(),
        index().lexicon(),
        snapshot.similarWords(),
        snapshot.suggester(),
        words -> index().count(compiler.wordQueries(words)),
        false);
  }

  /** Returns the ids of the matching releases, in alphabetical order. */
  Set<String> ids(Query query) throws IOException {
    Set<String> ids = new TreeSet<>();
    for (ScoreDoc hit : index().searcher().search(query, 1000).scoreDocs) {
      ids.add(index().stored(hit.doc, Release.class).id().value());
    }
    return ids;
  }

  @Override
  public void close() throws IOException {
    snapshot.releases().reader().close();
  }
}
