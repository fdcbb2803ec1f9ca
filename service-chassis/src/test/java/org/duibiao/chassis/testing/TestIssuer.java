package org.duibiao.chassis.testing;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * The issuer of a service's tests: a key of its own, published as a key set where Keycloak
 * publishes its, so that services verify tokens on the path they always take. (The whole system is
 * tested with Keycloak itself.)
 */
final class TestIssuer {
  static final String KEY_ID = "test-key";

  private static final String PRIVATE_KEY = "duibiao.test.private-key";
  private static final String ISSUER = "duibiao.test.issuer";
  private static final String FETCHES = "duibiao.test.key-set-fetches";
  private static final String KEY_SET = "/realms/duibiao/protocol/openid-connect/certs";

  private final HttpServer server;

  private TestIssuer(HttpServer server) {
    this.server = server;
  }

  static TestIssuer start() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair keys = generator.generateKeyPair();
      System.setProperty(
          PRIVATE_KEY, Base64.getEncoder().encodeToString(keys.getPrivate().getEncoded()));
      var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
      HttpServer server = HttpServer.create(address, 0);
      byte[] keySet = keySet((RSAPublicKey) keys.getPublic());
      server.createContext(
          KEY_SET,
          exchange -> {
            System.setProperty(FETCHES, Integer.toString(fetches() + 1));
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, keySet.length);
            try (var body = exchange.getResponseBody()) {
              body.write(keySet);
            }
          });
      server.start();
      System.setProperty(
          ISSUER, "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/duibiao");
      return new TestIssuer(server);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void stop() {
    server.stop(0);
  }

  static String url() {
    return System.getProperty(ISSUER);
  }

  /** How often the key set was fetched since the start. */
  static int fetches() {
    return Integer.getInteger(FETCHES, 0);
  }

  static PublicKey publicKey() {
    try {
      var key = (RSAPrivateCrtKey) privateKey();
      return KeyFactory.getInstance("RSA")
          .generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static PrivateKey privateKey() {
    try {
      byte[] encoded = Base64.getDecoder().decode(System.getProperty(PRIVATE_KEY));
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] keySet(RSAPublicKey key) {
    return """
        {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}
        """
        .formatted(KEY_ID, base64(key.getModulus()), base64(key.getPublicExponent()))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String base64(BigInteger number) {
    byte[] bytes = number.toByteArray();
    int from = bytes[0] == 0 ? 1 : 0;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(Arrays.copyOfRange(bytes, from, bytes.length));
  }
}
