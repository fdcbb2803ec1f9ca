package org.duibiao.gateway.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
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
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Tokens as Keycloak would issue them, signed with the key that the gateway under test trusts. */
public final class TestTokens {

  public static final String KEY = "duibiao.testing.token-key";
  public static final String CONTROL = "duibiao.testing.control";

  public static final String PUBLIC_KEY = "duibiao.testing.public-key";

  private static final String KEY_ID = "testing";
  private static final KeyPair STRANGER = newKeyPair();

  private TestTokens() {}

  public static String of(String person, String... posts) {
    return signed(claims(person, posts), trustedKey());
  }

  /** Got through the given client. */
  public static String through(String client, String person) {
    return signed(claims(person).claim("azp", client), trustedKey());
  }

  public static String forOtherAudience(String person, String... posts) {
    return signed(claims(person, posts).audience("another-api"), trustedKey());
  }

  public static String signedByStranger(String person, String... posts) {
    return signed(claims(person, posts), STRANGER.getPrivate());
  }

  /** As {@link #of}, but for what is done to the claims. */
  public static String with(UnaryOperator<JwtClaimsBuilder> change) {
    return signed(change.apply(claims("office", "office@college")), trustedKey());
  }

  /** As {@link #of}, but signed by a key, or in a way, of the caller's choice. */
  public static String signedWith(Function<JwtClaimsBuilder, String> signer) {
    return signer.apply(claims("office", "office@college"));
  }

  /** Signed well, whatever it says. */
  public static String ofPayload(String json) throws JoseException {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    signature.setKeyIdHeaderValue(KEY_ID);
    signature.setPayload(json);
    signature.setKey(trustedKey());
    return signature.getCompactSerialization();
  }

  private static JwtClaimsBuilder claims(String person, String... posts) {
    return Jwt.issuer(setting("quarkus.oidc.auth-server-url"))
        .audience("duibiao-api")
        .subject("7d9c1f7e-0000-4000-8000-000000000000")
        .claim("preferred_username", person)
        .claim("azp", "duibiao-cli")
        .claim("jti", UUID.randomUUID().toString())
        .claim("posts", List.of(posts))
        .expiresIn(Duration.ofMinutes(5));
  }

  private static String signed(JwtClaimsBuilder claims, PrivateKey key) {
    return claims.jws().keyId(KEY_ID).sign(key);
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

  public static PrivateKey trustedKey() {
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
