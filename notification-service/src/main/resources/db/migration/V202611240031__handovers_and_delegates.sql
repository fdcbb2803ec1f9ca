-- Changes of secretary of which the successor is to be told, each once, on its day.
create table handover_notice (
  number       bigint  generated always as identity primary key,
  id           uuid    not null,
  organisation text    collate "C" not null,
  leaving      text,
  successor    text    not null,
  basis        text    not null,
  effective_on date    not null,
  told         boolean not null default false,
  constraint uq_handover_notice_id unique (id)
);
create index ix_handover_notice_effective_on on handover_notice (effective_on, number) where not told;

-- A handover lists deadlines of several campaigns.
alter table message alter column campaign drop not null;

-- Who has to see to it instead of the recipient, who has left the post.
alter table message add column passed_to text;

-- Who else is told: the delegates of a recipient.
create index ix_delegation_delegator on delegation (delegator, organisation);
