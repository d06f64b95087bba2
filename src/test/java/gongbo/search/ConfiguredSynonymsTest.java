package gongbo.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gongbo.config.ConfigException;
import gongbo.config.ConfigFolder;
import gongbo.config.ConfigLine;
import gongbo.korean.KoreanAnalysis;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfiguredSynonymsTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void everyEnglishNameHasItsTranslations() {
    ConfigFolder config = ConfigFolder.bundled();
    ConfiguredSynonyms synonyms = ConfiguredSynonyms.of(config, KoreanAnalysis.of(config));
    List<ConfigLine> lines = config.lines("english.tsv");
    assertThat(lines).hasSizeGreaterThan(1000);
    assertThat(lines)
        .allSatisfy(
            line -> {
              List<String> columns = line.columns(2);
              assertThat(synonyms.translations(synonyms.key(columns.getFirst())))
                  .containsAll(ConfigLine.list(columns.get(1)));
            });
  }

  @Test
  void anEnglishNameHasALatinLetter() throws Exception {
    try (var bundled = Files.list(Path.of("config"))) {
      for (Path file : (Iterable<Path>) bundled::iterator) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    Files.writeString(folder.resolve("english.tsv"), "# English\nhoney\t꿀\n벌꿀\t꿀\n");
    ConfigFolder config = ConfigFolder.of(folder);
    KoreanAnalysis analysis = KoreanAnalysis.of(config);
    assertThatThrownBy(() -> ConfiguredSynonyms.of(config, analysis))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("english.tsv:3")
        .hasMessageContaining("벌꿀");
  }
}
