-- What the public list of documents walks: one row for each live or scheduled publication, with every fact that filters, so that a
-- page of the list is one walk of one index. Kept by the database itself: the list cannot fall behind what is published.
create table documents.listing (
  site_id uuid not null,
  edition_id uuid not null,
  item_id uuid not null,
  revision_id uuid not null,
  language text not null,
  number integer not null,
  path text not null,
  live_from timestamptz not null,
  live_until timestamptz,
  subject text not null,
  number_symbol text not null,
  number_key text not null,
  serial integer,
  symbol_year smallint,
  kind text not null,
  body text not null,
  issuer text not null,
  -- The first of the issuers: by whom a document is found.
  main_issuer text not null,
  -- Those who issued it jointly with the first.
  joint_issuers text[] not null default '{}',
  issued_on date,
  -- The day the list is sorted by: of issue, or of publishing where the document has none.
  listed_on date not null,
  issued_year integer,
  effective_on date,
  expires_on date,
  -- The first and the last day in force as far as live documents tell: a replacement ends it.
  force_from date,
  force_until date,
  -- What the next scheduled document does to that, from its minute on: readers see it before anybody has recorded it.
  due_from timestamptz,
  due_until date,
  signer text not null,
  field text not null,
  visibility text not null,
  -- The file readers get first: the signed original, or the redacted copy of a restricted one.
  file_type text,
  file_bytes bigint,
  -- Whether documents.tally holds it; others are counted when asked.
  is_counted boolean not null default false,
  constraint listing_pk primary key (site_id, edition_id),
  constraint listing_publication_fk foreign key (site_id, edition_id)
    references editions.publication (site_id, edition_id) on delete cascade
);

create index listing_latest on documents.listing (site_id, listed_on desc, number desc);
create index listing_by_kind on documents.listing (site_id, kind, listed_on desc, number desc);
create index listing_by_body on documents.listing (site_id, body, listed_on desc, number desc);
create index listing_by_issuer on documents.listing (site_id, main_issuer, listed_on desc, number desc);
create index listing_by_field on documents.listing (site_id, field, listed_on desc, number desc);
create index listing_by_signer on documents.listing (site_id, signer, listed_on desc, number desc);
create index listing_by_year on documents.listing (site_id, issued_year, listed_on desc, number desc);
create index listing_by_serial on documents.listing (site_id, serial, listed_on desc, number desc);
create index listing_by_number on documents.listing (site_id, number_key, listed_on desc);
create index listing_by_number_anywhere on documents.listing (number_key) where number_key <> '';
create index listing_by_item on documents.listing (site_id, item_id);
create index listing_by_revision on documents.listing (site_id, revision_id);
create index listing_by_path on documents.listing (site_id, path);
create index listing_joint on documents.listing (site_id, listed_on desc) where cardinality(joint_issuers) > 0;
create index listing_uncounted on documents.listing (site_id, live_from) where not is_counted;

alter table documents.listing enable row level security;

-- How many live documents have each value; only what stays live until somebody acts is counted here.
create table documents.tally (
  site_id uuid not null constraint tally_site_fk references sites.site,
  facet text not null constraint tally_facet check (facet in ('all', 'body', 'kind', 'issuer', 'field', 'year', 'signer')),
  value text not null,
  count integer not null,
  constraint tally_pk primary key (site_id, facet, value)
);

create function documents.facets_of(body text, kind text, main_issuer text, joint_issuers text[], field text, issued_year integer,
  signer text)
returns table (facet text, value text) language sql immutable set search_path = '' as $$
  select f.facet, f.value
  from (values ('all', ''), ('body', body), ('kind', kind), ('issuer', main_issuer), ('field', field),
    ('year', issued_year::text), ('signer', signer)) as f (facet, value)
  where f.facet = 'all' or f.value <> ''
  union
  -- A joint document counts for each of its issuers.
  select 'issuer', j.name from unnest(joint_issuers) as j (name)
$$;

