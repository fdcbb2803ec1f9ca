package org.duibiao.notification.endpoint.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.time.RealTime;
import org.duibiao.notification.NotificationProblem;
import org.duibiao.notification.endpoint.domain.Endpoint;
import org.duibiao.notification.endpoint.domain.EndpointAction;
import org.duibiao.notification.endpoint.domain.EndpointKind;
import org.duibiao.notification.endpoint.domain.EndpointState;
import org.duibiao.notification.endpoint.infrastructure.Endpoints;
import org.duibiao.notification.rule.domain.Channel;
import org.duibiao.notification.secret.SecretBox;
import org.duibiao.notification.transmission.domain.Parcel;
import org.duibiao.notification.transmission.infrastructure.Attempts;
import org.duibiao.notification.transmission.infrastructure.Lanes;
import org.duibiao.notification.transmission.infrastructure.Queue;

/**
 * What is done with endpoints of every kind. Who may, says the {@code Handling} that comes along.
 * Invariant: each act leaves one audit record, and no secret leaves it but once.
 */
@ApplicationScoped
public class EndpointDesk {
  private static final Duration BOTH_SECRETS = Duration.ofHours(24);
  private static final int MOST_OF_ONE_OWNER = 20;

  private final Endpoints endpoints;
  private final Lanes lanes;
  private final Queue queue;
  private final Attempts attempts;
  private final SecretBox box;
  private final EndpointKeys keys;
  private final Access access;
  private final AuditTrail audit;
  private final Clock domainClock;
  private final Clock realClock;

  EndpointDesk(
      Endpoints endpoints,
      Lanes lanes,
      Queue queue,
      Attempts attempts,
      SecretBox box,
      EndpointKeys keys,
      Access access,
      AuditTrail audit,
      @DomainTime Clock domainClock,
      @RealTime Clock realClock) {
    this.endpoints = endpoints;
    this.lanes = lanes;
    this.queue = queue;
    this.attempts = attempts;
    this.box = box;
    this.keys = keys;
    this.access = access;
    this.audit = audit;
    this.domainClock = domainClock;
    this.realClock = realClock;
  }

  /**
   * Who does what to which kinds.
   *
   * @param kinds those that exist for this use
   * @param may whether the caller may do something with one that they see
   * @param possible whether the one's state leaves it to the caller
   * @param sees whether one exists for the caller
   * @param post the post in which they act on an organisation
   */
  public record Handling(
      Set<EndpointKind> kinds,
      BiFunction<Endpoint, EndpointAction, Boolean> may,
      BiFunction<Endpoint, EndpointAction, Boolean> possible,
      java.util.function.Predicate<Endpoint> sees,
      java.util.function.Function<String, String> post) {}

  /**
   * A new endpoint.
   *
   * @param address checked already
   * @param shown what may be shown of it
   * @param secret null where there is none
   * @param width how many may be on their way to it at once
   * @param spacing the least time between two
   */
  public record Draft(
      EndpointKind kind,
      String owner,
      String organisation,
      String name,
      String address,
      String shown,
      String secret,
      int width,
      Duration spacing) {}

  /** A changed name, address and secret; a null address or secret stays as it is. */
  public record Change(String name, String address, String shown, String secret) {}

  /** Adds one with its lane. */
  @Transactional
  public Endpoint add(Draft draft, Handling handling) {
    box.requireKey();
    endpoints.oneAtATime(draft.owner());
    if (endpoints.count(draft.owner(), handling.kinds()) >= MOST_OF_ONE_OWNER) {
      throw new DomainException(
          NotificationProblem.TOO_MANY_ENDPOINTS, Integer.toString(MOST_OF_ONE_OWNER));
    }
    UUID id = UUID.randomUUID();
    endpoints.add(
        new Endpoint(
            id,
            0,
            draft.kind(),
            draft.owner(),
            draft.organisation(),
            draft.name(),
            draft.shown(),
            EndpointState.ACTIVE,
            null,
            null,
            domainClock.instant(),
            1),
        box.close(id, EndpointKeys.ADDRESS, draft.address()),
        draft.secret() == null ? null : box.close(id, EndpointKeys.SECRET, draft.secret()));
    lanes.open(id, draft.width(), draft.spacing());
    Endpoint made = endpoints.find(id).orElseThrow();
    note("CREATE_ENDPOINT", made, 0, handling);
    return made;
  }

  /** One that exists for the caller. */
  @Transactional
  public Endpoint get(UUID id, Handling handling) {
    return seen(endpoints.find(id).orElse(null), handling);
  }

  /** What the caller could do with it now, in the order of the actions. */
  public List<EndpointAction> allowed(Endpoint endpoint, Handling handling) {
    return EnumSet.allOf(EndpointAction.class).stream()
        .filter(endpoint::allows)
        .filter(action -> handling.may().apply(endpoint, action))
        .filter(action -> handling.possible().apply(endpoint, action))
        .toList();
  }

