package org.duibiao.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressesTest {
  @Test
  void movesBothAddressesAndNoOther() {
    var move =
        Addresses.DOCUMENTED.replacedBy(
            new Addresses("http://127.0.0.1:21000", "http://127.0.0.1:21100"));

    assertThat(
            move.in(
                "http://127.0.0.1:8080/swagger-ui http://localhost:8080 http://127.0.0.1:8180/realms"
                    + " http://127.0.0.1:80801 http://example.edu.cn:8080"))
        .isEqualTo(
            "http://127.0.0.1:21000/swagger-ui http://localhost:21000 http://127.0.0.1:21100/realms"
                + " http://127.0.0.1:80801 http://example.edu.cn:8080");
  }

  @Test
  void twoPartsMaySwapTheirPorts() {
    var swapped = new Addresses("http://127.0.0.1:8180", "http://127.0.0.1:8080");

    assertThat(
            Addresses.DOCUMENTED
                .replacedBy(swapped)
                .in("http://127.0.0.1:8080 http://127.0.0.1:8180"))
        .isEqualTo("http://127.0.0.1:8180 http://127.0.0.1:8080");
  }
}
