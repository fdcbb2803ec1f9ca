package org.duibiao.rectification.consistency.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * The ledger's own count and digest of accepted problems per organisation: a projection that can be
 * dropped and rebuilt by replay. An older checkpoint never replaces a newer one.
 */
@ApplicationScoped
public class Checkpoints {
  private final EntityManager database;

  Checkpoints(EntityManager database) {
    this.database = database;
  }

  /**
   * What the ledger holds for an organisation in a campaign.
   *
   * @param digest lower-case hex SHA-256 over the sorted ids of its accepted problems
   * @param version the fact's number among those of the checkpoint
   */
  public record Checkpoint(
      String campaign, String organisation, long problems, String digest, long version) {}

  /** Takes a checkpoint in, unless a newer one is known. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void apply(Checkpoint checkpoint) {
    database
        .createNativeQuery(
            """
            insert into checkpoint (campaign, organisation, problems, digest, version)
            values (:campaign, :organisation, :problems, :digest, :version)
            on conflict (campaign, organisation) do update set problems = excluded.problems,
              digest = excluded.digest, version = excluded.version
            where checkpoint.version <= excluded.version
            """)
        .setParameter("campaign", checkpoint.campaign())
        .setParameter("organisation", checkpoint.organisation())
        .setParameter("problems", checkpoint.problems())
        .setParameter("digest", checkpoint.digest())
        .setParameter("version", checkpoint.version())
        .executeUpdate();
  }
}
