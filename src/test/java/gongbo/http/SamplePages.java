package gongbo.http;

import java.util.stream.Stream;

/** One address of every kind of page, over the sample releases. */
final class SamplePages {
  private SamplePages() {}

  static Stream<String> all() {
    return Stream.of(
        "/",
        "/?lang=en",
        "/search?q=반도체",
        "/search?q=수소&topic=교통·물류&from=2024&page=1&lang=en",
        "/search?q=없는말이다정말",
        "/quotes?q=안전",
        "/people?q=안전",
        "/trends?q=안전&with=수소",
        "/releases/page-1",
        "/releases/gaon-2024-0509-hydrogen-bus?q=수소&at=1&lang=en",
        "/speakers/염지수",
        "/topics/환경?lang=en",
        "/topics?lang=en",
        "/speakers?q=수소&lang=en",
        "/publishers?prefix=없는이름",
        "/api",
        "/embed",
        "/status?lang=en",
        "/search?sort=best",
        "/releases/none");
  }
}
