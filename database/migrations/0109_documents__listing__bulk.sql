-- A bulk import asked for every row what a person asks once. Most documents are cited by nobody, and what has become live is counted
-- a few times in a transaction only.
create or replace function documents.force_of(site uuid, item uuid, key text, year smallint, issued date, expires date)
returns table (force_until date, due_from timestamptz, due_until date)
language plpgsql stable set search_path = '' as $$
begin
  if not exists (select from documents.relation as r where r.to_site_id = site and r.to_item_id = item)
    and (key = '' or not exists (select from documents.relation as r where r.to_number_key = key and r.to_number_key <> '')) then
    return query select expires, null::timestamptz, null::date;
    return;
  end if;
  return query
  with said as (
    select r.site_id, r.revision_id, r.kind, r.is_whole from documents.relation as r
    where r.to_site_id = site and r.to_item_id = item
    union
    -- Cited before it was published here: the same number, and the same day unless the symbol tells the year.
    select r.site_id, r.revision_id, r.kind, r.is_whole from documents.relation as r
    where key <> '' and r.to_number_key = key and r.to_number_key <> '' and r.to_item_id is null and r.site_id = site
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

-- In plpgsql, which plans it once; most documents end nothing.
create or replace function documents.refresh_force(site uuid, revision uuid) returns void
language plpgsql set search_path = '' as $$
begin
  if not exists (select from documents.relation as r
    where r.site_id = site and r.revision_id = revision and r.kind in ('replaces', 'repeals')) then
    return;
  end if;
  update documents.listing as t
  set (force_until, due_from, due_until) = (
    select f.force_until, f.due_from, f.due_until
    from documents.force_of(t.site_id, t.item_id, t.number_key, t.symbol_year, t.issued_on, t.expires_on) as f)
  where (t.site_id, t.edition_id) in (
    select l.site_id, l.edition_id from documents.relation as r
    join documents.listing as l on l.site_id = r.to_site_id and l.item_id = r.to_item_id
    where r.site_id = site and r.revision_id = revision and r.kind in ('replaces', 'repeals')
    union
    select l.site_id, l.edition_id from documents.relation as r
    join documents.listing as l on l.site_id = r.site_id and l.number_key = r.to_number_key
    where r.site_id = site and r.revision_id = revision and r.kind in ('replaces', 'repeals')
      and r.to_item_id is null and r.to_number_key <> ''
  );
end
$$;

-- Asked by each row of a transaction, it looks at the first and then at every fiftieth.
create or replace function documents.count_listed(site uuid, at_least integer) returns void
language plpgsql set search_path = '' as $$
declare
  asked integer := coalesce(nullif(pg_catalog.current_setting('documents.asked_to_count', true), '')::integer, 0);
begin
  perform pg_catalog.set_config('documents.asked_to_count', (asked + 1)::text, true);
  if at_least > 1 and asked % 50 <> 0 then
    return;
  end if;
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

-- Step by step, each by a key it has: as one statement it was planned while the tables were small, and then walked all of a site twice
-- over for every row.
create or replace function documents.list_publication(site uuid, edition uuid) returns void
language plpgsql set search_path = '' as $$
declare
  p editions.publication;
  f documents.fact;
  e record;
  m record;
  issuers text[];
begin
  -- One at a time for a site: counts are touched in one order.
  perform pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtext('documents.listing'), pg_catalog.hashtext(site::text));
  select x.* into p from editions.publication as x where x.site_id = site and x.edition_id = edition;
  select x.* into f from documents.fact as x where x.site_id = site and x.revision_id = p.revision_id;
  if f.revision_id is null then
    perform documents.count_listed(site, 200);
    return;
  end if;
  select array_agg(i.name order by i.no) into issuers from documents.issuer as i
    where i.site_id = site and i.revision_id = p.revision_id;
  select x.content_type, x.bytes into m from documents.file as x
    where x.site_id = site and x.revision_id = p.revision_id
      and x.role = case when f.visibility = 'restricted' then 'redacted' else 'main' end;
  select * into e from documents.force_of(site, p.item_id, f.number_key, f.symbol_year, f.issued_on, f.expires_on);
  insert into documents.listing as l (site_id, edition_id, item_id, revision_id, language, number, path, live_from, live_until,
    subject, number_symbol, number_key, serial, symbol_year, kind, body, issuer, main_issuer, issued_on, listed_on, issued_year,
    effective_on, expires_on, force_from, force_until, due_from, due_until, signer, field, visibility, joint_issuers, file_type,
    file_bytes)
  values (site, edition, p.item_id, p.revision_id, p.language, p.number, p.path, p.live_from, p.live_until,
    p.title, f.number_symbol, f.number_key, f.number, f.symbol_year, f.kind, f.body, f.issuer, coalesce(issuers[1], f.issuer),
    f.issued_on, coalesce(f.issued_on, (p.live_from at time zone 'Asia/Ho_Chi_Minh')::date), f.issued_year,
    f.effective_on, f.expires_on, coalesce(f.effective_on, f.issued_on), e.force_until, e.due_from, e.due_until, f.signer, f.field,
    f.visibility, coalesce(issuers[2:], '{}'), m.content_type, m.bytes)
  on conflict (site_id, edition_id) do update set
    revision_id = excluded.revision_id, number = excluded.number, path = excluded.path, live_from = excluded.live_from,
    live_until = excluded.live_until, subject = excluded.subject, number_symbol = excluded.number_symbol,
    number_key = excluded.number_key, serial = excluded.serial, symbol_year = excluded.symbol_year, kind = excluded.kind,
    body = excluded.body, issuer = excluded.issuer, main_issuer = excluded.main_issuer, issued_on = excluded.issued_on,
    listed_on = excluded.listed_on, issued_year = excluded.issued_year, effective_on = excluded.effective_on,
    expires_on = excluded.expires_on, force_from = excluded.force_from, force_until = excluded.force_until,
    due_from = excluded.due_from, due_until = excluded.due_until, joint_issuers = excluded.joint_issuers,
    file_type = excluded.file_type, file_bytes = excluded.file_bytes,
    signer = excluded.signer, field = excluded.field, visibility = excluded.visibility;
  perform documents.refresh_force(site, p.revision_id);
  perform documents.count_listed(site, 200);
end
$$;