  /** Changes name, address and secret. */
  @Transactional
  public Endpoint update(UUID id, String ifMatch, Supplier<Change> wanted, Handling handling) {
    Endpoint before = begin(id, ifMatch, EndpointAction.UPDATE, handling);
    Change change = wanted.get();
    byte[] address =
        change.address() == null ? null : box.close(id, EndpointKeys.ADDRESS, change.address());
    byte[] secret =
        change.secret() == null ? null : box.close(id, EndpointKeys.SECRET, change.secret());
    endpoints.update(id, change.name(), address, change.shown(), secret);
    return ended("UPDATE_ENDPOINT", before, handling);
  }

  /** Takes it away. */
  @Transactional
  public void delete(UUID id, String ifMatch, Handling handling) {
    Endpoint before = begin(id, ifMatch, EndpointAction.DELETE, handling);
    endpoints.delete(id, domainClock.instant());
    note("DELETE_ENDPOINT", before, before.version(), handling);
  }

  /** Gives it a new secret, beside which the former counts for a day. */
  @Transactional
  public Endpoint rotate(UUID id, String ifMatch, String secret, Handling handling) {
    Endpoint before = begin(id, ifMatch, EndpointAction.ROTATE_SECRET, handling);
    String former = keys.present(id);
    endpoints.rotate(
        id,
        box.close(id, EndpointKeys.SECRET, secret),
        box.close(id, EndpointKeys.SECRET, former),
        realClock.instant().plus(BOTH_SECRETS));
    return ended("ROTATE_SECRET", before, handling);
  }

  /** Sends nothing to it any more; what waits is parked. */
  @Transactional
  public Endpoint disable(UUID id, String ifMatch, Supplier<String> reason, Handling handling) {
    Endpoint before = begin(id, ifMatch, EndpointAction.DISABLE, handling);
    String because = reason.get();
    endpoints.turn(id, EndpointState.DISABLED, because);
    attempts.park(id, "endpoint disabled", domainClock.instant());
    return ended("DISABLE_ENDPOINT", before, handling);
  }

  /** Sends to it again; what was parked is replayed by hand. */
  @Transactional
  public Endpoint enable(UUID id, String ifMatch, Handling handling) {
    Endpoint before = begin(id, ifMatch, EndpointAction.ENABLE, handling);
    endpoints.turn(id, EndpointState.ACTIVE, null);
    lanes.reopen(Lanes.of(id));
    return ended("ENABLE_ENDPOINT", before, handling);
  }

  /** Sends something to try it; returns the transmission's id. */
  @Transactional
  public UUID test(UUID id, String kind, String content, Handling handling) {
    Endpoint endpoint = seen(endpoints.locked(id).orElse(null), handling);
    require(endpoint, EndpointAction.TEST, handling);
    UUID transmission = UUID.randomUUID();
    queue.put(
        new Parcel(
            transmission,
            Channel.valueOf(endpoint.kind().name()),
            Lanes.of(id),
            id,
            null,
            "test/" + transmission,
            endpoint.organisation(),
            kind,
            content),
        domainClock.instant());
    note("TEST_ENDPOINT", endpoint, endpoint.version(), handling);
    return transmission;
  }

  private Endpoint begin(UUID id, String ifMatch, EndpointAction action, Handling handling) {
    Endpoint endpoint = seen(endpoints.locked(id).orElse(null), handling);
    if (!handling.may().apply(endpoint, action)) {
      throw new DomainException(org.duibiao.chassis.problem.CommonProblem.FORBIDDEN);
    }
    IfMatch.check(ifMatch, endpoint.version());
    require(endpoint, action, handling);
    return endpoint;
  }

  private static void require(Endpoint endpoint, EndpointAction action, Handling handling) {
    if (!handling.may().apply(endpoint, action)) {
      throw new DomainException(org.duibiao.chassis.problem.CommonProblem.FORBIDDEN);
    }
    if (!endpoint.allows(action) || !handling.possible().apply(endpoint, action)) {
      throw new DomainException(NotificationProblem.ENDPOINT_STATE, endpoint.state().name());
    }
  }

  private Endpoint seen(Endpoint endpoint, Handling handling) {
    boolean exists = endpoint != null && handling.kinds().contains(endpoint.kind());
    if (!exists || !handling.sees().test(endpoint)) {
      throw access.notFound(exists);
    }
    return endpoint;
  }

  private Endpoint ended(String action, Endpoint before, Handling handling) {
    Endpoint after = endpoints.find(before.id()).orElseThrow();
    note(action, after, before.version(), handling);
    return after;
  }

  private void note(String action, Endpoint endpoint, long before, Handling handling) {
    audit.record(
        new AuditEntry(
            action,
            "endpoint/" + endpoint.id(),
            endpoint.organisation(),
            handling.post().apply(endpoint.organisation()),
            endpoint.disabledBecause(),
            before,
            Math.max(before, endpoint.version())));
  }
}
