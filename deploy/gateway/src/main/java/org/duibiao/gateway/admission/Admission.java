package org.duibiao.gateway.admission;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.duibiao.gateway.BodyLimit;
import org.duibiao.gateway.GatewayConfig;
import org.duibiao.gateway.ServicePages;
import org.duibiao.gateway.access.Bearer;
import org.duibiao.gateway.access.BearerToken;
import org.duibiao.gateway.access.Tokens;
import org.duibiao.gateway.guard.RequestGuard;
import org.duibiao.gateway.origin.Origin;
import org.duibiao.gateway.problem.GatewayProblem;
import org.duibiao.gateway.problem.Problems;

/**
 * Second in line: whose request it is, whether they may ask once more, and whether their body is
 * worth receiving, in this order. What has no token goes on, and the services say what that means;
 * so does what is open to everybody, whatever token came with it, which goes no further.
 */
@ApplicationScoped
public class Admission {

  private static final int AFTER_THE_GUARD = -98_000;
  private static final String API = "/api/";

  /** What is open to everybody, beside the pages behind links. */
  private static final String PUBLIC = "/api/rectification/v1/public/";

  private final GatewayConfig config;
  private final Tokens tokens;
  private final RateLimits limits;

  Admission(GatewayConfig config, Tokens tokens, RateLimits limits) {
    this.config = config;
    this.tokens = tokens;
    this.limits = limits;
  }

  void install(@Observes Router router) {
    router.route().order(AFTER_THE_GUARD).handler(this::identify);
  }

  private void identify(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (isOpen(request.path())) {
      request.headers().remove(HttpHeaders.AUTHORIZATION);
    }
    if (!request.path().startsWith(API) || !BearerToken.isClaimedIn(request.headers())) {
      admitStranger(context);
      return;
    }
    Optional<BearerToken> token = BearerToken.in(request.headers());
    Optional<Bearer> known = token.flatMap(tokens::remembered);
    if (known.isPresent()) {
      admit(context, limits.ofBearer(known.get()));
    } else if (token.isEmpty()) {
      refuseToken(context);
    } else {
      verify(context, token.get());
    }
  }

  /** What needs no token; one that has run out must not keep anybody from it. */
  private static boolean isOpen(String path) {
    return path.startsWith(PUBLIC) || ServicePages.at(path);
  }

  private void verify(RoutingContext context, BearerToken token) {
    Quota left = limits.beforeVerifying(RequestGuard.originOf(context));
    if (!left.granted()) {
      refuseMore(context, left);
      return;
    }
    if (!context.request().isEnded()) {
      context.request().pause();
    }
    tokens
        .verify(token, context)
        .onSuccess(
            bearer ->
                bearer.ifPresentOrElse(
                    genuine -> admit(context, limits.ofBearer(genuine)),
                    () -> refuseToken(context)))
        .onFailure(unknown -> refuseForNow(context));
  }

  private void admitStranger(RoutingContext context) {
    Origin origin = RequestGuard.originOf(context);
    Quota quota = limits.ofAddress(origin);
    boolean callsForToken =
        context.request().path().startsWith(API) && isTooLarge(context.request());
    if (quota.granted() && callsForToken) {
      answerUnauthenticated(context);
    } else {
      admit(context, quota);
    }
  }

  private void admit(RoutingContext context, Quota quota) {
    if (!quota.granted()) {
      refuseMore(context, quota);
      return;
    }
    context.addHeadersEndHandler(end -> quota.writeTo(context.response().headers()));
    HttpServerRequest request = context.request();
    if (isTooLarge(request)) {
      Problems.answer(GatewayProblem.TOO_LARGE, request);
      return;
    }
    if (request.headers().contains(HttpHeaders.EXPECT, "100-continue", true)) {
      request.response().writeContinue();
    }
    context.next();
  }

  private void refuseToken(RoutingContext context) {
    Quota quota = limits.ofFailedToken(RequestGuard.originOf(context));
    if (quota.granted()) {
      answerUnauthenticated(context);
    } else {
      refuseMore(context, quota);
    }
  }

  private static void answerUnauthenticated(RoutingContext context) {
    context.response().putHeader("WWW-Authenticate", "Bearer");
    Problems.answer(GatewayProblem.UNAUTHENTICATED, context.request());
  }

  private void refuseForNow(RoutingContext context) {
    context.response().putHeader(HttpHeaders.RETRY_AFTER, seconds(config.retryAfter().toSeconds()));
    Problems.answer(GatewayProblem.LOGIN_UNAVAILABLE, context.request());
  }

  private static void refuseMore(RoutingContext context, Quota quota) {
    quota.writeTo(context.response().headers());
    context.response().putHeader(HttpHeaders.RETRY_AFTER, seconds(quota.retryAfter()));
    Problems.answer(GatewayProblem.TOO_MANY_REQUESTS, context.request());
  }

  private static String seconds(long count) {
    return Long.toString(count);
  }

  private boolean isTooLarge(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    long limit = BodyLimit.of(request.getHeader(HttpHeaders.CONTENT_TYPE), config);
    try {
      return length != null && Long.parseLong(length.trim()) > limit;
    } catch (NumberFormatException beyondAnySize) {
      return true;
    }
  }
}
