package org.duibiao.ledger.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duibiao.ledger.shared.PeopleConverter;
import org.duibiao.ledger.shared.StoredJson;
import org.duibiao.ledger.shared.domain.People;

/** Every submission of a document as it was; the database refuses to change one. */
@ApplicationScoped
public class DocumentRevisions {
  private static final PeopleConverter PEOPLE = new PeopleConverter();

  private static final String SELECT =
      """
      select number, cast(content as text) as content, contributors, filled_in_by, signed_off_by,
        comment, submitted_at
      from document_revision where document = :document
      """;

  private final EntityManager database;

  DocumentRevisions(EntityManager database) {
    this.database = database;
  }

  /** A submission as it was. */
  public record Revision<T>(
      int number,
      T content,
      People contributors,
      String filledInBy,
      String signedOffBy,
      String comment,
      Instant submittedAt) {}

  /** Keeps what was just submitted. */
  public void keep(UUID document, Revision<?> revision) {
    database
        .createNativeQuery(
            """
            insert into document_revision (document, number, content, contributors, filled_in_by,
              signed_off_by, comment, submitted_at)
            values (:document, :number, cast(:content as jsonb), :contributors,
              cast(:filledInBy as text), :signer, cast(:comment as text), :at)
            """)
        .setParameter("document", document)
        .setParameter("number", revision.number())
        .setParameter("content", StoredJson.write(revision.content()))
        .setParameter("contributors", PEOPLE.convertToDatabaseColumn(revision.contributors()))
        .setParameter("filledInBy", revision.filledInBy())
        .setParameter("signer", revision.signedOffBy())
        .setParameter("comment", revision.comment())
        .setParameter("at", revision.submittedAt().atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  /** All submissions of a document, the first one first. */
  @SuppressWarnings("unchecked")
  public <T> List<Revision<T>> of(UUID document, Class<T> content) {
    List<Tuple> rows =
        database
            .createNativeQuery(SELECT + " order by number", Tuple.class)
            .setParameter("document", document)
            .getResultList();
    return rows.stream().map(row -> revision(row, content)).toList();
  }

  /** One submission. */
  @SuppressWarnings("unchecked")
  public <T> Optional<Revision<T>> find(UUID document, int number, Class<T> content) {
    List<Tuple> rows =
        database
            .createNativeQuery(SELECT + " and number = :number", Tuple.class)
            .setParameter("document", document)
            .setParameter("number", number)
            .getResultList();
    return rows.stream().findFirst().map(row -> revision(row, content));
  }

  private static <T> Revision<T> revision(Tuple row, Class<T> content) {
    return new Revision<>(
        row.get("number", Number.class).intValue(),
        StoredJson.read(row.get("content", String.class), content),
        PEOPLE.convertToEntityAttribute(row.get("contributors", String.class)),
        row.get("filled_in_by", String.class),
        row.get("signed_off_by", String.class),
        row.get("comment", String.class),
        row.get("submitted_at", Instant.class));
  }
}
