package gongbo.entities;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person identified across releases, titles and employers.
 *
 * @param key the identifier in addresses: the name when it is unambiguous, otherwise name and
 *     organisation, such as {@code 김가람-누리연구소}
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
  /** The separator between name and organisation in a key; it occurs in no name. */
  private static final char SEPARATOR = '-';

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

  /** Returns the key of a person with an unambiguous name. */
  static String key(String name) {
    return slug(name);
  }

  /** Returns the key of a person with an ambiguous name. */
  static String key(String name, String organisation) {
    return slug(name) + SEPARATOR + slug(organisation);
  }

  /**
   * Keeps letters and digits and replaces spaces by underscores, so that addresses need no escapes.
   */
  private static String slug(String text) {
    StringBuilder slug = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        slug.append(c);
      } else if (c == ' ' || c == '_') {
        slug.append('_');
      }
    }
    return slug.toString();
  }

  /**
   * Returns the path of a person in the facet hierarchy: the name, followed by the key when the
   * name is ambiguous.
   */
  public static List<String> path(String key) {
    int separator = key.indexOf(SEPARATOR);
    String name = (separator < 0 ? key : key.substring(0, separator)).replace('_', ' ');
    return separator < 0 ? List.of(name) : List.of(name, key);
  }
}
