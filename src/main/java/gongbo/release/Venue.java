package gongbo.release;

import org.jspecify.annotations.Nullable;

/**
 * The venue of an event.
 *
 * @param name the name as printed, with the room, such as {@code 제주 국제컨벤션센터 201호}
 * @param region the region; null when unknown
 * @param place the name of the place in the knowledge base, such as {@code 제주국제컨벤션센터}; null before
 *     entity linking
 * @param room the part of the name that denotes a room; null when there is none
 * @param online whether remote participation is possible as well; an event that is only online has
 *     the region {@link Region#ONLINE} instead
 * @param regional whether the name is only that of the region or of a city, county or district in
 *     it, such as {@code 서울} or {@code 전북 정읍시}, so that the venue is the region; false before
 *     entity linking
 */
public record Venue(
    String name,
    @Nullable Region region,
    @Nullable String place,
    @Nullable String room,
    boolean online,
    boolean regional) {
  /**
   * @throws IllegalArgumentException when the name is blank
   */
  public Venue {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a venue has a name");
    }
  }

  /** Creates a venue before entity linking. */
  public Venue(String name, @Nullable Region region) {
    this(name, region, null, null, false, false);
  }

  /** Returns this venue linked to a place of the knowledge base. */
  public Venue at(@Nullable String linkedPlace, @Nullable String linkedRoom) {
    return new Venue(name, region, linkedPlace, linkedRoom, online, false);
  }

  /**
   * Returns this venue as one that is only a region.
   *
   * @param named the region that the name stands for, where the venue has none
   */
  public Venue inRegion(Region named) {
    return new Venue(name, region == null ? named : region, null, null, online, true);
  }

  /** Returns this venue with remote participation. */
  public Venue withOnline() {
    return new Venue(name, region, place, room, true, regional);
  }

  /** Returns the name of the linked place, or the printed name before linking. */
  public String placeOrName() {
    return place == null ? name : place;
  }
}
