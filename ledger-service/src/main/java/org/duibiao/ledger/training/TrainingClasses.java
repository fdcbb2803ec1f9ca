package org.duibiao.ledger.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.ledger.learning.domain.LearningState;
import org.duibiao.ledger.shared.StoredJson;
import org.duibiao.ledger.training.ParticipantsRequest.Taking;

/** The training classes and who is in them. Invariant: nobody is in a class twice. */
@ApplicationScoped
class TrainingClasses {
  private static final String COLUMNS =
      """
      select c.id, c.organisation, c.kind, c.title, cast(c.starts_on as text) as starts_on,
        cast(c.ends_on as text) as ends_on, c.class_hours, cast(c.campaigns as text) as campaigns,
        c.remarks, c.state, c.withdrawal_reason, c.recorded_by, c.recorded_at, c.version,
        coalesce(p.invited, 0) as invited, coalesce(p.present, 0) as present,
        coalesce(p.leave, 0) as on_leave, coalesce(p.absent, 0) as absent
      from training_class c left join lateral (
        select count(*) as invited, count(*) filter (where attendance = 'PRESENT') as present,
          count(*) filter (where attendance = 'LEAVE') as leave,
          count(*) filter (where attendance = 'ABSENT') as absent
        from training_participant t where t.class_id = c.id) p on true
      """;

  private final EntityManager database;

  TrainingClasses(EntityManager database) {
    this.database = database;
  }

  /** Adds a class. */
  void add(UUID id, String organisation, TrainingRequest said, String by, Instant now) {
    said(
            database.createNativeQuery(
                """
                insert into training_class (id, organisation, kind, title, starts_on, ends_on,
                  class_hours, campaigns, remarks, state, recorded_by, recorded_at, version)
                values (:id, :organisation, :kind, :title, :starts, :ends, :hours,
                  cast(:campaigns as jsonb), cast(:remarks as text), 'RECORDED', :by,
                  cast(cast(:at as text) as timestamptz), 1)
                """),
            said)
        .setParameter("id", id)
        .setParameter("organisation", organisation)
        .setParameter("by", by)
        .setParameter("at", now.toString())
        .executeUpdate();
  }

  /** Says a class better; who has had its hours has those it says now. */
  void correct(TrainingClassView before, TrainingRequest said) {
    said(
            database.createNativeQuery(
                """
                update training_class set kind = :kind, title = :title, starts_on = :starts,
                  ends_on = :ends, class_hours = :hours, campaigns = cast(:campaigns as jsonb),
                  remarks = cast(:remarks as text), version = version + 1
                where id = :id
                """),
            said)
        .setParameter("id", before.id())
        .executeUpdate();
    database
        .createNativeQuery(
            """
            update training_participant set hours = case when hours = :before then :after
              else least(hours, :after) end
            where class_id = :id and attendance = 'PRESENT'
            """)
        .setParameter("before", before.classHours())
        .setParameter("after", said.classHours())
        .setParameter("id", before.id())
        .executeUpdate();
  }

  private static Query said(Query query, TrainingRequest said) {
    return query
        .setParameter("kind", said.kind().name())
        .setParameter("title", said.title())
        .setParameter("starts", said.startsOn())
        .setParameter("ends", said.endsOn())
        .setParameter("hours", said.classHours())
        .setParameter("campaigns", StoredJson.write(said.served()))
        .setParameter("remarks", said.remarks());
  }

  /** Takes a class out of every count. */
  void withdraw(UUID id, String reason) {
    database
        .createNativeQuery(
            """
            update training_class set state = 'WITHDRAWN', withdrawal_reason = :reason,
              version = version + 1
            where id = :id
            """)
        .setParameter("id", id)
        .setParameter("reason", reason)
        .executeUpdate();
  }

  /** Puts down who is in a class, with the hours of those who were present. */
  void put(TrainingClassView to, List<Taking> participants) {
    database
        .createNativeQuery(
            """
            insert into training_participant (class_id, staff_number, attendance, hours)
            select :id, "staffNumber", attendance,
              case when attendance = 'PRESENT' then coalesce(hours, :hours) else 0 end
            from jsonb_to_recordset(cast(:participants as jsonb)) as p ("staffNumber" text,
              attendance text, hours numeric)
            on conflict (class_id, staff_number) do update set attendance = excluded.attendance,
              hours = excluded.hours
            """)
        .setParameter("id", to.id())
        .setParameter("hours", to.classHours())
        .setParameter("participants", StoredJson.write(participants))
        .executeUpdate();
    database
        .createNativeQuery("update training_class set version = version + 1 where id = :id")
        .setParameter("id", to.id())
        .executeUpdate();
  }