-- The last day as far as live documents tell that replace or repeal the whole of it, and what the next scheduled one will change.
-- In plpgsql, which plans it once: a bulk import asks for every row.
create function documents.force_of(site uuid, item uuid, key text, year smallint, issued date, expires date)
returns table (force_until date, due_from timestamptz, due_until date) language plpgsql stable set search_path = '' as $$
begin
  return query
  with said as (
    select r.site_id, r.revision_id, r.kind, r.is_whole from documents.relation as r
    where r.to_site_id = site and r.to_item_id = item
    union
    -- Cited before it was published here: the same number, and the same day unless the symbol tells the year.
    select r.site_id, r.revision_id, r.kind, r.is_whole from documents.relation as r
    where key <> '' and r.to_number_key = key and r.to_item_id is null and r.site_id = site
      and (r.to_issued_on = issued or (r.to_issued_on is null and year is not null))
  ), enders as materialized (
    select l.live_from, coalesce(l.effective_on, l.issued_on, (l.live_from at time zone 'Asia/Ho_Chi_Minh')::date) - 1 as last_day
    from said as r
    join documents.listing as l on l.site_id = r.site_id and l.revision_id = r.revision_id
    where r.kind in ('replaces', 'repeals') and r.is_whole and (l.live_until is null or l.live_until > now())
  )
  select least(expires, (select min(e.last_day) from enders as e where e.live_from <= now())), d.live_from, d.last_day
  from (values (1)) as one
  left join lateral (select e.live_from, e.last_day from enders as e where e.live_from > now()
    order by e.live_from, e.last_day limit 1) as d on true;
end
$$;

-- What a document does to others shows on them as soon as it is live, and no longer than it is.
create function documents.refresh_force(site uuid, revision uuid) returns void
language sql set search_path = '' as $$
  update documents.listing as t
  set (force_until, due_from, due_until) = (
    select f.force_until, f.due_from, f.due_until
    from documents.force_of(t.site_id, t.item_id, t.number_key, t.symbol_year, t.issued_on, t.expires_on) as f)
  from documents.relation as r
  where r.site_id = site and r.revision_id = revision and r.kind in ('replaces', 'repeals')
    and ((t.site_id = r.to_site_id and t.item_id = r.to_item_id)
      or (r.to_item_id is null and r.to_number_key <> '' and t.site_id = r.site_id and t.number_key = r.to_number_key))
$$;

-- Counts what has become live, once enough of it waits: a bulk import touches each count a few times only.
create function documents.count_listed(site uuid, at_least integer) returns void
language plpgsql set search_path = '' as $$
begin
  if (select count(*) from (select from documents.listing as l
    where l.site_id = site and not l.is_counted and l.live_until is null and l.live_from <= now() limit at_least) as waiting) < at_least then
    return;
  end if;
  with counted as (
    update documents.listing as l set is_counted = true
    where l.site_id = site and not l.is_counted and l.live_from <= now() and l.live_until is null
    returning l.body, l.kind, l.main_issuer, l.joint_issuers, l.field, l.issued_year, l.signer
  )
  insert into documents.tally as t (site_id, facet, value, count)
  select site, f.facet, f.value, count(*)
  from counted as c, documents.facets_of(c.body, c.kind, c.main_issuer, c.joint_issuers, c.field, c.issued_year, c.signer) as f
  group by f.facet, f.value order by f.facet, f.value
  on conflict (site_id, facet, value) do update set count = t.count + excluded.count;
end
$$;

-- A counted row that goes or changes is taken out of the counts; a value that nobody has any more leaves no trace.
create function documents.uncount_listed() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  update documents.tally as t set count = t.count - 1
  from documents.facets_of(old.body, old.kind, old.main_issuer, old.joint_issuers, old.field, old.issued_year, old.signer) as f
  where t.site_id = old.site_id and t.facet = f.facet and t.value = f.value;
  delete from documents.tally as t
  using documents.facets_of(old.body, old.kind, old.main_issuer, old.joint_issuers, old.field, old.issued_year, old.signer) as f
  where t.site_id = old.site_id and t.facet = f.facet and t.value = f.value and t.count <= 0;
  if tg_op = 'DELETE' then
    return old;
  end if;
  new.is_counted := false;
  return new;
end
$$;

create trigger listing_leaves_counts before delete on documents.listing
  for each row when (old.is_counted) execute function documents.uncount_listed();
create trigger listing_changes_counts before update on documents.listing
  for each row when (old.is_counted and (old.body, old.kind, old.main_issuer, old.joint_issuers, old.field, old.issued_year, old.signer, old.live_until)
    is distinct from (new.body, new.kind, new.main_issuer, new.joint_issuers, new.field, new.issued_year, new.signer, new.live_until)
    or old.is_counted and new.live_from > now())
  execute function documents.uncount_listed();

