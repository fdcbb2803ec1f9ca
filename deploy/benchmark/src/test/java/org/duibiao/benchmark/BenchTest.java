package org.duibiao.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchTest {
  private final StringWriter told = new StringWriter();

  @ParameterizedTest
  @CsvSource({
    "scale --fast,                 --fast",
    "scale --organisations many,   --organisations",
    "scale --organisations 5,      --organisations",
    "scale --organisations,        --organisations",
    "scale --requests 0,           --requests",
    "scale --connections 0,        --connections",
    "scale --entries -1,           --entries",
    "scale --formats PDF,          --formats",
    "reminders --organisations 5,  --organisations",
    "reminders --formats CSV,      --formats",
    "soak,                         soak",
  })
  void refusesWhatItDoesNotUnderstandBeforeItStartsAnything(String words, String named) {
    assertThat(run(words)).isEqualTo(2);
    assertThat(told.toString()).contains(named);
  }

  @Test
  void tellsItsOptionsWithWhatTheyAreByDefault() {
    assertThat(run("scale --help")).isZero();
    assertThat(told.toString()).contains("--organisations", "100000", "--json", "--connections");
  }

  private int run(String words) {
    var writer = new PrintWriter(told);
    return Bench.commandLine().setOut(writer).setErr(writer).execute(words.split(" "));
  }
}
