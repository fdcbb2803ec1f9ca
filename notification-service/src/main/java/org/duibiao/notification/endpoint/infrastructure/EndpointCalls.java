package org.duibiao.notification.endpoint.infrastructure;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.duibiao.notification.endpoint.application.EndpointKeys;
import org.duibiao.notification.endpoint.application.EndpointKeys.Keys;
import org.duibiao.notification.outgoing.domain.UnsafeUrlException;
import org.duibiao.notification.outgoing.infrastructure.OutgoingException;
import org.duibiao.notification.transmission.domain.Outcome;

/** What every call of an endpoint has in common, whatever it says: its keys, and its failures. */
@ApplicationScoped
public class EndpointCalls {
  private final EndpointKeys endpoints;

  EndpointCalls(EndpointKeys endpoints) {
    this.endpoints = endpoints;
  }

  /**
   * Calls with the endpoint's keys; one that is not active any more is not called. What fails
   * before the call has left nothing outside, and may be tried again.
   */
  public CompletionStage<Outcome> with(
      UUID endpoint, Function<Keys, CompletionStage<Outcome>> call) {
    return CompletableFuture.supplyAsync(
            () -> endpoints.of(endpoint), Infrastructure.getDefaultExecutor())
        .thenApply(keys -> keys.map(call).orElseGet(() -> rejected("endpoint disabled")))
        .exceptionally(failure -> unsent(endpoint, failure))
        .thenCompose(Function.identity());
  }

  private static CompletionStage<Outcome> unsent(UUID endpoint, Throwable failure) {
    Log.warnf(failure, "endpoint %s cannot be called now", endpoint);
    return CompletableFuture.completedFuture(
        Outcome.Failed.because(null, "not sent: our own fault"));
  }

  /** An address that is not called. */
  public static CompletionStage<Outcome> refused(UnsafeUrlException unsafe) {
    return rejected("address refused: " + unsafe.key());
  }

  /** What is not sent, and will not be. */
  public static CompletionStage<Outcome> rejected(String reason) {
    return CompletableFuture.completedFuture(new Outcome.Rejected(null, reason));
  }

  /** What it means that no answer came: unknown where the other side may have got it. */
  public static Outcome unanswered(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof OutgoingException known) {
      return known.maybeSent()
          ? new Outcome.Unknown(known.getMessage())
          : Outcome.Failed.because(null, known.getMessage());
    }
    throw new CompletionException(cause);
  }
}
