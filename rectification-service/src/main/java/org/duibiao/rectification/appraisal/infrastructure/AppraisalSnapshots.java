package org.duibiao.rectification.appraisal.infrastructure;

import static org.duibiao.chassis.problem.CommonProblem.INVALID_CURSOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.rectification.appraisal.application.AppraisalPeriod;
import org.duibiao.rectification.appraisal.application.AppraisalRow;
import org.duibiao.rectification.appraisal.application.AppraisalSnapshot;
import org.duibiao.rectification.appraisal.application.AppraisalSpan;
import org.duibiao.rectification.appraisal.application.FrozenAppraisal;
import org.duibiao.rectification.appraisal.domain.DigestCover;

/**
 * Appraisals that were frozen: rows, names and the records behind them, written in one statement
 * and so as of one moment, however many there are. The database refuses to change any of it.
 */
@ApplicationScoped
public class AppraisalSnapshots {
  private static final String FREEZE =
      "with chosen as materialized ("
          + AppraisalSql.TENURES
          + ")"
          + AppraisalSql.WATCHED
          + ", measured as materialized (select m.*,"
          + " row_number() over (order by m.path, m.first) as position from ("
          + AppraisalSql.MEASURED
          + ") m), "
          + """
            rows_kept as (
              insert into appraisal_snapshot_row (snapshot_id, position, organisation, path,
                organisation_name, kind, appointment, person, person_name, first, last, since,
                upto, figures, remarks)
              select :id, position, organisation, path, organisation_name, kind, appointment,
                person, person_name, first, last, since, upto, figures, remarks
              from measured
            ), records_kept as (
              insert into appraisal_snapshot_record (snapshot_id,
            """
          + AppraisalSql.BEHIND_COLUMNS
          + """
              )
              select :id, f.* from (
            """
          + AppraisalSql.BEHIND
          + """
              ) f
            )
            select count(*) from measured
            """;

  private static final String SELECT =
      """
      select s.*, x.id as superseded_by
      from appraisal_snapshot s
      join organisation_node n on n.code = s.organisation
      left join appraisal_snapshot x on x.supersedes = s.id
      where\s""";

  private static final String ROW =
      """
      r.position, r.organisation, r.path, r.organisation_name, r.kind, r.appointment, r.person,
        r.person_name, cast(r.first as text) as first, cast(r.last as text) as last,
        cast(r.figures as text) as figures, cast(r.remarks as text) as remarks
      """;

  private final EntityManager database;
  private final AppraisalRows rows;

  AppraisalSnapshots(EntityManager database, AppraisalRows rows) {
    this.database = database;
    this.rows = rows;
  }

  /** What a list is narrowed to; absent values are null. */
  public record Criteria(String campaign, String subtree) {}

  /** Waits until nobody else takes a snapshot of a campaign; until the transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void oneAtATime(String campaign) {
    database
        .createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtext(:lock))) waited")
        .setParameter("lock", "rectification.appraisal-snapshot/" + campaign)
        .getSingleResult();
  }

  /** Freezes the rows of a subtree and what they count; says how many rows there are. */
  @Transactional(Transactional.TxType.MANDATORY)
  public int freeze(UUID id, AppraisalPeriod period) {
    Number frozen =
        (Number)
            database
                .createNativeQuery(FREEZE)
                .setParameter("id", id)
                .setParameter("campaign", period.campaign())
                .setParameter("opens", period.opens())
                .setParameter("until", period.until())
                .setParameter("treeFrom", period.subtree())
                .setParameter("treeTo", Scope.afterSubtree(period.subtree()))
                .getSingleResult();
    return frozen.intValue();
  }

