package gongbo.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenamingsTest {
  private final Renamings renamings = Renamings.of(ConfigFolder.bundled());

  @Test
  void returnsTheNameOnTheGivenDay() {
    assertThat(renamings.on("지식재산처", LocalDate.of(2025, 9, 30))).isEqualTo("특허청");
    assertThat(renamings.on("특허청", LocalDate.of(2025, 10, 1))).isEqualTo("지식재산처");
    assertThat(renamings.on("외교부", LocalDate.of(2025, 10, 1))).isEqualTo("외교부");
  }

  @Test
  void latestNameFollowsAllRenamings() {
    assertThat(renamings.latest("특허청")).isEqualTo("지식재산처");
    assertThat(renamings.latest("지식재산처")).isEqualTo("지식재산처");
  }

  @Test
  void rejectsAnUnlistedAgency(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("agencies.tsv"), "누리부\t누리\t장관\t교육\n");
    Files.writeString(folder.resolve("renamings.tsv"), "누리\t누리부\t2025-10-01\n");

    assertThatThrownBy(() -> Renamings.of(ConfigFolder.of(folder)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(
            "renamings.tsv:1: names no agency of agencies.tsv by its full name: 누리");
  }

  @Test
  void listsEarlierAndLaterNames() {
    assertThat(renamings.others("특허청")).containsExactly("지식재산처");
    assertThat(renamings.others("지식재산처")).containsExactly("특허청");
    assertThat(renamings.others("외교부")).isEmpty();
  }
}
