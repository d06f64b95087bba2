package gongbo.entities;

import gongbo.release.Finding;
import gongbo.release.Release;
import gongbo.release.Speaker;
import gongbo.release.Venue;
import java.util.function.UnaryOperator;

/**
 * Links the speakers and venues of a release to the knowledge base in the second pass, and adds its
 * keywords and near-duplicate cluster. Safe for use by many threads.
 */
public final class EntityLinker {
  private final PersonMention.Reader reader;
  private final VenueNameParser venueNames;
  private final KeywordExtractor keywords;
  private final KnowledgeBase knowledge;

  EntityLinker(
      PersonMention.Reader reader,
      VenueNameParser venueNames,
      KeywordExtractor keywords,
      KnowledgeBase knowledge) {
    this.reader = reader;
    this.venueNames = venueNames;
    this.keywords = keywords;
    this.knowledge = knowledge;
  }

  /** Returns a release with linked speakers and venues, keywords and cluster. */
  public Release of(Release release) {
    UnaryOperator<Venue> link =
        venue -> venueNames.regionOnly(venue).orElseGet(() -> knowledge.places().link(venue));
    UnaryOperator<Speaker> person = speaker -> link(speaker, release);
    return release.withEntities(
        release.venues().stream().map(found -> map(found, link)).toList(),
        release.speakers().stream().map(found -> map(found, person)).toList(),
        keywords.of(release),
        knowledge.clusters().of(release.id()));
  }

  private Speaker link(Speaker speaker, Release release) {
    Person person = knowledge.people().find(reader.read(speaker, release));
    return speaker.withKey(person == null ? null : person.key());
  }

  private static <T> Finding<T> map(Finding<T> found, UnaryOperator<T> mapper) {
    return new Finding<>(
        mapper.apply(found.value()), found.span(), found.rule(), found.confidence());
  }
}
