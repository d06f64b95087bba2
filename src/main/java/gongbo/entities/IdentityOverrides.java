package gongbo.entities;

import gongbo.config.ConfigException;
import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The manual decisions on the identity of persons in {@code people.tsv}. */
final class IdentityOverrides {
  private static final String FILE = "people.tsv";

  /** Maps each alternative spelling of a name to the name. */
  private final Map<String, String> names = new HashMap<>();

  private final Map<String, List<Set<String>>> one = new HashMap<>();
  private final Map<String, List<Set<String>>> apart = new HashMap<>();

  private IdentityOverrides(ConfigFolder config, OrganisationNormalizer organisations) {
    for (ConfigLine line : config.lines(FILE)) {
      List<String> columns = line.columns(3);
      String name = columns.get(0);
      List<String> listed = ConfigLine.list(columns.get(2));
      if (name.isEmpty() || listed.isEmpty()) {
        throw line.error("needs a name, what is ruled and a list");
      }
      switch (columns.get(1)) {
        case "also" -> {
          for (String other : listed) {
            if (other.equals(name) || names.put(other, name) != null) {
              throw line.error("names " + other + " a second time");
            }
          }
        }
        case "one" -> rule(one, name, listed, organisations, line);
        case "apart" -> rule(apart, name, listed, organisations, line);
        default -> throw line.error("rules neither also, one nor apart: " + columns.get(1));
      }
    }
    names.forEach(
        (other, name) -> {
          if (names.containsKey(name)) {
            throw new ConfigException(
                FILE, 0, "says " + name + " is also " + names.get(name) + ", and is " + other);
          }
        });
  }

  private static void rule(
      Map<String, List<Set<String>>> rulings,
      String name,
      List<String> listed,
      OrganisationNormalizer organisations,
      ConfigLine line) {
    Set<String> set = new HashSet<>();
    for (String organisation : listed) {
      String known = organisations.of(organisation);
      if (known == null || !set.add(known)) {
        throw line.error("names no organisation, or one twice: " + organisation);
      }
    }
    if (set.size() < 2) {
      throw line.error("needs two organisations or more");
    }
    rulings.computeIfAbsent(name, unused -> new ArrayList<>()).add(set);
  }

  static IdentityOverrides of(ConfigFolder config, OrganisationNormalizer organisations) {
    return new IdentityOverrides(config, organisations);
  }

  /** Returns the name with a spelling, or the spelling itself when none is configured. */
  String nameOf(String printed) {
    return names.getOrDefault(printed, printed);
  }

  /** Returns whether a name at two organisations is configured to be the same person. */
  boolean areOne(String name, String organisation, String other) {
    return together(one, name, organisation, other);
  }

  /** Returns whether a name at two organisations is configured to be different persons. */
  boolean areApart(String name, String organisation, String other) {
    return together(apart, name, organisation, other);
  }

  private static boolean together(
      Map<String, List<Set<String>>> rulings, String name, String organisation, String other) {
    return !organisation.equals(other)
        && rulings.getOrDefault(name, List.of()).stream()
            .anyMatch(set -> set.contains(organisation) && set.contains(other));
  }
}
