package org.duibiao.rectification.weakness.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;

/** On which day weak organisations were last proposed by themselves, one row a campaign. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ProposalDays {
  private final EntityManager database;

  ProposalDays(EntityManager database) {
    this.database = database;
  }

  /** The campaigns that have not ended and in which it was not done on this day or later. */
  @SuppressWarnings("unchecked")
  public List<String> due(LocalDate today) {
    return database
        .createNativeQuery(
            """
            select c.code from campaign c
            left join case_proposal_round r on r.campaign = c.code
            where (c.last_day is null or c.last_day >= :today)
              and (r.day is null or r.day < :today)
            order by c.code
            """,
            String.class)
        .setParameter("today", today)
        .getResultList();
  }

  /** Notes that it is done on this day; false if somebody else did it, on this day or later. */
  public boolean begin(String campaign, LocalDate today) {
    return database
            .createNativeQuery(
                """
                insert into case_proposal_round as r (campaign, day) values (:campaign, :today)
                on conflict (campaign) do update set day = excluded.day where r.day < excluded.day
                """)
            .setParameter("campaign", campaign)
            .setParameter("today", today)
            .executeUpdate()
        > 0;
  }
}
