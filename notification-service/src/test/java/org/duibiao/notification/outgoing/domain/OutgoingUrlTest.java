package org.duibiao.notification.outgoing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingUrlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::ffff:7f00:1",
        "::7f00:1",
        "64:ff9b::a00:1",
        "64:ff9b::8.8.8.8",
        "64:ff9b:1::a00:1",
        "100::1",
        "2001::1",
        "2001:0:4136:e378:8000:63bf:3fff:fdd2",
        "2001:10::1",
        "2001:db8::1",
        "2002:a00:1::1",
        "3fff::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "5f00::1"
      })
  void privateAddressesAreNotCalledHoweverTheyAreWritten(String address)
      throws UnknownHostException {
    assertThat(AddressRules.isPublic(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "8.8.8.8",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.1",
        "198.17.255.255",
        "198.20.0.0",
        "223.255.255.255",
        "::ffff:8.8.8.8",
        "2001:4860:4860::8888",
        "2400:3200::1",
        "2606:4700::1111"
      })
  void publicAddressesMayBeCalled(String address) throws UnknownHostException {
    assertThat(AddressRules.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "http://portal.example.org/x, url.https",
    "ftp://portal.example.org/x, url.https",
    "file:///etc/passwd, url.https",
    "//portal.example.org/x, url.https",
    "https:portal.example.org, url.https",
    "https:///x, url.host",
    "https://127.1/x, url.host",
    "https://127.0.1/x, url.host",
    "https://2130706433/x, url.host",
    "https://0x7f000001/x, url.host",
    "https://0X7F.0.0.1/x, url.host",
    "https://0x7f.0.0.0x1/x, url.host",
    "https://0177.0.0.1/x, url.host",
    "https://010.0.0.1/x, url.host",
    "https://127.0.0.1./x, url.host",
    "https://1.2.3.4.5/x, url.host",
    "https://256.1.1.1/x, url.host",
    "https://127.0.0.1/x, url.address",
    "https://１２７.０.０.１/x, url.address",
    "https://127。0。0。1/x, url.address",
    "https://①②⑦.⓪.⓪.①/x, url.address",
    "https://169.254.169.254/latest/meta-data/, url.address",
    "https://10.0.0.1:8443/x, url.address",
    "https://[::1]/x, url.address",
    "https://[::ffff:10.0.0.1]/x, url.host",
    "https://[::ffff:a00:1]/x, url.host",
    "https://[64:ff9b::a00:1]/x, url.address",
    "https://[fe80::1%25eth0]/x, url.host",
    "https://[::1/x, url.host",
    "https://localhost/x, url.host",
    "https://portal.example.org:22/x, url.port",
    "https://portal.example.org:0/x, url.port",
    "https://portal.example.org:65536/x, url.port",
    "https://portal.example.org:99999999999/x, url.host",
    "https://portal.example.org@127.0.0.1/x, url.user",
    "https://user:word@portal.example.org/x, url.user",
    "https://portal.example.org%40127.0.0.1/x, url.host",
    "https://127.0.0.1\\@portal.example.org/x, url.characters",
    "https://portal.example.org/x#y, url.fragment",
    "https://portal.example.org/%zz, url.characters",
    "https://portal.example.org/中文, url.characters",
    "https://portal_.example.org/x, url.host",
    "https://.example.org/x, url.host",
    "https://portal..example.org/x, url.host",
    "'https://portal.example.org/a b', url.characters",
  })
  void whatIsDisguisedOrNotHttpsIsRefused(String url, String key) {
    // When
    var refused =
        catchThrowableOfType(UnsafeUrlException.class, () -> OutgoingUrl.parse(url, Set.of()));

    // Then
    assertThat(refused).as(url).isNotNull();
    assertThat(refused.key()).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\nHost: x", "\t", "\u0000", "\u007f"})
  void nothingThatCouldBreakAHeaderIsTaken(String inserted) {
    assertThat(
            catchThrowableOfType(
                UnsafeUrlException.class,
                () -> OutgoingUrl.parse("https://portal.example.org/" + inserted, Set.of())))
        .isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "https://portal.example.org, portal.example.org, 443, /",
    "HTTPS://Portal.Example.ORG:8443/a/b?c=d%20e, portal.example.org, 8443, /a/b?c=d%20e",
    "https://portal.example.org?x=1, portal.example.org, 443, /?x=1",
    "https://门户.example.org/x, xn--zoup46i.example.org, 443, /x",
    "https://8.8.8.8/x, 8.8.8.8, 443, /x",
    "https://[2606:4700::1111]/x, 2606:4700::1111, 443, /x",
  })
  void whatIsCheckedIsWhatIsCalled(String text, String host, int port, String target)
      throws UnsafeUrlException {
    // When
    OutgoingUrl url = OutgoingUrl.parse(text, Set.of());

    // Then
    assertThat(url).isEqualTo(new OutgoingUrl(true, host, port, target, false));
  }

  @Test
  void onlyTheExactHostAndPortOfAnExceptionMayBePrivateOrHttp() throws UnsafeUrlException {
    // Given
    Set<String> exceptions = Set.of("127.0.0.1:8099");

    // When
    OutgoingUrl url = OutgoingUrl.parse("http://127.0.0.1:8099/x?key=geheim", exceptions);

    // Then
    assertThat(url.exempt()).isTrue();
    assertThat(url.toString()).doesNotContain("geheim").isEqualTo("http://127.0.0.1:8099/…");
    for (String other :
        Set.of("http://127.0.0.1:8098/x", "http://127.1:8099/x", "http://127.0.0.1/x")) {
      assertThat(
              catchThrowableOfType(
                  UnsafeUrlException.class, () -> OutgoingUrl.parse(other, exceptions)))
          .as(other)
          .isNotNull();
    }
  }
}
