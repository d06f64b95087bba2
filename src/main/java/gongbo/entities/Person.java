package gongbo.entities;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person across releases, titles and employers.
 *
 * @param key the person's name in addresses: the name alone where it is nobody else's, otherwise
 *     name and organisation, such as {@code 김가람-누리연구소}
 * @param name the name as releases print it
 * @param spellings the name in Latin letters and in Hanja, the most frequent first
 * @param organisations where the person has been, the most frequent first; no namesake has been at
 *     any of them
 * @param publishers who published what names the person without an organisation
 * @param posts what the person has been, the latest first
 */
public record Person(
    String key,
    String name,
    List<String> spellings,
    List<String> organisations,
    List<String> publishers,
    List<Post> posts) {
  /** Stands between name and organisation in a key; no name has it. */
  private static final char SEPARATOR = '-';

  public Person {
    spellings = List.copyOf(spellings);
    organisations = List.copyOf(organisations);
    publishers = List.copyOf(publishers);
    posts = List.copyOf(posts);
  }

  /**
   * A post, with when releases name it.
   *
   * @param organisation the organisation; null where releases do not tell
   * @param title the title; null where they do not tell
   * @param first the day of the first release that names it; null when none of them is dated
   * @param last the day of the last
   * @param releases how many name it
   */
  public record Post(
      @Nullable String organisation,
      @Nullable String title,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      int releases) {}

  /** The key of a name that only one person has. */
  static String key(String name) {
    return slug(name);
  }

  /** The key of a person among namesakes. */
  static String key(String name, String organisation) {
    return slug(name) + SEPARATOR + slug(organisation);
  }

  /** Letters and digits, and _ for each space: nothing that an address would have to escape. */
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
   * Where a person stands in the tree of all: under the name, which may be a person's key at the
   * same time, those who share it.
   */
  public static List<String> path(String key) {
    int separator = key.indexOf(SEPARATOR);
    String name = (separator < 0 ? key : key.substring(0, separator)).replace('_', ' ');
    return separator < 0 ? List.of(name) : List.of(name, key);
  }
}
