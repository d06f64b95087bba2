package gongbo.entities;

import gongbo.release.Finding;
import gongbo.release.Release;
import gongbo.release.Speaker;
import gongbo.release.Venue;
import java.util.function.UnaryOperator;

/**
 * The second pass: adds to a release what all releases together tell of what was found in it. Safe
 * for use by many threads at once.
 */
public final class EntityLinker {
  private final PersonMention.Reader reader;
  private final KeywordExtractor keywords;
  private final KnowledgeBase knowledge;

  EntityLinker(PersonMention.Reader reader, KeywordExtractor keywords, KnowledgeBase knowledge) {
    this.reader = reader;
    this.keywords = keywords;
    this.knowledge = knowledge;
  }

  /** The release with who its speakers are, where its venues are, its keywords and its cluster. */
  public Release of(Release release) {
    UnaryOperator<Venue> place = knowledge.places()::seen;
    UnaryOperator<Speaker> person = speaker -> withKey(speaker, release);
    return release.withKnown(
        release.venues().stream().map(found -> known(found, place)).toList(),
        release.speakers().stream().map(found -> known(found, person)).toList(),
        keywords.of(release),
        knowledge.clusters().of(release.id()));
  }

  private Speaker withKey(Speaker speaker, Release release) {
    Person person = knowledge.people().seen(reader.read(speaker, release));
    return speaker.withKey(person == null ? null : person.key());
  }

  private static <T> Finding<T> known(Finding<T> found, UnaryOperator<T> known) {
    return new Finding<>(
        known.apply(found.value()), found.span(), found.rule(), found.confidence());
  }
}
