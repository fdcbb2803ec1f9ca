package org.duibiao.gateway.inspection;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.duibiao.gateway.GatewayConfig;
import org.duibiao.gateway.guard.RequestGuard;
import org.duibiao.gateway.guard.Tracing;
import org.duibiao.gateway.origin.Origin;
import org.duibiao.gateway.problem.GatewayProblem;
import org.duibiao.gateway.problem.ProblemException;

/**
 * Asks both services for their parts of a pack, with the caller's own token: who may have it is for
 * them to say. Invariant: at the end of the turn neither is asked any longer.
 */
@Singleton
class PackParts {

  static final String ZIP = "application/zip";

  private static final int NOT_FOUND = 404;

  private static final List<String> PASSED_ON =
      List.of("Authorization", "Accept-Language", Tracing.TRACESTATE_HEADER);

  private final GatewayConfig config;
  private final ExecutorService threads = Executors.newCachedThreadPool(PackParts::thread);
  private final HttpClient client;

  PackParts(GatewayConfig config) {
    this.config = config;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(config.connectTimeout())
            .executor(threads)
            .build();
  }

  /**
   * Rectification's part, with the table of contents, and the ledger's, as soon as both are there;
   * fails as soon as one is refused. That one does not exist counts only when the other has
   * answered, too: whose token gives too little is told so whatever there is.
   *
   * @param target of a part below {@code /api/<service>}, with whatever query was sent: what is
   *     unknown in it is for the services to refuse
   */
  CompletableFuture<List<HttpResponse<InputStream>>> ask(
      String target, RoutingContext context, PackTurn turn) {
    CompletableFuture<Void> refusal = new CompletableFuture<>();
    List<CompletableFuture<HttpResponse<InputStream>>> asked =
        Stream.of("rectification", "ledger")
            .map(service -> one(address(service, target), context, turn))
            .map(one -> one.whenComplete((answer, failure) -> refuse(refusal, answer, failure)))
            .toList();
    CompletableFuture<Void> both =
        CompletableFuture.allOf(asked.toArray(CompletableFuture<?>[]::new));
    return CompletableFuture.anyOf(refusal, both)
        .thenApply(done -> granted(asked.stream().map(CompletableFuture::join).toList()));
  }

  private static List<HttpResponse<InputStream>> granted(List<HttpResponse<InputStream>> parts) {
    for (HttpResponse<InputStream> part : parts) {
      if (!isPart(part)) {
        throw new CompletionException(new PartRefusedException(part));
      }
    }
    return parts;
  }

  private static boolean isPart(HttpResponse<InputStream> answer) {
    return answer.statusCode() == 200
        && answer.headers().firstValue("Content-Type").orElse("").startsWith(ZIP);
  }

  private URI address(String service, String target) {
    URI base = service.equals("ledger") ? config.ledgerUrl() : config.rectificationUrl();
    try {
      return base.resolve("/api/" + service + target);
    } catch (IllegalArgumentException e) {
      throw new ProblemException(GatewayProblem.MALFORMED_REQUEST);
    }
  }

  private CompletableFuture<HttpResponse<InputStream>> one(
      URI address, RoutingContext context, PackTurn turn) {
    CompletableFuture<HttpResponse<InputStream>> asked =
        client.sendAsync(request(address, context), BodyHandlers.ofInputStream());
    turn.atEnd(() -> asked.cancel(true));
    return asked.whenComplete(
        (answer, failure) -> {
          if (answer != null) {
            turn.atEnd(() -> close(answer.body()));
          }
        });
  }

  private HttpRequest request(URI address, RoutingContext context) {
    HttpServerRequest asked = context.request();
    Tracing tracing = RequestGuard.tracingOf(context);
    Origin origin = RequestGuard.originOf(context);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .method(asked.method().name(), BodyPublishers.noBody())
            .timeout(config.packResponseTimeout())
            .header("Accept", "*/*")
            .header(Tracing.CORRELATION_HEADER, tracing.correlationId())
            .header(Tracing.TRACEPARENT_HEADER, tracing.traceparent())
            .header("X-Forwarded-For", origin.address())
            .header("X-Forwarded-Proto", origin.secure() ? "https" : "http");
    for (String name : PASSED_ON) {
      boolean fits = tracing.traceContinued() || !name.equals(Tracing.TRACESTATE_HEADER);
      if (fits && asked.headers().contains(name)) {
        request.header(name, asked.getHeader(name));
      }
    }
    return request.build();
  }

  private static void refuse(
      CompletableFuture<?> refusal, HttpResponse<InputStream> answer, Throwable failure) {
    if (failure != null) {
      refusal.completeExceptionally(failure);
    } else if (!isPart(answer) && answer.statusCode() != NOT_FOUND) {
      refusal.completeExceptionally(new PartRefusedException(answer));
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "inspection-pack-parts");
    thread.setDaemon(true);
    return thread;
  }

  @PreDestroy
  void stop() {
    threads.shutdownNow();
  }
}
