-- Who did what, append-only and hash-chained: one chain for each site and one (all zeros) for the network.
create schema audit;

create table audit.chain (
  chain_id uuid constraint chain_pk primary key,
  length bigint not null default 0,
  head bytea not null default ''
);

create table audit.entry (
  chain_id uuid not null constraint entry_chain_fk references audit.chain,
  seq bigint not null,
  recorded_at timestamptz not null,
  happened text not null constraint entry_happened_word check (happened ~ '^[a-z][a-z-]+$'),
  subject_id uuid,
  by_kind text not null constraint entry_by_kind check (by_kind in ('account', 'command', 'worker', 'citizen')),
  by_id uuid,
  address inet,
  before jsonb,
  after jsonb,
  previous bytea not null,
  hash bytea not null,
  constraint entry_pk primary key (chain_id, seq)
);

create index entry_subject on audit.entry (subject_id, recorded_at desc);

-- The hash covers every column in one fixed text form, so a changed, moved or removed row breaks the chain.
create function audit.entry_hash(e audit.entry) returns bytea
language sql stable set search_path = '' as $$
  select sha256(e.previous || convert_to(
    jsonb_build_array(e.chain_id, e.seq, extract(epoch from e.recorded_at)::text, e.happened, e.subject_id, e.by_kind, e.by_id,
      host(e.address), e.before, e.after)::text, 'UTF8'))
$$;

-- The only way in. Locks the head of the chain: callers call it last in their transaction.
create function audit.record(
  chain_id uuid, happened text, subject_id uuid, by_kind text, by_id uuid, address inet, before jsonb, after jsonb
) returns void
language plpgsql security definer set search_path = '' as $$
declare
  link audit.chain;
  e audit.entry;
begin
  insert into audit.chain (chain_id) values (record.chain_id) on conflict on constraint chain_pk do nothing;
  select * into link from audit.chain as c where c.chain_id = record.chain_id for update;
  e.chain_id := record.chain_id;
  e.seq := link.length + 1;
  e.recorded_at := clock_timestamp();
  e.happened := record.happened;
  e.subject_id := record.subject_id;
  e.by_kind := record.by_kind;
  e.by_id := record.by_id;
  e.address := record.address;
  e.before := record.before;
  e.after := record.after;
  e.previous := link.head;
  e.hash := audit.entry_hash(e);
  insert into audit.entry values (e.*);
  update audit.chain as c set length = e.seq, head = e.hash where c.chain_id = e.chain_id;
end
$$;
