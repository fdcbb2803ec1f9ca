package org.duibiao.rectification.item.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.duibiao.chassis.access.OrganisationNode;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.transition.Transition;
import org.duibiao.chassis.transition.Transitions;
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
 * What people do to items: one use case and one transaction per method, each carried out by the
 * chassis' {@link Transitions}. Nothing is locked for somebody who does not even see it. The
 * content is looked at last, which is why it comes as a supplier.
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
  private final Transitions transitions;
  private final Clock clock;

  ItemTransitions(
      Items items,
      Sight sight,
      Actors actors,
      Proofs proofs,
      Campaigns campaigns,
      Transitions transitions,
      @DomainTime Clock clock) {
    this.items = items;
    this.sight = sight;
    this.actors = actors;
    this.proofs = proofs;
    this.campaigns = campaigns;
    this.transitions = transitions;
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
    Item changed =
        transitions.carryOut(
            TOPIC,
            Transition.of(operation, action, actor, target.ifMatch()),
            () -> items.locked(target.id()),
            item -> effect.accept(item, actor));
    return ItemReading.whole(changed, organisation, actor, proofs.withdrawn(changed.evidence()));
  }

  private Term term(Item item) {
    return new Term(campaigns.lastDay(item.stated().campaign()).orElse(null));
  }
}
