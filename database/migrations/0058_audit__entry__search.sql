-- The record is searched by who, what and when, newest first; about what has its index already.
create index entry_by_person on audit.entry (chain_id, by_id, seq);
create index entry_by_deed on audit.entry (chain_id, happened, seq);
create index entry_by_day on audit.entry (chain_id, recorded_at);
create index entry_by_address on audit.entry (chain_id, address, seq);
