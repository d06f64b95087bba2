package gongbo.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import gongbo.config.ConfigException;
import gongbo.config.ConfigFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearModelTest {
  @TempDir private Path folder;

  @Test
  void probabilityIsCalibrated() throws Exception {
    write("a\tbias\t-1\na\tslope\t2\na\toffset\t0.5\na\tthreshold\t0.4\na\t7\t1.5\na\t9\t3\n");
    LinearModel model = Objects.requireNonNull(LinearModel.of(ConfigFolder.of(folder)).get("a"));
    assertThat(model.logOdds(new int[] {7})).isEqualTo(0.5, within(1e-6));
    assertThat(model.probability(new int[] {7})).isEqualTo(1 / (1 + Math.exp(-1.5)), within(1e-6));
    assertThat(model.threshold()).isEqualTo(0.4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\t7", "a\t7\tmuch", "a\t99999999\t1", "a\t\t1", "a\tslant\t1"})
  void invalidLineIsNamed(String line) throws Exception {
    write(line + "\n");
    assertThatThrownBy(() -> LinearModel.of(ConfigFolder.of(folder)))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(LinearModel.FILE + ":1");
  }

  private void write(String lines) throws Exception {
    Files.writeString(folder.resolve(LinearModel.FILE), lines);
  }
}
