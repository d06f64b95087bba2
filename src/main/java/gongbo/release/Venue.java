package gongbo.release;

import org.jspecify.annotations.Nullable;

/**
 * The place of an event.
 *
 * @param name the place as printed, with its room, such as {@code 제주 국제컨벤션센터 201호}
 * @param region where that is; null when it cannot be told
 */
public record Venue(String name, @Nullable Region region) {
  /**
   * @throws IllegalArgumentException when the name is blank
   */
  public Venue {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a venue has a name");
    }
  }
}
