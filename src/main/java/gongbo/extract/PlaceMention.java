package gongbo.extract;

import gongbo.release.Region;
import org.jspecify.annotations.Nullable;

/**
 * A mention of a place.
 *
 * @param name the name as printed, with line breaks replaced by spaces
 * @param region the region of the place; null when unknown
 * @param start the offset of its first character in the body's text
 * @param end the offset after its last character
 * @param bare true if the name consists only of a city, a district or a country
 */
record PlaceMention(String name, @Nullable Region region, int start, int end, boolean bare) {
  PlaceMention {
    name = name.replace('\n', ' ');
  }

  /** Returns this place, with the given region if its own is unknown. */
  PlaceMention orIn(@Nullable Region around) {
    return region != null ? this : new PlaceMention(name, around, start, end, bare);
  }
}
