package org.duibiao.ledger.campaign.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.duibiao.ledger.campaign.application.RosterChunk;
import org.duibiao.ledger.shared.StoredJson;

/** The rosters as far as they have arrived. */
@ApplicationScoped
public class Rosters {
  private final EntityManager database;

  Rosters(EntityManager database) {
    this.database = database;
  }

  /** How far a campaign's latest roster has come. */
  public record Progress(
      String rosterId,
      int chunksReceived,
      Integer chunksExpected,
      int organisations,
      boolean opened) {}

  /**
   * Makes the roster known and holds it until the end of the transaction.
   *
   * @throws IllegalArgumentException if it is another campaign's: what one campaign is told changes
   *     no other
   */
  public void lock(String rosterId, String campaign) {
    database
        .createNativeQuery(
            """
            insert into roster (roster_id, campaign) values (:roster, :campaign)
            on conflict (roster_id) do nothing
            """)
        .setParameter("roster", rosterId)
        .setParameter("campaign", campaign)
        .executeUpdate();
    Object owner =
        database
            .createNativeQuery("select campaign from roster where roster_id = :roster for update")
            .setParameter("roster", rosterId)
            .getSingleResult();
    if (!campaign.equals(owner)) {
      throw new IllegalArgumentException("roster " + rosterId + " is not of " + campaign);
    }
  }

  /** Keeps a part; one that is here already changes nothing. */
  public void add(RosterChunk chunk) {
    int added =
        database
            .createNativeQuery(
                """
                insert into roster_chunk (roster_id, number, members)
                values (:roster, :number, :members) on conflict do nothing
                """)
            .setParameter("roster", chunk.rosterId())
            .setParameter("number", chunk.number())
            .setParameter("members", chunk.organisations().size())
            .executeUpdate();
    if (added == 1) {
      addMembers(chunk);
    }
  }

  private void addMembers(RosterChunk chunk) {
    database
        .createNativeQuery(
            """
            insert into roster_member (roster_id, code, type)
            select :roster, code, type
            from jsonb_to_recordset(cast(:members as jsonb)) as m (code text, type text)
            on conflict do nothing
            """)
        .setParameter("roster", chunk.rosterId())
        .setParameter("members", StoredJson.write(chunk.organisations()))
        .executeUpdate();
  }

  /** Notes how much is to come. */
  public void expect(String rosterId, int chunks, int members) {
    database
        .createNativeQuery(
            "update roster set chunks = :chunks, members = :members where roster_id = :roster")
        .setParameter("roster", rosterId)
        .setParameter("chunks", chunks)
        .setParameter("members", members)
        .executeUpdate();
  }

  /** Marks a roster opened; true only the one time that everything is here. */
  public boolean markOpenedIfComplete(String rosterId, Instant now) {
    return database
            .createNativeQuery(
                """
                update roster r set opened_at = :now
                where r.roster_id = :roster and r.opened_at is null and r.chunks is not null
                  and (select count(*) from roster_chunk c where c.roster_id = r.roster_id)
                      = r.chunks
                  and (select count(*) from roster_member m where m.roster_id = r.roster_id)
                      = r.members
                """)
            .setParameter("roster", rosterId)
            .setParameter("now", now.atOffset(ZoneOffset.UTC))
            .executeUpdate()
        == 1;
  }

  /** The progress of the roster that came last. */
  @SuppressWarnings("unchecked")
  public Optional<Progress> progress(String campaign) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select r.roster_id, r.chunks, r.opened_at is not null as opened,
                  (select count(*) from roster_chunk c where c.roster_id = r.roster_id) as received,
                  (select count(*) from roster_member m where m.roster_id = r.roster_id) as members
                from roster r where r.campaign = :campaign
                order by r.opened_at desc nulls first, r.roster_id limit 1
                """,
                Tuple.class)
            .setParameter("campaign", campaign)
            .getResultList();
    return rows.stream().findFirst().map(Rosters::progress);
  }

  private static Progress progress(Tuple row) {
    Number expected = row.get("chunks", Number.class);
    return new Progress(
        row.get("roster_id", String.class),
        row.get("received", Number.class).intValue(),
        expected == null ? null : expected.intValue(),
        row.get("members", Number.class).intValue(),
        row.get("opened", Boolean.class));
  }

  /** How many obligations the arrived members owe, and how many are opened. */
  public long[] obligations(String campaign) {
    Object[] row =
        (Object[])
            database
                .createNativeQuery(
                    """
                    select
                      (select count(*) from (select distinct m.code, o.code as milestone
                         from roster r join roster_member m on m.roster_id = r.roster_id
                         join milestone o on o.campaign = r.campaign
                           and o.owed_by @> to_jsonb(m.type)
                         where r.campaign = :campaign
                         union select organisation, milestone from obligation
                         where campaign = :campaign) owed),
                      (select count(*) from obligation where campaign = :campaign)
                    """)
                .setParameter("campaign", campaign)
                .getSingleResult();
    return new long[] {((Number) row[0]).longValue(), ((Number) row[1]).longValue()};
  }
}
