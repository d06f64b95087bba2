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

  private final Map<String, List<Set<String>>> same = new HashMap<>();
  private final Map<String, List<Set<String>>> different = new HashMap<>();

  private IdentityOverrides(ConfigFolder config, OrganisationNormalizer organisations) {
    for (ConfigLine line : config.lines(FILE)) {
      List<String> columns = line.columns(3);
      String name = columns.get(0);
      List<String> items = ConfigLine.list(columns.get(2));
      if (name.isEmpty() || items.isEmpty()) {
        throw line.error("needs a name, what is ruled and a list");
      }
      switch (columns.get(1)) {
        case "also" -> {
          for (String other : items) {
            if (other.equals(name) || names.put(other, name) != null) {
              throw line.error("names " + other + " a second time");
            }
          }
        }
        case "one" -> addOverride(same, name, items, organisations, line);
        case "apart" -> addOverride(different, name, items, organisations, line);
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

  private static void addOverride(
      Map<String, List<Set<String>>> overrides,
      String name,
      List<String> items,
      OrganisationNormalizer organisations,
      ConfigLine line) {
    Set<String> set = new HashSet<>();
    for (String organisation : items) {
      String normalised = organisations.of(organisation);
      if (normalised == null || !set.add(normalised)) {
        throw line.error("names no organisation, or one twice: " + organisation);
      }
    }
    if (set.size() < 2) {
      throw line.error("needs two organisations or more");
    }
    overrides.computeIfAbsent(name, unused -> new ArrayList<>()).add(set);
  }

  static IdentityOverrides of(ConfigFolder config, OrganisationNormalizer organisations) {
    return new IdentityOverrides(config, organisations);
  }

  /** Returns the name with a spelling, or the spelling itself when none is configured. */
  String nameOf(String printed) {
    return names.getOrDefault(printed, printed);
  }

  /** Returns whether a name at two organisations is configured to be the same person. */
  boolean areSame(String name, String organisation, String other) {
    return isListed(same, name, organisation, other);
  }

  /** Returns whether a name at two organisations is configured to be different persons. */
  boolean areDifferent(String name, String organisation, String other) {
    return isListed(different, name, organisation, other);
  }

  private static boolean isListed(
      Map<String, List<Set<String>>> overrides, String name, String organisation, String other) {
    return !organisation.equals(other)
        && overrides.getOrDefault(name, List.of()).stream()
            .anyMatch(set -> set.contains(organisation) && set.contains(other));
  }
}
