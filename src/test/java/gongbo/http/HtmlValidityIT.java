package gongbo.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

@ExtendWith(Shared.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HtmlValidityIT {
  private final SampleServer server;

  /** What {@link EmbeddedValidator} makes anew for every page; its schema takes seconds. */
  private final SimpleDocumentValidator validator = new SimpleDocumentValidator(true, false, true);

  HtmlValidityIT(SampleServer server) {
    this.server = server;
  }

  @BeforeAll
  void readTheSchema() throws Exception {
    validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new SystemErrErrorHandler());
  }

  @ParameterizedTest
  @MethodSource("gongbo.http.SamplePages#all")
  void everyPageIsValidHtml(String path) throws Exception {
    assertThat(errors(server.get(path, "Accept", "text/html").body())).isEmpty();
  }

  @Test
  void anErrorIsNoticed() throws Exception {
    String html = server.get("/", "Accept", "text/html").body();

    assertThat(errors(html.replace("</main>", "<p><div></main>"))).isNotEmpty();
    assertThat(errors(html.replace("<main", "<main bogus"))).isNotEmpty();
  }

  private List<String> errors(String html) throws Exception {
    List<String> errors = new ArrayList<>();
    validator.setUpValidatorAndParsers(
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException warning) {
            // A warning makes no page invalid.
          }

          @Override
          public void error(SAXParseException error) {
            errors.add(error.getLineNumber() + ": " + error.getMessage());
          }

          @Override
          public void fatalError(SAXParseException error) {
            error(error);
          }
        },
        false,
        false);
    validator.checkHtmlInputSource(
        new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
    return errors;
  }
}
