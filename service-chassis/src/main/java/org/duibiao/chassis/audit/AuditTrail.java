package org.duibiao.chassis.audit;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import org.duibiao.chassis.access.Access;
import org.duibiao.chassis.correlation.Correlation;
import org.duibiao.chassis.time.DomainTime;
import org.duibiao.chassis.time.RealTime;

/**
 * Who did what, when and why. Rows are written in the transaction of the act and never changed: the
 * database refuses update, delete and truncate.
 */
@ApplicationScoped
public class AuditTrail {
  private static final String INSERT =
      """
      insert into audit_record (domain_time, real_time, person, post, action, subject, organisation,
                                reason, version_before, version_after, correlation_id)
      values (:domainTime, :realTime, :person, cast(:post as text), :action, :subject,
              cast(:organisation as text), cast(:reason as text), :before, :after,
              cast(:correlation as text))
      """;

  private final EntityManager database;
  private final Access access;
  private final RoutingContext request;
  private final Clock domainClock;
  private final Clock realClock;

  AuditTrail(
      EntityManager database,
      Access access,
      RoutingContext request,
      @DomainTime Clock domainClock,
      @RealTime Clock realClock) {
    this.database = database;
    this.access = access;
    this.request = request;
    this.domainClock = domainClock;
    this.realClock = realClock;
  }

  /** Notes an act of the caller of the current request. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void record(AuditEntry entry) {
    write(entry, access.caller().person(), Correlation.of(request));
  }

  /** Notes something the service itself did: a seed, a schedule, an effect of another's fact. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void recordBySystem(AuditEntry entry) {
    write(entry, "system", null);
  }

  private void write(AuditEntry entry, String person, String correlation) {
    database
        .createNativeQuery(INSERT)
        .setParameter("domainTime", domainClock.instant().atOffset(ZoneOffset.UTC))
        .setParameter("realTime", realClock.instant().atOffset(ZoneOffset.UTC))
        .setParameter("person", person)
        .setParameter("post", entry.post())
        .setParameter("action", entry.action())
        .setParameter("subject", entry.subject())
        .setParameter("organisation", entry.organisation())
        .setParameter("reason", entry.reason())
        .setParameter("before", entry.versionBefore())
        .setParameter("after", entry.versionAfter())
        .setParameter("correlation", correlation)
        .executeUpdate();
  }
}
