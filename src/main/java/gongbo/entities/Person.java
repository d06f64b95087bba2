package gongbo.entities;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person identified across releases, titles and employers.
 *
 * @param key the {@linkplain gongbo.release.SpeakerKey identifier} in addresses
 * @param name the name as printed
 * @param spellings the spellings of the name in Latin letters and Hanja, in descending order of
 *     frequency
 * @param organisations the organisations of the person, in descending order of frequency; no other
 *     person of the same name has any of them
 * @param publishers the publishers of the releases that name the person without an organisation
 * @param posts the posts of the person, the latest first
 */
public record Person(
    String key,
    String name,
    List<String> spellings,
    List<String> organisations,
    List<String> publishers,
    List<Post> posts) {
  public Person {
    spellings = List.copyOf(spellings);
    organisations = List.copyOf(organisations);
    publishers = List.copyOf(publishers);
    posts = List.copyOf(posts);
  }

  /**
   * A post and the period in which releases mention it.
   *
   * @param organisation the organisation; null when unknown
   * @param title the title; null when unknown
   * @param first the day of the first release; null when no release is dated
   * @param last the day of the last release; null when no release is dated
   * @param releases the number of releases
   */
  public record Post(
      @Nullable String organisation,
      @Nullable String title,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      int releases) {}
}
