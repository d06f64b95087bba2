package gongbo.search;

import gongbo.config.ConfigException;
import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import gongbo.index.Generation;
import gongbo.index.QualityGate;
import gongbo.index.Schema;
import gongbo.release.PublicationTime;
import gongbo.release.Release;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;

/**
 * Queries with known answers that every generation must give before it becomes current. The lines
 * of {@value #FILE} have a query, the minimum number of hits, and releases that must be on the
 * first page if the index contains them.
 */
public final class GoldenQueries {
  private static final String FILE = "golden-queries.tsv";

  private final List<GoldenQuery> queries;

  private record GoldenQuery(ConfigLine line, String query, long minimum, List<String> expected) {
    static GoldenQuery of(ConfigLine line) {
      List<String> columns = line.columns(3);
      if (columns.getFirst().isEmpty()) {
        throw line.error("there is no query");
      }
      try {
        return new GoldenQuery(
            line,
            columns.getFirst(),
            Long.parseUnsignedLong(columns.get(1)),
            ConfigLine.list(columns.get(2)));
      } catch (NumberFormatException e) {
        throw line.error("not a number of releases: " + columns.get(1));
      }
    }
  }

  private GoldenQueries(List<GoldenQuery> queries) {
    this.queries = queries;
  }

  /**
   * Reads the golden queries of a configuration.
   *
   * @throws ConfigException when a line is invalid
   */
  public static GoldenQueries of(ConfigFolder config) {
    return new GoldenQueries(config.lines(FILE).stream().map(GoldenQuery::of).toList());
  }

  /**
   * Returns a gate against generations that answer a golden query differently.
   *
   * @param config the ranking weights and synonyms to use
   */
  public QualityGate gate(ConfigFolder config) {
    return new QualityGate("golden queries", (built, current) -> objections(built, config));
  }

  private List<String> objections(Generation built, ConfigFolder config) throws IOException {
    if (queries.isEmpty()) {
      return List.of();
    }
    RankingWeights weights = RankingWeights.of(config);
    IndexSnapshot snapshot = IndexSnapshot.open(built, weights, config);
    try {
      List<String> objections = new ArrayList<>();
      for (GoldenQuery golden : queries) {
        check(golden, snapshot, weights, objections);
      }
      return objections;
    } finally {
      snapshot.releases().reader().close();
    }
  }

  private static void check(
      GoldenQuery golden, IndexSnapshot snapshot, RankingWeights weights, List<String> objections)
      throws IOException {
    OpenIndex index = snapshot.releases();
    SearchRequest request = SearchRequest.of(golden.query());
    InterpretedQuery matching =
        InterpretedQuery.of(
            request, snapshot, index, weights, LocalDate.now(PublicationTime.KOREA));
    ResultPage page = ResultPage.of(request, matching, HitOrder.of(request.sort(), matching));
    String place = golden.line().file() + ":" + golden.line().number() + ": ";
    if (page.total() < golden.minimum()) {
      objections.add(
          "%s'%s' finds %d of at least %d releases"
              .formatted(place, golden.query(), page.total(), golden.minimum()));
    }
    List<String> found = new ArrayList<>();
    for (FieldDoc hit : page.documents()) {
      found.add(index.stored(hit.doc, Release.class).id().value());
    }
    for (String id : golden.expected()) {
      if (!found.contains(id) && index.reader().docFreq(new Term(Schema.ID, id)) > 0) {
        objections.add("%s'%s' has %s not on its first page".formatted(place, golden.query(), id));
      }
    }
  }
}
