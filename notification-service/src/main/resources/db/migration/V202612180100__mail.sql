-- Where people are written to; a projection of the catalog's organisation states, as the posts are.
alter table appointment add column email text;
create index ix_appointment_person on appointment (person);

-- Whether it goes by e-mail, too.
alter table message add column mail boolean not null default false;
alter table delivery add column mail boolean not null default false;

-- In which language a person is written to, and of what not.
alter table inbox_setting
  add column language text   not null default 'zh',
  add column mail_off text[] not null default '{}',
  add constraint ck_inbox_setting_language check (language in ('zh', 'en'));

-- What is overdue and what is told in digests goes by e-mail, too, where a server for it is configured.
update reminder_rule set channels = '{INBOX,EMAIL}'
where ladder = '' and (digest or kind = 'OVERDUE_OWNER');

-- Signs the links by which people leave a kind of mail; 244 random bits.
create table mail_key (
  single boolean primary key default true,
  secret text    not null,
  constraint ck_mail_key_single check (single)
);
insert into mail_key (secret) values (gen_random_uuid() || '/' || gen_random_uuid());
