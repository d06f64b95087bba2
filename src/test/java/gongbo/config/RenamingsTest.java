package gongbo.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RenamingsTest {
  private final Renamings renamings = Renamings.of(ConfigFolder.bundled());

  @Test
  void anOfficeGoesByTheNameOfTheDay() {
    assertThat(renamings.on("지식재산처", LocalDate.of(2025, 9, 30))).isEqualTo("특허청");
    assertThat(renamings.on("특허청", LocalDate.of(2025, 10, 1))).isEqualTo("지식재산처");
    assertThat(renamings.on("외교부", LocalDate.of(2025, 10, 1))).isEqualTo("외교부");
  }

  @Test
  void aNameLeadsToThoseBeforeAndAfterIt() {
    assertThat(renamings.others("특허청")).containsExactly("지식재산처");
    assertThat(renamings.others("지식재산처")).containsExactly("특허청");
    assertThat(renamings.others("외교부")).isEmpty();
  }
}
