package org.duibiao.rectification.appraisal.infrastructure;

import static org.duibiao.chassis.problem.CommonProblem.INVALID_CURSOR;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.paging.Filters;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.rectification.appraisal.application.AppraisalPeriod;
import org.duibiao.rectification.appraisal.application.AppraisalRemark;
import org.duibiao.rectification.appraisal.application.AppraisalRow;
import org.duibiao.rectification.appraisal.application.AppraisalSpan;
import org.duibiao.rectification.appraisal.domain.AppraisalFigure;
import org.duibiao.rectification.appraisal.domain.AppraisalFigures;
import org.duibiao.rectification.appraisal.domain.TenureKind;

/**
 * The appraisal feed in SQL: a page is one statement, counted from the records as they stand, so a
 * correction shows at once.
 */
@ApplicationScoped
public class AppraisalRows {
  private static final String COLUMNS =
      """
      select m.organisation, m.path, m.organisation_name, m.kind, m.appointment, m.person,
        m.person_name, cast(m.first as text) as first, cast(m.last as text) as last,
        cast(m.figures as text) as figures, cast(m.remarks as text) as remarks
      """;

  private static final TypeReference<Map<AppraisalFigure, Long>> FIGURES = new TypeReference<>() {};
  private static final TypeReference<List<AppraisalRemark>> REMARKS = new TypeReference<>() {};

  private final EntityManager database;
  private final ObjectMapper json;

  AppraisalRows(EntityManager database, ObjectMapper json) {
    this.database = database;
    this.json = json;
  }

  /** One page of tenures and vacancies, in the order of the tree and of time. */
  @SuppressWarnings("unchecked")
  public Page<AppraisalRow> page(
      AppraisalPeriod period, String secretary, Scope scope, PageRequest request) {
    Map<String, Object> values = new TreeMap<>();
    Filters filters = Filters.of("appraisals", period, secretary);
    String chosen =
        AppraisalSql.TENURES
            + " and "
            + scope.condition("n.path")
            + narrowed(secretary, values)
            + after(request, filters, values)
            + " order by n.path, t.first limit :fetch";
    values.put("fetch", request.fetch());
    Query query = scope.bind(of(chosen, period));
    values.forEach(query::setParameter);
    List<AppraisalRow> rows = rows(query.getResultList());
    return Page.of(rows, request, filters, AppraisalRows::key);
  }

  /** All tenures and vacancies of one organisation. */
  @SuppressWarnings("unchecked")
  public List<AppraisalRow> tenures(AppraisalPeriod period, String path) {
    Query query =
        of(AppraisalSql.TENURES + " and n.path = :path", period).setParameter("path", path);
    return rows(query.getResultList());
  }

  /** One organisation without regard to who led it. */
  @SuppressWarnings("unchecked")
  public AppraisalRow whole(AppraisalPeriod period, String path) {
    AppraisalPeriod own =
        new AppraisalPeriod(period.campaign(), path, period.opens(), period.until());
    List<Tuple> rows = of(AppraisalSql.WHOLE, own).getResultList();
    return row(rows.get(0));
  }

  /** The days of one tenure, known by its first; empty if none begins then. */
  @SuppressWarnings("unchecked")
  public Optional<AppraisalSpan> span(AppraisalPeriod period, String path, LocalDate first) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                "select x.organisation, x.path, cast(x.first as text) as first,"
                    + " cast(x.last as text) as last, cast(x.since as text) as since,"
                    + " cast(x.upto as text) as upto from ("
                    + AppraisalSql.TENURES
                    + " and n.path = :treeFrom and t.first = :first) x",
                Tuple.class)
            .setParameter("opens", period.opens())
            .setParameter("until", period.until())
            .setParameter("treeFrom", path)
            .setParameter("treeTo", Scope.afterSubtree(path))
            .setParameter("first", first)
            .getResultList();
    return rows.stream().map(AppraisalRows::span).findFirst();
  }

  static AppraisalSpan span(Tuple row) {
    return new AppraisalSpan(
        row.get("organisation", String.class),
        row.get("path", String.class),
        LocalDate.parse(row.get("first", String.class)),
        LocalDate.parse(row.get("last", String.class)),
        row.get("since", String.class),
        row.get("upto", String.class));
  }

  private Query of(String chosen, AppraisalPeriod period) {
    String sql =
        "with chosen as materialized ("
            + chosen
            + ")"
            + AppraisalSql.WATCHED
            + COLUMNS
            + ", 0 as position from ("
            + AppraisalSql.MEASURED
            + ") m order by m.path, m.first";
    Query query =
        database
            .createNativeQuery(sql, Tuple.class)
            .setParameter("campaign", period.campaign())
            .setParameter("opens", period.opens())
            .setParameter("until", period.until())
            .setParameter("treeFrom", period.subtree());
    return chosen.contains(":treeTo")
        ? query.setParameter("treeTo", Scope.afterSubtree(period.subtree()))
        : query;
  }

  private static String narrowed(String secretary, Map<String, Object> values) {
    if (secretary == null) {
      return "";
    }
    values.put("secretary", secretary);
    return " and t.person = :secretary and n.code in (select a.organisation from appointment a"
        + " where a.person = :secretary and a.post = 'SECRETARY')";
  }

  private static String after(PageRequest request, Filters filters, Map<String, Object> values) {
    return request
        .after(filters, 2)
        .map(
            key -> {
              values.put("afterPath", key.get(0));
              values.put("afterFirst", day(key.get(1)));
              return " and n.path >= :afterPath and (n.path > :afterPath or t.first > :afterFirst)";
            })
        .orElse("");
  }

  private static List<String> key(AppraisalRow row) {
    return List.of(row.path(), row.first().toString());
  }

  static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new DomainException(INVALID_CURSOR);
    }
  }

  List<AppraisalRow> rows(List<Tuple> rows) {
    return rows.stream().map(this::row).toList();
  }

  private AppraisalRow row(Tuple row) {
    return new AppraisalRow(
        row.get("position", Number.class).intValue(),
        row.get("organisation", String.class),
        row.get("path", String.class),
        row.get("organisation_name", String.class),
        TenureKind.valueOf(row.get("kind", String.class)),
        row.get("appointment", String.class),
        row.get("person", String.class),
        row.get("person_name", String.class),
        LocalDate.parse(row.get("first", String.class)),
        LocalDate.parse(row.get("last", String.class)),
        new AppraisalFigures(read(row.get("figures", String.class), FIGURES)),
        read(row.get("remarks", String.class), REMARKS));
  }

  private <T> T read(String text, TypeReference<T> type) {
    try {
      return json.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
