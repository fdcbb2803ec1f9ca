package org.duibiao.ledger.review;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Whether the token of a portal lets it write here. A request that writes is not let in without; a
 * reader is told by this what it could do.
 */
@ApplicationScoped
class PortalGrant {
  private static final String WRITE = "ledger:write";

  private final SecurityIdentity identity;

  PortalGrant(SecurityIdentity identity) {
    this.identity = identity;
  }

  boolean writes() {
    return identity.getPrincipal() instanceof JsonWebToken token
        && token.getClaim("scope") instanceof String scopes
        && Arrays.asList(scopes.split(" ")).contains(WRITE);
  }
}
