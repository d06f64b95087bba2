package gongbo.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicAddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://gongbo.example, 'tag:gongbo.example,2026:releases/a'",
    "http://gongbo.example:8080, 'tag:gongbo.example,2026:releases/a'",
    "http://my_host:8080, 'tag:my_host,2026:releases/a'",
    "http://[::1]:8080, 'tag:[::1],2026:releases/a'"
  })
  void everyAddressMakesATag(URI origin, String tag) {
    assertThat(new PublicAddress(origin).tag("/releases/a")).isEqualTo(tag);
  }

  @Test
  void withoutAnAddressLinksAreRelative() {
    PublicAddress unknown = new PublicAddress(null);

    assertThat(unknown.url("/releases/a")).isEqualTo("/releases/a");
    assertThat(unknown.tag("/releases/a")).isEqualTo("tag:gongbo.invalid,2026:releases/a");
  }
}
