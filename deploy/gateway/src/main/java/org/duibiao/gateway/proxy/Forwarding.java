package org.duibiao.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.duibiao.gateway.BodyLimit;
import org.duibiao.gateway.GatewayConfig;
import org.duibiao.gateway.ServicePages;
import org.duibiao.gateway.problem.GatewayProblem;
import org.duibiao.gateway.problem.Leftover;
import org.duibiao.gateway.problem.Problems;

/**
 * Cleans what passes in both directions and turns every failure on the way into a problem. Bodies
 * stream through; only an error that a service left unexplained has its body replaced.
 */
final class Forwarding implements ProxyInterceptor {

  private final GatewayConfig config;
  private final Exchange exchange;

  Forwarding(GatewayConfig config, Exchange exchange) {
    this.config = config;
    this.exchange = exchange;
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    ProxyRequest request = context.request();
    Headers.cleanRequest(request.headers(), exchange.origin(), exchange.tracing());
    Body body = request.getBody();
    long limit = BodyLimit.of(request.headers().get(HttpHeaders.CONTENT_TYPE), config);
    request.setBody(Body.body(new MeteredBody(body.stream(), limit, exchange), body.length()));
    return context
        .sendRequest()
        .onComplete(answered -> exchange.settle())
        .recover(failure -> Future.succeededFuture(failed(request, exchange.cause())));
  }

  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    ProxyResponse response = context.response();
    Headers.cleanResponse(response.headers(), exchange.upstream());
    if (isUnexplained(response, context.request())) {
      response.getBody().stream().handler(ignored -> {}).resume();
      HttpServerRequest client = context.request().proxiedRequest();
      explain(response, Problems.bodyOfStatus(response.getStatusCode(), client), client);
    }
    return context.sendResponse();
  }

  private ProxyResponse failed(ProxyRequest request, GatewayProblem problem) {
    HttpServerRequest client = request.proxiedRequest();
    ProxyResponse response = request.release().response().setStatusCode(problem.status());
    if (problem == GatewayProblem.SERVICE_UNAVAILABLE) {
      response.putHeader("Retry-After", Long.toString(config.retryAfter().toSeconds()));
    }
    explain(response, Problems.body(problem, client), client);
    Leftover.discard(client);
    return response;
  }

  private static void explain(
      ProxyResponse response, JsonObject problem, HttpServerRequest client) {
    response.headers().remove(HttpHeaders.CONTENT_LENGTH);
    response.headers().remove(HttpHeaders.CONTENT_ENCODING);
    response.headers().remove(HttpHeaders.TRANSFER_ENCODING);
    response.putHeader(HttpHeaders.CONTENT_TYPE, Problems.MEDIA_TYPE);
    response.putHeader(HttpHeaders.CONTENT_LANGUAGE, Problems.languageOf(client).tag());
    response.setBody(Body.body(problem.toBuffer()));
  }

  private static boolean isUnexplained(ProxyResponse response, ProxyRequest request) {
    if (response.getStatusCode() < 400
        || response.getBody() == null
        || request.getMethod() == HttpMethod.HEAD) {
      return false;
    }
    String type = response.headers().get(HttpHeaders.CONTENT_TYPE);
    return type == null
        || type.startsWith("text/") && !ServicePages.at(request.proxiedRequest().path());
  }
}
