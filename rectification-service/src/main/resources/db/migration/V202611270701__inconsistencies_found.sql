-- What the consistency check 数据一致性核对 found on its rounds. A row stays when it is cleared, so that its facts go on
-- being numbered.
create table inconsistency (
  campaign     text    collate "C" not null,
  organisation text    collate "C" not null,
  problems     bigint  not null,
  items        bigint  not null,
  reason       text    not null check (reason in ('ITEMS_MISSING', 'ITEMS_TOO_MANY', 'DIGEST_DIFFERS')),
  digests      text    collate "C" not null,
  suspected_at timestamptz not null,
  told         bigint  not null default 0,
  open         boolean not null,
  primary key (campaign, organisation)
);
create index ix_inconsistency_open on inconsistency (campaign, organisation) where open;

comment on column inconsistency.digests is 'both digests: another difference of the same size is a new one';
comment on column inconsistency.told is 'how many differences of this organisation were told, this one included once open';
