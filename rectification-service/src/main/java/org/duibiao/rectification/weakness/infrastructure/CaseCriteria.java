package org.duibiao.rectification.weakness.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.duibiao.rectification.weakness.domain.Criteria;
import org.duibiao.rectification.weakness.domain.CriteriaHeld;

/** The criteria that offices have set, one row per campaign. */
@ApplicationScoped
public class CaseCriteria {
  private static final String SAVE =
      """
      insert into case_criteria (campaign, version, not_met_share, veto_indicators,
                                 overdue_obligations, no_answer)
      values (:campaign, 1, cast(:share as integer), string_to_array(:veto, ','),
              cast(:overdue as integer), :noAnswer)
      on conflict (campaign) do update set version = case_criteria.version + 1,
        not_met_share = excluded.not_met_share, veto_indicators = excluded.veto_indicators,
        overdue_obligations = excluded.overdue_obligations, no_answer = excluded.no_answer
      """;

  private final EntityManager database;

  CaseCriteria(EntityManager database) {
    this.database = database;
  }

  /** What holds in a campaign. */
  public CriteriaHeld of(String campaign) {
    return find(campaign).orElse(new CriteriaHeld(Criteria.DEFAULT, 0));
  }

  /** The same for who is about to change it or to go by it: one after another per campaign. */
  @Transactional(Transactional.TxType.MANDATORY)
  public CriteriaHeld held(String campaign) {
    database
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended(:campaign, 12)) as text)")
        .setParameter("campaign", campaign)
        .getSingleResult();
    return of(campaign);
  }

  /** Sets what holds in a campaign from now on. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void save(String campaign, Criteria criteria) {
    database
        .createNativeQuery(SAVE)
        .setParameter("campaign", campaign)
        .setParameter("share", text(criteria.notMetShare()))
        .setParameter("veto", String.join(",", criteria.vetoIndicators()))
        .setParameter("overdue", text(criteria.overdueObligations()))
        .setParameter("noAnswer", criteria.noAnswer())
        .executeUpdate();
  }

  @SuppressWarnings("unchecked")
  private Optional<CriteriaHeld> find(String campaign) {
    List<Tuple> rows =
        database
            .createNativeQuery(
                """
                select version, not_met_share, array_to_string(veto_indicators, ',') as veto,
                       overdue_obligations, no_answer
                from case_criteria where campaign = :campaign
                """,
                Tuple.class)
            .setParameter("campaign", campaign)
            .getResultList();
    return rows.stream().findFirst().map(CaseCriteria::versioned);
  }

  private static CriteriaHeld versioned(Tuple row) {
    String veto = row.get("veto", String.class);
    return new CriteriaHeld(
        new Criteria(
            row.get("not_met_share", Integer.class),
            veto.isEmpty() ? List.of() : List.of(veto.split(",")),
            row.get("overdue_obligations", Integer.class),
            row.get("no_answer", Boolean.class)),
        row.get("version", Number.class).longValue());
  }

  private static String text(Integer number) {
    return number == null ? null : number.toString();
  }
}
