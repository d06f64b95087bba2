package gongbo.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The persons that a release has named so far, which later sentences point back at. */
final class Antecedents {
  /** A release that names more people than this is a list; nothing points back into a list. */
  private static final int MOST = 400;

  /** What somebody of the rank of 국장 is called whose post is 정책관, 심의관 or the like. */
  private static final String RANK = "국장";

  private static final String POST_OF_RANK = "관";

  /**
   * A person.
   *
   * @param name the full name
   * @param affiliation the organisation; null when unknown
   * @param title the title; null when unknown
   */
  record NamedPerson(String name, @Nullable String affiliation, @Nullable String title) {}

  /** In the order in which they were named last. */
  private final SequencedMap<String, NamedPerson> byName = new LinkedHashMap<>();

  /** Whole foreign names by what they end with, words at a time: 마틴 레돌터 by 레돌터. */
  private final Map<String, String> foreignByEnd = new HashMap<>();

  /** The same by what they begin with. */
  private final Map<String, String> foreignByBeginning = new HashMap<>();

  /** Those of whom only the headline has told an organisation, often by its short name. */
  private final Set<String> fromTitle = new HashSet<>();

  /** From here on the body speaks. */
  void leaveTitle() {
    fromTitle.addAll(byName.keySet());
  }

  void add(String name, @Nullable String affiliation, @Nullable String title) {
    NamedPerson known = byName.get(name);
    if (known != null && affiliation != null && fromTitle.remove(name)) {
      known = new NamedPerson(name, affiliation, known.title());
    }
    if (known == null && byName.size() >= MOST) {
      return;
    }
    noteParts(name);
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

  /** The person named last whose name begins with a surname and whose title is this one. */
  @Nullable NamedPerson bySurname(String surname, String title) {
    for (NamedPerson person : byName.sequencedValues().reversed()) {
      if (person.name().startsWith(surname) && sameTitle(person.title(), title)) {
        return person;
      }
    }
    return null;
  }

  /** The whole name of an organisation that is told by its end: 누리공단 for 공단. */
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

  /** Everybody who holds a title. */
  List<NamedPerson> withTitle(String title) {
    return byName.values().stream().filter(person -> title.equals(person.title())).toList();
  }

  /** The person who holds a title, when the text has only one such person. */
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
   * The person named last whose foreign name ends with these words, or begins with them where the
   * title is theirs: 레돌터 for 마틴 레돌터, 마틴 대사 for the ambassador. A syllable alone needs the title as
   * well.
   */
  @Nullable NamedPerson byForeignName(String words, String title) {
    NamedPerson named = byName.get(foreignByEnd.getOrDefault(words, ""));
    if (named != null && (words.length() > 1 || sameTitle(named.title(), title))) {
      return named;
    }
    NamedPerson begun = byName.get(foreignByBeginning.getOrDefault(words, ""));
    return begun != null && sameTitle(begun.title(), title) ? begun : null;
  }

  private void noteParts(String name) {
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
            || isOneOf(known, title));
  }

  /** 권한대행 is one of the posts of a 대통령 권한대행 국무총리. */
  private static boolean isOneOf(String posts, String title) {
    return (" " + posts + " ").contains(" " + title + " ");
  }
}