  /** Keeps what is said of a snapshot; from now on nothing of it changes. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(AppraisalSnapshot taken) {
    database
        .createNativeQuery(
            """
            insert into appraisal_snapshot (id, campaign, organisation, organisation_name, title,
              reason, supersedes, opens, as_of, rows, digest, taken_by, taken_at)
            values (:id, :campaign, :organisation, :name, :title, :reason,
              cast(:supersedes as uuid), :opens, :asOf, :rows, :digest, :by, :at)
            """)
        .setParameter("id", taken.id())
        .setParameter("campaign", taken.campaign())
        .setParameter("organisation", taken.organisation())
        .setParameter("name", taken.organisationName())
        .setParameter("title", taken.title())
        .setParameter("reason", taken.reason())
        .setParameter(
            "supersedes", taken.supersedes() == null ? null : taken.supersedes().toString())
        .setParameter("opens", taken.opens())
        .setParameter("asOf", taken.asOf())
        .setParameter("rows", taken.rows())
        .setParameter("digest", taken.digest())
        .setParameter("by", taken.takenBy())
        .setParameter("at", taken.takenAt().atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  /** A snapshot, wherever it is. */
  @SuppressWarnings("unchecked")
  public Optional<AppraisalSnapshot> find(UUID id) {
    List<Tuple> found =
        database
            .createNativeQuery(SELECT + "s.id = :id", Tuple.class)
            .setParameter("id", id)
            .getResultList();
    return found.stream().map(AppraisalSnapshots::snapshot).findFirst();
  }

  /** One page of snapshots, the newest first. */
  @SuppressWarnings("unchecked")
  public Page<AppraisalSnapshot> page(Criteria criteria, Scope scope, PageRequest request) {
    Map<String, Object> values = new TreeMap<>();
    Filters filters = Filters.of("appraisal-snapshots", criteria.campaign(), criteria.subtree());
    StringBuilder sql = new StringBuilder(SELECT).append(scope.condition("n.path"));
    if (criteria.campaign() != null) {
      sql.append(" and s.campaign = :campaign");
      values.put("campaign", criteria.campaign());
    }
    if (criteria.subtree() != null) {
      sql.append(" and n.path >= :treeFrom and n.path < :treeTo");
      values.put("treeFrom", criteria.subtree());
      values.put("treeTo", Scope.afterSubtree(criteria.subtree()));
    }
    request
        .after(filters, 1)
        .ifPresent(
            key -> {
              sql.append(" and s.number < :after");
              values.put("after", position(key.get(0)));
            });
    Query query =
        scope.bind(
            database.createNativeQuery(
                sql.append(" order by s.number desc").toString(), Tuple.class));
    values.forEach(query::setParameter);
    List<Tuple> found = query.setMaxResults(request.fetch()).getResultList();
    return Page.of(
        found.stream().map(AppraisalSnapshots::snapshot).toList(),
        request,
        filters,
        one -> List.of(Long.toString(one.number())));
  }

  /** A page of a snapshot's rows. */
  @SuppressWarnings("unchecked")
  public Page<AppraisalRow> rows(UUID snapshot, PageRequest request) {
    Filters filters = Filters.of("appraisal-rows", snapshot);
    long after = request.after(filters, 1).map(key -> position(key.get(0))).orElse(0L);
    List<Tuple> found =
        database
            .createNativeQuery(
                """
                select\s"""
                    + ROW
                    + """
                 from appraisal_snapshot_row r
                where r.snapshot_id = :snapshot and r.position > :after
                order by r.position
                """,
                Tuple.class)
            .setParameter("snapshot", snapshot)
            .setParameter("after", after)
            .setMaxResults(request.fetch())
            .getResultList();
    return Page.of(
        rows.rows(found), request, filters, row -> List.of(Integer.toString(row.position())));
  }

