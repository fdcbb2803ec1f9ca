package org.duibiao.gateway.health;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Asks one part behind the gateway how it is; no answer in time counts as down. */
final class PartCheck implements AsyncHealthCheck {

  private final String part;
  private final URI address;
  private final HttpClient client;
  private final Duration timeout;

  PartCheck(String part, URI address, HttpClient client, Duration timeout) {
    this.part = part;
    this.address = address;
    this.client = client;
    this.timeout = timeout;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return Uni.createFrom()
        .completionStage(() -> status().toCompletionStage())
        .ifNoItem()
        .after(timeout)
        .fail()
        .map(this::verdict)
        .onFailure()
        .recoverWithItem(this::silent);
  }

  private Future<Integer> status() {
    RequestOptions options =
        new RequestOptions()
            .setAbsoluteURI(address.toString())
            .setConnectTimeout(timeout.toMillis())
            .setIdleTimeout(timeout.toMillis());
    return client
        .request(options)
        .compose(HttpClientRequest::send)
        .compose(response -> response.end().map(end -> response))
        .map(HttpClientResponse::statusCode);
  }

  private HealthCheckResponse verdict(int status) {
    return HealthCheckResponse.named(part).status(status == 200).withData("answer", status).build();
  }

  private HealthCheckResponse silent() {
    return HealthCheckResponse.named(part).down().withData("answer", "none").build();
  }
}
