package org.duibiao.rectification.appraisal.infrastructure;

import static org.duibiao.chassis.problem.CommonProblem.INVALID_CURSOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.rectification.appraisal.application.AppraisalPeriod;
import org.duibiao.rectification.appraisal.application.AppraisalRecord;
import org.duibiao.rectification.appraisal.application.AppraisalSpan;
import org.duibiao.rectification.appraisal.domain.AppraisalFigure;
import org.duibiao.rectification.appraisal.domain.RecordKind;

/**
 * What stands behind the figures, live and frozen. Invariant: a figure is the number of its
 * records.
 */
@ApplicationScoped
public class AppraisalRecords {
  private static final String COLUMNS =
      """
      select f.kind, f.organisation, f.path, cast(f.first as text) as first,
        cast(f.day as text) as day, f.record_id, f.position, f.parent_id, f.detail, f.review,
        f.label
      """;

  private static final String DAYS =
      "cast(:first as date) as first, cast(:last as date) as last, cast(:since as date) as since,"
          + " cast(:upto as date) as upto";

  private static final String OWN =
      "select cast(:organisation as text) collate \"C\" as organisation,"
          + " cast(:path as text) collate \"C\" as path, "
          + DAYS;

  private static final String BELOW =
      "select n.code as organisation, n.path, "
          + DAYS
          + " from organisation_node n where n.path > :path and n.path < :after";

  private static final String ORDER = " order by f.path, f.day, f.record_id, f.position";

  private final EntityManager database;

  AppraisalRecords(EntityManager database) {
    this.database = database;
  }

  /** A page of what a figure counts in a tenure, as it stands. */
  public Page<AppraisalRecord> behind(
      AppraisalPeriod period, AppraisalSpan span, AppraisalFigure figure, PageRequest request) {
    Map<String, Object> values = new TreeMap<>();
    Filters filters = Filters.of("appraisal", period, span, figure);
    values.put("campaign", period.campaign());
    values.put("until", period.until());
    values.put("first", span.first().toString());
    values.put("last", span.last().toString());
    values.put("path", span.path());
    if (figure.below()) {
      values.put("after", Scope.afterSubtree(span.path()));
    } else {
      values.put("organisation", span.organisation());
    }
    String sql =
        "with chosen as ("
            + (figure.below() ? BELOW : OWN)
            + ")"
            + COLUMNS
            + " from ("
            + AppraisalSql.behind(figure.kind())
            + ") f ("
            + AppraisalSql.BEHIND_COLUMNS
            + ") where true"
            + that(figure, values)
            + after(request, filters, values)
            + ORDER;
    values.put("since", span.since());
    values.put("upto", span.upto());
    return page(sql, values, request, filters);
  }

  /** A page of what a figure of a snapshot's row counts. */
  public Page<AppraisalRecord> frozen(
      UUID snapshot, AppraisalSpan span, AppraisalFigure figure, PageRequest request) {
    Map<String, Object> values = new TreeMap<>();
    Filters filters = Filters.of("frozen-appraisal", snapshot, span, figure);
    values.put("snapshot", snapshot);
    values.put("kind", figure.kind().name());
    values.put("path", span.path());
    String place;
    if (figure.below()) {
      values.put("after", Scope.afterSubtree(span.path()));
      values.put("since", span.since());
      values.put("upto", span.upto());
      place =
          " and f.path > :path and f.path < :after and f.day between cast(:since as date)"
              + " and cast(:upto as date)";
    } else {
      values.put("first", span.first().toString());
      place = " and f.path = :path and f.first = cast(:first as date)";
    }
    String sql =
        COLUMNS
            + " from appraisal_snapshot_record f where f.snapshot_id = :snapshot and f.kind = :kind"
            + place
            + that(figure, values)
            + after(request, filters, values)
            + ORDER;
    return page(sql, values, request, filters);
  }

