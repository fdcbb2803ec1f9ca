-- Who made a suggestion, with the one for whom they did it: neither of them confirms it.

alter table suggestion add column suggesters text not null default '';
update suggestion set suggesters = suggested_by;
alter table suggestion alter column suggesters drop default;
