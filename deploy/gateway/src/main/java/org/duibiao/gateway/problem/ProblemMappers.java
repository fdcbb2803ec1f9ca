package org.duibiao.gateway.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever leaves a resource method by an exception into a problem. */
public class ProblemMappers {

  private static final Text BAD_PLACE = new Text("此处的内容不合要求。", "What stands here is not accepted.");

  /** Our own refusals. */
  @ServerExceptionMapper
  public Response refused(ProblemException exception, HttpServerRequest request) {
    if (exception.pointer() == null) {
      return respond(Problems.body(exception.problem(), request), request).build();
    }
    JsonObject body =
        Problems.body(exception.problem(), request, exception.pointer(), exception.fault());
    return respond(body, request).build();
  }

  /** No token, or none that holds. */
  @ServerExceptionMapper({
    UnauthorizedException.class,
    AuthenticationFailedException.class,
    AuthenticationCompletionException.class
  })
  public Response unauthenticated(HttpServerRequest request) {
    return respond(Problems.body(GatewayProblem.UNAUTHENTICATED, request), request)
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  /** A token whose posts do not suffice. */
  @ServerExceptionMapper
  public Response forbidden(ForbiddenException exception, HttpServerRequest request) {
    return respond(Problems.body(GatewayProblem.FORBIDDEN, request), request).build();
  }

  /** JSON that is broken, or that does not fit; the place is named, the parser's words are not. */
  @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
  public Response unreadable(JsonProcessingException exception, HttpServerRequest request) {
    JsonObject body =
        Problems.body(GatewayProblem.MALFORMED_REQUEST, request, pointerOf(exception), BAD_PLACE);
    return respond(body, request).build();
  }

  /** What the framework itself refuses: method, media type, unreadable body. */
  @ServerExceptionMapper
  public Response refusedByFramework(WebApplicationException exception, HttpServerRequest request) {
    if (exception.getCause() instanceof JsonProcessingException unreadable) {
      return unreadable(unreadable, request);
    }
    Response original = exception.getResponse();
    ResponseBuilder answer = respond(Problems.bodyOfStatus(original.getStatus(), request), request);
    Object allowed = original.getHeaders().getFirst(HttpHeaders.ALLOW);
    return allowed == null ? answer.build() : answer.header(HttpHeaders.ALLOW, allowed).build();
  }

  /** Anything else is our fault; the log has it, the client does not. */
  @ServerExceptionMapper
  public Response unexpected(Throwable failure, HttpServerRequest request) {
    Log.errorf(failure, "%s %s failed", request.method(), request.path());
    return respond(Problems.body(GatewayProblem.INTERNAL, request), request).build();
  }

  private static ResponseBuilder respond(JsonObject body, HttpServerRequest request) {
    return Response.status(body.getInteger("status"))
        .type(Problems.MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_LANGUAGE, Problems.languageOf(request).tag())
        .entity(body.encode());
  }

  private static String pointerOf(JsonProcessingException exception) {
    if (!(exception instanceof JsonMappingException mapping)) {
      return "";
    }
    return mapping.getPath().stream()
        .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
        .collect(Collectors.joining());
  }
}