create function documents.forget_listed() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform documents.refresh_force(old.site_id, old.revision_id);
  return null;
end
$$;

create trigger listing_gone after delete on documents.listing for each row execute function documents.forget_listed();

create function documents.list_publication(site uuid, edition uuid) returns void
language plpgsql set search_path = '' as $$
declare
  revision uuid;
begin
  -- One at a time for a site: counts are touched in one order.
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('documents.listing'), pg_catalog.hashtext(site::text));
  insert into documents.listing as l (site_id, edition_id, item_id, revision_id, language, number, path, live_from, live_until,
    subject, number_symbol, number_key, serial, symbol_year, kind, body, issuer, main_issuer, issued_on, listed_on, issued_year,
    effective_on, expires_on, force_from, force_until, due_from, due_until, signer, field, visibility, joint_issuers, file_type,
    file_bytes)
  select p.site_id, p.edition_id, p.item_id, p.revision_id, p.language, p.number, p.path, p.live_from, p.live_until,
    p.title, f.number_symbol, f.number_key, f.number, f.symbol_year, f.kind, f.body, f.issuer,
    coalesce((select i.name from documents.issuer as i where i.site_id = f.site_id and i.revision_id = f.revision_id
      order by i.no limit 1), f.issuer),
    f.issued_on, coalesce(f.issued_on, (p.live_from at time zone 'Asia/Ho_Chi_Minh')::date), f.issued_year,
    f.effective_on, f.expires_on, coalesce(f.effective_on, f.issued_on),
    e.force_until, e.due_from, e.due_until, f.signer, f.field, f.visibility,
    array(select i.name from documents.issuer as i where i.site_id = f.site_id and i.revision_id = f.revision_id
      order by i.no offset 1),
    m.content_type, m.bytes
  from editions.publication as p
  join documents.fact as f on f.site_id = p.site_id and f.revision_id = p.revision_id
  cross join lateral documents.force_of(p.site_id, p.item_id, f.number_key, f.symbol_year, f.issued_on, f.expires_on) as e
  left join documents.file as m on m.site_id = f.site_id and m.revision_id = f.revision_id
    and m.role = case when f.visibility = 'restricted' then 'redacted' else 'main' end
  where p.site_id = site and p.edition_id = edition
  on conflict (site_id, edition_id) do update set
    revision_id = excluded.revision_id, number = excluded.number, path = excluded.path, live_from = excluded.live_from,
    live_until = excluded.live_until, subject = excluded.subject, number_symbol = excluded.number_symbol,
    number_key = excluded.number_key, serial = excluded.serial, symbol_year = excluded.symbol_year, kind = excluded.kind,
    body = excluded.body, issuer = excluded.issuer, main_issuer = excluded.main_issuer, issued_on = excluded.issued_on,
    listed_on = excluded.listed_on, issued_year = excluded.issued_year, effective_on = excluded.effective_on,
    expires_on = excluded.expires_on, force_from = excluded.force_from, force_until = excluded.force_until,
    due_from = excluded.due_from, due_until = excluded.due_until, joint_issuers = excluded.joint_issuers,
    file_type = excluded.file_type, file_bytes = excluded.file_bytes,
    signer = excluded.signer, field = excluded.field, visibility = excluded.visibility
  returning l.revision_id into revision;
  if revision is not null then
    perform documents.refresh_force(site, revision);
  end if;
  perform documents.count_listed(site, 200);
end
$$;

create function documents.follow_publication() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform documents.list_publication(new.site_id, new.edition_id);
  return null;
end
$$;

-- At the commit, when the facts of the revision are written whatever the order was.
create constraint trigger publication_is_listed after insert or update on editions.publication
  deferrable initially deferred for each row when (new.type = 'document' and new.revision_id is not null)
  execute function documents.follow_publication();

create function documents.follow_edition() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from editions.publication as p where p.site_id = new.site_id and p.edition_id = new.id and p.type = 'document') then
    perform documents.list_publication(new.site_id, new.id);
  end if;
  return null;
end
$$;

-- A scheduled one reached its minute: what it replaces is told so, as soon as anybody records it.
create trigger due_document_is_listed after update of state on editions.edition
  for each row when (old.state = 'scheduled' and new.state = 'published')
  execute function documents.follow_edition();
