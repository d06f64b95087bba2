package gongbo.release;

import org.jspecify.annotations.Nullable;

/**
 * The place of an event.
 *
 * @param name the place as printed, with its room, such as {@code 제주 국제컨벤션센터 201호}
 * @param region where that is; null when it cannot be told
 * @param place the one place that all releases together tell this is, such as {@code 제주국제컨벤션센터};
 *     null before they were looked at
 * @param room the part of the name that tells where in it; null when there is none
 * @param online whether people can take part from elsewhere as well; an event that is nowhere but
 *     online has {@link Region#ONLINE} instead
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

  /** A venue of which one release tells so much. */
  public Venue(String name, @Nullable Region region) {
    this(name, region, null, null, false);
  }

  /** This one with the place and the room that all releases together tell it is. */
  public Venue at(@Nullable String at, @Nullable String in) {
    return new Venue(name, region, at, in, online);
  }

  /** This one, of an event that people also take part in from elsewhere. */
  public Venue withOnline() {
    return new Venue(name, region, place, room, true);
  }

  /** What it counts as: the place that all releases together tell, else its own name. */
  public String placeOrName() {
    return place == null ? name : place;
  }
}
