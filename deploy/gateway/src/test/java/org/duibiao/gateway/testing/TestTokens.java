package org.duibiao.gateway.testing;

import io.smallrye.jwt.build.Jwt;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tokens as Keycloak would issue them, signed with the key that the gateway under test trusts. */
public final class TestTokens {

  public static final String KEY = "duibiao.testing.token-key";
  public static final String CONTROL = "duibiao.testing.control";

  private static final String KEY_ID = "testing";

  private TestTokens() {}

  public static String of(String person, String... posts) {
    return token(person, "duibiao-api", trustedKey(), posts);
  }

  public static String forOtherAudience(String person, String... posts) {
    return token(person, "another-api", trustedKey(), posts);
  }

  public static String signedByStranger(String person, String... posts) {
    return token(person, "duibiao-api", newKeyPair().getPrivate(), posts);
  }

  private static String token(String person, String audience, PrivateKey key, String... posts) {
    return Jwt.issuer(setting("quarkus.oidc.auth-server-url"))
        .audience(audience)
        .subject("7d9c1f7e-0000-4000-8000-000000000000")
        .claim("preferred_username", person)
        .claim("posts", List.of(posts))
        .expiresIn(Duration.ofMinutes(5))
        .jws()
        .keyId(KEY_ID)
        .sign(key);
  }

  /** The public key as Keycloak publishes it. */
  public static JsonObject keySet(PublicKey key) {
    RSAPublicKey rsa = (RSAPublicKey) key;
    JsonObject entry =
        new JsonObject()
            .put("kid", KEY_ID)
            .put("kty", "RSA")
            .put("alg", "RS256")
            .put("use", "sig")
            .put("n", base64(rsa.getModulus().toByteArray()))
            .put("e", base64(rsa.getPublicExponent().toByteArray()));
    return new JsonObject().put("keys", new JsonArray().add(entry));
  }

  private static String base64(byte[] number) {
    int sign = number[0] == 0 ? 1 : 0;
    byte[] magnitude = Arrays.copyOfRange(number, sign, number.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
  }

  public static KeyPair newKeyPair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PrivateKey trustedKey() {
    byte[] encoded = Base64.getDecoder().decode(setting(KEY));
    try {
      return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String setting(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}
