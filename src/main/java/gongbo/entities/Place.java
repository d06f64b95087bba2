package gongbo.entities;

import gongbo.release.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place of events, under all the names that releases print.
 *
 * @param name what it is called: its most frequent name, with the region before it where places in
 *     several regions are called so
 * @param region where it is; null when no release tells
 * @param releases how many releases have an event there
 * @param printed the names that releases print for it and its rooms, the most frequent first
 */
public record Place(String name, @Nullable Region region, int releases, List<Printed> printed) {
  public Place {
    printed = List.copyOf(printed);
  }

  /**
   * A name as printed.
   *
   * @param name the name, such as {@code 서울 코엑스 3층 C홀}
   * @param region the region that releases give with it; null when they do not
   * @param room the part of it that names a room, such as {@code 3층 C홀}; null when there is none
   * @param releases how many releases print it
   */
  public record Printed(
      String name, @Nullable Region region, @Nullable String room, int releases) {}
}
