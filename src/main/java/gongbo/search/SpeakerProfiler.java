package gongbo.search;

import gongbo.release.Finding;
import gongbo.release.Published;
import gongbo.release.Release;
import gongbo.release.Speaker;
import gongbo.search.SpeakerProfile.Role;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/** Puts a speaker's profile together from the releases that name the speaker. */
final class SpeakerProfiler {
  /** The newest releases tell enough; a minister of three years is in about two thousand. */
  private static final int READ = 3_000;

  /** How many of those who speak beside are told. */
  private static final int OTHERS = 20;

  private final String name;
  private final Map<Post, Role> roles = new LinkedHashMap<>();
  private final Map<String, Long> others = new HashMap<>();

  private record Post(@Nullable String affiliation, @Nullable String title) {}

  private SpeakerProfiler(String name) {
    this.name = name;
  }

  /** The profile of a name in a snapshot; null when no release has the name. */
  static @Nullable SpeakerProfile profile(String name, Snapshot snapshot) throws IOException {
    OpenIndex index = snapshot.releases();
    DrillDownQuery query = ofSpeaker(name, index);
    int releases = index.searcher().count(query);
    if (releases == 0) {
      return null;
    }
    SpeakerProfiler profiler = new SpeakerProfiler(name);
    for (ScoreDoc hit : index.searcher().search(query, READ, Order.NEWEST.sort()).scoreDocs) {
      profiler.add(index.stored(hit.doc, Release.class));
    }
    OpenIndex quotations = snapshot.quotations();
    return new SpeakerProfile(
        name,
        snapshot.id(),
        releases,
        quotations.searcher().count(ofSpeaker(name, quotations)),
        List.copyOf(profiler.roles.values()),
        profiler.mostFrequentOthers());
  }

  private static DrillDownQuery ofSpeaker(String name, OpenIndex index) {
    DrillDownQuery query = new DrillDownQuery(index.facetsConfig());
    query.add(FacetField.SPEAKER.key(), name);
    return query;
  }

  /** Releases come newest first, so a role's last day is the first that is seen. */
  private void add(Release release) {
    Finding<Published> published = release.published();
    LocalDate day = published == null ? null : published.value().day();
    for (Finding<Speaker> found : release.speakers()) {
      Speaker speaker = found.value();
      if (speaker.name().equals(name)) {
        roles.merge(
            new Post(speaker.affiliation(), speaker.title()),
            new Role(speaker.affiliation(), speaker.title(), day, day, 1),
            (later, one) ->
                new Role(
                    later.affiliation(),
                    later.title(),
                    one.first() == null ? later.first() : one.first(),
                    later.last() == null ? one.last() : later.last(),
                    later.releases() + 1));
      } else {
        others.merge(speaker.name(), 1L, Long::sum);
      }
    }
  }

  private List<FacetValue> mostFrequentOthers() {
    List<FacetValue> values = new ArrayList<>();
    others.forEach((other, count) -> values.add(new FacetValue(other, count, false, List.of())));
    values.sort(
        Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value));
    return values.subList(0, Math.min(OTHERS, values.size()));
  }
}
