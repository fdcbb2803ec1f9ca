package org.duibiao.rectification.weakness.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.duibiao.chassis.access.Scope;
import org.duibiao.rectification.weakness.domain.Criteria;
import org.duibiao.rectification.weakness.domain.ProposalOutcome;

/**
 * Proposes weak organisations from what is known of them, in one statement and so at one moment:
 * new ones are added, waiting ones brought up to date, and those that lapse whose reasons are gone.
 * That one is proposed, or has lapsed, is told in the same statement. For the same reasons as were
 * declined before, or some of them, nobody is proposed; nor who has a case in the campaign,
 * whatever became of it, for that can be opened again.
 */
@ApplicationScoped
public class CandidateProposals {
  private static final String PROPOSE =
      """
      with placed as (
        select code from organisation_node
        where path >= :treeFrom and path < :treeTo and (valid_to is null or valid_to >= :today)
      ), diagnosed as (
        select d.organisation, d.not_met, d.met + d.partly_met + d.not_met as assessed,
               array(select i from unnest(d.not_met_indicators) i order by i) as failed,
               array(select i from unnest(d.not_met_indicators) i
                     where i = any (string_to_array(:veto, ',')) order by i) as vetoes
        from known_diagnosis d join placed p on p.code = d.organisation
        where d.campaign = :campaign
      ), owed as (
        select o.organisation, bool_or(o.filed) as answered,
               array_agg(cast(o.id as text) order by o.id)
                 filter (where not o.filed and not o.exempt and o.due_date < :today) as overdue,
               array_agg(cast(o.id as text) order by o.id)
                 filter (where not o.filed and not o.exempt and o.due_date < :today
                         and o.kind = 'LEDGER') as unanswered
        from known_obligation o join placed p on p.code = o.organisation
        where o.campaign = :campaign group by o.organisation
      ), found (organisation, place, criterion, figure, threshold, ids) as (
        select organisation, 1, 'NOT_MET_SHARE', 100 * not_met / assessed,
               cast(:share as integer), failed
        from diagnosed
        where not_met > 0 and 100 * not_met >= cast(:share as integer) * assessed
        union all
        select organisation, 2, 'VETO_INDICATOR', cardinality(vetoes), 1, vetoes
        from diagnosed where cardinality(vetoes) > 0
        union all
        select organisation, 3, 'OVERDUE_OBLIGATIONS', cardinality(overdue),
               cast(:overdue as integer), overdue
        from owed where cardinality(overdue) >= cast(:overdue as integer)
        union all
        select organisation, 4, 'NO_ANSWER', 1, 1, unanswered
        from owed where :noAnswer and not answered and unanswered is not null
      ), keyed as (
        select f.organisation, array_agg(f.criterion || ' ' || one.id order by f.place, one.id) as keys
        from found f cross join lateral unnest(f.ids) one (id) group by f.organisation
      ), told as (
        select organisation,
               cast(jsonb_build_object('all', jsonb_agg(jsonb_build_object(
                 'criterion', criterion, 'figure', figure, 'threshold', threshold, 'ids', ids)
                 order by place)) as text) as reasons
        from found group by organisation
      ), eligible as (
        select t.organisation, t.reasons, k.keys
        from told t join keyed k using (organisation)
        where not k.keys <@ array(
          select unnest(c.keys) from case_candidate c
          where c.campaign = :campaign and c.organisation = t.organisation and c.state = 'DECLINED')
      ), updated as (
        update case_candidate c
        set reasons = e.reasons, keys = e.keys, version = c.version + 1
        from eligible e
        where c.campaign = :campaign and c.organisation = e.organisation and c.state = 'PROPOSED'
          and c.reasons <> e.reasons
        returning c.id
      ), lapsed as (
        update case_candidate c
        set state = 'LAPSED', version = c.version + 1, event_sequence = c.event_sequence + 1
        from organisation_node n
        where c.campaign = :campaign and c.state = 'PROPOSED' and n.code = c.organisation
          and n.path >= :treeFrom and n.path < :treeTo
          and not exists (select 1 from eligible e where e.organisation = c.organisation)
        returning c.id, c.organisation, c.state, c.reasons, c.event_sequence
      ), proposed as (
        insert into case_candidate (id, version, event_sequence, campaign, organisation, state,
                                    reasons, keys, proposed_at)
        select gen_random_uuid(), 0, 1, :campaign, e.organisation, 'PROPOSED', e.reasons, e.keys,
               cast(:now as timestamptz)
        from eligible e
        where not exists (select 1 from weak_case w
                          where w.campaign = :campaign and w.organisation = e.organisation)
          and not exists (select 1 from case_candidate c
                          where c.campaign = :campaign and c.organisation = e.organisation
                            and c.state = 'PROPOSED')
        order by e.organisation
        returning id, organisation, state, reasons, event_sequence
      ), facts as (
        insert into outbox (topic, key, event_id, type, source, subject, aggregate_version,
                            occurred_at, actor, payload)
        select 'rectification.events', c.organisation, gen_random_uuid(),
               'rectification.case-candidate-' || lower(c.state) || '.v1',
               '/rectification-service', 'case-candidate/' || c.id, c.event_sequence,
               cast(:now as timestamptz), cast(:person as text),
               cast(json_build_object('candidateId', c.id, 'campaign', cast(:campaign as text),
                 'organisation', c.organisation, 'state', c.state,
                 'criteria', (select json_agg(r -> 'criterion')
                              from jsonb_array_elements(cast(c.reasons as jsonb) -> 'all') r),
                 'person', cast(:person as text), 'reason', null) as text)
        from (select * from proposed union all select * from lapsed) c
        order by c.organisation
      )
      select (select count(*) from proposed) as proposed, (select count(*) from updated) as updated,
             (select count(*) from lapsed) as lapsed
      """;

  /** Who proposes where nobody has asked. */
  public static final String SYSTEM = "system";

  private final EntityManager database;

  CandidateProposals(EntityManager database) {
    this.database = database;
  }

  /** When proposals are made, by the domain clock, and by whom. */
  public record Moment(LocalDate today, String now, String person) {}

  /** Proposes over the subtree under a path. */
  @Transactional(Transactional.TxType.MANDATORY)
  public ProposalOutcome propose(
      String campaign, String subtree, Criteria criteria, Moment moment) {
    Tuple row =
        (Tuple)
            database
                .createNativeQuery(PROPOSE, Tuple.class)
                .setParameter("campaign", campaign)
                .setParameter("treeFrom", subtree)
                .setParameter("treeTo", Scope.afterSubtree(subtree))
                .setParameter("today", moment.today())
                .setParameter("now", moment.now())
                .setParameter("person", moment.person())
                .setParameter("share", text(criteria.notMetShare()))
                .setParameter("veto", String.join(",", criteria.vetoIndicators()))
                .setParameter("overdue", text(criteria.overdueObligations()))
                .setParameter("noAnswer", criteria.noAnswer())
                .getSingleResult();
    return new ProposalOutcome(count(row, "proposed"), count(row, "updated"), count(row, "lapsed"));
  }

  private static long count(Tuple row, String name) {
    return row.get(name, Number.class).longValue();
  }

  private static String text(Integer number) {
    return number == null ? null : number.toString();
  }
}
