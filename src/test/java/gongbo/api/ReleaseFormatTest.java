package gongbo.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import gongbo.json.ReleaseJson;
import gongbo.release.Samples;
import gongbo.request.AcceptHeader;
import gongbo.request.BadParametersException;
import gongbo.request.NotAcceptableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReleaseFormatTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                                      | JSON",
        "*/*                                                     | JSON",
        "text/html, application/xml;q=0.9, */*;q=0.8             | JSON",
        "text/*                                                  | TEXT",
        "text/markdown, text/plain;q=0.5                         | MARKDOWN",
        "application/x-research-info-systems                     | RIS",
        "application/json;q=0.1, application/x-bibtex;q=0.2      | BIBTEX",
        "application/vnd.citationstyles.csl+json, text/html      | CSL_JSON",
        "*/*, application/json;q=0                               | TEXT",
      })
  void theHeaderChooses(String accept, ReleaseFormat format) {
    assertThat(ReleaseFormat.requested("", AcceptHeader.parse(accept))).isEqualTo(format);
  }

  @ParameterizedTest
  @EnumSource
  void theParameterChoosesBeforeTheHeader(ReleaseFormat format) {
    AcceptHeader accept = AcceptHeader.parse("image/png");

    assertThat(ReleaseFormat.requested("format=" + format.key(), accept)).isEqualTo(format);
  }

  @Test
  void whatThereIsIsNamed() {
    assertThatThrownBy(() -> ReleaseFormat.requested("", AcceptHeader.parse("image/png")))
        .isInstanceOf(NotAcceptableException.class)
        .hasMessageContainingAll("application/json", "text/markdown", "application/x-bibtex");
    assertThatThrownBy(() -> ReleaseFormat.requested("format=docx", AcceptHeader.parse("")))
        .isInstanceOf(BadParametersException.class);
  }

  @Test
  void theOutlineIsCutFromTheBody() {
    JsonNode json = ReleaseJson.whole(Samples.release());
    String body = json.get("body").asText();

    assertThat(json.get("outline")).hasSize(6);
    for (JsonNode paragraph : json.get("outline")) {
      assertThat(body.substring(paragraph.get("start").asInt(), paragraph.get("end").asInt()))
          .isEqualTo(paragraph.get("text").asText());
    }
    assertThat(json.at("/outline/3"))
        .hasToString(
            "{\"id\":\"p4\",\"level\":\"note\",\"marker\":\"*\",\"start\":27,\"end\":30,"
                + "\"text\":\"덧붙임\"}");
  }
}
