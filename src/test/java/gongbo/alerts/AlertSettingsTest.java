package gongbo.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongbo.config.ConfigException;
import gongbo.config.ConfigFolder;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alerts are off unless everything they need is named. */
class AlertSettingsTest {
  private static final URI SITE = URI.create("https://gongbo.example");

  private static final Map<String, String> SECRETS =
      Map.of(
          AlertSettings.KEY, "a key of thirty-two characters or more",
          AlertSettings.PASSWORD, "secret");

  private static final String WHOLE =
      """
      smtp_host	smtp.example.org	x
      smtp_user	gongbo	x
      from	Alerts@Example.org	x
      confirmation_hours	24	x
      """;

  @TempDir private Path folder;

  private Optional<AlertSettings> read(String table, Map<String, String> secrets)
      throws IOException {
    Files.writeString(folder.resolve(AlertSettings.FILE), table);
    return AlertSettings.of(ConfigFolder.of(folder), Path.of("index-data"), secrets, SITE);
  }

  @Test
  void offIsTheDefault() throws Exception {
    assertThat(AlertSettings.of(ConfigFolder.bundled(), folder, SECRETS, SITE)).isEmpty();
    assertThat(AlertSettings.of(ConfigFolder.of(folder), folder, SECRETS, SITE)).isEmpty();
    assertThat(read("from\ta@b.example\tx\n", SECRETS)).isEmpty();
  }

  @Test
  void aMailServerIsReadWithItsDefaults() throws Exception {
    AlertSettings settings = read(WHOLE, SECRETS).orElseThrow();

    assertThat(settings.server().port()).isEqualTo(587);
    assertThat(settings.server().security()).isEqualTo(SmtpServer.Security.STARTTLS);
    assertThat(settings.server()).hasToString("smtp.example.org:587 (starttls)");
    assertThat(settings.from().value()).isEqualTo("alerts@example.org");
    assertThat(settings.store()).isEqualTo(Path.of("index-data", "alerts.db"));
    assertThat(settings.limits().confirmation()).hasHours(24);
    assertThat(settings.limits().subscriptions()).isEqualTo(100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          smtp_security=none | smtp_security tls or starttls
          smtp_security=ssl  | tls, starttls or none: ssl
          smtp_port=70000    | from 1 to 65535: 70000
          colour=red         | no setting named colour
          from=x@y.example   | repeats from
          """)
  void aMistakeIsNamedWithItsFile(String setting, String reason) {
    String wrong = WHOLE + setting.strip().replace('=', '\t') + "\tx\n";

    assertThatThrownBy(() -> read(wrong, SECRETS))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("alerts.tsv")
        .hasMessageContaining(reason.strip());
  }

  @Test
  void secretsAreRequired() {
    assertThatThrownBy(() -> read(WHOLE, Map.of(AlertSettings.KEY, "short")))
        .hasMessageContaining(AlertSettings.KEY);
    assertThatThrownBy(() -> read(WHOLE, Map.of(AlertSettings.KEY, "k".repeat(32))))
        .hasMessageContaining(AlertSettings.PASSWORD);
  }
}
