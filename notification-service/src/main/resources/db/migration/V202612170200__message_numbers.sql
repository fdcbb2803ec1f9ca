-- A number by which a person's stream goes on where it broke off. All messages are written under the scan's lock, so
-- numbers become visible in their order.
alter table message add column number bigint generated always as identity;
create index ix_message_recipient_number on message (recipient, number);
