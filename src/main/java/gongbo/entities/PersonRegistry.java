package gongbo.entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everybody whom the releases of a generation give words or a part, told apart. */
public final class PersonRegistry {
  private final List<Person> all;
  private final Map<String, List<Person>> byName = new HashMap<>();
  private final Map<String, Person> byKey = new HashMap<>();

  PersonRegistry(List<Person> all) {
    this.all = List.copyOf(all);
    for (Person person : all) {
      byName.computeIfAbsent(Person.key(person.name()), name -> new ArrayList<>()).add(person);
      byKey.put(person.key(), person);
    }
    // A key of an earlier generation may have been made of another organisation of the person.
    for (Person person : all) {
      for (String organisation : person.organisations()) {
        byKey.putIfAbsent(Person.key(person.name(), organisation), person);
      }
    }
    for (Person person : all) {
      for (String spelling : person.spellings()) {
        byName.computeIfAbsent(Person.key(spelling), name -> new ArrayList<>()).add(person);
      }
    }
  }

  /** All of them, by key. */
  public List<Person> all() {
    return all;
  }

  /**
   * Those whom a name, a spelling of it or a key means: a key one person, a name everybody who has
   * it. A key that named somebody in an earlier generation means the same person still.
   */
  public List<Person> named(String nameOrKey) {
    Person person = byKey.get(nameOrKey);
    return person != null ? List.of(person) : byName.getOrDefault(Person.key(nameOrKey), List.of());
  }

  /**
   * Where a name or a key stands in the tree of all people: one level for everybody of a name, two
   * for one person among namesakes.
   */
  public List<String> path(String nameOrKey) {
    List<Person> people = named(nameOrKey);
    if (people.isEmpty()) {
      return List.of(nameOrKey);
    }
    List<String> path = Person.path(people.getFirst().key());
    boolean name = Person.key(nameOrKey).equals(Person.key(path.getFirst()));
    return people.size() == 1 && !name ? path : path.subList(0, 1);
  }

  /**
   * The key of whom a name or a key means: itself, or where people were merged or are spelled in
   * several ways, that of the one it is now.
   */
  public String currentKey(String nameOrKey) {
    List<String> path = path(nameOrKey);
    return path.contains(nameOrKey) || Person.key(path.getLast()).equals(nameOrKey)
        ? nameOrKey
        : Person.key(path.getLast());
  }

  /** The one person that a sighting is of; null when it may be one of several. */
  @Nullable Person seen(PersonMention sighting) {
    List<Person> people = byName.getOrDefault(Person.key(sighting.name()), List.of());
    if (people.size() == 1 && people.getFirst().key().equals(Person.key(sighting.name()))) {
      return people.getFirst();
    }
    String organisation = sighting.organisation();
    String publisher = sighting.publisher();
    for (Person person : people) {
      boolean seen =
          organisation != null
              ? person.organisations().contains(organisation)
              : publisher != null && person.publishers().contains(publisher);
      if (seen) {
        return person;
      }
    }
    return null;
  }
}
