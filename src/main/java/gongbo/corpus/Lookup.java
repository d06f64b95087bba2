package gongbo.corpus;

import gongbo.release.Finding;
import gongbo.release.Release;
import gongbo.release.Speaker;

/**
 * The second pass: adds to a release what all releases together tell of what was found in it. Safe
 * for use by many threads at once.
 */
public final class Lookup {
  private final Sighting.Reader reader;
  private final Knowledge knowledge;

  Lookup(Sighting.Reader reader, Knowledge knowledge) {
    this.reader = reader;
    this.knowledge = knowledge;
  }

  /** The release with who its speakers are, as far as that is known. */
  public Release of(Release release) {
    return release.withSpeakers(
        release.speakers().stream().map(found -> withKey(found, release)).toList());
  }

  private Finding<Speaker> withKey(Finding<Speaker> found, Release release) {
    Person person = knowledge.people().seen(reader.read(found.value(), release));
    return new Finding<>(
        found.value().withKey(person == null ? null : person.key()),
        found.span(),
        found.rule(),
        found.confidence());
  }
}
