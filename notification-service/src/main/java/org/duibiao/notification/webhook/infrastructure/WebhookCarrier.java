package org.duibiao.notification.webhook.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.duibiao.chassis.time.RealTime;
import org.duibiao.notification.endpoint.application.EndpointKeys.Keys;
import org.duibiao.notification.endpoint.infrastructure.EndpointCalls;
import org.duibiao.notification.outgoing.domain.OutgoingUrl;
import org.duibiao.notification.outgoing.domain.UnsafeUrlException;
import org.duibiao.notification.outgoing.infrastructure.Outgoing;
import org.duibiao.notification.outgoing.infrastructure.Outgoing.Answer;
import org.duibiao.notification.rule.domain.Channel;
import org.duibiao.notification.transmission.application.Carrier;
import org.duibiao.notification.transmission.domain.Outcome;
import org.duibiao.notification.transmission.domain.Transmission;
import org.duibiao.notification.webhook.application.WebhookSignature;

/**
 * Calls portals' webhooks by Standard Webhooks 1.0. The id stays, time and signature are made for
 * each attempt. Only 2xx is success; 410 ends it; 429 makes it pause, and whatever else fails lets
 * the circuit of its lane do so.
 */
@ApplicationScoped
class WebhookCarrier implements Carrier {
  private static final int GONE = 410;
  private static final int BUSY = 429;
  private static final Duration BREATH = Duration.ofMinutes(1);

  private final EndpointCalls calls;
  private final Outgoing outgoing;
  private final WebhookBody bodies;
  private final Clock clock;

  WebhookCarrier(
      EndpointCalls calls, Outgoing outgoing, WebhookBody bodies, @RealTime Clock clock) {
    this.calls = calls;
    this.outgoing = outgoing;
    this.bodies = bodies;
    this.clock = clock;
  }

  @Override
  public Set<Channel> channels() {
    return Set.of(Channel.WEBHOOK);
  }

  @Override
  public boolean repeatable() {
    return true;
  }

  @Override
  public CompletionStage<Outcome> carry(Transmission one) {
    return calls.with(one.endpoint(), keys -> post(one, keys));
  }

  private CompletionStage<Outcome> post(Transmission one, Keys keys) {
    OutgoingUrl url;
    try {
      url = outgoing.url(keys.address());
    } catch (UnsafeUrlException e) {
      return EndpointCalls.refused(e);
    }
    String body = bodies.of(one);
    return outgoing
        .post(url, headers(one, keys, body), body.getBytes(StandardCharsets.UTF_8))
        .handle(
            (answer, failure) ->
                failure == null
                    ? outcome(answer, keys.version())
                    : EndpointCalls.unanswered(failure));
  }

  private Map<String, String> headers(Transmission one, Keys keys, String body) {
    String id = one.id().toString();
    long seconds = clock.instant().getEpochSecond();
    return Map.of(
        "content-type",
        "application/json",
        "user-agent",
        "Duibiao-Webhooks/1",
        "webhook-id",
        id,
        "webhook-timestamp",
        Long.toString(seconds),
        "webhook-signature",
        WebhookSignature.of(keys.secrets(), id, seconds, body));
  }

  private Outcome outcome(Answer answer, long version) {
    int status = answer.status();
    Optional<Duration> wish = answer.retryAfter().flatMap(this::duration);
    if (status >= 200 && status < 300) {
      return new Outcome.Sent(status);
    }
    if (status == GONE) {
      return new Outcome.Gone(status, "the endpoint answered 410 Gone", version);
    }
    if (status == BUSY) {
      return new Outcome.Throttled(status, wish.orElse(BREATH), "the endpoint is busy");
    }
    String reason = status >= 300 && status < 400 ? "a redirect is not followed" : "not taken";
    return new Outcome.Failed(status, reason, wish);
  }

  /** Seconds or a date; anything else counts as nothing said. */
  private Optional<Duration> duration(String retryAfter) {
    if (retryAfter.matches("[0-9]{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(retryAfter)));
    }
    try {
      Instant at = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(retryAfter));
      Duration until = Duration.between(clock.instant(), at);
      return until.isNegative() ? Optional.empty() : Optional.of(until);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
