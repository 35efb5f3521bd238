-- What lists of the desk show and are narrowed by: one row for each edition, kept by the database in the transaction of the
-- change itself, so that no deed can forget it and no list ever opens a text.
create table editions.listed (
  site_id uuid not null,
  edition_id uuid not null,
  item_id uuid not null,
  revision_id uuid not null,
  number integer not null,
  type text not null,
  language text not null,
  state text not null,
  pending_state text,
  -- Where the text under way stands: of a live edition with a change, that of the change.
  stage text not null generated always as (coalesce(pending_state, state)) stored,
  title text not null,
  section_ids uuid[] not null,
  genre text,
  origin text not null,
  unit_id uuid,
  created_at timestamptz not null,
  -- Whole milliseconds, as addresses carry them: a page begins exactly where the one before ended.
  changed_at timestamptz(3) not null,
  published_at timestamptz,
  -- The accounts, persons and units whose own it is, and the keys of writers nobody knows as a person.
  whose uuid[] not null,
  whose_names text[] not null,
  -- The words of the title, and with @ before them those of the writers' names.
  words tsvector not null,
  constraint listed_pk primary key (site_id, edition_id),
  constraint listed_edition_fk foreign key (site_id, edition_id) references editions.edition (site_id, id)
);

-- The key by which two spellings of a name are one: accents count, the place of the tone mark in a word does not.
create function editions.name_key(name text) returns text
language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
  key text := normalize(lower(normalize(btrim(name, E' \t\n\r\u00a0'), nfc)), nfd);
  tones text[] := array[E'\u0301', '1', E'\u0300', '2', E'\u0309', '3', E'\u0303', '4', E'\u0323', '5'];
begin
  for i in 1..9 by 2 loop
    if strpos(key, tones[i]) > 0 then
      key := regexp_replace(key, tones[i] || '([^[:space:][:punct:][:digit:]]*)', '\1' || tones[i + 1], 'g');
    end if;
  end loop;
  return key;
end
$$;

-- The words of a text without accents and case, as they are searched.
create function editions.words_of(said text, prefix text) returns text[]
language plpgsql immutable parallel safe set search_path = '' as $$
declare
  bare text := translate(lower(normalize(coalesce(said, ''), nfd)), E'đ\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323', 'd');
begin
  -- Marks that Vietnamese has none of.
  if bare ~ E'[\u0300-\u036f]' then bare := regexp_replace(bare, E'[\u0300-\u036f]', '', 'g'); end if;
  bare := btrim(regexp_replace(bare, '[^a-z0-9]+', ' ', 'g'), ' ');
  return case when bare = '' then '{}' else string_to_array(prefix || replace(bare, ' ', ' ' || prefix), ' ') end;
end
$$;

