package gongbo.config;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The renamings of organisations listed in {@code renamings.tsv}, each with the day it took effect.
 */
public final class Renamings {
  private final Map<String, Renaming> byFormer = new HashMap<>();
  private final Map<String, Renaming> byLater = new HashMap<>();

  private record Renaming(String former, String later, LocalDate day) {}

  private Renamings() {}

  /**
   * Reads the renamings of a configuration.
   *
   * @throws ConfigException when a line has no valid date, renames an organisation a second time,
   *     or names an organisation that is not a full name in {@code agencies.tsv}
   */
  public static Renamings of(ConfigFolder config) {
    Renamings renamings = new Renamings();
    Set<String> agencies =
        ListedAgency.in(config).stream().map(ListedAgency::name).collect(Collectors.toSet());
    for (ConfigLine line : config.lines("renamings.tsv")) {
      var columns = line.columns(3);
      for (String name : columns.subList(0, 2)) {
        if (!agencies.contains(name)) {
          throw line.error("names no agency of agencies.tsv by its full name: " + name);
        }
      }
      Renaming renaming = new Renaming(columns.get(0), columns.get(1), day(line, columns.get(2)));
      if (renamings.byFormer.putIfAbsent(renaming.former(), renaming) != null
          || renamings.byLater.putIfAbsent(renaming.later(), renaming) != null) {
        throw line.error("renames a second time: " + renaming.former());
      }
    }
    return renamings;
  }

  private static LocalDate day(ConfigLine line, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw line.error("needs a day such as 2025-10-01: " + text);
    }
  }

  /**
   * Returns the name that an organisation had on a day, or the given name when no renaming applies
   * or the day is null.
   */
  public String on(String name, @Nullable LocalDate day) {
    if (day == null) {
      return name;
    }
    String current = name;
    Renaming later = byFormer.get(current);
    while (later != null && !day.isBefore(later.day())) {
      current = later.later();
      later = byFormer.get(current);
    }
    Renaming former = byLater.get(current);
    while (former != null && day.isBefore(former.day())) {
      current = former.former();
      former = byLater.get(current);
    }
    return current;
  }

  /** Returns the current name of an organisation, after all its renamings. */
  public String latest(String name) {
    return on(name, LocalDate.MAX);
  }

  /**
   * Returns the earlier and later names of an organisation in chronological order, without the
   * given name.
   */
  public List<String> others(String name) {
    List<String> names = new ArrayList<>();
    for (Renaming renaming = byLater.get(name);
        renaming != null;
        renaming = byLater.get(renaming.former())) {
      names.addFirst(renaming.former());
    }
    for (Renaming renaming = byFormer.get(name);
        renaming != null;
        renaming = byFormer.get(renaming.later())) {
      names.add(renaming.later());
    }
    return names;
  }
}
