package gongbo.extract;

import gongbo.release.Region;
import java.util.List;
import java.util.Set;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Determines the region of a place from the words of its name, from the address in the bracket
 * after it, or from the list of famous places.
 */
final class PlaceRegions {
  private static final List<String> MISSIONS = List.of("대사관", "총영사관", "대표부", "문화원");

  /** The maximum distance in words from a region to the name after it. */
  private static final int REACH = 5;

  /** Words between a region and a place in it. */
  private static final Set<String> LOCATING_WORDS =
      Set.of("에", "소재", "소재의", "소재한", "위치한", "있는", "관내");

  /** The maximum number of mentions of a place that are examined. */
  private static final int MOST_MENTIONS = 5;

  private final Gazetteer gazetteer;

  PlaceRegions(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /**
   * Returns the region of a place, or null.
   *
   * @param name the name of the place
   * @param bracketed the content of the bracket after it; empty when there is none
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

  /** Returns the region that one of the words names or begins with, or null. */
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

  /** Returns the region printed shortly before a name, or null: 대전광역시 유성구 소재 ○○ 현장. */
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

  /**
   * Returns the region that another mention of the place in the text states, or null: 인천에 소재한
   * 누리회관은, 누리회관(인천 연수구).
   */
  @Nullable Region atOtherMention(AnnotatedText annotated, String name) {
    int at = annotated.text().indexOf(name);
    for (int mention = 0; mention < MOST_MENTIONS && at >= 0; mention++) {
      Region region = regionAtMention(annotated, at, at + name.length());
      if (region != null) {
        return region;
      }
      at = annotated.text().indexOf(name, at + name.length());
    }
    return null;
  }

  private @Nullable Region regionAtMention(AnnotatedText annotated, int start, int end) {
    List<Token> tokens = annotated.sentenceAt(start).tokens();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() == Token.TokenType.BRACKET && token.start() == end) {
        return ofWords(token.text());
      }
      if (token.start() == start) {
        int k = i - 1;
        while (k >= 0 && LOCATING_WORDS.contains(tokens.get(k).text())) {
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

  /** Returns true if a name consists only of names of regions: 서울, 전남 완도군, 라오스 비엔티안. */
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

  /** Returns true if a whole word names a region, a city or a country. */
  boolean names(String word) {
    return gazetteer.region(word) != null || gazetteer.isAbroad(word);
  }

  /** Returns true for a foreign embassy, which is in Seoul: 주한 핀란드 대사관, 핀란드 대사관저. */
  private boolean isEmbassyInSeoul(String name) {
    int country = name.startsWith("주한") ? 2 : 0;
    int embassy = name.indexOf("대사관");
    return embassy > country
        && gazetteer.isCountry(name.substring(country, embassy).strip())
        && (country > 0 || name.startsWith("대사관저", embassy));
  }

  /**
   * Returns true for a Korean mission, which is named after its location abroad: 주영국대사관, 주뉴욕총영사관.
   */
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
