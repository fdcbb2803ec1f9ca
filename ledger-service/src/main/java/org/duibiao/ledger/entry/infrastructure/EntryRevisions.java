package org.duibiao.ledger.entry.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.duibiao.ledger.entry.application.RevisionKept;
import org.duibiao.ledger.entry.domain.Entry;
import org.duibiao.ledger.entry.domain.EntryContent;
import org.duibiao.ledger.shared.StoredJson;
import org.duibiao.ledger.shared.domain.People;

/** Every submission of an entry as it was; the database refuses to change one. */
@ApplicationScoped
public class EntryRevisions {
  private static final String COLUMNS =
      """
      select r.number, cast(r.content as text) as content, r.contributors, r.filled_in_by,
             r.filled_in_post, r.signed_off_by, r.responsible_person, r.comment, r.submitted_at
      """;

  private final EntityManager database;
  private final Event<RevisionKept> kept;

  EntryRevisions(EntityManager database, Event<RevisionKept> kept) {
    this.database = database;
    this.kept = kept;
  }

  /** A submission as it was. */
  public record Revision(
      int number,
      EntryContent content,
      People contributors,
      String filledInBy,
      String filledInPost,
      String signedOffBy,
      String responsiblePerson,
      String comment,
      Instant submittedAt) {}

  /** Keeps what was just submitted. */
  public void keep(Entry entry, String comment, Instant now) {
    database
        .createNativeQuery(
            """
            insert into entry_revision (entry_id, number, content, contributors, filled_in_by,
              filled_in_post, signed_off_by, responsible_person, comment, submitted_at)
            values (:entry, :number, cast(:content as jsonb), :contributors,
              cast(:filledInBy as text), cast(:filledInPost as text), :signedOffBy, cast(:responsible as text),
              cast(:comment as text), :now)
            """)
        .setParameter("entry", entry.id())
        .setParameter("number", entry.revision())
        .setParameter("content", StoredJson.write(entry.content()))
        .setParameter("contributors", String.join("\n", entry.contributors().persons()))
        .setParameter("filledInBy", entry.filledInBy())
        .setParameter("filledInPost", entry.filledInPost())
        .setParameter("signedOffBy", entry.signedOffBy())
        .setParameter("responsible", entry.responsiblePerson())
        .setParameter("comment", comment)
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .executeUpdate();
    kept.fire(new RevisionKept(entry.id(), entry.revision()));
  }

  /** All submissions of an entry, the first one first. */
  @SuppressWarnings("unchecked")
  public List<Revision> of(UUID entry) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                COLUMNS + " from entry_revision r where r.entry_id = :entry order by r.number",
                Tuple.class)
            .setParameter("entry", entry)
            .getResultList();
    return rows.stream().map(EntryRevisions::revision).toList();
  }

  /** One submission. */
  @SuppressWarnings("unchecked")
  public Optional<Revision> find(UUID entry, int number) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                COLUMNS + " from entry_revision r where r.entry_id = :entry and r.number = :number",
                Tuple.class)
            .setParameter("entry", entry)
            .setParameter("number", number)
            .getResultList();
    return rows.stream().findFirst().map(EntryRevisions::revision);
  }

  /** The contents of one submission each of several entries, by entry. */
  @SuppressWarnings("unchecked")
  public Map<UUID, EntryContent> contents(Map<UUID, Integer> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select r.entry_id, cast(r.content as text) as content
                from jsonb_each_text(cast(:wanted as jsonb)) w (entry, number)
                join entry_revision r on r.entry_id = cast(w.entry as uuid)
                  and r.number = cast(w.number as integer)
                """,
                Tuple.class)
            .setParameter("wanted", StoredJson.write(wanted))
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.toMap(
                row -> row.get("entry_id", UUID.class),
                row -> StoredJson.read(row.get("content", String.class), EntryContent.class)));
  }

  /** A pinned submission: whose, and which. */
  public record Pinned(String organisation, int number) {}

  /** The contents of pinned submissions in a campaign. */
  @SuppressWarnings("unchecked")
  public Map<Pinned, EntryContent> pinned(String campaign, Collection<Pinned> pins) {
    if (pins.isEmpty()) {
      return Map.of();
    }
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select e.organisation, r.number, cast(r.content as text) as content
                from jsonb_to_recordset(cast(:pins as jsonb)) w (organisation text, number integer)
                join entry e on e.campaign = :campaign and e.organisation = w.organisation
                join entry_revision r on r.entry_id = e.id and r.number = w.number
                """,
                Tuple.class)
            .setParameter("campaign", campaign)
            .setParameter("pins", StoredJson.write(Set.copyOf(pins)))
            .getResultList();
    return rows.stream()
        .collect(
            Collectors.toMap(
                row ->
                    new Pinned(
                        row.get("organisation", String.class),
                        row.get("number", Number.class).intValue()),
                row -> StoredJson.read(row.get("content", String.class), EntryContent.class)));
  }

  private static Revision revision(Tuple row) {
    String people = row.get("contributors", String.class);
    return new Revision(
        row.get("number", Number.class).intValue(),
        StoredJson.read(row.get("content", String.class), EntryContent.class),
        people.isEmpty() ? People.NOBODY : new People(List.of(people.split("\n"))),
        row.get("filled_in_by", String.class),
        row.get("filled_in_post", String.class),
        row.get("signed_off_by", String.class),
        row.get("responsible_person", String.class),
        row.get("comment", String.class),
        row.get("submitted_at", Instant.class));
  }
}
