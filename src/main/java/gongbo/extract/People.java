package gongbo.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The persons that a release has named so far, which later sentences point back at. */
final class People {
  /** A release that names more people than this is a list; nothing points back into a list. */
  private static final int MOST = 400;

  /**
   * A person.
   *
   * @param name the full name
   * @param affiliation the organisation; null when unknown
   * @param title the title; null when unknown
   */
  record Person(String name, @Nullable String affiliation, @Nullable String title) {}

  private final List<Person> inOrder = new ArrayList<>();
  private final Map<String, Person> byName = new HashMap<>();

  void add(String name, @Nullable String affiliation, @Nullable String title) {
    if (inOrder.size() >= MOST) {
      return;
    }
    Person known = byName.get(name);
    Person person =
        known == null
            ? new Person(name, affiliation, title)
            : new Person(
                name,
                known.affiliation() == null ? affiliation : known.affiliation(),
                known.title() == null ? title : known.title());
    byName.put(name, person);
    inOrder.add(person);
  }

  @Nullable Person named(String name) {
    return byName.get(name);
  }

  /** The person named last whose name begins with a surname and whose title is this one. */
  @Nullable Person bySurname(String surname, String title) {
    for (int i = inOrder.size() - 1; i >= 0; i--) {
      Person person = inOrder.get(i);
      if (person.name().startsWith(surname) && sameTitle(person.title(), title)) {
        return byName.get(person.name());
      }
    }
    return null;
  }

  /** The person named last who holds a title, when the text has only one such person. */
  @Nullable Person byTitle(String title) {
    Person found = null;
    for (Person person : inOrder) {
      if (title.equals(person.title())) {
        if (found != null && !found.name().equals(person.name())) {
          return null;
        }
        found = person;
      }
    }
    return found;
  }

  /** The person whose foreign name ends with these words: 레돌터 for 마틴 레돌터. */
  @Nullable Person byEndOfForeignName(String words) {
    for (int i = inOrder.size() - 1; i >= 0; i--) {
      String name = inOrder.get(i).name();
      if (name.indexOf(' ') > 0
          && name.endsWith(words)
          && (name.length() == words.length()
              || name.charAt(name.length() - words.length() - 1) == ' ')) {
        return inOrder.get(i);
      }
    }
    return null;
  }

  private static boolean sameTitle(@Nullable String known, String title) {
    return known != null && (known.endsWith(title) || title.endsWith(known));
  }
}
