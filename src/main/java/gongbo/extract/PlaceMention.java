package gongbo.extract;

import gongbo.release.Region;
import org.jspecify.annotations.Nullable;

/**
 * A place as a text names it.
 *
 * @param name the name as printed, on one line
 * @param region where it is; null when that cannot be told
 * @param start its first character in the body's text
 * @param end the offset after its last character
 * @param bare whether it is nothing but a city, a district or a country
 */
record PlaceMention(String name, @Nullable Region region, int start, int end, boolean bare) {
  PlaceMention {
    name = name.replace('\n', ' ');
  }

  /** This place, in a region if none of its own is known. */
  PlaceMention orIn(@Nullable Region around) {
    return region != null ? this : new PlaceMention(name, around, start, end, bare);
  }
}
