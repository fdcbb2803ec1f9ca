-- Candidates tell what becomes of them: one that was proposed before that has told nothing yet.
alter table case_candidate add column event_sequence bigint not null default 0;

-- On which day of the domain clock weak organisations were last proposed by themselves.
create table case_proposal_round (
  campaign text collate "C" primary key,
  day      date not null
);

-- A chair from outside has no staff number here; whoever bears the same name is looked up.
alter table review_session alter column chair drop not null;
create index ix_appointment_name on appointment (name);

comment on column inconsistency.told is 'how many facts were told of this organisation: differences found, and cleared';
