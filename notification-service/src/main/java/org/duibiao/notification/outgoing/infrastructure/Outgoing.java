package org.duibiao.notification.outgoing.infrastructure;

import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.duibiao.notification.outgoing.OutgoingConfig;
import org.duibiao.notification.outgoing.domain.AddressRules;
import org.duibiao.notification.outgoing.domain.OutgoingUrl;
import org.duibiao.notification.outgoing.domain.UnsafeUrlException;
import org.duibiao.notification.outgoing.infrastructure.OutgoingException.Kind;

/**
 * Calls addresses that others have given. The name is looked up once, every address is checked, and
 * the connection is made to that very address, while the certificate must be the host's. Redirects
 * are answers, connections are not kept, and neither time nor size is unbounded.
 */
@ApplicationScoped
public class Outgoing {
  private static final int CONNECTIONS_PER_ADDRESS = 16;

  private final Vertx vertx;
  private final HttpClient client;
  private final Resolver resolver;
  private final Duration timeout;
  private final Set<String> exceptions;

  Outgoing(Vertx vertx, Resolver resolver, OutgoingConfig config) {
    this.vertx = vertx;
    this.resolver = resolver;
    this.timeout = config.timeout();
    this.exceptions = config.exceptions().orElse(Set.of());
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAlive(false)
                .setMaxPoolSize(CONNECTIONS_PER_ADDRESS)
                .setVerifyHost(true));
  }

  void stop(@Observes ShutdownEvent stop) {
    client.close();
  }

  /**
   * What came back.
   *
   * @param retryAfter the header as it stands
   * @param body its beginning, at most 4 KB, for carriers that must read it; never shown to anybody
   */
  public record Answer(int status, Optional<String> retryAfter, String body) {}

  /** The operator's exceptions, for {@link OutgoingUrl#parse}. */
  public Set<String> exceptions() {
    return exceptions;
  }

  /**
   * A URL that may be called as far as it can be told without calling it.
   *
   * @throws UnsafeUrlException if it may not
   */
  public OutgoingUrl url(String text) throws UnsafeUrlException {
    return OutgoingUrl.parse(text, exceptions);
  }

  /**
   * Posts a body.
   *
   * @return what came back; a stage that failed with {@link OutgoingException} if nothing did
   */
  public CompletionStage<Answer> post(OutgoingUrl url, Map<String, String> headers, byte[] body) {
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    Exchange exchange = new Exchange(vertx, client, url, headers, body, answer);
    exchange.endAfter(timeout);
    resolver
        .resolve(url.host())
        .whenComplete(
            (addresses, failure) -> {
              if (failure == null) {
                connect(url, addresses, exchange);
              } else {
                exchange.fail(Kind.NAME, "the host's name cannot be looked up", failure);
              }
            });
    return answer;
  }

  private static void connect(OutgoingUrl url, List<InetAddress> addresses, Exchange exchange) {
    boolean safe = url.exempt() || addresses.stream().allMatch(AddressRules::isPublic);
    if (addresses.isEmpty() || !safe) {
      exchange.fail(Kind.ADDRESS, "the host's address is not a public one", null);
    } else {
      exchange.begin(addresses.get(0));
    }
  }
}
