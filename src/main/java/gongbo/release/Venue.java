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
 */
public record Venue(
    String name,
    @Nullable Region region,
    @Nullable String place,
    @Nullable String room,
    boolean online) {
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
    this(name, region, null, null, false);
  }

  /** Returns this venue linked to a place of the knowledge base. */
  public Venue at(@Nullable String linkedPlace, @Nullable String linkedRoom) {
    return new Venue(name, region, linkedPlace, linkedRoom, online);
  }

  /** Returns this venue with remote participation. */
  public Venue withOnline() {
    return new Venue(name, region, place, room, true);
  }

  /** Returns the name of the linked place, or the printed name before linking. */
  public String placeOrName() {
    return place == null ? name : place;
  }
}
