package gongbo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongbo.config.ConfigFolder;
import gongbo.http.ServerSettings.Detail;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerSettingsTest {
  @ParameterizedTest
  @ValueSource(strings = {"https://gongbo.example", "http://10.0.0.1:8080/"})
  void aWebServerHasAPublicAddress(String address) {
    ServerSettings settings = settings(0, URI.create(address));

    assertThat(settings.publicAddress()).hasToString(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gongbo.example",
        "ftp://gongbo.example",
        "https://gongbo.example/search",
        "https://gongbo.example?q=a",
        "https:///x"
      })
  void otherAddressesAreRefused(String address) {
    assertThatThrownBy(() -> settings(0, URI.create(address)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(address);
  }

  @Test
  void aRateIsNotNegative() {
    assertThatThrownBy(() -> settings(-1, null)).isInstanceOf(IllegalArgumentException.class);
  }

  private static ServerSettings settings(int requestsPerSecond, @Nullable URI publicAddress) {
    return ServerSettingsBuilder.builder()
        .host("::")
        .port(80)
        .admin(null)
        .requestsPerSecond(requestsPerSecond)
        .publicAddress(publicAddress)
        .origins(Set.of())
        .log(Detail.NONE)
        .misses(null)
        .limits(ServerLimits.of(ConfigFolder.bundled()))
        .reindexToken(null)
        .build();
  }
}
