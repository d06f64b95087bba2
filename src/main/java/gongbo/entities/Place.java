package gongbo.entities;

import gongbo.release.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A venue of events, with all its printed names.
 *
 * @param name the most frequent name, preceded by the region when places in several regions share
 *     it
 * @param region the region; null when unknown
 * @param releases the number of releases with an event there
 * @param printed the printed names of the place and its rooms, in descending order of frequency
 */
public record Place(String name, @Nullable Region region, int releases, List<PrintedName> printed) {
  public Place {
    printed = List.copyOf(printed);
  }

  /**
   * A printed name of a place.
   *
   * @param name the name, such as {@code 서울 코엑스 3층 C홀}
   * @param region the region given with the name; null when unknown
   * @param room the part that denotes a room, such as {@code 3층 C홀}; null when there is none
   * @param releases the number of releases that print the name
   */
  public record PrintedName(
      String name, @Nullable Region region, @Nullable String room, int releases) {}
}
