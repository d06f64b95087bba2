package gongbo.extract;

import gongbo.release.Region;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Tells in which region a place is: by the words of its name, by the address in the bracket behind
 * it, or because everybody knows the place.
 */
final class PlaceRegions {
  private static final List<String> MISSIONS = List.of("대사관", "총영사관", "대표부", "문화원");

  /** How many words before a name may tell its region. */
  private static final int REACH = 5;

  /** What stands between a region and a place in it. */
  private static final Set<String> LYING = Set.of("에", "소재", "소재의", "소재한", "위치한", "있는", "관내");

  /** A place is looked up at so many of its mentions. */
  private static final int MOST_MENTIONS = 5;

  private final Gazetteer gazetteer;

  PlaceRegions(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * @param name the name of a place
   * @param bracketed what stands in brackets behind it; empty when nothing does
   */
  @Nullable Region of(String name, String bracketed) {
    Region region = ofWords(name);
    if (region == null) {
      region = ofWords(bracketed);
    }
    if (region == null) {
      region = gazetteer.regionOfFamousPlaceIn(name);
    }
    if (region == null) {
      region = gazetteer.regionOfFamousPlaceIn(bracketed);
    }
    return region;
  }

  /** The region that one of some words names or begins with. */
  @Nullable Region ofWords(String words) {
    StringTokenizer tokens = new StringTokenizer(words, " ,·()/");
    Region region = null;
    while (tokens.hasMoreTokens()) {
      String word = tokens.nextToken();
      Region famous = gazetteer.regionOfFamousPlaceIn(word);
      if (famous != null && word.length() >= 4) {
        region = region == null ? famous : region;
        continue;
      }
      Region named =
          gazetteer.regionAtBeginningOf(
              word.endsWith("의") ? word.substring(0, word.length() - 1) : word);
      if (named != null) {
        return named;
      }
      if (isEmbassyInSeoul(words)) {
        return Region.SEOUL;
      }
      if (gazetteer.isAbroad(word) || isMissionAbroad(word)) {
        return Region.ABROAD;
      }
      if (word.endsWith("읍") || word.endsWith("면")) {
        Region town = gazetteer.region(word.substring(0, word.length() - 1));
        if (town != null) {
          return town;
        }
      }
      if (word.equals("온라인")) {
        return Region.ONLINE;
      }
    }
    return region;
  }

  /** 대전광역시 유성구 소재 ○○ 현장: a region printed just before the name. */
  @Nullable Region before(List<Token> tokens, int first) {
    for (int k = first - 1; k >= Math.max(0, first - REACH); k--) {
      Token token = tokens.get(k);
      if (token.isWord()) {
        Region region = gazetteer.region(token.text());
        if (region != null) {
          return region;
        }
        if (gazetteer.isAbroad(token.text())) {
          return Region.ABROAD;
        }
      }
    }
    return null;
  }

  /** The region that the text tells of a place at another mention: 인천에 소재한 누리회관은, 누리회관(인천 연수구). */
  @Nullable Region elsewhere(AnnotatedText reading, String name) {
    int at = reading.text().indexOf(name);
    for (int mention = 0; mention < MOST_MENTIONS && at >= 0; mention++) {
      Region region = toldAt(reading, at, at + name.length());
      if (region != null) {
        return region;
      }
      at = reading.text().indexOf(name, at + name.length());
    }
    return null;
  }

  private @Nullable Region toldAt(AnnotatedText reading, int start, int end) {
    List<Token> tokens = reading.sentenceAt(start).tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Token.TokenType.BRACKET && token.start() == end) {
        return ofWords(token.text());
      }
      if (token.start() == start) {
        int k = i - 1;
        while (k >= 0 && LYING.contains(tokens.get(k).text())) {
          k--;
        }
        String word = k >= 0 && tokens.get(k).isWord() ? tokens.get(k).text() : "";
        String place = word.endsWith("에") ? word.substring(0, word.length() - 1) : word;
        Region region = place.isEmpty() ? null : gazetteer.region(place);
        if (region != null) {
          return region;
        }
      }
    }
    return null;
  }

  /** Whether a name is nothing but names of regions: 서울, 전남 완도군, 라오스 비엔티안. */
  boolean isBare(String name) {
    StringTokenizer words = new StringTokenizer(name);
    while (words.hasMoreTokens()) {
      String word = words.nextToken();
      boolean town =
          word.length() >= 3
              && (word.endsWith("시") || word.endsWith("군"))
              && gazetteer.region(word.substring(0, word.length() - 1)) != null;
      if (!town && gazetteer.region(word) == null && !gazetteer.isAbroad(word)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word names a region, a city or a country and nothing else. */
  boolean names(String word) {
    return gazetteer.region(word) != null || gazetteer.isAbroad(word);
  }

  /** 주한 핀란드 대사관, 핀란드 대사관저: those of other states are in Seoul. */
  private boolean isEmbassyInSeoul(String name) {
    int country = name.startsWith("주한") ? 2 : 0;
    int embassy = name.indexOf("대사관");
    return embassy > country
        && gazetteer.isCountry(name.substring(country, embassy).strip())
        && (country > 0 || name.startsWith("대사관저", embassy));
  }

  /** 주영국대사관, 주뉴욕총영사관: a Korean mission, named after where it is. */
  private boolean isMissionAbroad(String word) {
    if (!word.startsWith("주") || !Hangul.endsWithAny(word, MISSIONS)) {
      return false;
    }
    for (int end = word.length() - 1; end > 2; end--) {
      if (gazetteer.isAbroad(word.substring(1, end))) {
        return true;
      }
    }
    return false;
  }
}
