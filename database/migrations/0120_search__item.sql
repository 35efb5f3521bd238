-- What is looked up: one row for each publication, made by the worker within a moment of it. What may be seen is never decided
-- here alone: the moments are kept equal to the publication's in its own transaction, and the row goes with it.
create schema search;

create table search.item (
  no bigint not null generated always as identity,
  site_id uuid not null,
  edition_id uuid not null,
  -- Null for what another site shares.
  revision_id uuid,
  kind text not null,
  language text not null,
  title text not null,
  -- A document's own number and symbol.
  number text,
  -- The title and the number as they are begun when somebody types: without accents, in small letters.
  title_key text not null,
  number_key text,
  issuer text,
  section_id uuid,
  dated_on date not null,
  live_from timestamptz not null,
  live_until timestamptz,
  head tsvector not null,
  words tsvector not null,
  body text not null,
  rules_version integer not null,
  indexed_at timestamptz not null default now(),
  constraint item_pk primary key (site_id, edition_id),
  constraint item_no_unique unique (no),
  constraint item_publication_fk foreign key (site_id, edition_id)
    references editions.publication (site_id, edition_id) on delete cascade
);

-- The short vector is read for every candidate, so it stays in the row; the long ones are read for a few.
alter table search.item alter column head set storage main;

create index item_words on search.item using gin (words) with (fastupdate = on, gin_pending_list_limit = 1024);
create index item_title on search.item (site_id, language, title_key text_pattern_ops);
create index item_number on search.item (site_id, number_key text_pattern_ops) where number_key is not null;
create index item_title_anywhere on search.item (language, title_key text_pattern_ops);
create index item_number_anywhere on search.item (number_key text_pattern_ops) where number_key is not null;

-- What has changed and is not indexed yet. Rows are only added and taken, so that nobody who publishes waits for the worker.
create table search.waiting (
  no bigint not null generated always as identity constraint waiting_pk primary key,
  site_id uuid not null,
  edition_id uuid not null,
  -- Nothing in it changed, only the word lists grew: its turn comes after whatever was published meanwhile.
  is_late boolean not null default false,
  since timestamptz not null default now()
);

create index waiting_in_turn on search.waiting (is_late, no);
create index waiting_by_place on search.waiting (site_id, edition_id);

create function search.follow_publication() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' then
    update search.item as i set live_from = c.live_from, live_until = c.live_until
    from changed as c
    where i.site_id = c.site_id and i.edition_id = c.edition_id
      and (i.live_from is distinct from c.live_from or i.live_until is distinct from c.live_until);
  end if;
  insert into search.waiting (site_id, edition_id) select c.site_id, c.edition_id from changed as c;
  perform pg_notify('congso_search', '');
  return null;
end
$$;

create trigger publication_entered_is_searched after insert on editions.publication
  referencing new table as changed for each statement execute function search.follow_publication();
create trigger publication_changed_is_searched after update on editions.publication
  referencing new table as changed for each statement execute function search.follow_publication();

-- What is live already.
insert into search.waiting (site_id, edition_id) select site_id, edition_id from editions.publication;