  /**
   * A page of the rows that snapshots have of an organisation, the newest snapshot first.
   *
   * @param campaign null means any
   */
  @SuppressWarnings("unchecked")
  public Page<FrozenAppraisal> rowsOf(String organisation, String campaign, PageRequest request) {
    Map<String, Object> values = new TreeMap<>();
    Filters filters = Filters.of("frozen-tenures", organisation, campaign);
    values.put("organisation", organisation);
    StringBuilder sql =
        new StringBuilder(
            "select r.snapshot_id, "
                + ROW
                + " from appraisal_snapshot_row r join appraisal_snapshot s on s.id = r.snapshot_id"
                + " where r.organisation = :organisation");
    if (campaign != null) {
      sql.append(" and s.campaign = :campaign");
      values.put("campaign", campaign);
    }
    request
        .after(filters, 2)
        .ifPresent(
            key -> {
              sql.append(
                  " and (s.number < :after or s.number = :after and r.position > :position)");
              values.put("after", position(key.get(0)));
              values.put("position", position(key.get(1)));
            });
    Query query =
        database.createNativeQuery(
            sql.append(" order by s.number desc, r.position").toString(), Tuple.class);
    values.forEach(query::setParameter);
    List<Tuple> found = query.setMaxResults(request.fetch()).getResultList();
    List<UUID> holders = found.stream().map(row -> row.get("snapshot_id", UUID.class)).toList();
    Map<UUID, AppraisalSnapshot> snapshots = all(holders);
    List<AppraisalRow> read = rows.rows(found);
    List<FrozenAppraisal> frozen = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      frozen.add(new FrozenAppraisal(snapshots.get(holders.get(i)), read.get(i)));
    }
    return Page.of(
        frozen,
        request,
        filters,
        one ->
            List.of(
                Long.toString(one.snapshot().number()), Integer.toString(one.row().position())));
  }

  @SuppressWarnings("unchecked")
  private Map<UUID, AppraisalSnapshot> all(List<UUID> ids) {
    Map<UUID, AppraisalSnapshot> all = new HashMap<>();
    if (!ids.isEmpty()) {
      List<Tuple> found =
          database
              .createNativeQuery(SELECT + "s.id in (:ids)", Tuple.class)
              .setParameter("ids", ids)
              .getResultList();
      found.stream().map(AppraisalSnapshots::snapshot).forEach(one -> all.put(one.id(), one));
    }
    return all;
  }

  /** What the rows from one position to another say, with the records behind them, line by line. */
  @SuppressWarnings("unchecked")
  @Transactional
  public List<String> lines(UUID snapshot, int from, int to) {
    return database
        .createNativeQuery(
            """
            select l.line from appraisal_snapshot_line l
            where l.snapshot_id = :snapshot and l.row between :from and :to
            order by l.row, l.kind, l.day, l.record_id, l.step, l.line collate "C"
            """,
            String.class)
        .setParameter("snapshot", snapshot)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultList();
  }

  /** The days of a row, known by its position; empty if there is none. */
  @SuppressWarnings("unchecked")
  public Optional<AppraisalSpan> span(UUID snapshot, int position) {
    List<Tuple> found =
        database
            .createNativeQuery(
                """
                select organisation, path, cast(first as text) as first, cast(last as text) as last,
                  cast(since as text) as since, cast(upto as text) as upto
                from appraisal_snapshot_row
                where snapshot_id = :snapshot and position = :position
                """,
                Tuple.class)
            .setParameter("snapshot", snapshot)
            .setParameter("position", position)
            .getResultList();
    return found.stream().map(AppraisalRows::span).findFirst();
  }

  private static long position(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new DomainException(INVALID_CURSOR);
    }
    return Long.parseLong(text);
  }

  private static AppraisalSnapshot snapshot(Tuple row) {
    return new AppraisalSnapshot(
        row.get("id", UUID.class),
        row.get("number", Number.class).longValue(),
        row.get("campaign", String.class),
        row.get("organisation", String.class),
        row.get("organisation_name", String.class),
        row.get("title", String.class),
        row.get("reason", String.class),
        row.get("supersedes", UUID.class),
        row.get("superseded_by", UUID.class),
        day(row.get("opens")),
        day(row.get("as_of")),
        row.get("rows", Number.class).intValue(),
        row.get("digest", String.class),
        DigestCover.valueOf(row.get("digest_covers", String.class)),
        row.get("taken_by", String.class),
        row.get("taken_at", Instant.class));
  }

  private static LocalDate day(Object value) {
    return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
  }
}
