-- How often each value stands in a list: the most frequent ones.
create function live.search_counts(found text[]) returns jsonb
language sql immutable set search_path = '' as $$
  select coalesce(jsonb_agg(jsonb_build_object('value', c.value, 'count', c.count) order by c.count desc, c.value), '[]')
  from (select v as value, count(*) as count from unnest(found) as v where v is not null group by v order by 2 desc, 1 limit 60) as c
$$;

-- The word lists a question is read with. Nothing of any item stands in them.
create function live.search_lexicon() returns table (kind text, text text, means text)
language sql stable security definer set search_path = '' as $$
  select w.kind, w.text, w.means from search.listed_word as w, search.state as s
  where w.since_version <= s.ready_version
  order by w.used desc, w.text
$$;

-- Titles and numbers that begin like this, newest first; and names of sections. Only what is live at this moment.
create function live.search_suggestions(site uuid, in_language text, begun text, most integer)
returns table (kind text, text text, path text, site_id uuid)
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_custom_plan as $$
declare
  pattern text := replace(replace(replace(begun, '\', '\\'), '%', '\%'), '_', '\_') || '%';
begin
  return query
  with begins as materialized (
    (select i.site_id, i.edition_id, 'number'::text as kind, i.dated_on from search.item as i
      where i.number_key like pattern and (site is null or i.site_id = site) and i.language = in_language
        and i.live_from <= now() and (i.live_until is null or i.live_until > now()) limit 300)
    union all
    (select i.site_id, i.edition_id, 'title', i.dated_on from search.item as i
      where i.title_key like pattern and (site is null or i.site_id = site) and i.language = in_language
        and i.live_from <= now() and (i.live_until is null or i.live_until > now()) limit 300)
  )
  select b.kind, case when b.kind = 'number' then coalesce(i.number, p.title) else p.title end, p.path, p.site_id
  from (select * from begins order by dated_on desc limit most) as b
  join search.item as i on i.site_id = b.site_id and i.edition_id = b.edition_id
  join live.publication as p on p.site_id = b.site_id and p.edition_id = b.edition_id
  order by b.kind, b.dated_on desc;
end
$$;

-- Compounds that begin like this.
create function live.search_compounds(begun text, most integer) returns table (text text)
language sql stable security definer set search_path = '' as $$
  select w.text from search.listed_word as w
  where w.kind = 'compound' and array_to_string(editions.words_of(w.text, ''), ' ') like begun || '%'
  order by w.used desc, length(w.text), w.text limit most
$$;

-- Words one or two letters away from each of these, nearest and most frequent first.
create function live.search_near(words text[]) returns table (word text, near text, shown text, items integer)
language sql stable security definer set search_path = '' as $$
  select a.word, v.key, v.shown, v.items
  from unnest(words) as a (word)
  cross join lateral (
    select n.key, n.shown, n.items
    from search.vocabulary as n
    where length(n.key) between length(a.word) - 1 and length(a.word) + 1 and n.key <> a.word
      and public.levenshtein_less_equal(n.key, a.word, 2) <= case when length(a.word) > 3 then 2 else 1 end
    order by public.levenshtein_less_equal(n.key, a.word, 2), n.items desc limit 40
  ) as v
  where length(a.word) between 2 and 24 and array_length(words, 1) <= 8
$$;

-- Which of these words stand in the index at all.
create function live.search_known(words text[]) returns setof text
language sql stable security definer set search_path = '' as $$
  select v.key from search.vocabulary as v where v.key = any (words)
$$;

-- Officials of today by their names.
create function live.search_people(site uuid, words text[], most integer)
returns table (site_id uuid, full_name text, title text, title_en text, unit_name text, unit_name_en text)
language sql stable security definer set search_path = '' as $$
  select o.site_id, o.full_name, o.title, o.title_en, o.unit_name, o.unit_name_en
  from live.official as o
  where (site is null or o.site_id = site) and editions.words_of(o.full_name, '') @> words
  order by o.rank, o.full_name limit most
$$;
