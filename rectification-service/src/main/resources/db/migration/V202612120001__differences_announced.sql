-- That a difference was told outlives its becoming another one: only then is it known, once all agrees, that its end is to
-- be told. What the audit trail says was found last was never told to be gone.
alter table inconsistency add column announced boolean not null default false;
update inconsistency i set announced = coalesce((
  select a.action = 'consistency:FOUND' from audit_record a
  where a.subject = 'consistency/' || i.campaign || '/' || i.organisation and a.action like 'consistency:%'
  order by a.id desc limit 1), i.open);

comment on column inconsistency.announced is 'told to differ, and not yet that it agrees again';
