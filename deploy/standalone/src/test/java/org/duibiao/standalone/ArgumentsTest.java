package org.duibiao.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.duibiao.embedded.StartFailure;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
  @Test
  void takesTheDocumentedPortsWhenNothingIsSaid() {
    var options = Arguments.parse(List.of(), Map.of()).options();

    assertThat(options.port(Part.GATEWAY)).isEqualTo(8080);
    assertThat(options.port(Part.KEYCLOAK)).isEqualTo(8180);
    assertThat(options.port(Part.POSTGRES)).isEqualTo(15432);
  }

  @Test
  void movesAllPortsToABaseAndASinglePortByItsVariable() {
    var options =
        Arguments.parse(List.of("--port-base", "21000"), Map.of("DUIBIAO_PORT_KAFKA", "29092"))
            .options();

    assertThat(options.port(Part.NOTIFICATION)).isEqualTo(21004);
    assertThat(options.port(Part.KEYCLOAK)).isEqualTo(21100);
    assertThat(options.port(Part.KAFKA)).isEqualTo(29092);
  }

  @Test
  void refusesWhatItDoesNotUnderstand() {
    assertRefused(List.of("--frehs"), Map.of(), "Unknown option: --frehs");
    assertRefused(List.of("--port-base"), Map.of(), "--port-base needs a value");
    assertRefused(List.of("--port-base", "many"), Map.of(), "--port-base is not a port: many");
    assertRefused(
        List.of(),
        Map.of("DUIBIAO_PORT_LEDGER", "70000"),
        "DUIBIAO_PORT_LEDGER is not a port: 70000");
    assertRefused(List.of("--port-base", "65500"), Map.of(), "65600");
  }

  @Test
  void refusesOnePortForTwoParts() {
    assertRefused(
        List.of(),
        Map.of("DUIBIAO_PORT_LEDGER", "8080"),
        "Port 8080 is given to the gateway and to ledger-service");
  }

  private static void assertRefused(
      List<String> words, Map<String, String> environment, String reason) {
    assertThatExceptionOfType(StartFailure.class)
        .isThrownBy(() -> Arguments.parse(words, environment))
        .withMessageContaining(reason);
  }
}
