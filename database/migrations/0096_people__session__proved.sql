-- When the person last proved who they are in this session: a key or a second factor is added only soon after that, so that
-- whoever finds an open desk cannot make it theirs.
alter table people.session add column proved_at timestamptz not null default now();
update people.session set proved_at = created_at;
