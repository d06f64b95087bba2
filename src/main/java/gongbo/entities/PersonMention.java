package gongbo.entities;

import gongbo.release.Finding;
import gongbo.release.Publisher;
import gongbo.release.Release;
import gongbo.release.Speaker;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A mention of a speaker, with normalised names.
 *
 * @param name the name
 * @param organisation the organisation; null when unknown
 * @param title the title; null when unknown
 * @param publisher the publisher of the release; null when unknown
 */
record PersonMention(
    String name, @Nullable String organisation, @Nullable String title, @Nullable String publisher)
    implements Comparable<PersonMention> {
  private static final Comparator<@Nullable String> UNKNOWN_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  private static final Comparator<PersonMention> ORDER =
      Comparator.comparing(PersonMention::name)
          .thenComparing(PersonMention::organisation, UNKNOWN_FIRST)
          .thenComparing(PersonMention::title, UNKNOWN_FIRST)
          .thenComparing(PersonMention::publisher, UNKNOWN_FIRST);

  /** Converts speakers to mentions. */
  record Reader(OrganisationNormalizer organisations, IdentityOverrides overrides) {
    /** The prime minister, whose title implies the organisation. */
    private static final String PRIME_MINISTER = "국무총리";

    private static final String PRIME_MINISTERS_OFFICE = "국무총리실";

    PersonMention read(Speaker speaker, Release release) {
      Finding<Publisher> publisher = release.publisher();
      return new PersonMention(
          overrides.nameOf(speaker.name()),
          organisation(speaker),
          speaker.title(),
          publisher == null ? null : organisations.publisher(publisher.value().name()));
    }

    private @Nullable String organisation(Speaker speaker) {
      String organisation = organisations.of(speaker.affiliation());
      return organisation == null && PRIME_MINISTER.equals(speaker.title())
          ? organisations.of(PRIME_MINISTERS_OFFICE)
          : organisation;
    }
  }

  /** Returns the title in the form by which posts are compared; null when unknown. */
  @Nullable String post() {
    return title == null ? null : PostTitle.normalize(title);
  }

  @Override
  public int compareTo(PersonMention other) {
    return ORDER.compare(this, other);
  }
}
