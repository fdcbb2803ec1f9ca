-- An endpoint that has answered 410 is another thing than one that somebody has disabled.
alter table endpoint drop constraint ck_endpoint_state;
update endpoint set state = 'GONE', disabled_because = substr(disabled_because, 7)
where state = 'DISABLED' and disabled_because like 'gone: %';
alter table endpoint
  add constraint ck_endpoint_state check (state in ('ACTIVE', 'DISABLED', 'GONE', 'DELETED'));
