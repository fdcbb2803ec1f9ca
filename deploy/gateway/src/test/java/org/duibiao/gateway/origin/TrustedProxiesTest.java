package org.duibiao.gateway.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

  private static final TrustedProxies PROXIES =
      TrustedProxies.of(List.of("192.0.2.1", "10.0.0.0/8", "2001:db8::/32"));

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, true",
    "192.0.2.2, false",
    "10.255.0.1, true",
    "11.0.0.1, false",
    "2001:db8:1::1, true",
    "2001:db9::1, false",
    "::1, false"
  })
  void areTheAddressesAndNetworksNamed(String address, boolean trusted)
      throws UnknownHostException {
    assertThat(PROXIES.include(InetAddress.getByName(address))).isEqualTo(trusted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/x", "10.0.0/8", "", "10.0.0.0/33", "0/0/0"})
  void areNamedByNothingElse(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> TrustedProxies.of(List.of(text)));
  }

  @Test
  void speakForOneMachineByItsIpv6Network() {
    Origin one = new Origin("2001:db8:1:2:3:4:5:6", false);
    Origin other = new Origin("2001:db8:1:2::1", false);

    assertThat(one.network()).isEqualTo(other.network());
    assertThat(new Origin("192.0.2.1", false).network()).isEqualTo("192.0.2.1");
  }
}
