package org.duibiao.rectification.weakness.domain;

import static org.duibiao.rectification.weakness.domain.WeaknessProblem.RECORD_DATE_NOT_ALLOWED;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.access.Post;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.problem.DomainException.Fault;
import org.duibiao.chassis.time.ChinaTime;

/**
 * A record of supervision or assistance: “督促指导薄弱党组织整改建设”, “组织帮扶”. It is added and never changed;
 * what a liaison drafts counts once the leader has confirmed it, and never if it was discarded.
 * What was held before the case was opened is none of it.
 *
 * @param leader whose supervision it is, null if it is the office's own or assistance
 * @param assistingUnit whose assistance it is, null if it is supervision
 * @param onBehalfOf whose post was used by delegation, null if it was the person's own
 * @param draft whether it was drafted for the leader
 * @param confirmation null while nobody has confirmed it, and for what needs none
 * @param discard null unless it was a draft that is not to be confirmed
 */
public record CaseRecord(
    UUID id,
    UUID caseId,
    CaseRecordKind kind,
    LocalDate heldOn,
    CaseRecordWay way,
    String content,
    String followUp,
    String leader,
    String assistingUnit,
    String recordedBy,
    String onBehalfOf,
    boolean draft,
    Instant recordedAt,
    Confirmation confirmation,
    Discard discard) {

  /**
   * That the leader stands by a draft.
   *
   * @param person the leader
   * @param byLink whether a one-time link was used, without logging in
   */
  public record Confirmation(String person, boolean byLink, String comment, Instant at) {}

  /** That a draft is not to be confirmed any more. */
  public record Discard(String person, String reason, Instant at) {}

  /** What is recorded. */
  public record Content(LocalDate heldOn, CaseRecordWay way, String text, String followUp) {}

  /** Supervision as it was held by who records it: by the office, or by the leader of the case. */
  public static CaseRecord supervision(
      WeakCase of, Content content, String person, Post post, boolean asLeader, Clock clock) {
    String leader = asLeader ? of.assignment().leader() : null;
    return made(of, CaseRecordKind.SUPERVISION, content, leader, null, person, post, false, clock);
  }

  /** The leader's supervision as a liaison drafts it. */
  public static CaseRecord draft(
      WeakCase of, Content content, String person, Post post, Clock clock) {
    String leader = of.assignment().leader();
    return made(of, CaseRecordKind.SUPERVISION, content, leader, null, person, post, true, clock);
  }

  /** What the assisting unit did. */
  public static CaseRecord assistance(
      WeakCase of, Content content, String person, Post post, Clock clock) {
    String unit = of.assignment().assistingUnit();
    return made(of, CaseRecordKind.ASSISTANCE, content, null, unit, person, post, false, clock);
  }

  private static CaseRecord made(
      WeakCase of,
      CaseRecordKind kind,
      Content content,
      String leader,
      String unit,
      String person,
      Post post,
      boolean draft,
      Clock clock) {
    requireDay(of, content.heldOn(), clock);
    return new CaseRecord(
        UUID.randomUUID(),
        of.id(),
        kind,
        content.heldOn(),
        content.way(),
        content.text(),
        content.followUp(),
        leader,
        unit,
        person,
        post.delegated() ? post.mandate().delegator() : null,
        draft,
        clock.instant(),
        null,
        null);
  }

  /** The same once it is discarded. */
  public CaseRecord discarded(Discard by) {
    return answered(null, by);
  }

  /** The same once it is confirmed. */
  public CaseRecord confirmed(Confirmation by) {
    return answered(by, null);
  }

  private CaseRecord answered(Confirmation confirmed, Discard discarded) {
    return new CaseRecord(
        id,
        caseId,
        kind,
        heldOn,
        way,
        content,
        followUp,
        leader,
        assistingUnit,
        recordedBy,
        onBehalfOf,
        draft,
        recordedAt,
        confirmed,
        discarded);
  }

  private static void requireDay(WeakCase of, LocalDate heldOn, Clock clock) {
    if (heldOn.isAfter(ChinaTime.today(clock))) {
      refuseDay(new Fault("/heldOn", "record.future"));
    }
    if (heldOn.isBefore(of.openedOn())) {
      refuseDay(new Fault("/heldOn", "record.before-case", of.openedOn()));
    }
  }

  private static void refuseDay(Fault fault) {
    throw new DomainException(RECORD_DATE_NOT_ALLOWED, List.of(fault));
  }

  /** Whether it waits for the leader. */
  public boolean waits() {
    return draft && confirmation == null && discard == null;
  }
}
