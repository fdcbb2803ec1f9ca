package org.duibiao.chassis.testing;

import io.smallrye.jwt.build.Jwt;
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
    Instant now = Instant.now();
    return Jwt.issuer(TestIssuer.url())
        .audience("duibiao-api")
        .subject("sub-" + person)
        .claim("preferred_username", person)
        .claim("name", person)
        .claim("posts", List.of(posts))
        .issuedAt(now)
        .expiresAt(now.plus(Duration.ofHours(1)))
        .jws()
        .keyId(TestIssuer.KEY_ID)
        .sign(TestIssuer.privateKey());
  }

  /** A token that no service of ours takes: it was issued for another audience. */
  public static String forAnotherAudience(String person, String... posts) {
    Instant now = Instant.now();
    return Jwt.issuer(TestIssuer.url())
        .audience("something-else")
        .claim("preferred_username", person)
        .claim("posts", List.of(posts))
        .issuedAt(now)
        .expiresAt(now.plus(Duration.ofHours(1)))
        .jws()
        .keyId(TestIssuer.KEY_ID)
        .sign(TestIssuer.privateKey());
  }
}
