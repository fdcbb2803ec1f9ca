package org.duibiao.notification.subscription.application;

import static org.duibiao.notification.NotificationProblem.SUBSCRIPTIONS_TOO_MANY;
import static org.duibiao.notification.NotificationProblem.SUBSCRIPTION_CHANNEL;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.notification.rule.application.Channels;
import org.duibiao.notification.rule.domain.Channel;
import org.duibiao.notification.subscription.domain.Subscription;
import org.duibiao.notification.subscription.domain.Subscription.Owner;
import org.duibiao.notification.subscription.domain.Subscription.Terms;
import org.duibiao.notification.subscription.domain.SubscriptionChannel;
import org.duibiao.notification.subscription.infrastructure.Subscriptions;

/**
 * What a person or a portal does with the own subscriptions. Invariant: nobody reaches another's,
 * nobody subscribes to what they do not reach, and there are only so many.
 */
@ApplicationScoped
public class SubscriptionDesk {
  private static final int MOST = 50;

  private final Subscriptions subscriptions;
  private final Access access;
  private final AuditTrail audit;
  private final Channels channels;
  private final Clock clock;

  SubscriptionDesk(
      Subscriptions subscriptions,
      Access access,
      AuditTrail audit,
      Channels channels,
      @DomainTime Clock clock) {
    this.subscriptions = subscriptions;
    this.access = access;
    this.audit = audit;
    this.channels = channels;
    this.clock = clock;
  }

  /** A page of the caller's. */
  @Transactional
  public Page<Subscription> list(PageRequest request) {
    return subscriptions.page(owner(), request);
  }

  /** One of the caller's. */
  @Transactional
  public Subscription get(UUID id) {
    return subscriptions
        .find(owner(), id)
        .orElseThrow(() -> access.notFound(subscriptions.exists(id)));
  }

  /** Subscribes. */
  @Transactional
  public Subscription create(Terms terms) {
    Owner owner = owner();
    access.visible(terms.organisation());
    if (subscriptions.count(owner) >= MOST) {
      throw new DomainException(SUBSCRIPTIONS_TOO_MANY, MOST);
    }
    requireChannel(owner, terms);
    UUID id = UUID.randomUUID();
    subscriptions.add(id, owner, terms, clock.instant());
    note("createSubscription", id, terms.organisation(), 0, 1);
    return get(id);
  }

  /** Changes what is wanted; it counts for what is to come. */
  @Transactional
  public Subscription change(UUID id, String ifMatch, Supplier<Terms> content) {
    Owner owner = owner();
    Subscription before = held(owner, id, ifMatch);
    Terms terms = content.get();
    access.visible(terms.organisation());
    requireChannel(owner, terms);
    subscriptions.change(id, terms);
    note("updateSubscription", id, terms.organisation(), before.version(), before.version() + 1);
    return get(id);
  }

  /** Unsubscribes; what waits to be sent is not sent any more. */
  @Transactional
  public void remove(UUID id, String ifMatch) {
    Subscription before = held(owner(), id, ifMatch);
    subscriptions.remove(id);
    note(
        "deleteSubscription",
        id,
        before.terms().organisation(),
        before.version(),
        before.version() + 1);
  }

  private Subscription held(Owner owner, UUID id, String ifMatch) {
    Subscription held =
        subscriptions.hold(owner, id).orElseThrow(() -> access.notFound(subscriptions.exists(id)));
    IfMatch.check(ifMatch, held.version());
    return held;
  }

  private Owner owner() {
    return access.caller().isPortal()
        ? new Owner(access.caller().client(), true)
        : new Owner(access.caller().person(), false);
  }

  private void requireChannel(Owner owner, Terms terms) {
    boolean fits =
        owner.portal()
            ? terms.channel() == SubscriptionChannel.WEBHOOK
                && terms.endpoint() != null
                && subscriptions.isWebhookOf(owner.name(), terms.endpoint())
            : terms.endpoint() == null
                && terms.channel() != SubscriptionChannel.WEBHOOK
                && channels.available().contains(Channel.valueOf(terms.channel().name()));
    if (!fits) {
      throw new DomainException(SUBSCRIPTION_CHANNEL);
    }
  }

  private void note(String operation, UUID id, String organisation, long before, long after) {
    audit.record(
        new AuditEntry(
            operation,
            "subscription/" + id,
            organisation,
            access.caller().posts().get(0).toString(),
            null,
            before,
            after));
  }
}