-- Makes the rows of these editions anew. Writers are those the rules ask about: authors, the last hand and the first one since
-- the text was live. In a language that keeps its plans, for planning this costs more than one row of it.
create function editions.list_again(of_sites uuid[], changed_editions uuid[]) returns void
language plpgsql set search_path = '' as $$
begin
  insert into editions.listed as l (site_id, edition_id, item_id, revision_id, number, type, language, state, pending_state, title,
    section_ids, genre, origin, unit_id, created_at, changed_at, published_at, whose, whose_names, words)
  select e.site_id, e.id, e.item_id, h.id, i.number, i.type, e.language, e.state, e.pending_state, h.title, h.section_ids,
    coalesce(h.genre, p.genre, v.genre), coalesce(h.origin, v.origin, 'own'), coalesce(h.unit_id, v.unit_id), i.created_at,
    coalesce(e.changed_at, e.created_at), v.published_at,
    array_remove(array[f.created_by, h.unit_id] || w.persons, null), w.names,
    array_to_tsvector(editions.words_of(h.title, '') || editions.words_of(w.said, '@'))
  from unnest(of_sites, changed_editions) as c (site_id, edition_id)
  join editions.edition as e on e.site_id = c.site_id and e.id = c.edition_id
  join editions.item as i on i.site_id = e.site_id and i.id = e.item_id
  left join editions.publication as p on p.site_id = e.site_id and p.edition_id = e.id
  cross join lateral (
    select r.created_by from editions.revision as r
    where r.site_id = e.site_id and r.edition_id = e.id order by r.no limit 1
  ) as f
  join editions.revision as h on h.site_id = e.site_id and h.id = coalesce(e.head_revision_id, p.revision_id,
    (select n.id from editions.revision as n where n.site_id = e.site_id and n.edition_id = e.id order by n.no desc limit 1))
  cross join lateral (
    select min(x.genre) as genre, min(x.origin) as origin, (array_agg(x.unit_id order by x.id) filter (where x.unit_id is not null))[1]
        as unit_id,
      min(x.happened_at) filter (where x.kind in ('published', 'published-in-another-language')) as published_at
    from editions.event as x where x.site_id = e.site_id and x.edition_id = e.id
  ) as v
  cross join lateral (
    with recursive line as (
      select r.id, r.based_on from editions.revision as r
      where r.site_id = e.site_id and r.id = h.id and r.id is distinct from p.revision_id
      union all
      select r.id, r.based_on from line
      join editions.revision as r on r.site_id = e.site_id and r.id = line.based_on and r.id is distinct from p.revision_id
    ), writer as (
      select a.person_id, n.name
      from editions.authorship as a cross join lateral (values (a.name), (a.pen_name)) as n (name)
      where a.site_id = e.site_id and a.revision_id = h.id and n.name is not null
      union
      select k.person_id, k.name from editions.writer as k
      where k.site_id = e.site_id and (k.revision_id = h.id or k.revision_id = (
        select l.id from line as l
        where l.based_on is null or not exists (select from line as earlier where earlier.id = l.based_on)))
    )
    select coalesce(array_agg(distinct person_id) filter (where person_id is not null), '{}') as persons,
      coalesce(array_agg(distinct editions.name_key(name)) filter (where person_id is null), '{}') as names,
      string_agg(name, ' ') as said
    from writer
  ) as w
  on conflict on constraint listed_pk do update set (revision_id, state, pending_state, title, section_ids, genre, origin, unit_id,
      changed_at, published_at, whose, whose_names, words)
    = (excluded.revision_id, excluded.state, excluded.pending_state, excluded.title, excluded.section_ids, excluded.genre,
      excluded.origin, excluded.unit_id, excluded.changed_at, excluded.published_at, excluded.whose, excluded.whose_names,
      excluded.words);
end
$$;

create function editions.list_changed_editions() returns trigger
language plpgsql set search_path = '' as $$
begin
  perform editions.list_again(array_agg(c.site_id), array_agg(c.id)) from changed as c;
  return null;
end
$$;

create function editions.list_editions_of_events() returns trigger
language plpgsql set search_path = '' as $$
begin
  perform editions.list_again(array_agg(c.site_id), array_agg(c.edition_id))
  from (select distinct site_id, edition_id from changed) as c;
  return null;
end
$$;

select editions.list_again(array_agg(site_id), array_agg(id)) from editions.edition;

create index listed_latest on editions.listed (site_id, changed_at, edition_id);
create index listed_by_stage on editions.listed (site_id, stage, changed_at, edition_id);
create index listed_live on editions.listed (site_id, changed_at, edition_id) where state = 'published';
create index listed_changing on editions.listed (site_id, changed_at, edition_id) where pending_state is not null;
create index listed_by_unit on editions.listed (site_id, unit_id, changed_at, edition_id) where unit_id is not null;
create index listed_by_genre on editions.listed (site_id, genre, changed_at, edition_id) where genre is not null;
create index listed_by_origin on editions.listed (site_id, origin, changed_at, edition_id) where origin <> 'own';
create index listed_by_type on editions.listed (site_id, type, changed_at, edition_id) where type <> 'article';
create index listed_created on editions.listed (site_id, created_at);
create index listed_published on editions.listed (site_id, published_at) where published_at is not null;
-- A batch of an import enters its words at once; what is not entered yet is at most eight pages long and searched too.
create index listed_by_section on editions.listed using gin (section_ids) with (fastupdate = on, gin_pending_list_limit = 64);
create index listed_by_owner on editions.listed using gin (whose) with (fastupdate = on, gin_pending_list_limit = 64);
create index listed_by_owner_name on editions.listed using gin (whose_names) with (fastupdate = on, gin_pending_list_limit = 64);
create index listed_by_word on editions.listed using gin (words) with (fastupdate = on, gin_pending_list_limit = 64);

create trigger edition_is_listed after update on editions.edition
  referencing new table as changed for each statement execute function editions.list_changed_editions();
create trigger event_is_listed after insert on editions.event
  referencing new table as changed for each statement execute function editions.list_editions_of_events();
