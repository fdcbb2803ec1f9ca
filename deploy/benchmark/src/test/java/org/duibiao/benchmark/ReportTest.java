package org.duibiao.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private final StringWriter told = new StringWriter();
  private final Report report = new Report(new PrintWriter(told), Map.of("cores", 2));

  @Test
  void aFigureBeyondItsLimitIsToldAndIsNoError() {
    report.add(Figure.of("fast", 49.9, "ms").within(50.0));
    report.add(Figure.of("slow", 50.1, "ms").within(50.0));
    report.add(Figure.of("free", 7, "s"));

    assertThat(told.toString().lines().map(line -> line.replaceAll(" +", " ").strip()))
        .containsExactly("fast 49.9 ms 50 ms kept", "slow 50.1 ms 50 ms BEYOND", "free 7 s");
    assertThat(report.hasErrors()).isFalse();
  }

  @Test
  void theTableHasTheMachineEveryFigureAndEveryError() {
    report.add(Figure.of("import", 12.34, "s").within(120.0).remarked("7000 kB file"));
    report.error("an entry: GET … → 500");
    told.getBuffer().setLength(0);

    report.print();

    assertThat(told.toString())
        .contains("cores", "import", "12.3 s", "120 s", "7000 kB file", "ERROR an entry");
    assertThat(report.hasErrors()).isTrue();
  }

  @Test
  void asJsonItSaysTheSameToPrograms(@TempDir Path folder) throws IOException {
    report.add(Figure.of("import", 130.5, "s").within(120.0));
    report.add(Figure.of("peak", 300, "MB"));
    Path file = folder.resolve("figures.json");

    report.write(file);

    var json = new ObjectMapper().readTree(file.toFile());
    assertThat(json.at("/machine/cores").asInt()).isEqualTo(2);
    assertThat(json.at("/figures/0/value").asDouble()).isEqualTo(130.5);
    assertThat(json.at("/figures/0/kept").asBoolean(true)).isFalse();
    assertThat(json.at("/figures/1/limit").isNull()).isTrue();
    assertThat(json.at("/errors")).isEmpty();
  }
}
