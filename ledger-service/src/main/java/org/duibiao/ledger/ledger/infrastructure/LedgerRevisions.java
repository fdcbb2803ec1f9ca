package org.duibiao.ledger.ledger.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.ledger.ledger.domain.Ledger;
import org.duibiao.ledger.ledger.domain.LedgerContent;
import org.duibiao.ledger.shared.StoredJson;

/** Every filing of a unit's ledger as it was; the database refuses to change one. */
@ApplicationScoped
public class LedgerRevisions {
  private static final String SELECT =
      """
      select r.number, r.entry_revision, cast(r.content as text) as content, r.filled_in_by,
             r.responsible_person, r.signed_off_by, r.comment, r.submitted_at
      from ledger_revision r where r.ledger_id = :ledger
      """;

  private final EntityManager database;

  LedgerRevisions(EntityManager database) {
    this.database = database;
  }

  /**
   * A filing as it was.
   *
   * @param entryRevision the revision of the unit's own entry that went with it
   */
  public record Revision(
      int number,
      int entryRevision,
      LedgerContent content,
      String filledInBy,
      String responsiblePerson,
      String signedOffBy,
      String comment,
      Instant submittedAt) {}

  /** Keeps what was just filed. */
  public void keep(Ledger ledger, int entryRevision, String comment, Instant now) {
    database
        .createNativeQuery(
            """
            insert into ledger_revision (ledger_id, number, content, entry_revision, filled_in_by,
              responsible_person, signed_off_by, comment, submitted_at)
            values (:ledger, :number, cast(:content as jsonb), :entryRevision,
              cast(:filledInBy as text), cast(:responsible as text), :signer,
              cast(:comment as text), :now)
            """)
        .setParameter("ledger", ledger.id())
        .setParameter("number", ledger.revision())
        .setParameter("content", StoredJson.write(ledger.content()))
        .setParameter("entryRevision", entryRevision)
        .setParameter("filledInBy", ledger.filledInBy())
        .setParameter("responsible", ledger.responsiblePerson())
        .setParameter("signer", ledger.signedOffBy())
        .setParameter("comment", comment)
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  /** All filings of a ledger, the first one first. */
  @SuppressWarnings("unchecked")
  public List<Revision> of(UUID ledger) {
    List<Tuple> rows =
        database
            .createNativeQuery(SELECT + " order by r.number", Tuple.class)
            .setParameter("ledger", ledger)
            .getResultList();
    return rows.stream().map(LedgerRevisions::revision).toList();
  }

  /** One filing. */
  @SuppressWarnings("unchecked")
  public Optional<Revision> find(UUID ledger, int number) {
    List<Tuple> rows =
        database
            .createNativeQuery(SELECT + " and r.number = :number", Tuple.class)
            .setParameter("ledger", ledger)
            .setParameter("number", number)
            .getResultList();
    return rows.stream().findFirst().map(LedgerRevisions::revision);
  }

  private static Revision revision(Tuple row) {
    return new Revision(
        row.get("number", Number.class).intValue(),
        row.get("entry_revision", Number.class).intValue(),
        StoredJson.read(row.get("content", String.class), LedgerContent.class),
        row.get("filled_in_by", String.class),
        row.get("responsible_person", String.class),
        row.get("signed_off_by", String.class),
        row.get("comment", String.class),
        row.get("submitted_at", Instant.class));
  }
}
