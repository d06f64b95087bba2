package gongbo.http;

import gongbo.entities.WordCount;
import gongbo.http.FuzzedRequest.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Invents requests of the words of an index, and changes them: common and rare words, compounds,
 * typing errors, names, phrases, prefixes, groups, exclusions, dates, English.
 */
final class RequestMutator {
  /** The most words of an invented text. */
  private static final int MOST_WORDS = 80;

  /** The share of the vocabulary, most frequent first, that is drawn as often as all of it. */
  private static final int COMMON = 300;

  private static final List<String> FORMS =
      List.of(
          "누가",
          "지난달",
          "2024년",
          "8월",
          "작년",
          "2023",
          "ㄱㅅㄱㅊ",
          "ㄱ",
          "가*",
          "수*",
          "a*",
          "1*",
          "the",
          "Korea",
          "minister",
          "policy",
          "of",
          "rltnf",
          "rksek",
          "장관",
          "차관",
          "위원장",
          "OR",
          "(",
          ")",
          "-",
          "published:2024",
          "event:2024-05",
          "speaker:김",
          "publisher:부",
          "topic:과학",
          "venue:서울",
          "region:서울",
          "100만",
          "24만5000원",
          "코로나19");

  private static final List<List<String>> OPTIONS =
      List.of(
          List.of("size", "100"),
          List.of("sort", "newest"),
          List.of("sort", "oldest"),
          List.of("q.match", "any"),
          List.of("q.match", "all"),
          List.of("facet.limit", "1000"),
          List.of("facet.depth", "3"),
          List.of("facet.sort", "name"),
          List.of("facet.prefix", "ㄱ"),
          List.of("from", "2023"),
          List.of("event_from", "2023"),
          List.of("topic", "환경"),
          List.of("-topic", "과학기술"),
          List.of("region", "서울특별시"),
          List.of("missing", "venue"),
          List.of("fold", "true"),
          List.of("page", "100"));

  private static final List<String> COUNTED = List.of("facet.", "fold", "size", "page");

  private final List<WordCount> words;
  private final RandomGenerator random;

  /**
   * @param words the words of the index, most frequent first
   */
  RequestMutator(List<WordCount> words, RandomGenerator random) {
    this.words = List.copyOf(words);
    this.random = random;
  }

  /** Invents a request. */
  FuzzedRequest invent(Kind kind) {
    List<List<String>> texts = new ArrayList<>();
    int count = 1 + random.nextInt(kind.texts());
    for (int i = 0; i < count; i++) {
      texts.add(text());
    }
    FuzzedRequest request = new FuzzedRequest(kind, texts, Map.of());
    return random.nextBoolean() ? withOption(request) : request;
  }

  private List<String> text() {
    int most = 1 + random.nextInt(random.nextBoolean() ? 8 : MOST_WORDS);
    List<String> text = new ArrayList<>();
    int style = random.nextInt(6);
    while (text.size() < most) {
      text.add(
          switch (style) {
            case 0 -> common();
            case 1 -> words.get(random.nextInt(words.size())).word();
            case 2 -> compound();
            case 3 -> mistyped(compound());
            default -> word();
          });
    }
    return text;
  }

  /** Changes a request in one to four ways. */
  FuzzedRequest change(FuzzedRequest request) {
    FuzzedRequest changed = request;
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      changed = random.nextInt(8) == 0 ? withOption(changed) : withText(changed);
    }
    return changed;
  }

  private FuzzedRequest withText(FuzzedRequest request) {
    List<List<String>> texts = new ArrayList<>(request.texts());
    if (texts.size() < request.kind().texts() && random.nextInt(4) == 0) {
      texts.add(random.nextBoolean() ? texts.getFirst() : text());
      return new FuzzedRequest(request.kind(), texts, request.options());
    }
    int at = random.nextInt(texts.size());
    List<String> text = new ArrayList<>(texts.get(at));
    int place = random.nextInt(text.size());
    switch (random.nextInt(7)) {
      case 0 -> text.add(place, word());
      case 1 -> text.set(place, word());
      case 2 -> text.set(place, mistyped(text.get(place)));
      case 3 -> text.add(place, text.get(random.nextInt(text.size())));
      case 4 -> text.set(place, common());
      case 5 -> text.addAll(text.subList(0, Math.min(text.size(), 1 + random.nextInt(8))));
      default -> {
        if (text.size() > 1) {
          text.remove(place);
        }
      }
    }
    texts.set(at, text);
    return new FuzzedRequest(request.kind(), texts, request.options());
  }

  private FuzzedRequest withOption(FuzzedRequest request) {
    Map<String, String> options = new LinkedHashMap<>(request.options());
    switch (request.kind()) {
      case SEARCH, QUOTES -> {
        List<String> option = OPTIONS.get(random.nextInt(OPTIONS.size()));
        boolean isForReleases = option.getFirst().equals("fold");
        if (request.kind() == Kind.SEARCH || !isForReleases) {
          options.put(option.getFirst(), option.getLast());
        }
      }
      case FEED, EXPORT, TRENDS -> {
        List<String> option = OPTIONS.get(random.nextInt(OPTIONS.size()));
        boolean isOfLists = COUNTED.stream().anyMatch(option.getFirst()::startsWith);
        if (!isOfLists && !option.getFirst().equals("sort")) {
          options.put(option.getFirst(), option.getLast());
        }
      }
      case SUGGEST, VERIFY -> {}
    }
    return new FuzzedRequest(request.kind(), request.texts(), options);
  }

  private String word() {
    return switch (random.nextInt(10)) {
      case 0, 1 -> common();
      case 2, 3 -> compound();
      case 4 -> mistyped(compound());
      case 5 -> FORMS.get(random.nextInt(FORMS.size()));
      case 6 -> '"' + common() + ' ' + common() + '"';
      case 7 -> "(" + common() + " OR " + common() + ")";
      case 8 -> "-" + compound();
      default -> words.get(random.nextInt(words.size())).word();
    };
  }

  private String common() {
    return words.get(random.nextInt(Math.min(COMMON, words.size()))).word();
  }

  private String compound() {
    StringBuilder compound = new StringBuilder();
    int parts = 1 + random.nextInt(4);
    for (int i = 0; i < parts; i++) {
      compound.append(
          random.nextBoolean() ? common() : words.get(random.nextInt(words.size())).word());
    }
    return compound.toString();
  }

  /** Changes, drops or doubles a letter. */
  private String mistyped(String word) {
    if (word.isEmpty()) {
      return word;
    }
    StringBuilder changed = new StringBuilder(word);
    int at = random.nextInt(word.length());
    switch (random.nextInt(3)) {
      case 0 -> changed.setCharAt(at, (char) (changed.charAt(at) + 1 + random.nextInt(28)));
      case 1 -> changed.deleteCharAt(at);
      default -> changed.insert(at, changed.charAt(at));
    }
    return changed.toString();
  }
}
