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
 * Extracts keywords by term frequency and inverse document frequency (Spärck Jones, 1972).
 *
 * <p>A candidate occurs in the release both bare and with a particle, such as {@code 탄소중립} and
 * {@code 탄소중립을}. Verbs do not occur bare, so the list of stop words is short.
 */
final class KeywordExtractor {
  /** The maximum number of keywords of a release. */
  private static final int MAX_KEYWORDS = 8;

  /** The minimum document frequency of a keyword; rarer words may be errors. */
  private static final int MIN_RELEASES = 3;

  /** The maximum document frequency of a keyword, as a share of all releases. */
  private static final double MAX_SHARE = 0.02;

  /** The minimum term frequency of a candidate that is not in the title. */
  private static final int MIN_FREQUENCY = 3;

  /** The weight of a word in the title relative to the body. */
  private static final double TITLE_WEIGHT = 2;

  /** The minimum length of a keyword; shorter words are parts of too many others. */
  private static final int MIN_LENGTH = 3;

  private static final int MAX_LENGTH = 20;

  /** The most frequent particles, which suffice to count the occurrences of a noun. */
  private static final SuffixSet PARTICLES =
      SuffixSet.of("은 는 이 가 을 를 의 에 도 과 와 로", "으로 에서 에게 까지 부터 보다 에는 에도", "에서는 에서도 으로는 이라는");

  /** Endings of words that are not nouns. */
  private static final SuffixSet VERBAL =
      SuffixSet.of(
          "다 며 고 는 은 을 를 한 할 된 될 해 여 어 면 게 히 지 던 서 까지 부터 에서 으로",
          "하기 하는 위한 위해 통해 대한 관련 함 됨 임 의 록 운 과 와 에 로 등 및",
          "적인 이라 라며 하여 따른 세요 여라 대비");

  /** Endings of adnominal words, such as 사회적 and 지역별. */
  private static final SuffixSet ADNOMINAL = SuffixSet.of("적 별");

  /** Nouns with the same endings as adnominal words. */
  private static final SuffixSet NOUNS =
      SuffixSet.of("실적 목적 유적 면적 추적 누적 선적 국적 업적 표적", "차별 특별 선별 감별 판별 식별 이별");

  /** Stop words that occur bare like nouns, including terms of the calendar year. */
  private static final Set<String> STOP_WORDS =
      Set.of(
          "아니라", "아울러", "그동안", "누구나", "대부분", "따라서", "그리고", "하지만", "그러나", "더불어", "양국간", "상반기", "하반기",
          "전반기", "후반기");

  /** Particles that are also the last syllable of nouns: 어린이, 전문가, 지도. */
  private static final SuffixSet AMBIGUOUS_PARTICLES = SuffixSet.of("이 가 도");

  private final Map<String, Integer> documentFrequencies = new HashMap<>();
  private int releaseCount;

  /** Creates an extractor from the result of {@link #counts()} for a number of releases. */
  static KeywordExtractor of(List<WordCount> counts, int releases) {
    KeywordExtractor keywords = new KeywordExtractor();
    counts.forEach(word -> keywords.documentFrequencies.put(word.word(), word.releases()));
    keywords.releaseCount = releases;
    return keywords;
  }

  /** Adds the candidates of a release, as returned by {@link #wordsOf}. */
  void add(Set<String> words) {
    releaseCount++;
    words.forEach(word -> documentFrequencies.merge(word, 1, Integer::sum));
  }

  /** Returns the words with the minimum document frequency, in descending order of frequency. */
  List<WordCount> counts() {
    List<WordCount> counts = new ArrayList<>();
    documentFrequencies.forEach(
        (word, count) -> {
          if (count >= MIN_RELEASES) {
            counts.add(new WordCount(word, count));
          }
        });
    counts.sort(
        Comparator.comparingInt(WordCount::releases).reversed().thenComparing(WordCount::word));
    return counts;
  }

  /** Returns the keywords of a release, in descending order of weight. */
  List<String> of(Release release) {
    Set<String> names = new HashSet<>();
    release.speakers().stream().map(Finding::value).forEach(speaker -> names.add(speaker.name()));
    Finding<Publisher> publisher = release.publisher();
    if (publisher != null) {
      names.add(publisher.value().name());
    }
    Map<String, Double> weights = new TreeMap<>();
    wordsOf(release)
        .forEach(
            (word, weight) -> {
              int count = documentFrequencies.getOrDefault(word, 0);
              if (count >= MIN_RELEASES
                  && count <= Math.max(MIN_RELEASES, MAX_SHARE * releaseCount)
                  && !names.contains(word)
                  && !isWithParticle(word, count)) {
                weights.put(word, weight * Math.log((double) releaseCount / count));
              }
            });
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .limit(MAX_KEYWORDS)
        .toList();
  }

  /** Returns whether a word is a more frequent noun with a particle, such as 근로자가. */
  private boolean isWithParticle(String word, int count) {
    return PARTICLES.stemsOf(word).stream()
        .anyMatch(stem -> documentFrequencies.getOrDefault(stem, 0) > count);
  }

  /** Returns the candidates of a release with their weights by term frequency. */
  static Map<String, Double> wordsOf(Release release) {
    Map<String, Integer> title = wordCounts(release.title());
    Map<String, Integer> body = wordCounts(release.raw().body().text());
    Map<String, Integer> inTitle = withoutParticles(title);
    Map<String, Integer> inBody = withoutParticles(body);
    Map<String, Double> words = new LinkedHashMap<>();
    Set<String> bareWords = new HashSet<>(title.keySet());
    bareWords.addAll(body.keySet());
    for (String word : bareWords) {
      int titleFrequency = inTitle.getOrDefault(word, 0);
      int frequency = titleFrequency + inBody.getOrDefault(word, 0);
      int bareFrequency = title.getOrDefault(word, 0) + body.getOrDefault(word, 0);
      // 국민이 never has another particle, whereas the noun 어린이 does.
      boolean ambiguous = frequency == bareFrequency && AMBIGUOUS_PARTICLES.matches(word);
      if ((titleFrequency > 0 || frequency >= MIN_FREQUENCY) && !ambiguous && isNoun(word)) {
        words.put(word, (1 + Math.log(frequency)) * (titleFrequency > 0 ? TITLE_WEIGHT : 1));
      }
    }
    return words;
  }

  private static boolean isNoun(String word) {
    return word.length() >= MIN_LENGTH
        && word.length() <= MAX_LENGTH
        && word.chars().allMatch(Character::isLetter)
        && !Character.isLowerCase(word.charAt(0))
        && !STOP_WORDS.contains(word)
        && !VERBAL.matches(word)
        && (!ADNOMINAL.matches(word) || NOUNS.matches(word));
  }

  /** Returns the frequency of each word in a text, with or without a particle. */
  private static Map<String, Integer> withoutParticles(Map<String, Integer> counts) {
    Map<String, Integer> frequency = new HashMap<>(counts);
    counts.forEach(
        (word, count) -> {
          for (String stem : PARTICLES.stemsOf(word)) {
            frequency.merge(stem, count, Integer::sum);
          }
        });
    return frequency;
  }

  private static Map<String, Integer> wordCounts(String text) {
    Map<String, Integer> counts = new HashMap<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !Character.isLetterOrDigit(text.charAt(i))) {
        if (i - start >= MIN_LENGTH) {
          counts.merge(text.substring(start, i), 1, Integer::sum);
        }
        start = i + 1;
      }
    }
    return counts;
  }
}
