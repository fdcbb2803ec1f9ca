package org.duibiao.gateway.access;

import io.quarkus.security.identity.SecurityIdentity;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Who stands behind a genuine token.
 *
 * @param person the staff number; none if a portal speaks for itself
 * @param client the client that got the token
 * @param expiry when the token ends
 */
public record Bearer(Optional<String> person, String client, Instant expiry) {

  private static final String SERVICE_ACCOUNT = "service-account-";

  static Bearer of(SecurityIdentity identity) {
    JsonWebToken token = (JsonWebToken) identity.getPrincipal();
    String client = token.<String>claim("azp").orElse("");
    return new Bearer(
        Optional.ofNullable(identity.getPrincipal().getName())
            .filter(name -> !name.equals(SERVICE_ACCOUNT + client)),
        client,
        Instant.ofEpochSecond(token.getExpirationTime()));
  }
}
