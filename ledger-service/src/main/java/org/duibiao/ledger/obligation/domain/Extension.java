package org.duibiao.ledger.obligation.domain;

import static org.duibiao.ledger.shared.domain.LedgerProblem.EXTENSION_REVOKED;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.duibiao.chassis.problem.DomainException;
import org.duibiao.chassis.time.ChinaTime;

/**
 * More time 延期 as somebody granted it, to one organisation or to all below it. Invariant: it is a
 * record that stays; what it changed is kept beside it, so that it can be taken back before anyone
 * has lived on it.
 */
@Entity
@Table(name = "extension")
public class Extension {
  @Id private UUID id;

  @Column(insertable = false, updatable = false)
  private Long sequence;

  private String campaign;
  private String milestone;
  private String organisation;
  private boolean subtree;
  private LocalDate until;
  private String reason;
  private String grantor;
  private String post;

  @Column(name = "granted_at")
  private Instant grantedAt;

  @Column(name = "left_out")
  private String leftOut;

  private int moved;

  @Column(name = "revoked_by")
  private String revokedBy;

  @Column(name = "revoked_at")
  private Instant revokedAt;

  @Column(name = "revocation_reason")
  private String revocationReason;

  @Version private long version;

  protected Extension() {}

  /** To whom more time is given. */
  public record Reach(String campaign, String milestone, String organisation, boolean subtree) {}

  /** Who gives it, and in which post. */
  public record Grantor(String person, String post) {}

  /** Where an extension stands. */
  public enum Standing {
    /** Its last day is not over. */
    IN_FORCE,
    /** Its last day is over. */
    EXPIRED,
    /** It was taken back. */
    REVOKED
  }

  /** One that is granted now. */
  public static Extension grant(
      Reach reach, LocalDate until, String reason, Grantor grantor, Clock clock) {
    Extension granted = new Extension();
    granted.id = UUID.randomUUID();
    granted.campaign = reach.campaign();
    granted.milestone = reach.milestone();
    granted.organisation = reach.organisation();
    granted.subtree = reach.subtree();
    granted.until = until;
    granted.reason = reason;
    granted.grantor = grantor.person();
    granted.post = grantor.post();
    granted.grantedAt = clock.instant();
    granted.leftOut = "";
    return granted;
  }

  /**
   * Notes how many got a later date, and who was left out as it would have been the grantor's own.
   */
  public void reached(long obligations, List<String> organisations) {
    moved = Math.toIntExact(obligations);
    leftOut = String.join("\n", organisations);
  }

  /**
   * Lets it be taken back only once.
   *
   * @throws DomainException EXTENSION_REVOKED if it was taken back before
   */
  public void requireNotRevoked() {
    if (revokedAt != null) {
      throw new DomainException(EXTENSION_REVOKED);
    }
  }

  /** Takes it back. */
  public void revoke(String person, String why, Clock clock) {
    requireNotRevoked();
    revokedBy = person;
    revokedAt = clock.instant();
    revocationReason = why;
  }

  /** Where it stands. */
  public Standing standing(Clock clock) {
    if (revokedAt != null) {
      return Standing.REVOKED;
    }
    return ChinaTime.today(clock).isAfter(until) ? Standing.EXPIRED : Standing.IN_FORCE;
  }

  public UUID id() {
    return id;
  }

  /** Rises with every extension. */
  public long sequence() {
    return sequence == null ? 0 : sequence;
  }

  public String campaign() {
    return campaign;
  }

  public String milestone() {
    return milestone;
  }

  public String organisation() {
    return organisation;
  }

  /** Whether all below it have more time, too. */
  public boolean subtree() {
    return subtree;
  }

  /** The last day of it. */
  public LocalDate until() {
    return until;
  }

  public String reason() {
    return reason;
  }

  public String grantor() {
    return grantor;
  }

  public String post() {
    return post;
  }

  /** Whether it was given in a post held at an organisation. */
  public boolean grantedFrom(String organisation) {
    return post.endsWith("@" + organisation);
  }

  public Instant grantedAt() {
    return grantedAt;
  }

  /** Those in its reach that it does not cover: they would have been the grantor's own. */
  public List<String> leftOut() {
    return leftOut.isEmpty() ? List.of() : List.of(leftOut.split("\n"));
  }

  /** How many obligations got a later date by it. */
  public int moved() {
    return moved;
  }

  public String revokedBy() {
    return revokedBy;
  }

  public Instant revokedAt() {
    return revokedAt;
  }

  public String revocationReason() {
    return revocationReason;
  }

  /** 1 for one that was just granted. */
  public long version() {
    return version + 1;
  }
}