  /** Everything behind the own figures of some rows of a snapshot, by their positions. */
  public List<AppraisalRecord> frozen(UUID snapshot, int from, int to) {
    return records(
        database
            .createNativeQuery(
                COLUMNS
                    + " from appraisal_snapshot_row r join appraisal_snapshot_record f"
                    + " on f.snapshot_id = r.snapshot_id and f.path = r.path and f.first = r.first"
                    + " where r.snapshot_id = :snapshot and r.position between :from and :to"
                    + " order by r.position, f.kind, f.day, f.record_id, f.position",
                Tuple.class)
            .setParameter("snapshot", snapshot)
            .setParameter("from", from)
            .setParameter("to", to)
            .getResultList());
  }

  /** Everything behind the own figures of some organisations, as it stands. */
  public List<AppraisalRecord> behind(AppraisalPeriod period, List<String> paths) {
    if (paths.isEmpty()) {
      return List.of();
    }
    return records(
        database
            .createNativeQuery(
                "with chosen as materialized ("
                    + AppraisalSql.TENURES
                    + " and n.path in (:paths))"
                    + COLUMNS
                    + " from ("
                    + AppraisalSql.BEHIND
                    + ") f order by f.path, f.first, f.kind, f.day, f.record_id, f.position",
                Tuple.class)
            .setParameter("campaign", period.campaign())
            .setParameter("opens", period.opens())
            .setParameter("until", period.until())
            .setParameter("treeFrom", period.subtree())
            .setParameter("treeTo", Scope.afterSubtree(period.subtree()))
            .setParameter("paths", paths)
            .getResultList());
  }

  private static String that(AppraisalFigure figure, Map<String, Object> values) {
    StringBuilder sql = new StringBuilder();
    if (!figure.details().isEmpty()) {
      sql.append(" and f.detail in (:details)");
      values.put("details", figure.details());
    }
    if (!figure.reviews().isEmpty()) {
      sql.append(" and f.review in (:reviews)");
      values.put("reviews", figure.reviews());
    }
    return sql.toString();
  }

  private static String after(PageRequest request, Filters filters, Map<String, Object> values) {
    return request
        .after(filters, 4)
        .map(
            key -> {
              values.put("afterPath", key.get(0));
              values.put("afterDay", AppraisalRows.day(key.get(1)));
              values.put("afterId", id(key.get(2)));
              values.put("afterPosition", number(key.get(3)));
              return " and f.path >= :afterPath and (f.path, f.day, f.record_id, f.position)"
                  + " > (:afterPath, :afterDay, :afterId, :afterPosition)";
            })
        .orElse("");
  }

  private Page<AppraisalRecord> page(
      String sql, Map<String, Object> values, PageRequest request, Filters filters) {
    Query query = database.createNativeQuery(sql, Tuple.class);
    values.forEach(query::setParameter);
    List<AppraisalRecord> found = records(query.setMaxResults(request.fetch()).getResultList());
    return Page.of(
        found,
        request,
        filters,
        row ->
            List.of(
                row.path(),
                row.day().toString(),
                row.id().toString(),
                Integer.toString(row.position())));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new DomainException(INVALID_CURSOR);
    }
  }

  private static int number(String text) {
    if (!text.matches("[0-9]{1,9}")) {
      throw new DomainException(INVALID_CURSOR);
    }
    return Integer.parseInt(text);
  }

  private static List<AppraisalRecord> records(List<?> rows) {
    List<AppraisalRecord> records = new ArrayList<>();
    for (Object one : rows) {
      Tuple row = (Tuple) one;
      records.add(
          new AppraisalRecord(
              RecordKind.valueOf(row.get("kind", String.class)),
              row.get("organisation", String.class),
              row.get("path", String.class),
              LocalDate.parse(row.get("first", String.class)),
              LocalDate.parse(row.get("day", String.class)),
              row.get("record_id", UUID.class),
              row.get("position", Number.class).intValue(),
              row.get("parent_id", UUID.class),
              row.get("detail", String.class),
              row.get("review", String.class),
              row.get("label", String.class)));
    }
    return records;
  }
}
