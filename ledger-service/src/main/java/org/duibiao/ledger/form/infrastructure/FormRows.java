package org.duibiao.ledger.form.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.duibiao.ledger.entry.domain.EntryContent;
import org.duibiao.ledger.shared.StoredJson;
import org.duibiao.ledger.shared.domain.FilingState;

/**
 * The rows of the form of annex 2: an organisation's own first, then those below in display order,
 * level by level. They are read one by one, however many there are.
 */
@ApplicationScoped
public class FormRows {
  private static final int FETCH = 200;

  /**
   * What is filed is the submitted revision, else the one in force; below a filed ledger it is what
   * was filed with that.
   */
  private static final String ROWS =
      """
      with recursive tree (code, parent, name, short_name, type, place) as (
        select n.code, n.parent, n.name, n.short_name, n.type, cast('' as text) collate "C"
        from organisation_node n where n.code = :root
        union all
        select c.code, c.parent, c.name, c.short_name, c.type,
          (t.place || lpad(cast(cast(c.display_order as bigint) + 2147483648 as text), 10, '0')
            || c.code || '/') collate "C"
        from tree t join organisation_node c on c.parent = t.code
      )
      select t.code, t.name, t.short_name, t.type, e.state, coalesce(e.version + 1, 0) as version,
        e.content as current, cast(r.content as text) as filed,
        count(*) over (partition by t.name) > 1 as namesake
      from tree t
      join obligation o on o.campaign = :campaign and o.milestone = :milestone
        and o.organisation = t.code and o.state <> 'EXEMPT'
      left join entry e on e.campaign = o.campaign and e.organisation = o.organisation
      left join ledger l on l.campaign = o.campaign and l.organisation = t.parent
        and l.state in ('SUBMITTED', 'ACCEPTED')
      left join lateral (
        select cast(p.pin ->> 'revision' as integer) as revision
        from jsonb_array_elements(cast(l.content as jsonb) -> 'rows') as p (pin)
        where p.pin ->> 'organisation' = t.code) pinned on true
      left join entry_revision r on r.entry_id = e.id and r.number =
        case when l.id is not null then pinned.revision
             when e.state in ('SUBMITTED', 'RETURNED') then e.revision
             else e.accepted_revision end
      order by t.place
      """;

  private final EntityManager database;

  FormRows(EntityManager database) {
    this.database = database;
  }

  /**
   * An organisation of the form and its entry, as it is now and as it was filed.
   *
   * @param namesake whether another one of the form has the same name
   */
  public record FormRow(
      String code,
      String name,
      String shortName,
      String type,
      boolean namesake,
      FilingState state,
      long version,
      EntryContent current,
      EntryContent filed) {}

  /** Whose form in which campaign. */
  public record Form(String campaign, String milestone, String root) {}

  /** Gives each row, in the order of the form. */
  public void each(Form form, Consumer<FormRow> row) {
    try (Stream<Tuple> rows = stream(form, Optional.empty())) {
      rows.map(FormRows::row).forEach(row);
    }
  }

  /** The first rows of the form. */
  public List<FormRow> first(Form form, int most) {
    try (Stream<Tuple> rows = stream(form, Optional.of(most))) {
      return rows.map(FormRows::row).toList();
    }
  }

  @SuppressWarnings("unchecked")
  private Stream<Tuple> stream(Form form, Optional<Integer> most) {
    Query query =
        database
            .createNativeQuery(ROWS, Tuple.class)
            .setHint("org.hibernate.fetchSize", FETCH)
            .setParameter("campaign", form.campaign())
            .setParameter("milestone", form.milestone())
            .setParameter("root", form.root());
    most.ifPresent(query::setMaxResults);
    return query.getResultStream();
  }

  private static FormRow row(Tuple row) {
    String state = row.get("state", String.class);
    return new FormRow(
        row.get("code", String.class),
        row.get("name", String.class),
        row.get("short_name", String.class),
        row.get("type", String.class),
        row.get("namesake", Boolean.class),
        state == null ? FilingState.DRAFT : FilingState.valueOf(state),
        row.get("version", Number.class).longValue(),
        content(row.get("current", String.class)),
        content(row.get("filed", String.class)));
  }

  private static EntryContent content(String stored) {
    return stored == null ? EntryContent.EMPTY : StoredJson.read(stored, EntryContent.class);
  }

  /** By when the ledger is due. */
  public LocalDate dueDate(String campaign, String milestone) {
    return LocalDate.parse(
        (String)
            database
                .createNativeQuery(
                    """
                    select cast(due_date as text) from milestone
                    where campaign = :campaign and code = :code
                    """)
                .setParameter("campaign", campaign)
                .setParameter("code", milestone)
                .getSingleResult());
  }
}
