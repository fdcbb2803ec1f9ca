package org.duibiao.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Tells genuine tokens from others, by the same rules as the services. A genuine one is remembered
 * until it expires, others are not. Never blocks.
 */
@ApplicationScoped
public class Tokens {

  private static final int REMEMBERED = 20_000;
  private static final Duration PAUSE_AFTER_OUTAGE = Duration.ofSeconds(1);

  private final IdentityProviderManager identities;
  private final Clock clock;
  private final Cache<String, Bearer> genuine;
  private volatile Instant unavailableUntil = Instant.MIN;

  Tokens(IdentityProviderManager identities) {
    this.identities = identities;
    this.clock = Clock.systemUTC();
    this.genuine =
        Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfter(Expiry.<String, Bearer>creating((token, bearer) -> untilExpiry(bearer)))
            .build();
  }

  /** The bearer of a token that was found genuine before and has not expired since. */
  public Optional<Bearer> remembered(BearerToken token) {
    return Optional.ofNullable(genuine.getIfPresent(token.digest()))
        .filter(bearer -> bearer.expiry().isAfter(clock.instant()));
  }

  /**
   * The bearer of a genuine token, or none. Fails if that cannot be told at the moment, because
   * Keycloak's keys cannot be had.
   */
  public Future<Optional<Bearer>> verify(BearerToken token, RoutingContext request) {
    if (clock.instant().isBefore(unavailableUntil)) {
      return Future.failedFuture(new KeysUnavailableException());
    }
    Promise<Optional<Bearer>> verdict = Promise.promise();
    Context here = request.vertx().getOrCreateContext();
    Uni.createFrom()
        .deferred(() -> identities.authenticate(asked(token, request)))
        .map(Bearer::of)
        .subscribe()
        .with(
            bearer -> here.runOnContext(told -> verdict.complete(remember(token, bearer))),
            failure -> here.runOnContext(told -> settle(verdict, failure)));
    return verdict.future();
  }

  private static TokenAuthenticationRequest asked(BearerToken token, RoutingContext request) {
    return (TokenAuthenticationRequest)
        HttpSecurityUtils.setRoutingContextAttribute(
            new TokenAuthenticationRequest(new AccessTokenCredential(token.text())), request);
  }

  private Optional<Bearer> remember(BearerToken token, Bearer bearer) {
    genuine.put(token.digest(), bearer);
    return Optional.of(bearer);
  }

  /** A token, whatever it holds, must not make the next one look unverifiable. */
  private void settle(Promise<Optional<Bearer>> verdict, Throwable failure) {
    if (!isForWantOfKeys(failure)) {
      verdict.complete(Optional.empty());
      return;
    }
    if (failure instanceof OIDCException) {
      unavailableUntil = clock.instant().plus(PAUSE_AFTER_OUTAGE);
    }
    verdict.fail(new KeysUnavailableException(failure));
  }

  private static boolean isForWantOfKeys(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(
            cause ->
                cause instanceof OIDCException
                    || cause instanceof IOException
                    || cause instanceof TimeoutException);
  }

  private Duration untilExpiry(Bearer bearer) {
    Duration left = Duration.between(clock.instant(), bearer.expiry());
    return left.isNegative() ? Duration.ZERO : left;
  }
}
