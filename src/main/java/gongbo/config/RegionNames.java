package gongbo.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names in {@code regions.tsv}: the regions, and the cities, counties, districts and
 * neighbourhoods in them.
 */
public final class RegionNames {
  /** Everything between two names: {@code 서울·부산}, {@code 서울(여의도)}. */
  private static final Pattern SEPARATORS = Pattern.compile("[\\s,·/()]+");

  private static final List<String> KINDS = List.of("시", "군", "구");

  /** Maps each name to the official name of its region. */
  private final Map<String, String> regions = new HashMap<>();

  private RegionNames(List<ListedRegion> listed) {
    for (ListedRegion region : listed) {
      Stream.concat(region.names().stream(), region.towns().stream())
          .forEach(name -> regions.put(name, region.name()));
    }
  }

  /**
   * Reads the names of a configuration.
   *
   * @throws ConfigException when a line does not have three columns
   */
  public static RegionNames of(ConfigFolder config) {
    return new RegionNames(ListedRegion.in(config));
  }

  /** Returns whether a word is a name, with or without its kind: {@code 정읍}, {@code 정읍시}. */
  public boolean has(String word) {
    return regionOf(word) != null;
  }

  private @Nullable String regionOf(String word) {
    String region = regions.get(word);
    boolean kind = word.length() > 2 && KINDS.stream().anyMatch(word::endsWith);
    return region == null && kind ? regions.get(word.substring(0, word.length() - 1)) : region;
  }

  /**
   * Returns the official name of the region that a text names and nothing else: {@code 전북특별자치도} for
   * {@code 전북 정읍시}; empty for {@code 정읍역}. Of several regions it is the first.
   */
  public Optional<String> only(String text) {
    List<String> words =
        SEPARATORS.splitAsStream(text.strip()).filter(word -> !word.isEmpty()).toList();
    return !words.isEmpty() && words.stream().allMatch(this::has)
        ? Optional.ofNullable(regionOf(words.getFirst()))
        : Optional.empty();
  }
}
