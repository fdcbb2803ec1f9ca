package org.duibiao.rectification.item.application;

import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.audit.AuditEntry;
import org.duibiao.chassis.audit.AuditTrail;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.rectification.campaign.infrastructure.Campaigns;
import org.duibiao.rectification.item.domain.Actor;
import org.duibiao.rectification.item.domain.Item;
import org.duibiao.rectification.item.domain.ItemAction;
import org.duibiao.rectification.item.domain.Plan;
import org.duibiao.rectification.item.domain.Submission;
import org.duibiao.rectification.item.domain.Term;
import org.duibiao.rectification.item.domain.Verdict;
import org.duibiao.rectification.item.infrastructure.Items;

/**
 * What people do to items: one use case and one transaction per method. Each looks, in this order,
 * whether the item is there for the caller, whether they may, whether they have read its present
 * version, whether its state allows it, and only then at the content, which is why that comes as a
 * supplier. Each leaves one fact and one row of the audit trail. Nothing is locked for somebody who
 * does not even see it.
 */
@ApplicationScoped
public class ItemTransitions {
  /** Where the facts of this service go. */
  static final String TOPIC = "rectification.events";

  private final Items items;
  private final Sight sight;
  private final Actors actors;
  private final Proofs proofs;
  private final Campaigns campaigns;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final Clock clock;

  ItemTransitions(
      Items items,
      Sight sight,
      Actors actors,
      Proofs proofs,
      Campaigns campaigns,
      Outbox outbox,
      AuditTrail audit,
      @DomainTime Clock clock) {
    this.items = items;
    this.sight = sight;
    this.actors = actors;
    this.proofs = proofs;
    this.campaigns = campaigns;
    this.outbox = outbox;
    this.audit = audit;
    this.clock = clock;
  }

  /** An item and the version of it that the caller has read, as the If-Match header says. */
  public record Target(UUID id, String ifMatch) {}

  /** A later date that a superior grants, and why. */
  public record Deferral(String reason, LocalDate until) {}

  /**
   * What a verifier found.
   *
   * @param session the review session in which they found it, null outside of one
   */
  public record Finding(Verdict verdict, String comment, UUID session) {
    public Finding(Verdict verdict, String comment) {
      this(verdict, comment, null);
    }
  }

  @Transactional
  public ItemReading plan(Target target, Supplier<Plan> plan) {
    return change(
        target,
        ItemAction.PLAN,
        "planItem",
        (item, actor) -> item.plan(actor, plan.get(), term(item), clock));
  }

  @Transactional
  public ItemReading submit(Target target, Supplier<Submission> submission) {
    return change(
        target,
        ItemAction.SUBMIT,
        "submitItem",
        (item, actor) -> {
          Submission sent = submission.get();
          item.submit(actor, proofs.lookUp(sent, sight.organisationOf(item.id())), clock);
          proofs.hold(item);
        });
  }

  @Transactional
  public ItemReading verify(Target target, Supplier<Finding> finding) {
    return change(
        target,
        ItemAction.VERIFY,
        "verifyItem",
        (item, actor) -> {
          Finding found = finding.get();
          item.requireProof(proofs.withdrawn(item.evidence()));
          item.verify(actor, found.verdict(), found.comment(), found.session(), clock);
        });
  }

  @Transactional
  public ItemReading sendBack(Target target, Supplier<String> reason) {
    return change(
        target,
        ItemAction.RETURN,
        "returnItem",
        (item, actor) -> item.sendBack(actor, reason.get(), clock));
  }

  @Transactional
  public ItemReading defer(Target target, Supplier<Deferral> deferral) {
    return change(
        target,
        ItemAction.DEFER,
        "deferItem",
        (item, actor) -> {
          Deferral granted = deferral.get();
          item.defer(actor, granted.reason(), granted.until(), term(item), clock);
        });
  }

  @Transactional
  public ItemReading resume(Target target) {
    return change(
        target, ItemAction.RESUME, "resumeItem", (item, actor) -> item.resume(actor, clock));
  }

  @Transactional
  public ItemReading reopen(Target target, Supplier<String> reason) {
    return change(
        target,
        ItemAction.REOPEN,
        "reopenItem",
        (item, actor) -> item.reopen(actor, reason.get(), clock));
  }

  private ItemReading change(
      Target target, ItemAction action, String operation, BiConsumer<Item, Actor> effect) {
    OrganisationNode organisation = sight.organisationOf(target.id());
    Actor actor = actors.on(organisation);
    Item item = items.locked(target.id()).orElseThrow(() -> new DomainException(NOT_FOUND));
    Post post = item.requirePermitted(action, actor);
    IfMatch.check(target.ifMatch(), item.version());
    item.requirePossible(action);
    long before = item.version();
    effect.accept(item, actor);
    items.flush();
    outbox.append(TOPIC, item);
    audit.record(
        new AuditEntry(
            operation,
            "item/" + item.id(),
            item.organisation(),
            post.toString(),
            item.lastStep().reason(),
            before,
            item.version()));
    return ItemReading.whole(item, organisation, actor, proofs.withdrawn(item.evidence()));
  }

  private Term term(Item item) {
    return new Term(campaigns.lastDay(item.stated().campaign()).orElse(null));
  }
}