  /** Those of a class, by staff number. */
  @SuppressWarnings("unchecked")
  List<ParticipantView> participants(UUID id, Optional<List<String>> after, int fetch) {
    String later = after.isPresent() ? " and t.staff_number > :after" : "";
    Query query =
        database
            .createNativeQuery(
                """
                select t.staff_number, p.name, p.organisation, t.attendance, t.hours
                from training_participant t left join person p on p.staff_number = t.staff_number
                where t.class_id = :id
                """
                    + later
                    + " order by t.staff_number",
                Tuple.class)
            .setParameter("id", id);
    after.ifPresent(key -> query.setParameter("after", key.get(0)));
    return ((List<Tuple>) query.setMaxResults(fetch).getResultList())
        .stream()
            .map(
                row ->
                    new ParticipantView(
                        row.get("staff_number", String.class),
                        row.get("name", String.class),
                        row.get("organisation", String.class),
                        Attendance.valueOf(row.get("attendance", String.class)),
                        row.get("hours", BigDecimal.class)))
            .toList();
  }

  /** Who is in a class. */
  @SuppressWarnings("unchecked")
  List<String> invited(UUID id) {
    return database
        .createNativeQuery(
            "select staff_number from training_participant where class_id = :id", String.class)
        .setParameter("id", id)
        .getResultList();
  }

  /** A class of an organisation; for writing it is held until the transaction ends. */
  @SuppressWarnings("unchecked")
  Optional<TrainingClassView> find(String organisation, UUID id, boolean held) {
    Query query =
        database
            .createNativeQuery(
                COLUMNS
                    + " where c.id = :id and c.organisation = :organisation"
                    + (held ? " for update of c" : ""),
                Tuple.class)
            .setParameter("id", id)
            .setParameter("organisation", organisation);
    return ((List<Tuple>) query.getResultList()).stream().findFirst().map(TrainingClasses::view);
  }

  /** Whether there is a class with an id anywhere. */
  boolean exists(UUID id) {
    return !database
        .createNativeQuery("select 1 from training_class where id = :id")
        .setParameter("id", id)
        .getResultList()
        .isEmpty();
  }

  /** The classes of an organisation after a sort key of day and id. */
  @SuppressWarnings("unchecked")
  List<TrainingClassView> rows(String organisation, Optional<List<String>> after, int fetch) {
    String later =
        after.isPresent()
            ? " and (c.starts_on, c.id) > (cast(:day as date), cast(:id as uuid))"
            : "";
    Query query =
        database
            .createNativeQuery(
                COLUMNS
                    + " where c.organisation = :organisation"
                    + later
                    + " order by c.starts_on, c.id",
                Tuple.class)
            .setParameter("organisation", organisation);
    after.ifPresent(key -> query.setParameter("day", key.get(0)).setParameter("id", key.get(1)));
    return ((List<Tuple>) query.setMaxResults(fetch).getResultList())
        .stream().map(TrainingClasses::view).toList();
  }

  private static TrainingClassView view(Tuple row) {
    return new TrainingClassView(
        row.get("id", UUID.class),
        row.get("organisation", String.class),
        TrainingKind.valueOf(row.get("kind", String.class)),
        row.get("title", String.class),
        LocalDate.parse(row.get("starts_on", String.class)),
        LocalDate.parse(row.get("ends_on", String.class)),
        row.get("class_hours", BigDecimal.class),
        StoredJson.readList(row.get("campaigns", String.class), String.class),
        row.get("remarks", String.class),
        row.get("invited", Number.class).longValue(),
        row.get("present", Number.class).longValue(),
        row.get("on_leave", Number.class).longValue(),
        row.get("absent", Number.class).longValue(),
        LearningState.valueOf(row.get("state", String.class)),
        row.get("withdrawal_reason", String.class),
        row.get("recorded_by", String.class),
        row.get("recorded_at", Instant.class),
        row.get("version", Number.class).longValue(),
        null);
  }
}
