package gongbo.search;

import gongbo.index.RecordCodec;
import gongbo.index.Schema;
import gongbo.release.Release;
import gongbo.release.ReleaseId;
import gongbo.semantics.LatentSpace;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.jspecify.annotations.Nullable;

/**
 * An open index of a generation.
 *
 * @param reader the reader
 * @param searcher the searcher
 * @param facetsConfig the configuration of facets
 * @param lexicon the words
 * @param entities the entities that all releases of the generation name
 * @param facets the facet ordinals; null where no document has a facet
 * @param space the vectors of its documents; null where they have none
 */
@RecordBuilder
record OpenIndex(
    DirectoryReader reader,
    TimedSearcher searcher,
    FacetsConfig facetsConfig,
    Lexicon lexicon,
    KnownEntities entities,
    @Nullable Deferred<SortedSetDocValuesReaderState> facets,
    @Nullable LatentSpace space) {

  /**
   * Opens the index of a reader.
   *
   * @param space the vectors of its documents; null where they have none
   */
  static OpenIndex of(
      DirectoryReader reader,
      RankingWeights weights,
      KnownEntities entities,
      @Nullable LatentSpace space)
      throws IOException {
    TimedSearcher searcher = new TimedSearcher(reader);
    searcher.setSimilarity(new RarestTermBm25Similarity(weights.bm25().k1(), weights.bm25().b()));
    FacetsConfig config = Schema.facetsConfig();
    boolean faceted =
        FieldInfos.getMergedFieldInfos(reader).fieldInfo(FacetsConfig.DEFAULT_INDEX_FIELD_NAME)
            != null;
    return OpenIndexBuilder.builder()
        .reader(reader)
        .searcher(searcher)
        .facetsConfig(config)
        .lexicon(new Lexicon(reader))
        .entities(entities)
        .facets(
            faceted
                ? Deferred.of(() -> new DefaultSortedSetDocValuesReaderState(reader, config))
                : null)
        .space(space)
        .build();
  }

  /**
   * Returns the facet ordinals, which are collected when they are first asked for; null where no
   * document has a facet.
   */
  @Nullable SortedSetDocValuesReaderState facetState() throws IOException {
    return facets == null ? null : facets.get();
  }

  /** Returns whether at least so many documents match; stops counting there. */
  boolean hasAtLeast(int documents, Query query) throws IOException {
    var collectors = new TopScoreDocCollectorManager(documents, documents);
    TopDocs found = searcher.search(new ConstantScoreQuery(query), collectors);
    return found.scoreDocs.length == documents;
  }

  /** Returns the number of documents that match all of some queries. */
  int count(List<Query> all) throws IOException {
    BooleanQuery.Builder together = new BooleanQuery.Builder();
    all.forEach(query -> together.add(query, Occur.FILTER));
    return searcher.count(together.build());
  }

  /** Returns the number of other releases that print the text of one. */
  int others(Release release) throws IOException {
    ReleaseId cluster = release.cluster();
    return cluster == null
        ? 0
        : searcher.count(new TermQuery(new Term(Schema.CLUSTER, cluster.value()))) - 1;
  }

  /** Returns the number of documents with a value of a field. */
  int count(FacetField field, String value) throws IOException {
    return searcher.count(new TermQuery(having(field, value)));
  }

  /** Returns the path of a value that a request names, widest first. */
  List<String> path(FacetField field, String value) {
    return switch (field) {
      case SPEAKER -> entities.people().path(value);
      case VENUE -> List.of(entities.places().named(value));
      case DATE, EVENT_DATE ->
          PartialDate.parse(value).map(PartialDate::path).orElse(List.of(value));
      case PUBLISHER, TOPIC, REGION, KIND, MANNER -> List.of(value);
    };
  }

  /** Returns the term of documents with a value of a field. */
  Term having(FacetField field, String value) {
    return DrillDownQuery.term(
        FacetsConfig.DEFAULT_INDEX_FIELD_NAME,
        field.key(),
        path(field, value).toArray(String[]::new));
  }

  /** Returns the current key of a value. */
  String currentKey(FacetField field, String key) {
    return field == FacetField.SPEAKER
        ? entities.people().currentKey(key)
        : path(field, key).getLast();
  }

  /** Decodes the stored record of a document. */
  <T extends Record> T stored(int document, Class<T> type) throws IOException {
    return RecordCodec.stored(searcher.storedFields(), document, type);
  }
}
