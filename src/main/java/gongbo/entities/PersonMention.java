package gongbo.entities;

import gongbo.release.Finding;
import gongbo.release.Publisher;
import gongbo.release.Release;
import gongbo.release.Speaker;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A speaker as releases show one.
 *
 * @param name the name
 * @param organisation the organisation in one form; null when it cannot be told
 * @param title the title; null when it cannot be told
 * @param publisher who published the release, in one form; null when unknown
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

  /** Reads speakers with every name in one form. */
  record Reader(OrganisationNormalizer organisations, IdentityOverrides rulings) {
    /** Is never written with an organisation, and has only one. */
    private static final String PRIME_MINISTER = "국무총리";

    private static final String PRIME_MINISTERS_OFFICE = "국무총리실";

    PersonMention read(Speaker speaker, Release release) {
      Finding<Publisher> publisher = release.publisher();
      return new PersonMention(
          rulings.nameOf(speaker.name()),
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

  @Override
  public int compareTo(PersonMention other) {
    return ORDER.compare(this, other);
  }
}
