package gongbo.entities;

import gongbo.release.Finding;
import gongbo.release.Publisher;
import gongbo.release.Release;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts the words that releases are about, and ranks those of one release by how much they tell it
 * from the others (Spärck Jones, 1972: a word that few documents have says more of them).
 *
 * <p>A word is one that the release prints bare, and as often as it stands there with a particle as
 * well: {@code 탄소중립}, {@code 탄소중립을}. Verbs are never bare, and what is bare in every release tells
 * nothing; so few words have to be listed.
 */
final class KeywordExtractor {
  /** How many a release has at most. */
  private static final int MOST = 8;

  /** A word that one release has may be a slip, or a name that nobody looks for. */
  private static final int FEWEST_RELEASES = 3;

  /** A word in this share of all releases is about nothing. */
  private static final double LARGEST_SHARE = 0.02;

  /** A release that is about something says it in the title, or at least so often. */
  private static final int FEWEST_TIMES = 3;

  /** How much more a word in the title counts. */
  private static final double TITLE = 2;

  /** Shorter words are parts of too many others. */
  private static final int SHORTEST = 3;

  private static final int LONGEST = 20;

  /** The commonest alone: they only serve to count how often a noun stands in a release. */
  private static final SuffixSet PARTICLES =
      SuffixSet.of("은 는 이 가 을 를 의 에 도 과 와 로", "으로 에서 에게 까지 부터 보다 에는 에도", "에서는 에서도 으로는 이라는");

  /** Endings of words that are no nouns. */
  private static final SuffixSet VERBAL =
      SuffixSet.of(
          "다 며 고 는 은 을 를 한 할 된 될 해 여 어 면 게 히 지 던 서 까지 부터 에서 으로",
          "하기 하는 위한 위해 통해 대한 관련 함 됨 임 의 록 운 과 와 에 로 등 및",
          "적인 이라 라며 하여 따른 세요 여라 대비");

  /** Endings of words that go before nouns, 사회적 and 지역별. */
  private static final SuffixSet ADNOMINAL = SuffixSet.of("적 별");

  /** Nouns that end like them. */
  private static final SuffixSet NOUNS =
      SuffixSet.of("실적 목적 유적 면적 추적 누적 선적 국적 업적 표적", "차별 특별 선별 감별 판별 식별 이별");

  /** Words that are bare as nouns are, and tell nothing, or only of a time that comes each year. */
  private static final Set<String> EMPTY =
      Set.of(
          "아니라", "아울러", "그동안", "누구나", "대부분", "따라서", "그리고", "하지만", "그러나", "더불어", "양국간", "상반기", "하반기",
          "전반기", "후반기");

  /** Particles that nouns of three letters end like too: 어린이, 전문가, 지도. */
  private static final SuffixSet DOUBTFUL = SuffixSet.of("이 가 도");

  private final Map<String, Integer> releases = new HashMap<>();
  private int all;

  /** What {@link #counts()} told of so many releases. */
  static KeywordExtractor of(List<WordCount> counts, int releases) {
    KeywordExtractor keywords = new KeywordExtractor();
    counts.forEach(word -> keywords.releases.put(word.word(), word.releases()));
    keywords.all = releases;
    return keywords;
  }

  /** Counts a release by the words it may be about, which {@link #wordsOf} tells. */
  void add(Set<String> words) {
    all++;
    words.forEach(word -> releases.merge(word, 1, Integer::sum));
  }

  /** Every word that several releases have, with how many do, most first. */
  List<WordCount> counts() {
    List<WordCount> counts = new ArrayList<>();
    releases.forEach(
        (word, count) -> {
          if (count >= FEWEST_RELEASES) {
            counts.add(new WordCount(word, count));
          }
        });
    counts.sort(
        Comparator.comparingInt(WordCount::releases).reversed().thenComparing(WordCount::word));
    return counts;
  }

  /** The words that a release is about, the most telling first. */
  List<String> of(Release release) {
    Set<String> names = new HashSet<>();
    release.speakers().stream().map(Finding::value).forEach(who -> names.add(who.name()));
    Finding<Publisher> publisher = release.publisher();
    if (publisher != null) {
      names.add(publisher.value().name());
    }
    Map<String, Double> weights = new TreeMap<>();
    wordsOf(release)
        .forEach(
            (word, weight) -> {
              int count = releases.getOrDefault(word, 0);
              if (count >= FEWEST_RELEASES
                  && count <= Math.max(FEWEST_RELEASES, LARGEST_SHARE * all)
                  && !names.contains(word)
                  && !isWithParticle(word, count)) {
                weights.put(word, weight * Math.log((double) all / count));
              }
            });
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .limit(MOST)
        .toList();
  }

  /** 근로자가 is 근로자 with a particle, for that is what more releases are about. */
  private boolean isWithParticle(String word, int count) {
    return PARTICLES.stemsOf(word).stream()
        .anyMatch(stem -> releases.getOrDefault(stem, 0) > count);
  }

  /** The words that a release may be about, each with how much it says so. */
  static Map<String, Double> wordsOf(Release release) {
    Map<String, Integer> title = printed(release.title());
    Map<String, Integer> body = printed(release.raw().body().text());
    Map<String, Integer> inTitle = withoutParticles(title);
    Map<String, Integer> inBody = withoutParticles(body);
    Map<String, Double> words = new LinkedHashMap<>();
    Set<String> bare = new HashSet<>(title.keySet());
    bare.addAll(body.keySet());
    for (String word : bare) {
      int timesInTitle = inTitle.getOrDefault(word, 0);
      int times = timesInTitle + inBody.getOrDefault(word, 0);
      int bareTimes = title.getOrDefault(word, 0) + body.getOrDefault(word, 0);
      // 국민이 is never printed with a particle of its own, as 어린이 is.
      boolean doubtful = times == bareTimes && DOUBTFUL.end(word);
      if ((timesInTitle > 0 || times >= FEWEST_TIMES) && !doubtful && isNoun(word)) {
        words.put(word, (1 + Math.log(times)) * (timesInTitle > 0 ? TITLE : 1));
      }
    }
    return words;
  }

  private static boolean isNoun(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.chars().allMatch(Character::isLetter)
        && !Character.isLowerCase(word.charAt(0))
        && !EMPTY.contains(word)
        && !VERBAL.end(word)
        && (!ADNOMINAL.end(word) || NOUNS.end(word));
  }

  /** How often each word stands in a text, with a particle or without. */
  private static Map<String, Integer> withoutParticles(Map<String, Integer> printed) {
    Map<String, Integer> times = new HashMap<>(printed);
    printed.forEach(
        (word, count) -> {
          for (String stem : PARTICLES.stemsOf(word)) {
            times.merge(stem, count, Integer::sum);
          }
        });
    return times;
  }

  private static Map<String, Integer> printed(String text) {
    Map<String, Integer> printed = new HashMap<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
        if (i - start >= SHORTEST) {
          printed.merge(text.substring(start, i), 1, Integer::sum);
        }
        start = i + 1;
      }
    }
    return printed;
  }
}
