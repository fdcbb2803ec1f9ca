-- Which extensions reach an obligation: asked when one of them is taken back.

create index ix_extended_obligation_obligation on extended_obligation (obligation);
