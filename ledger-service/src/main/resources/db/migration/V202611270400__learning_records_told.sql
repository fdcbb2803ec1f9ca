-- What was on record before learning records were told: told once, as each now stands.

insert into outbox (topic, key, event_id, type, source, subject, aggregate_version, occurred_at, actor, payload)
select 'ledger.events', organisation, gen_random_uuid(),
  case when state = 'WITHDRAWN' then 'ledger.learning-record-withdrawn.v1'
       when version = 1 then 'ledger.learning-record-recorded.v1'
       else 'ledger.learning-record-corrected.v1' end,
  '/ledger-service', 'learning-record/' || id, version, recorded_at, 'system',
  cast(jsonb_build_object('recordId', id, 'organisation', organisation, 'kind', kind, 'title', title,
    'date', held_on, 'campaigns', campaigns, 'indicators', indicators, 'person', recorded_by,
    'reason', withdrawal_reason) as text)
from learning_record
order by recorded_at, id;
