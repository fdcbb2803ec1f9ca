package org.duibiao.notification.transmission.application;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.notification.transmission.domain.Outcome;
import org.duibiao.notification.transmission.domain.Transmission;
import org.duibiao.notification.transmission.infrastructure.Attempts;
import org.duibiao.notification.transmission.infrastructure.Queue;

/**
 * The short transactions between which a carrier is called. Invariant: an attempt is recorded only
 * by whoever holds its lease.
 */
@ApplicationScoped
public class Claims {
  private final Queue queue;
  private final Attempts attempts;
  private final List<DeliveryScope> scopes;
  private final CalledEndpoints endpoints;
  private final Clock clock;

  Claims(
      Queue queue,
      Attempts attempts,
      @All List<DeliveryScope> scopes,
      CalledEndpoints endpoints,
      @DomainTime Clock clock) {
    this.queue = queue;
    this.attempts = attempts;
    this.scopes = scopes;
    this.endpoints = endpoints;
    this.clock = clock;
  }

  /**
   * What was taken out of the queue.
   *
   * @param told what is to be sent
   * @param taken how many there were, with those that may not be told any more
   */
  public record Claimed(List<Transmission> told, int taken) {}

  /** Takes what is due, and keeps back what may not be told any more. */
  @Transactional
  public Claimed claim(UUID lease, Set<String> channels, int most) {
    Instant now = clock.instant();
    List<Transmission> claimed = queue.claim(lease, channels, most, now);
    if (claimed.isEmpty()) {
      return new Claimed(claimed, 0);
    }
    Map<UUID, String> refused = new HashMap<>();
    scopes.forEach(scope -> refused.putAll(scope.refusals(claimed)));
    claimed.stream()
        .filter(one -> refused.containsKey(one.id()))
        .forEach(
            one -> attempts.end(one, lease, new Outcome.Suppressed(refused.get(one.id())), 0, now));
    List<Transmission> told =
        claimed.stream().filter(one -> !refused.containsKey(one.id())).toList();
    return new Claimed(told, claimed.size());
  }

  /**
   * Records how an attempt went.
   *
   * @return false if the lease was lost meanwhile and nothing is recorded
   */
  @Transactional
  public boolean settle(Transmission one, UUID lease, Outcome outcome, long millis) {
    if (outcome instanceof Outcome.Gone left) {
      return settle(one, lease, left, millis);
    }
    return attempts.end(one, lease, outcome, millis, clock.instant());
  }

  /** What an address that was given up meanwhile has said does not count against the new one. */
  private boolean settle(Transmission one, UUID lease, Outcome.Gone left, long millis) {
    boolean still = endpoints.isStill(one.endpoint(), left.version());
    Outcome outcome =
        still ? left : Outcome.Failed.because(left.status(), "the endpoint was changed meanwhile");
    boolean settled = attempts.end(one, lease, outcome, millis, clock.instant());
    if (settled && still) {
      endpoints.gone(one.endpoint(), left.reason());
    }
    return settled;
  }

  /** Takes back what a process that died had claimed. */
  @Transactional
  public int recover(Set<String> channels, Set<String> repeatable) {
    return attempts.recover(channels, repeatable, clock.instant());
  }

  /** Parks what a lane that does not work has kept waiting for too long. */
  @Transactional
  public int giveUp() {
    return attempts.giveUp(clock.instant());
  }
}
