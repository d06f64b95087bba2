package gongbo.extract.english;

import gongbo.release.Region;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Determines the region of a place: from the names of cities in and after its name, else abroad in
 * a release without any place in Korea.
 */
final class EnglishRegions {
  /** The number of tokens after a name in which its city may follow. */
  private static final int REACH = 14;

  private static final Set<Region> NO_PLACE = EnumSet.of(Region.ONLINE);

  private final EnglishLexicon lexicon;
  private final boolean korean;

  EnglishRegions(EnglishText text, EnglishLexicon lexicon) {
    this.lexicon = lexicon;
    this.korean = isKorean(text);
  }

  private boolean isKorean(EnglishText text) {
    String publisher = text.raw().publisher().name();
    boolean hangul =
        publisher
            .chars()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
    boolean named = publisher.contains("Korea");
    return hangul || named || text.sentences().stream().anyMatch(this::isInKorea);
  }

  private boolean isInKorea(EnglishSentence sentence) {
    for (int i = 0; i < sentence.size(); i++) {
      Region region = sentence.isCapitalised(i) ? lexicon.region(sentence.token(i).base()) : null;
      if (region != null && region != Region.ABROAD && !NO_PLACE.contains(region)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the region of the place between two tokens, both included; null when unknown. */
  @Nullable Region of(EnglishSentence sentence, int first, int last) {
    Region inside = in(sentence, first, last);
    if (inside != null) {
      return inside;
    }
    if (!korean) {
      return Region.ABROAD;
    }
    return in(sentence, last + 1, Math.min(sentence.size() - 1, last + REACH));
  }

  private @Nullable Region in(EnglishSentence sentence, int first, int last) {
    for (int i = first; i <= last; i++) {
      for (int length = Math.min(3, last - i + 1); length >= 1; length--) {
        Region region = known(sentence, i, length);
        if (region != null && !NO_PLACE.contains(region)) {
          return region;
        }
      }
    }
    return null;
  }

  private @Nullable Region known(EnglishSentence sentence, int first, int length) {
    StringBuilder name = new StringBuilder();
    for (int i = first; i < first + length; i++) {
      if (!sentence.isCapitalised(i)) {
        return null;
      }
      name.append(i == first ? "" : " ").append(sentence.token(i).base());
    }
    return lexicon.region(name.toString());
  }
}
