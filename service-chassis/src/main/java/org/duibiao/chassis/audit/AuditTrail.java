package org.duibiao.chassis.audit;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.access.Mandate;
import org.duibiao.chassis.correlation.Correlation;
import org.duibiao.chassis.correlation.Source;

/**
 * Who did what, in whose post, when and why. Records are written in the transaction of the act and
 * never changed: the database refuses update, delete and truncate, and the service's own user has
 * no right to them.
 */
@ApplicationScoped
public class AuditTrail {
  private final AuditRecords records;
  private final Access access;
  private final RoutingContext request;

  AuditTrail(AuditRecords records, Access access, RoutingContext request) {
    this.records = records;
    this.access = access;
    this.request = request;
  }

  /** Notes an act of the caller of the current request. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(AuditEntry entry) {
    recordAll(List.of(entry));
  }

  /** Notes several acts of the caller of the current request: one for each thing that changed. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void recordAll(List<AuditEntry> entries) {
    records.write(
        entries.stream()
            .map(entry -> new AuditRow(AuditOutcome.DONE, entry, caller(mandateOf(entry))))
            .toList());
  }

  /**
   * Notes an act of somebody who has not logged in, but for whom what they were sent vouches: a
   * one-time link.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void recordFor(String person, AuditEntry entry) {
    AuditRow.Actor actor =
        new AuditRow.Actor(person, null, null, Source.of(request), Correlation.of(request));
    records.write(List.of(new AuditRow(AuditOutcome.DONE, entry, actor)));
  }

  /** Notes something the service itself did: a seed, a schedule, an effect of another's fact. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void recordBySystem(AuditEntry entry) {
    records.write(List.of(new AuditRow(AuditOutcome.DONE, entry, AuditRow.Actor.SYSTEM)));
  }

  /** The delegation by which the entry's post was used; null if the post is the caller's own. */
  private Mandate mandateOf(AuditEntry entry) {
    return entry.post() == null ? null : access.mandate(entry.post(), entry.organisation());
  }

  private AuditRow.Actor caller(Mandate mandate) {
    return new AuditRow.Actor(
        access.caller().person(),
        mandate,
        access.caller().client(),
        Source.of(request),
        Correlation.of(request));
  }
}
