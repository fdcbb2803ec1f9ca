package org.duibiao.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MachineTest {
  private static final List<String> STATUS =
      List.of("Name:\tjava", "VmPeak:\t 9000 kB", "VmHWM:\t  245760 kB", "no colon here");

  @Test
  void readsAFieldOfWhatLinuxTells() {
    assertThat(Machine.field(STATUS, "VmHWM", "0 kB")).isEqualTo("245760 kB");
    assertThat(Machine.field(STATUS, "VmSwap", "0 kB")).isEqualTo("0 kB");
  }

  @Test
  void aProcessHasHadSomeMemory() {
    assertThat(Machine.peakMegabytes(ProcessHandle.current().pid())).isGreaterThan(1);
  }
}
