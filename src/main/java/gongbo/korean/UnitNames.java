package gongbo.korean;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Korean names of metric units and their symbols: {@code 30킬로그램} and {@code 30kg}. Units whose
 * symbol is a name of its own, as the {@code G} of {@code 5G}, are left out.
 */
public final class UnitNames {
  private static final Map<String, String> PREFIXES =
      Map.of("m", "밀리", "c", "센티", "k", "킬로", "M", "메가", "G", "기가", "T", "테라");

  /** The units with a prefix, and the prefixes that are used. */
  private static final Map<String, String> PREFIXED =
      Map.of("g그램", "mk", "m미터", "mck", "l리터", "mk", "W와트", "kMG", "Wh와트시", "kMG", "Hz헤르츠", "kMG");

  private static final Map<String, String> ALONE =
      Map.of("m", "미터", "t", "톤", "ha", "헥타르", "Hz", "헤르츠");

  private static final Pattern WORD = Pattern.compile("(.*?[0-9십백천만억조]|)([A-Za-z]+|[가-힣]+)");

  private static final Map<String, String> OTHER_NAMES = otherNames();

  private UnitNames() {}

  private static Map<String, String> otherNames() {
    Map<String, String> names = new HashMap<>();
    ALONE.forEach((symbol, name) -> add(names, symbol, name));
    PREFIXED.forEach(
        (unit, prefixes) -> {
          int letters = (int) unit.chars().filter(c -> c < 0x80).count();
          for (int i = 0; i < prefixes.length(); i++) {
            String prefix = prefixes.substring(i, i + 1);
            add(
                names,
                prefix + unit.substring(0, letters),
                PREFIXES.get(prefix) + unit.substring(letters));
          }
        });
    return names;
  }

  private static void add(Map<String, String> names, String symbol, String name) {
    names.put(symbol.toLowerCase(Locale.ROOT), name);
    names.put(name, symbol);
  }

  /** Returns a number and its unit, or a unit, by the other name of the unit. */
  public static Optional<String> otherName(String word) {
    Matcher parts = WORD.matcher(Normalizer.normalize(word, Normalizer.Form.NFKC));
    String unit = parts.matches() ? parts.group(2).toLowerCase(Locale.ROOT) : "";
    boolean isCounted = !unit.isEmpty() && !parts.group(1).isEmpty();
    return isCounted || unit.length() > 1
        ? Optional.ofNullable(OTHER_NAMES.get(unit)).map(name -> parts.group(1) + name)
        : Optional.empty();
  }
}
