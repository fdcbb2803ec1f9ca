package org.duibiao.systemtests.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DemoOptionsTest {
  @Test
  void goesToTheDocumentedPortsUnlessToldOtherwise() {
    assertThat(DemoOptions.of())
        .isEqualTo(new DemoOptions("http://127.0.0.1:8080", "http://127.0.0.1:8180"));
    assertThat(DemoOptions.of("--keycloak", "http://h:1", "--gateway", "http://g:2"))
        .isEqualTo(new DemoOptions("http://g:2", "http://h:1"));
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DemoOptions.of("--fast"))
        .withMessageContaining("--fast");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DemoOptions.of("--gateway"))
        .withMessageContaining("--gateway needs an address");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DemoOptions.of("--gateway", "not an address"))
        .withMessageContaining("--gateway needs an address");
  }
}
