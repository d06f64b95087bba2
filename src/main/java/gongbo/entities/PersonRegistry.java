package gongbo.entities;

import gongbo.release.SpeakerKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The persons who are quoted or speak at events in the releases of a generation. */
public final class PersonRegistry {
  private final List<Person> all;
  private final Map<String, List<Person>> byName = new HashMap<>();
  private final Map<String, Person> byKey = new HashMap<>();

  PersonRegistry(List<Person> all) {
    this.all = List.copyOf(all);
    for (Person person : all) {
      byName.computeIfAbsent(SpeakerKey.of(person.name()), name -> new ArrayList<>()).add(person);
      byKey.put(person.key(), person);
    }
    // Keys of an earlier generation may contain another organisation of the person.
    for (Person person : all) {
      for (String organisation : person.organisations()) {
        byKey.putIfAbsent(SpeakerKey.of(person.name(), organisation), person);
      }
    }
    for (Person person : all) {
      for (String spelling : person.spellings()) {
        byName.computeIfAbsent(SpeakerKey.of(spelling), name -> new ArrayList<>()).add(person);
      }
    }
  }

  /** Returns all persons, in the order of their keys. */
  public List<Person> all() {
    return all;
  }

  /**
   * Returns the person with a key, or all persons with a name or spelling. Keys of earlier
   * generations remain valid.
   */
  public List<Person> named(String nameOrKey) {
    Person person = byKey.get(nameOrKey);
    return person != null
        ? List.of(person)
        : byName.getOrDefault(SpeakerKey.of(nameOrKey), List.of());
  }

  /**
   * Returns the path of a name or key in the facet hierarchy: one level for all persons with a
   * name, two levels for one person with an ambiguous name.
   */
  public List<String> path(String nameOrKey) {
    List<Person> people = named(nameOrKey);
    if (people.isEmpty()) {
      return List.of(nameOrKey);
    }
    List<String> path = SpeakerKey.path(people.getFirst().key());
    boolean name = SpeakerKey.of(nameOrKey).equals(SpeakerKey.of(path.getFirst()));
    return people.size() == 1 && !name ? path : path.subList(0, 1);
  }

  /**
   * Returns the current form of a name or key. It differs from the argument when persons were
   * merged or the argument is another spelling.
   */
  public String currentKey(String nameOrKey) {
    List<String> path = path(nameOrKey);
    return path.contains(nameOrKey) || SpeakerKey.of(path.getLast()).equals(nameOrKey)
        ? nameOrKey
        : SpeakerKey.of(path.getLast());
  }

  /** Returns the person of a mention, or null when the mention is ambiguous. */
  @Nullable Person find(PersonMention mention) {
    List<Person> people = byName.getOrDefault(SpeakerKey.of(mention.name()), List.of());
    if (people.size() == 1 && people.getFirst().key().equals(SpeakerKey.of(mention.name()))) {
      return people.getFirst();
    }
    String organisation = mention.organisation();
    String publisher = mention.publisher();
    for (Person person : people) {
      boolean matches =
          organisation != null
              ? person.organisations().contains(organisation)
              : publisher != null && person.publishers().contains(publisher);
      if (matches) {
        return person;
      }
    }
    return null;
  }
}
