package gongbo.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The persons that a release has named so far, to whom later sentences refer. */
final class Antecedents {
  /**
   * The maximum number of persons. A release with more is a list, and no sentence refers back into
   * a list.
   */
  private static final int MAX_PERSONS = 400;

  /** The rank that is used as a title for posts such as 정책관 and 심의관. */
  private static final String RANK = "국장";

  private static final String POST_OF_RANK = "관";

  /**
   * A person.
   *
   * @param name the full name
   * @param affiliation the organisation; null when unknown
   * @param title the job title; null when unknown
   */
  record NamedPerson(String name, @Nullable String affiliation, @Nullable String title) {}

  /** Persons by full name, the most recently named last. */
  private final SequencedMap<String, NamedPerson> byName = new LinkedHashMap<>();

  /** Full foreign names by their trailing words: 레돌터 maps to 마틴 레돌터. */
  private final Map<String, String> foreignByEnd = new HashMap<>();

  /** Full foreign names by their leading words. */
  private final Map<String, String> foreignByBeginning = new HashMap<>();

  /** Persons whose organisation is known only from the headline, which often shortens its name. */
  private final Set<String> fromTitle = new HashSet<>();

  /** Marks the end of the headline: persons added from now on come from the body. */
  void leaveTitle() {
    fromTitle.addAll(byName.keySet());
  }

  void add(String name, @Nullable String affiliation, @Nullable String title) {
    NamedPerson known = byName.get(name);
    if (known != null && affiliation != null && fromTitle.remove(name)) {
      known = new NamedPerson(name, affiliation, known.title());
    }
    if (known == null && byName.size() >= MAX_PERSONS) {
      return;
    }
    indexParts(name);
    byName.putLast(
        name,
        known == null
            ? new NamedPerson(name, affiliation, title)
            : new NamedPerson(
                name,
                known.affiliation() == null ? affiliation : known.affiliation(),
                known.title() == null ? title : known.title()));
  }

  @Nullable NamedPerson named(String name) {
    return byName.get(name);
  }

  /** Returns the most recently named person with this surname and job title, or null. */
  @Nullable NamedPerson bySurname(String surname, String title) {
    for (NamedPerson person : byName.sequencedValues().reversed()) {
      if (person.name().startsWith(surname) && sameTitle(person.title(), title)) {
        return person;
      }
    }
    return null;
  }

  /**
   * Returns the full name of the only known organisation that ends with these letters, or null:
   * 누리공단 for 공단.
   */
  @Nullable String organisationEndingWith(String end) {
    Set<String> names = new HashSet<>();
    for (NamedPerson person : byName.values()) {
      String name = person.affiliation();
      if (name != null && name.endsWith(end) && name.length() > end.length()) {
        names.add(name);
      }
    }
    return names.size() == 1 ? names.iterator().next() : null;
  }

  /** Returns all persons with a job title. */
  List<NamedPerson> withTitle(String title) {
    return byName.values().stream().filter(person -> title.equals(person.title())).toList();
  }

  /** Returns the only person with a job title; null if there is none or more than one. */
  @Nullable NamedPerson byTitle(String title) {
    NamedPerson found = null;
    for (NamedPerson person : byName.values()) {
      if (title.equals(person.title())) {
        if (found != null) {
          return null;
        }
        found = person;
      }
    }
    return found;
  }

  /**
   * Returns the most recent person whose foreign name ends with these words, or begins with them if
   * the job title agrees as well. A single syllable always requires the job title. For example, 레돌터
   * refers to 마틴 레돌터, and 마틴 대사 to the ambassador.
   *
   * @return null if no person fits
   */
  @Nullable NamedPerson byForeignName(String words, String title) {
    NamedPerson named = byName.get(foreignByEnd.getOrDefault(words, ""));
    if (named != null && (words.length() > 1 || sameTitle(named.title(), title))) {
      return named;
    }
    NamedPerson begun = byName.get(foreignByBeginning.getOrDefault(words, ""));
    return begun != null && sameTitle(begun.title(), title) ? begun : null;
  }

  private void indexParts(String name) {
    for (int space = name.indexOf(' '); space > 0; space = name.indexOf(' ', space + 1)) {
      foreignByEnd.put(name, name);
      foreignByEnd.put(name.substring(space + 1), name);
      foreignByBeginning.put(name.substring(0, space), name);
    }
  }

  private static boolean sameTitle(@Nullable String known, String title) {
    return known != null
        && (known.endsWith(title)
            || title.endsWith(known)
            || (title.equals(RANK) && known.endsWith(POST_OF_RANK))
            || isOneOfPosts(known, title));
  }

  /** Returns true if a job title is one of several posts, as 권한대행 is in 대통령 권한대행 국무총리. */
  private static boolean isOneOfPosts(String posts, String title) {
    return (" " + posts + " ").contains(" " + title + " ");
  }
}
