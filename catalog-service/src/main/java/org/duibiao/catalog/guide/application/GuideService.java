package org.duibiao.catalog.guide.application;

import static org.duibiao.catalog.CatalogProblem.CODE_TAKEN;
import static org.duibiao.catalog.CatalogProblem.DRAFT_EXISTS;
import static org.duibiao.chassis.problem.CommonProblem.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.duibiao.catalog.guide.domain.Guide;
import org.duibiao.catalog.guide.domain.GuideAction;
import org.duibiao.catalog.guide.domain.GuideContent;
import org.duibiao.catalog.guide.domain.GuideEvent;
import org.duibiao.catalog.guide.infrastructure.Guides;
import org.duibiao.catalog.shared.Actor;
import org.duibiao.catalog.shared.Journal;
import org.duibiao.chassis.concurrency.IfMatch;
import org.duibiao.chassis.outbox.Outbox;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.DomainTime;

/** Writes, publishes and retires guides. */
@ApplicationScoped
public class GuideService {
  private final Guides guides;
  private final Outbox outbox;
  private final Journal journal;
  private final Clock clock;

  GuideService(Guides guides, Outbox outbox, Journal journal, @DomainTime Clock clock) {
    this.guides = guides;
    this.outbox = outbox;
    this.journal = journal;
    this.clock = clock;
  }

  /** Begins a new guide with a draft of its first version. */
  @Transactional
  public Guide create(String code, GuideContent content, Actor actor) {
    if (guides.newest(code).isPresent()) {
      throw new DomainException(CODE_TAKEN, code);
    }
    return begin(code, 1, content, "createGuide", actor);
  }

  /** Begins the next version of a guide; there is one draft at a time. */
  @Transactional
  public Guide createVersion(String code, Supplier<GuideContent> content, Actor actor) {
    Guide newest = guides.newest(code).orElseThrow(() -> new DomainException(NOT_FOUND));
    if (guides.hasDraft(code)) {
      throw new DomainException(DRAFT_EXISTS, code);
    }
    return begin(code, newest.number() + 1, content.get(), "createGuideVersion", actor);
  }

  private Guide begin(String code, int number, GuideContent content, String action, Actor actor) {
    Guide guide = Guide.draft(code, number, content);
    guides.persistAndFlush(guide);
    note(guide, action, actor);
    return guide;
  }

  /** Changes a draft. */
  @Transactional
  public Guide change(
      String code, int number, String ifMatch, Supplier<GuideContent> content, Actor actor) {
    Guide guide = found(code, number, ifMatch);
    guide.requireAllowed(GuideAction.UPDATE);
    guide.change(content.get());
    note(guide, "updateGuideDraft", actor);
    return guide;
  }

  /** Publishes a draft; from then on it never changes. */
  @Transactional
  public Guide publish(String code, int number, String ifMatch, Actor actor) {
    Guide guide = found(code, number, ifMatch);
    return follow(guide, one -> one.publish(clock.instant()), "publishGuide", actor);
  }

  /** Retires a published version. */
  @Transactional
  public Guide retire(String code, int number, String ifMatch, Actor actor) {
    Guide guide = found(code, number, ifMatch);
    return follow(guide, one -> one.retire(clock.instant()), "retireGuide", actor);
  }

  private Guide found(String code, int number, String ifMatch) {
    Guide guide = guides.locked(code, number).orElseThrow(() -> new DomainException(NOT_FOUND));
    IfMatch.check(ifMatch, guide.revision());
    return guide;
  }

  private Guide follow(Guide guide, Consumer<Guide> transition, String action, Actor actor) {
    transition.accept(guide);
    outbox.append(GuideEvent.TOPIC, guide);
    note(guide, action, actor);
    return guide;
  }

  private void note(Guide guide, String action, Actor actor) {
    String subject = "guide/" + guide.code() + "/" + guide.number();
    journal.note(actor, action, subject, null, null, guide.revision());
  }
}
