package gongbo.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(Shared.class)
class HtmlValidityIT {
  private final SampleServer server;

  HtmlValidityIT(SampleServer server) {
    this.server = server;
  }

  @ParameterizedTest
  @MethodSource("gongbo.http.SamplePages#all")
  void everyPageIsValidHtml(String path) throws Exception {
    String html = server.get(path, "Accept", "text/html").body();
    EmbeddedValidator validator = new EmbeddedValidator();
    validator.setOutputFormat(EmbeddedValidator.OutputFormat.TEXT);

    String messages =
        validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    assertThat(messages).contains("No errors found.");
  }
}
