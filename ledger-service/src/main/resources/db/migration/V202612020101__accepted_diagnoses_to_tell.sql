-- Diagnoses that were accepted before it was told what they found at each indicator: each is told once more,
-- some at a time, and its row goes with that. Who is correcting is told with the next acceptance.
create table diagnosis_to_tell (
  campaign     text collate "C" not null,
  organisation text collate "C" not null,
  primary key (campaign, organisation)
);

-- How often a diagnosis was told beside its acceptances, so that its facts go on being numbered by one.
alter table diagnosis add column told_again bigint not null default 0;

insert into diagnosis_to_tell (campaign, organisation)
select e.campaign, e.organisation
from entry e join diagnosis d on d.campaign = e.campaign and d.organisation = e.organisation
where e.state = 'ACCEPTED';
