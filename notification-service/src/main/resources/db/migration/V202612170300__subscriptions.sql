-- Who wants to be told of which kinds of facts below which organisation, and through what.
create table subscription (
  id           uuid        primary key,
  number       bigint      generated always as identity,
  owner        text        not null,
  portal       boolean     not null,
  kinds        text[]      not null,
  organisation text        collate "C" not null,
  channel      text        not null,
  endpoint     uuid,
  created_at   timestamptz not null,
  version      bigint      not null,
  constraint fk_subscription_endpoint foreign key (endpoint) references endpoint (id),
  constraint ck_subscription_channel check (case when portal then channel = 'WEBHOOK' and endpoint is not null
    else channel in ('INBOX', 'EMAIL') and endpoint is null end)
);
create index ix_subscription_owner on subscription (owner, portal, number);
create index ix_subscription_organisation on subscription (organisation);
create index ix_subscription_endpoint on subscription (endpoint);

-- Of which fact a message tells; each person once.
alter table message add column event bigint;
create unique index ix_message_event on message (event, recipient) where event is not null;
