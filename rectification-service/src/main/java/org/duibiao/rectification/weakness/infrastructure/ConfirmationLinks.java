package org.duibiao.rectification.weakness.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/**
 * Links by which a leader confirms one record. Invariants: of a token only the digest is kept; each
 * record has at most one link that works; each works once, and not after its time.
 */
@ApplicationScoped
public class ConfirmationLinks {
  private final EntityManager database;

  ConfirmationLinks(EntityManager database) {
    this.database = database;
  }

  /** A link about to be issued. */
  public record Issue(
      byte[] digest, UUID recordId, String issuedBy, Instant issuedAt, Instant expiresAt) {}

  /** Keeps a new link; the one that the record had before ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void issue(Issue issue) {
    end(issue.recordId(), issue.issuedAt());
    database
        .createNativeQuery(
            """
            insert into case_confirmation_link (token_hash, record_id, issued_by, issued_at,
                                                expires_at)
            values (:digest, :record, :issuedBy, :issuedAt, :expiresAt)
            """)
        .setParameter("digest", issue.digest())
        .setParameter("record", issue.recordId())
        .setParameter("issuedBy", issue.issuedBy())
        .setParameter("issuedAt", issue.issuedAt().atOffset(ZoneOffset.UTC))
        .setParameter("expiresAt", issue.expiresAt().atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  /** The record of a link that works at a moment; empty for every other. */
  public Optional<UUID> record(byte[] digest, Instant now) {
    return database
        .createNativeQuery(
            """
            select record_id from case_confirmation_link
            where token_hash = :digest and ended_at is null and expires_at > :now
            """,
            UUID.class)
        .setParameter("digest", digest)
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .getResultStream()
        .map(UUID.class::cast)
        .findFirst();
  }

  /** Uses a link up, and gives the record; empty if it did not work any more. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<UUID> use(byte[] digest, Instant now) {
    return database
        .createNativeQuery(
            """
            update case_confirmation_link set ended_at = :now
            where token_hash = :digest and ended_at is null and expires_at > :now
            returning record_id
            """,
            UUID.class)
        .setParameter("digest", digest)
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .getResultStream()
        .map(UUID.class::cast)
        .findFirst();
  }

  /** Ends the link of a record, if it has one. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void end(UUID recordId, Instant now) {
    database
        .createNativeQuery(
            """
            update case_confirmation_link set ended_at = :now
            where record_id = :record and ended_at is null
            """)
        .setParameter("record", recordId)
        .setParameter("now", now.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }
}
