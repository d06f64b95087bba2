package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;

import gongbo.release.Release;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeRulesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          □ 해양수산부는 3월 20일(목) 14:00~16:00 누리회관에서 토론회를 개최한다. | 2025-03-20T14:00/16:00
          □ 해양수산부는 3월 20일(목) 오후 2시, 누리회관에서 토론회를 개최한다.   | 2025-03-20T14:00
          ○ 일시 / 장소 : '25. 3. 20.(목) 10:00-12:00 / 누리회관                  | 2025-03-20T10:00/12:00
          """)
  void readsTimeAfterDate(String line, String expected) {
    assertThat(times(line)).containsExactly(expected);
  }

  @Test
  void labelledLineSuppliesTimeMissingInLead() {
    String body =
        """
        □ 해양수산부는 3월 20일(목) 누리회관에서 토론회를 개최한다.
        ○ 일시 : 3. 20.(목) 14:00
        """;
    assertThat(times(body)).containsExactly("2025-03-20T14:00");
    Release release = Texts.extract(body);
    assertThat(release.eventTimes())
        .singleElement()
        .satisfies(time -> assertThat(Texts.evidence(release.raw(), time)).isEqualTo("14:00"))
        .satisfies(time -> assertThat(time.rule()).isEqualTo("behind-date"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "□ 해양수산부는 3월 20일부터 22일까지 10:00~17:00 누리회관에서 박람회를 개최한다.",
        "□ 해양수산부는 3월 20일(목) 누리회관에서 토론회를 개최한다. 접수는 14:00에 마감한다.",
      })
  void noTimeIsGuessed(String body) {
    assertThat(times(body)).isEmpty();
  }

  private static List<String> times(String body) {
    return Texts.extract(body).eventTimes().stream()
        .map(found -> found.value().toString())
        .toList();
  }
}
