package org.duibiao.gateway.inspection;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duibiao.gateway.GatewayConfig;
import org.duibiao.gateway.problem.GatewayProblem;
import org.duibiao.gateway.problem.Problems;

/** What is answered where there is no pack: in a service's own words, if it has said any. */
@ApplicationScoped
class PackRefusals {

  private static final int LONGEST = 64 * 1024;
  private static final int FIRST_REFUSAL = 400;
  private static final List<String> PASSED_ON =
      List.of(HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE);

  private final GatewayConfig config;

  PackRefusals(GatewayConfig config) {
    this.config = config;
  }

  /** There are as many packs on their way as may be. */
  Response busy(HttpServerRequest request) {
    return own(GatewayProblem.PACKS_BUSY, request);
  }

  /** Why a part is not there. */
  Response of(Throwable cause, HttpServerRequest request) {
    if (cause instanceof PartRefusedException refused
        && refused.answer().statusCode() >= FIRST_REFUSAL) {
      return passedOn(refused.answer(), request);
    }
    boolean late =
        cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException);
    return own(late ? GatewayProblem.SERVICE_TIMEOUT : GatewayProblem.SERVICE_UNAVAILABLE, request);
  }

  private Response own(GatewayProblem problem, HttpServerRequest request) {
    Response.ResponseBuilder answer = told(Problems.body(problem, request), request);
    if (problem.status() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
      answer.header(HttpHeaders.RETRY_AFTER, config.retryAfter().toSeconds());
    }
    return answer.build();
  }

  private static Response passedOn(HttpResponse<InputStream> refusal, HttpServerRequest request) {
    Response.ResponseBuilder answer = told(words(refusal, request), request);
    for (String name : PASSED_ON) {
      refusal
          .headers()
          .firstValue(name)
          .ifPresent(value -> answer.header(name, null).header(name, value));
    }
    return answer.build();
  }

  private static JsonObject words(HttpResponse<InputStream> refusal, HttpServerRequest request) {
    String type = refusal.headers().firstValue(HttpHeaders.CONTENT_TYPE).orElse("");
    if (type.startsWith(Problems.MEDIA_TYPE)) {
      try {
        byte[] told = refusal.body().readNBytes(LONGEST);
        JsonObject problem = new JsonObject(new String(told, StandardCharsets.UTF_8));
        return problem.put("status", refusal.statusCode());
      } catch (IOException | DecodeException unreadable) {
        return Problems.bodyOfStatus(refusal.statusCode(), request);
      }
    }
    return Problems.bodyOfStatus(refusal.statusCode(), request);
  }

  private static Response.ResponseBuilder told(JsonObject body, HttpServerRequest request) {
    return Response.status(body.getInteger("status"))
        .type(Problems.MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_LANGUAGE, Problems.languageOf(request).tag())
        .entity(body.encode());
  }
}
