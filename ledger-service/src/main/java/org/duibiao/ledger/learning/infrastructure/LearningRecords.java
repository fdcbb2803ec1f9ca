package org.duibiao.ledger.learning.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.duibiao.ledger.learning.domain.LearningContent;
import org.duibiao.ledger.learning.domain.LearningRecord;
import org.duibiao.ledger.shared.StoredJson;

/**
 * Writes learning records, any number in one statement. Invariant: with a record stand its
 * attendance, the studies of the reading list that it shows, and the revision as which it was
 * written; what a withdrawn one shows is counted nowhere.
 */
@ApplicationScoped
public class LearningRecords {
  private static final String UPSERT =
      """
      insert into learning_record (id, organisation, kind, title, held_on, class_hours, attendance,
        led_by, led_as, campaigns, indicators, readings, evidence, remarks, state,
        withdrawal_reason, recorded_by, recorded_at, version)
      select id, organisation, content ->> 'kind', content ->> 'title',
        cast(content ->> 'date' as date), cast(content ->> 'classHours' as numeric),
        cast(content ->> 'attendance' as integer), content -> 'ledBy' ->> 'staffNumber',
        content -> 'ledBy' ->> 'capacity', content -> 'campaigns', content -> 'indicators',
        content -> 'readings', content -> 'evidence', content ->> 'remarks', state,
        "withdrawalReason", "recordedBy", "recordedAt", version
      from jsonb_to_recordset(cast(:records as jsonb)) as r (id uuid, organisation text,
        content jsonb, state text, "withdrawalReason" text, "recordedBy" text,
        "recordedAt" timestamptz, version bigint)
      on conflict (id) do update set kind = excluded.kind, title = excluded.title,
        held_on = excluded.held_on, class_hours = excluded.class_hours,
        attendance = excluded.attendance, led_by = excluded.led_by, led_as = excluded.led_as,
        campaigns = excluded.campaigns, indicators = excluded.indicators,
        readings = excluded.readings, evidence = excluded.evidence, remarks = excluded.remarks,
        state = excluded.state, withdrawal_reason = excluded.withdrawal_reason,
        version = excluded.version
      """;
  private static final String REVISE =
      """
      insert into learning_record_revision (record_id, number, content, state, reason, changed_by,
        changed_at)
      select id, version, content, state, cast(:reason as text), :by,
        cast(cast(:at as text) as timestamptz)
      from jsonb_to_recordset(cast(:records as jsonb)) as r (id uuid, content jsonb, state text,
        version bigint)
      """;
  private static final String ATTEND =
      """
      insert into learning_attendance (record_id, staff_number, hours)
      select r.id, a ->> 'staffNumber', cast(a ->> 'hours' as numeric)
      from jsonb_to_recordset(cast(:records as jsonb)) as r (id uuid, content jsonb),
        jsonb_array_elements(r.content -> 'attendees') a
      """;
  private static final String STUDY =
      """
      insert into reading_study (campaign, item, staff_number, source, studied_on, way, marked_by,
        marked_at)
      select distinct s ->> 'campaign', cast(s ->> 'item' as integer), a ->> 'staffNumber', r.id,
        cast(r.content ->> 'date' as date),
        case when r.content ->> 'kind' in ('SELF_STUDY', 'READING') then 'SELF' else 'GROUP' end,
        :by, cast(cast(:at as text) as timestamptz)
      from jsonb_to_recordset(cast(:records as jsonb)) as r (id uuid, content jsonb, state text),
        jsonb_array_elements(r.content -> 'readings') s,
        jsonb_array_elements(r.content -> 'attendees') a
      where r.state = 'RECORDED'
      """;

  private final EntityManager database;

  LearningRecords(EntityManager database) {
    this.database = database;
  }

  /** Writes new records. */
  public void add(List<LearningRecord> records, String by, Instant at) {
    write(records, null, by, at);
  }

  /** Writes a record that has changed, and why. */
  public void change(LearningRecord record, String reason, String by, Instant at) {
    for (String table :
        List.of("learning_attendance where record_id", "reading_study where source")) {
      database
          .createNativeQuery("delete from " + table + " = :id")
          .setParameter("id", record.id())
          .executeUpdate();
    }
    write(List.of(record), reason, by, at);
  }

  private void write(List<LearningRecord> records, String reason, String by, Instant at) {
    String json = StoredJson.write(records);
    database.createNativeQuery(UPSERT).setParameter("records", json).executeUpdate();
    database
        .createNativeQuery(REVISE)
        .setParameter("records", json)
        .setParameter("reason", reason)
        .setParameter("by", by)
        .setParameter("at", at.toString())
        .executeUpdate();
    database.createNativeQuery(ATTEND).setParameter("records", json).executeUpdate();
    database
        .createNativeQuery(STUDY)
        .setParameter("records", json)
        .setParameter("by", by)
        .setParameter("at", at.toString())
        .executeUpdate();
  }

  /** Those of some learnings that an organisation has on record already: kind, day and title. */
  @SuppressWarnings("unchecked")
  public List<String> known(String organisation, Collection<LearningContent> contents) {
    List<Map<String, String>> wanted =
        contents.stream()
            .map(
                one ->
                    Map.of(
                        "kind", one.kind().name(),
                        "day", one.date().toString(),
                        "title", one.title()))
            .toList();
    return database
        .createNativeQuery(
            """
            select distinct l.kind || ' ' || l.held_on || ' ' || l.title
            from learning_record l
            join jsonb_to_recordset(cast(:wanted as jsonb)) as w (kind text, day date, title text)
              on l.kind = w.kind and l.held_on = w.day and l.title = w.title
            where l.organisation = :organisation and l.state = 'RECORDED'
            """,
            String.class)
        .setParameter("wanted", StoredJson.write(wanted))
        .setParameter("organisation", organisation)
        .getResultList();
  }

  /** The same words for one learning. */
  public static String words(LearningContent content) {
    return content.kind() + " " + content.date() + " " + content.title();
  }

  /** Lets nobody else write the records of an organisation until the transaction ends. */
  public void hold(String organisation) {
    database
        .createNativeQuery(
            "select 1 from (select pg_advisory_xact_lock(hashtextextended(:key, 11))) held")
        .setParameter("key", "learning/" + organisation)
        .getSingleResult();
  }
}
