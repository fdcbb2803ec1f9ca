package org.duibiao.chassis.testing;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Access tokens as Keycloak would issue them, signed by the test run's key. */
public final class Tokens {
  private Tokens() {}

  /**
   * A token for a person.
   *
   * @param person the staff number
   * @param posts {@code role@organisation}, any number
   */
  public static String of(String person, String... posts) {
    return signed(claims(person, posts));
  }

  /**
   * A token for a portal's service account.
   *
   * @param client the portal's client id
   * @param scope client scopes, space separated
   */
  public static String ofPortal(String client, String scope, String... posts) {
    return signed(
        claims("service-account-" + client, posts).claim("azp", client).claim("scope", scope));
  }

  /** A token that no service of ours takes: it was issued for another audience. */
  public static String forAnotherAudience(String person, String... posts) {
    return signed(claims(person, posts).audience("something-else"));
  }

  /** What a token of a person says, to be changed before it is {@link #signed}. */
  public static JwtClaimsBuilder claims(String person, String... posts) {
    Instant now = Instant.now();
    return Jwt.issuer(TestIssuer.url())
        .audience("duibiao-api")
        .subject("sub-" + person)
        .claim("typ", "Bearer")
        .claim("azp", "duibiao-cli")
        .claim("preferred_username", person)
        .claim("name", person)
        .claim("posts", List.of(posts))
        .issuedAt(now)
        .expiresAt(now.plus(Duration.ofHours(1)));
  }

  /** The key with which the issuer's tokens are verified. */
  public static PublicKey publicKey() {
    return TestIssuer.publicKey();
  }

  /** How often a service has fetched the issuer's keys so far. */
  public static int keySetFetches() {
    return TestIssuer.fetches();
  }

  /** The claims as a token signed by the issuer's key. */
  public static String signed(JwtClaimsBuilder claims) {
    return signed(claims, TestIssuer.KEY_ID);
  }

  /** The claims as a token signed by the issuer's key, under another name of that key. */
  public static String signed(JwtClaimsBuilder claims, String keyId) {
    return claims.jws().keyId(keyId).sign(TestIssuer.privateKey());
  }
}
