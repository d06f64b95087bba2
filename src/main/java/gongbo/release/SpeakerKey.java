package gongbo.release;

import java.util.List;

/**
 * The keys of speakers, which identify them in addresses and in the API: the name where it is
 * unambiguous, otherwise name and organisation, such as {@code 김가람-누리연구소}. A key has letters and
 * digits only, with underscores for spaces. Readers see its {@linkplain #label label}.
 */
public final class SpeakerKey {
  /** The separator between name and organisation in a key; it occurs in no name. */
  private static final char SEPARATOR = '-';

  private SpeakerKey() {}

  /** Returns the key of a speaker with an unambiguous name. */
  public static String of(String name) {
    return slug(name);
  }

  /** Returns the key of a speaker with an ambiguous name. */
  public static String of(String name, String organisation) {
    return slug(name) + SEPARATOR + slug(organisation);
  }

  /**
   * Returns the path of a speaker in the facet hierarchy: the name, followed by the key when the
   * name is ambiguous.
   */
  public static List<String> path(String key) {
    int separator = key.indexOf(SEPARATOR);
    String name = spaced(separator < 0 ? key : key.substring(0, separator));
    return separator < 0 ? List.of(name) : List.of(name, key);
  }

  /**
   * Returns the form of a name or key that readers see: {@code 김가람 (누리연구소)} for {@code 김가람-누리연구소},
   * and a name as it is.
   */
  public static String label(String nameOrKey) {
    int separator = nameOrKey.indexOf(SEPARATOR);
    if (nameOrKey.indexOf(' ') >= 0) {
      return nameOrKey; // a name: keys have no spaces
    }
    return separator <= 0 || separator == nameOrKey.length() - 1
        ? spaced(nameOrKey)
        : spaced(nameOrKey.substring(0, separator))
            + " ("
            + spaced(nameOrKey.substring(separator + 1))
            + ")";
  }

  private static String spaced(String slug) {
    return slug.replace('_', ' ');
  }

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
}
