-- With which version of an exemplar a reviewer was named or scored it last, as far as is known: with
-- the present one.
alter table exemplar_reviewer add column since bigint not null default 0;
update exemplar_reviewer r set since = e.version + 1 from exemplar e where e.id = r.exemplar_id;
alter table exemplar_reviewer alter column since drop default;
