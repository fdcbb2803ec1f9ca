package org.duibiao.rectification.exemplar.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duibiao.chassis.paging.Page;
import org.duibiao.chassis.paging.PageRequest;
import org.duibiao.rectification.exemplar.application.PublicExemplar;
import org.duibiao.rectification.exemplar.application.PublicExemplar.Wanted;
import org.duibiao.rectification.exemplar.domain.ExemplarKind;

/**
 * What everybody may know of exemplars, read without regard to who asks. Invariant: no column of it
 * tells of a person, a score, an objection, or of anything before the public notice.
 */
@ApplicationScoped
public class PublicExemplars {
  private static final String SHOWN =
      """
      select e.number, e.kind, n.name as organisation_name, b.title as batch_title,
        case when e.state in ('SELF_ASSESSED', 'ASSESSED') then 'CULTIVATING'
          when e.state = 'PUBLIC_NOTICE' and e.notice_until < :today then 'NOTICE_OVER'
          else e.state end as shown,
        e.notice_from, e.notice_until, e.cultivating_since, e.designated_on
      from exemplar e
      join organisation_node n on n.code = e.organisation
      join exemplar_batch b on b.campaign = e.campaign and b.code = e.batch
      where e.state in ('PUBLIC_NOTICE', 'CULTIVATING', 'SELF_ASSESSED', 'ASSESSED', 'DESIGNATED')
        and (e.state <> 'PUBLIC_NOTICE' or e.notice_from <= :today)
      """;

  private final EntityManager database;

  PublicExemplars(EntityManager database) {
    this.database = database;
  }

  /** One page of what is shown on a day. */
  public Page<PublicExemplar> page(Wanted wanted, LocalDate today, PageRequest request) {
    Map<String, Object> values = new TreeMap<>(Map.of("today", today));
    StringBuilder sql = new StringBuilder(SHOWN);
    equal(sql, values, "campaign", wanted.campaign());
    equal(sql, values, "batch", wanted.batch());
    equal(sql, values, "kind", wanted.kind());
    request
        .after(wanted.filters(), 1)
        .ifPresent(
            key -> {
              sql.append(" and e.number > :after");
              values.put("after", ExemplarQueries.number(key.get(0)));
            });
    Query query =
        database.createNativeQuery(sql.append(" order by e.number").toString(), Tuple.class);
    values.forEach(query::setParameter);
    return Page.of(
        rows(query.setMaxResults(request.fetch())),
        request,
        wanted.filters(),
        row -> List.of(Long.toString(row.number())));
  }

  private static void equal(
      StringBuilder sql, Map<String, Object> values, String column, Object value) {
    if (value != null) {
      sql.append(" and e.").append(column).append(" = :").append(column);
      values.put(column, value.toString());
    }
  }

  @SuppressWarnings("unchecked")
  private static List<PublicExemplar> rows(Query query) {
    List<Tuple> tuples = query.getResultList();
    return tuples.stream()
        .map(
            row ->
                new PublicExemplar(
                    row.get("number", Number.class).longValue(),
                    ExemplarKind.valueOf(row.get("kind", String.class)),
                    row.get("organisation_name", String.class),
                    row.get("batch_title", String.class),
                    row.get("shown", String.class),
                    day(row.get("notice_from")),
                    day(row.get("notice_until")),
                    day(row.get("cultivating_since")),
                    day(row.get("designated_on"))))
        .toList();
  }

  private static LocalDate day(Object value) {
    return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
  }
}
