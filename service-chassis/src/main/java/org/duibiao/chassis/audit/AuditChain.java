package org.duibiao.chassis.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.duibiao.chassis.audit.AuditVerification.Finding;
import org.duibiao.chassis.audit.AuditVerification.FindingKind;
import org.duibiao.chassis.audit.AuditVerification.Head;
import org.duibiao.chassis.time.ChinaTime;

/**
 * Recomputes the hash chain of the audit trail in the database, over one snapshot, and tells what
 * does not fit. It needs nothing that the chain itself does not hold; that its newest end was not
 * cut off shows only against a note of the head kept elsewhere.
 */
@ApplicationScoped
public class AuditChain {
  private static final int MOST = 100;

  private static final String COUNTS =
      """
      select (select count(*) from audit_seal) seals, (select count(*) from audit_record) records,
             (select count(*) from audit_unsealed) unsealed
      """;
  private static final String HEAD =
      "select number, encode(digest, 'hex') digest, sealed_at from audit_seal"
          + " order by number desc limit 1";
  private static final String FAULTS =
      """
      with chain as (
        select s.*, lag(s.number) over w before_number, lag(s.digest) over w before_digest
        from audit_seal s window w as (order by s.number)),
      covered as (
        select s.number, c.id, c.digest from audit_seal s
        cross join unnest(s.records, s.digests) as c (id, digest))
      select 'SEAL_ALTERED' kind, c.number seal, cast(null as bigint) record from chain c
        where c.digest <> audit_seal_digest(c.number, c.records, c.digests, c.previous, c.sealed_at)
      union all
      select 'CHAIN_BROKEN', c.number, null from chain c
        where c.number <> coalesce(c.before_number, 0) + 1
           or c.previous is distinct from c.before_digest
      union all
      select case when r.id is null then 'RECORD_REMOVED' else 'RECORD_ALTERED' end, c.number, c.id
        from covered c left join audit_record r on r.id = c.id
        where r.id is null or audit_digest(r) <> c.digest
      union all
      select 'UNSEALED_RECORD_REMOVED', null, u.audit_id from audit_unsealed u
        where not exists (select 1 from audit_record r where r.id = u.audit_id)
      union all
      select 'RECORD_UNACCOUNTED', null, r.id from audit_record r
        where not exists (select 1 from covered c where c.id = r.id)
          and not exists (select 1 from audit_unsealed u where u.audit_id = r.id)
      limit :most
      """;

  private final EntityManager database;

  AuditChain(EntityManager database) {
    this.database = database;
  }

  /** Checks every record and every seal. */
  @Transactional
  public AuditVerification verify() {
    database
        .createNativeQuery("set transaction isolation level repeatable read read only")
        .executeUpdate();
    Tuple counts = (Tuple) database.createNativeQuery(COUNTS, Tuple.class).getSingleResult();
    List<Finding> findings = findings();
    return new AuditVerification(
        findings.isEmpty(),
        number(counts, "seals"),
        number(counts, "records"),
        number(counts, "unsealed"),
        head(),
        findings);
  }

  @SuppressWarnings("unchecked")
  private List<Finding> findings() {
    List<Tuple> rows =
        database.createNativeQuery(FAULTS, Tuple.class).setParameter("most", MOST).getResultList();
    return rows.stream().map(AuditChain::finding).toList();
  }

  private static Finding finding(Tuple row) {
    return new Finding(
        FindingKind.valueOf(row.get("kind", String.class)),
        row.get("seal", Long.class),
        row.get("record", Long.class));
  }

  @SuppressWarnings("unchecked")
  private Head head() {
    List<Tuple> rows = database.createNativeQuery(HEAD, Tuple.class).getResultList();
    return rows.stream()
        .map(row -> new Head(number(row, "number"), row.get("digest", String.class), sealedAt(row)))
        .findFirst()
        .orElse(null);
  }

  private static OffsetDateTime sealedAt(Tuple row) {
    return ChinaTime.shown(row.get("sealed_at", Instant.class));
  }

  private static long number(Tuple row, String column) {
    return row.get(column, Number.class).longValue();
  }
}
