package org.duibiao.chassis.access;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Bearer tokens as OpenID Connect has them. What the library cannot even take apart (a token of
 * nothing but dots) is refused like any other that does not hold, not a fault of ours.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class BearerAuthentication implements HttpAuthenticationMechanism {
  private final OidcAuthenticationMechanism bearer;

  BearerAuthentication(OidcAuthenticationMechanism bearer) {
    this.bearer = bearer;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext request, IdentityProviderManager identities) {
    return Uni.createFrom()
        .deferred(() -> bearer.authenticate(request, identities))
        .onFailure(NoSuchElementException.class)
        .transform(AuthenticationFailedException::new);
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext request) {
    return bearer.getChallenge(request);
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return bearer.getCredentialTypes();
  }

  @Override
  public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext request) {
    return bearer.getCredentialTransport(request);
  }
}
