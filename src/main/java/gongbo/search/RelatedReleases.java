package gongbo.search;

import gongbo.duplicates.Shingles;
import gongbo.index.Schema;
import gongbo.korean.Morpheme;
import gongbo.release.EventDate;
import gongbo.release.Finding;
import gongbo.release.Release;
import gongbo.release.ReleaseId;
import gongbo.release.Speaker;
import gongbo.release.Topic;
import gongbo.release.Venue;
import gongbo.search.RelatedResult.RelatedRelease;
import gongbo.search.RelatedResult.Relation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/** Finds related releases: of the same event, of the same topic, of similar text. */
final class RelatedReleases {
  /** The distinctive words of a release that are searched; more would include common ones. */
  private static final int TELLING = 25;

  /**
   * The characters of a body from which they are taken: a release states its subject at the
   * beginning.
   */
  private static final int READ = 4_000;

  /** The percentage of distinctive words that a similar text has. */
  private static final int SIMILAR = 30;

  /**
   * The boosts: the same event counts like a handful of rare words, the topic like a common one.
   */
  private static final float EVENT = 30;

  private static final float TOPIC = 2;

  /** Shorter shingles are shared by chance. */
  private static final int SHINGLE_LENGTH = 5;

  private final IndexSnapshot snapshot;
  private final OpenIndex index;
  private final Release centre;
  private final Query text;
  private final Query event;
  private final Query prints;
  private final Shingles shingles;

  RelatedReleases(Release centre, IndexSnapshot snapshot) throws IOException {
    this.snapshot = snapshot;
    this.index = snapshot.releases();
    this.centre = centre;
    this.text = text();
    this.event = event();
    this.prints = prints();
    this.shingles = shingles(centre);
  }

  /** Returns the most related releases without duplicates of the release itself. */
  List<RelatedRelease> nearest(int most) throws IOException {
    BooleanQuery.Builder near = new BooleanQuery.Builder();
    near.add(text, Occur.SHOULD);
    near.add(new BoostQuery(new ConstantScoreQuery(event), EVENT), Occur.SHOULD);
    BooleanQuery.Builder query = new BooleanQuery.Builder().add(near.build(), Occur.MUST);
    for (Topic topic : values(centre.topics())) {
      Query same = having(FacetField.TOPIC.key(), topic.label());
      query.add(new BoostQuery(new ConstantScoreQuery(same), TOPIC), Occur.SHOULD);
    }
    query.add(prints, Occur.MUST_NOT);
    return neighbours(query.build(), most);
  }

  /** Returns the near-duplicates, most similar first. */
  List<RelatedRelease> duplicates() throws IOException {
    return neighbours(prints, 1 + index.others(centre)).stream()
        .sorted(Comparator.comparingDouble(RelatedRelease::resemblance).reversed())
        .toList();
  }

  private List<RelatedRelease> neighbours(Query query, int most) throws IOException {
    Query others =
        new BooleanQuery.Builder().add(query, Occur.MUST).add(id(centre), Occur.MUST_NOT).build();
    List<RelatedRelease> neighbours = new ArrayList<>();
    for (ScoreDoc hit : index.searcher().search(others, most).scoreDocs) {
      TimeBudget.check();
      Release release = index.stored(hit.doc, Release.class);
      neighbours.add(new RelatedRelease(release, bonds(release), resemblance(release)));
    }
    return neighbours;
  }

  private Set<Relation> bonds(Release release) throws IOException {
    Set<Relation> bonds = EnumSet.noneOf(Relation.class);
    if (matches(event, release)) {
      bonds.add(Relation.EVENT);
    }
    if (matches(text, release)) {
      bonds.add(Relation.TEXT);
    }
    List<Topic> topics = values(release.topics());
    if (values(centre.topics()).stream().anyMatch(topics::contains)) {
      bonds.add(Relation.TOPIC);
    }
    return bonds;
  }

  private boolean matches(Query query, Release release) throws IOException {
    return index.hasAtLeast(
        1,
        new BooleanQuery.Builder().add(query, Occur.FILTER).add(id(release), Occur.FILTER).build());
  }

  private Query prints() {
    ReleaseId cluster = centre.cluster();
    return cluster == null
        ? new MatchNoDocsQuery("a release of its own text")
        : new TermQuery(new Term(Schema.CLUSTER, cluster.value()));
  }

  /** Returns the query for enough of the distinctive words. */
  private Query text() throws IOException {
    String body = centre.raw().body().text();
    String read = centre.title() + "\n" + body.substring(0, Math.min(READ, body.length()));
    Map<String, Integer> frequencies = new HashMap<>();
    for (Morpheme morpheme : snapshot.analysis().morphemesOf(read)) {
      frequencies.merge(morpheme.term(), 1, Integer::sum);
    }
    Map<String, Double> telling = new HashMap<>();
    // As the frequencies, this includes releases that are hidden or replaced.
    double all = index.reader().maxDoc();
    for (Map.Entry<String, Integer> term : frequencies.entrySet()) {
      int releases = index.reader().docFreq(new Term(Schema.BODY, term.getKey()));
      if (releases > 0) {
        telling.put(term.getKey(), term.getValue() * Math.log(all / releases));
      }
    }
    BooleanQuery.Builder words = new BooleanQuery.Builder();
    List<String> best =
        telling.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(TELLING)
            .map(Map.Entry::getKey)
            .toList();
    best.forEach(term -> words.add(new TermQuery(new Term(Schema.BODY, term)), Occur.SHOULD));
    words.setMinimumNumberShouldMatch(Math.max(1, best.size() * SIMILAR / 100));
    return best.isEmpty() ? new MatchNoDocsQuery("a release without words") : words.build();
  }

  /** Returns the query for a day of the events together with one of the places or people. */
  private Query event() {
    BooleanQuery.Builder days = new BooleanQuery.Builder();
    Set<LocalDate> added = new HashSet<>();
    for (EventDate date : values(centre.eventDates())) {
      if (added.add(date.start())) {
        days.add(day(date.start()), Occur.SHOULD);
      }
    }
    BooleanQuery.Builder shared = new BooleanQuery.Builder();
    for (Venue venue : values(centre.venues())) {
      shared.add(having(FacetField.VENUE.key(), venue.placeOrName()), Occur.SHOULD);
    }
    for (Speaker speaker : values(centre.speakers())) {
      shared.add(having(FacetField.SPEAKER.key(), speaker.name()), Occur.SHOULD);
    }
    return new BooleanQuery.Builder()
        .add(days.build(), Occur.FILTER)
        .add(shared.build(), Occur.FILTER)
        .build();
  }

  private static Query day(LocalDate day) {
    String text = day.toString();
    return having(Schema.EVENT_DATE, text.substring(0, 4), text.substring(0, 7), text);
  }

  private static Query having(String facet, String... path) {
    return new TermQuery(DrillDownQuery.term(FacetsConfig.DEFAULT_INDEX_FIELD_NAME, facet, path));
  }

  private static Query id(Release release) {
    return new TermQuery(new Term(Schema.ID, release.id().value()));
  }

  private double resemblance(Release release) {
    return shingles.resemblance(shingles(release));
  }

  private static Shingles shingles(Release release) {
    return Shingles.of(
        Shingles.letters(release.title() + release.raw().body().text()), SHINGLE_LENGTH);
  }

  private static <T> List<T> values(List<Finding<T>> findings) {
    return findings.stream().map(Finding::value).toList();
  }
}
