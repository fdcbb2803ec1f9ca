package org.duibiao.ledger.diagnosis.infrastructure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import org.duibiao.ledger.diagnosis.domain.ToldFinding;
import org.duibiao.ledger.shared.LedgerTopics;

/**
 * The accepted diagnoses that are still to be told in full. Invariant: each is told once, however
 * many replicas do it and wherever they are interrupted, with the next number of its facts.
 */
@ApplicationScoped
public class EarlierDiagnoses {
  private static final String TELL =
      """
      with batch as (
        delete from diagnosis_to_tell t
        where (t.campaign, t.organisation) in (
          select campaign, organisation from diagnosis_to_tell
          order by campaign, organisation limit :many for update skip locked)
        returning t.campaign, t.organisation
      ), accepted as (
        select b.campaign, b.organisation, e.accepted_revision,
               c.sequence + d.told_again + 1 as number,
               cast(d.findings as jsonb) -> 'all' as findings, g.dimensions
        from batch b
        join entry e on e.campaign = b.campaign and e.organisation = b.organisation
          and e.state = 'ACCEPTED'
        join diagnosis d on d.campaign = b.campaign and d.organisation = b.organisation
        join checkpoint c on c.campaign = b.campaign and c.organisation = b.organisation
        join organisation_node n on n.code = b.organisation
        cross join lateral (
          select g.dimensions from campaign_guide cg
          join guide g on g.code = cg.guide and g.version = cg.guide_version
          where cg.campaign = b.campaign and (cg.organisation = b.organisation
            or cg.organisation is null and cg.organisation_type = n.type)
          order by cg.organisation nulls last limit 1) g
      ), numbered as (
        update diagnosis d set told_again = d.told_again + 1 from accepted a
        where d.campaign = a.campaign and d.organisation = a.organisation
      ), found as (
        select a.campaign, a.organisation, a.accepted_revision, a.number,
               dimension.place as major, indicator.place as minor, f.value as finding,
               indicator.value -> 'text' as text,
               :text / (2 * count(*) over (partition by a.campaign, a.organisation)) as longest
        from accepted a
        cross join lateral jsonb_array_elements(a.dimensions) with ordinality
          dimension (value, place)
        cross join lateral jsonb_array_elements(dimension.value -> 'indicators') with ordinality
          indicator (value, place)
        join lateral jsonb_array_elements(a.findings) f (value)
          on f.value ->> 'indicator' = indicator.value ->> 'code'
      ), told as (
        select campaign, organisation, accepted_revision, number,
          count(*) filter (where finding ->> 'result' = 'MET') as met,
          count(*) filter (where finding ->> 'result' = 'PARTLY_MET') as partly_met,
          count(*) filter (where finding ->> 'result' = 'NOT_MET') as not_met,
          count(*) filter (where finding ->> 'result' = 'NOT_APPLICABLE') as not_applicable,
          coalesce(jsonb_agg(finding -> 'indicator' order by major, minor)
            filter (where finding ->> 'result' = 'NOT_MET'), '[]') as not_met_indicators,
          coalesce(jsonb_agg(finding -> 'indicator' order by major, minor)
            filter (where finding ->> 'result' = 'PARTLY_MET'), '[]') as partly_met_indicators,
          jsonb_agg(jsonb_build_object(
            'indicator', finding -> 'indicator', 'text', text, 'result', finding -> 'result',
            'note', case when length(finding ->> 'note') > longest
              then to_jsonb(left(finding ->> 'note', cast(longest as integer)) || :cut)
              else coalesce(finding -> 'note', 'null') end,
            'goodPractice', case when length(finding ->> 'goodPractice') > longest
              then to_jsonb(left(finding ->> 'goodPractice', cast(longest as integer)) || :cut)
              else coalesce(finding -> 'goodPractice', 'null') end,
            'evidence', coalesce(nullif(finding -> 'evidence', 'null'), '[]'))
            order by major, minor) as findings
        from found group by campaign, organisation, accepted_revision, number
      ), facts as (
        insert into outbox (topic, key, event_id, type, source, subject, aggregate_version,
          occurred_at, actor, payload)
        select :topic, organisation, gen_random_uuid(), 'ledger.diagnosis-accepted.v1',
          '/ledger-service', 'diagnosis/' || campaign || '/' || organisation, number, :now,
          'system', cast(jsonb_build_object(
            'campaign', campaign, 'organisation', organisation, 'revision', accepted_revision,
            'met', met, 'partlyMet', partly_met, 'notMet', not_met,
            'notApplicable', not_applicable, 'notMetIndicators', not_met_indicators,
            'partlyMetIndicators', partly_met_indicators, 'findings', findings) as text)
        from told order by campaign, organisation
      )
      select count(*) from batch
      """;

  private final EntityManager database;

  EarlierDiagnoses(EntityManager database) {
    this.database = database;
  }

  /** Whether any is left. */
  public boolean any() {
    return (Boolean)
        database
            .createNativeQuery("select exists (select 1 from diagnosis_to_tell)", Boolean.class)
            .getSingleResult();
  }

  /**
   * Tells the next ones.
   *
   * @return how many were looked at; 0 once none is left, or others are at them
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public long tell(int many, Instant now) {
    return ((Number)
            database
                .createNativeQuery(TELL)
                .setParameter("many", many)
                .setParameter("text", ToldFinding.TEXT)
                .setParameter("cut", ToldFinding.CUT)
                .setParameter("topic", LedgerTopics.LEDGER_EVENTS)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .getSingleResult())
        .longValue();
  }
}
