package org.duibiao.rectification.session.infrastructure;

import static org.duibiao.chassis.problem.CommonProblem.INVALID_CURSOR;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.access.Scope;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.rectification.item.domain.ItemState;
import org.duibiao.rectification.session.application.SheetRow;
import org.duibiao.rectification.session.application.SheetRow.Given;
import org.duibiao.rectification.session.domain.SessionVerdict;
import org.duibiao.rectification.session.domain.Tally;

/** The sheets of review sessions 对账单: written in one statement, read by position. */
@ApplicationScoped
public class SheetRows {
  private static final String FILL =
      """
      insert into review_session_item (session_id, position, item_id, organisation, indicator,
        problem, root_cause, measure, responsible, due_date, state)
      select :session, row_number() over (order by n.path, i.indicator collate by_number, i.number), i.id,
        i.organisation, i.indicator, i.problem, i.root_cause, i.measure, i.responsible,
        i.due_date, i.state
      from item i join organisation_node n on n.code = i.organisation
      where i.campaign = :campaign and n.path >= :treeFrom and n.path < :treeTo
        and i.state <> 'WITHDRAWN'
      order by n.path, i.indicator collate by_number, i.number
      limit :most
      """;

  private static final String READ =
      """
      select r.position, r.item_id, r.organisation, coalesce(n.name, r.organisation) as unit,
        r.indicator, r.problem, r.root_cause, r.measure, r.responsible, r.due_date, r.state,
        r.verdict, r.remark, r.new_due_date, r.judged_by, r.judged_at, (
          select f.value ->> 'text' from known_diagnosis d
          join review_session s on s.id = r.session_id and s.campaign = d.campaign
          cross join jsonb_array_elements(d.findings) f (value)
          where d.organisation = r.organisation and f.value ->> 'indicator' = r.indicator
          limit 1) as indicator_text
      from review_session_item r left join organisation_node n on n.code = r.organisation
      where r.session_id = :session and r.position > :after
      order by r.position
      """;

  private final EntityManager database;

  SheetRows(EntityManager database) {
    this.database = database;
  }

  /**
   * A position out of a cursor.
   *
   * @throws DomainException INVALID_CURSOR if it is none
   */
  public static long position(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw new DomainException(INVALID_CURSOR);
    }
    return Long.parseLong(text);
  }

  /** Puts the items of a subtree as they are now on a sheet; says how many, and no more of them. */
  public int fill(UUID session, String campaign, String subtree, int most) {
    return database
        .createNativeQuery(FILL)
        .setParameter("session", session)
        .setParameter("campaign", campaign)
        .setParameter("treeFrom", subtree)
        .setParameter("treeTo", Scope.afterSubtree(subtree))
        .setParameter("most", most)
        .executeUpdate();
  }

  /** On which day the first item of a sheet was made. */
  public LocalDate since(UUID session) {
    return LocalDate.parse(
        (String)
            database
                .createNativeQuery(
                    """
                    select cast(min(cast(h.at at time zone 'Asia/Shanghai' as date)) as text)
                    from review_session_item r
                    join item_history h on h.item_id = r.item_id and h.position = 0
                    where r.session_id = :session
                    """,
                    String.class)
                .setParameter("session", session)
                .getSingleResult());
  }

  /** Rows after a position, in their order. */
  @SuppressWarnings("unchecked")
  public List<SheetRow> rows(UUID session, long after, int fetch) {
    List<Tuple> rows =
        database
            .createNativeQuery(READ, Tuple.class)
            .setParameter("session", session)
            .setParameter("after", after)
            .setMaxResults(fetch)
            .getResultList();
    return rows.stream().map(SheetRows::row).toList();
  }

  /** Whether an item is on a sheet. */
  public boolean has(UUID session, UUID item) {
    return (Boolean)
        database
            .createNativeQuery(
                "select exists (select 1 from review_session_item"
                    + " where session_id = :session and item_id = :item)",
                Boolean.class)
            .setParameter("session", session)
            .setParameter("item", item)
            .getSingleResult();
  }

  /** Remembers what was decided on an item; of several verdicts the last. */
  public void judge(UUID session, UUID item, Given given) {
    database
        .createNativeQuery(
            """
            update review_session_item set verdict = :verdict, remark = cast(:remark as text),
              new_due_date = cast(:until as date), judged_by = :by, judged_at = :at
            where session_id = :session and item_id = :item
            """)
        .setParameter("session", session)
        .setParameter("item", item)
        .setParameter("verdict", given.verdict().name())
        .setParameter("remark", given.remark())
        .setParameter("until", given.until() == null ? null : given.until().toString())
        .setParameter("by", given.by())
        .setParameter("at", given.at().atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  /** How many verdicts of each kind were given. */
  public Tally tally(UUID session) {
    Tuple counts =
        (Tuple)
            database
                .createNativeQuery(
                    """
                    select count(*) filter (where verdict = 'STRUCK_OFF') as struck,
                      count(*) filter (where verdict = 'RETURNED') as returned,
                      count(*) filter (where verdict = 'DEFERRED') as deferred
                    from review_session_item where session_id = :session
                    """,
                    Tuple.class)
                .setParameter("session", session)
                .getSingleResult();
    return new Tally(
        counts.get("struck", Number.class).intValue(),
        counts.get("returned", Number.class).intValue(),
        counts.get("deferred", Number.class).intValue());
  }

  private static SheetRow row(Tuple row) {
    return new SheetRow(
        row.get("position", Number.class).intValue(),
        row.get("item_id", UUID.class),
        row.get("organisation", String.class),
        row.get("unit", String.class),
        row.get("indicator", String.class),
        row.get("indicator_text", String.class),
        row.get("problem", String.class),
        row.get("root_cause", String.class),
        row.get("measure", String.class),
        row.get("responsible", String.class),
        day(row.get("due_date")),
        ItemState.valueOf(row.get("state", String.class)),
        given(row));
  }

  private static Given given(Tuple row) {
    String verdict = row.get("verdict", String.class);
    return verdict == null
        ? null
        : new Given(
            SessionVerdict.valueOf(verdict),
            row.get("remark", String.class),
            day(row.get("new_due_date")),
            row.get("judged_by", String.class),
            row.get("judged_at", Instant.class));
  }

  private static LocalDate day(Object value) {
    return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
  }
}
