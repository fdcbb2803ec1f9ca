-- What a campaign is called, as papers have it; null until its state is told again or the copies are rebuilt.
alter table campaign add column title text;
