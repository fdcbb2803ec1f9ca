package org.duibiao.systemtests.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** An RSA key with which tokens are signed. */
record SigningKey(KeyPair pair) {
  static SigningKey make() {
    try {
      KeyPairGenerator maker = KeyPairGenerator.getInstance("RSA");
      maker.initialize(2048);
      return new SigningKey(maker.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The private key as text. */
  String privatePem() {
    return "-----BEGIN PRIVATE KEY-----\n"
        + Base64.getMimeEncoder().encodeToString(pair.getPrivate().getEncoded())
        + "\n-----END PRIVATE KEY-----";
  }

  /** Whether a published key is this one. */
  boolean is(JsonNode published) {
    return ((RSAPublicKey) pair.getPublic()).getModulus().equals(number(published.path("n")));
  }

  /** A key as a JWKS publishes it. */
  static PublicKey of(JsonNode published) {
    try {
      return KeyFactory.getInstance("RSA")
          .generatePublic(
              new RSAPublicKeySpec(number(published.path("n")), number(published.path("e"))));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A public key as text, as people take it for a secret. */
  static String publicPem(PublicKey key) {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded())
        + "\n-----END PUBLIC KEY-----\n";
  }

  private static BigInteger number(JsonNode text) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(text.asText("")));
  }
}
