-- Search for citizens. The function may see more than they: each condition of being live stands in it, and what it gives out is read
-- through live.publication, which row security limits. Titles are looked at before texts and the newest before the oldest, and
-- never more than `most` candidates are ranked, so that a word that stands everywhere costs no more than any other.
create function live.search(asked jsonb) returns jsonb
language plpgsql stable security definer
set search_path = '' set plan_cache_mode = force_custom_plan set work_mem = '32MB' set jit = off set enable_seqscan = off
as $$
declare
  most constant integer := 3000;
  read_closely constant integer := 60;
  today date := (now() at time zone 'Asia/Ho_Chi_Minh')::date;
  lately date := (date_trunc('quarter', today) - interval '3 months')::date;
  some_years_ago date := (date_trunc('year', today) - interval '2 years')::date;
  in_last_quarters tsquery := format('%L | %L', '@q' || to_char(today, 'YYYY-Q'), '@q' || to_char(lately, 'YYYY-Q'))::tsquery;
  in_last_years tsquery := format('%L | %L | %L', '@y' || to_char(today, 'YYYY'), '@y' || (to_char(today, 'YYYY')::integer - 1),
    '@y' || (to_char(today, 'YYYY')::integer - 2))::tsquery;
  narrowed tsquery := (asked ->> 'narrowed')::tsquery;
  in_title tsquery := narrowed && (asked ->> 'title')::tsquery;
  title_head tsquery := (asked ->> 'title')::tsquery;
  in_all tsquery := narrowed && coalesce((asked ->> 'all')::tsquery, ''::tsquery);
  rank_by tsquery := (asked ->> 'rank')::tsquery;
  in_a_row tsquery := (asked ->> 'row')::tsquery;
  phrase tsquery := (asked ->> 'phrase')::tsquery;
  exactly tsquery := (asked ->> 'exact')::tsquery;
  numbered tsquery := (asked ->> 'number')::tsquery;
  wording text := asked ->> 'wording';
  from_day date := coalesce((asked ->> 'from')::date, '-infinity');
  to_day date := coalesce((asked ->> 'to')::date, 'infinity');
  by_date boolean := coalesce((asked ->> 'byDate')::boolean, false);
  found jsonb;
begin
  with candidate as materialized (
    select b.* from (
      (select i.no, i.site_id, i.kind, i.issuer, i.section_id, i.dated_on, i.head, true as titled from search.item as i
        where i.words @@ (in_title && in_last_years) and i.dated_on >= some_years_ago and i.dated_on between from_day and to_day
          and i.live_from <= now() and (i.live_until is null or i.live_until > now()))
      union all
      (select i.no, i.site_id, i.kind, i.issuer, i.section_id, i.dated_on, i.head, true from search.item as i
        where i.words @@ in_title and i.dated_on < some_years_ago and i.dated_on between from_day and to_day
          and i.live_from <= now() and (i.live_until is null or i.live_until > now()))
      union all
      (select i.no, i.site_id, i.kind, i.issuer, i.section_id, i.dated_on, i.head, false from search.item as i
        where i.words @@ (in_all && in_last_quarters) and not i.head @@ title_head
          and i.dated_on >= lately and i.dated_on between from_day and to_day
          and i.live_from <= now() and (i.live_until is null or i.live_until > now()))
      union all
      (select i.no, i.site_id, i.kind, i.issuer, i.section_id, i.dated_on, i.head, false from search.item as i
        where i.words @@ (in_all && in_last_years) and not i.head @@ title_head
          and i.dated_on >= some_years_ago and i.dated_on < lately and i.dated_on between from_day and to_day
          and i.live_from <= now() and (i.live_until is null or i.live_until > now()))
      union all
      (select i.no, i.site_id, i.kind, i.issuer, i.section_id, i.dated_on, i.head, false from search.item as i
        where i.words @@ in_all and not i.head @@ title_head
          and i.dated_on < some_years_ago and i.dated_on between from_day and to_day
          and i.live_from <= now() and (i.live_until is null or i.live_until > now()))
    ) as b limit most
  ), kept as materialized (
    select c.* from candidate as c
    where phrase is null or exists (select from search.item as i where i.no = c.no and i.words @@ phrase)
  ), scored as materialized (
    select k.no, k.dated_on,
      case when numbered is not null and k.head @@ numbered then 20 else 0 end
        + case when k.titled then 2 else 0 end
        + 2 * ts_rank('{0.05, 0.2, 0.3, 1}', k.head, rank_by, 1)
        + case when in_a_row is not null and k.head @@ in_a_row then 2 else 0 end
        + case when exactly is not null and k.head @@ exactly then 1.5 else 0 end
        + 0.6 * exp(-greatest(today - k.dated_on, 0) / 730.0) as score
    from kept as k
  ), closely as materialized (
    select s.no, s.dated_on, s.score + 2 * ts_rank(i.words, rank_by, 1)
        + case when wording is not null and strpos(lower(left(i.body, 20000)), wording) > 0 then 0.5 else 0 end as score
    from (select * from scored order by score desc, dated_on desc, no desc limit read_closely) as s
    join search.item as i on i.no = s.no
  ), ordered as (
    select c.no, c.dated_on, 1 as turn, c.score from closely as c
    union all
    select s.no, s.dated_on, 2, s.score from scored as s where not exists (select from closely as c where c.no = s.no)
  ), page as (
    select o.no, row_number() over (
        order by case when by_date then o.dated_on end desc, o.turn, o.score desc, o.dated_on desc, o.no desc) as place
    from ordered as o order by place offset (asked ->> 'skip')::integer limit (asked ->> 'take')::integer
  )
  select jsonb_build_object(
    'total', (select count(*) from kept),
    'hits', coalesce((select jsonb_agg(jsonb_build_object('siteId', p.site_id, 'kind', p.type, 'path', p.path, 'title', p.title,
          'summary', p.summary, 'number', i.number, 'issuer', i.issuer, 'sectionId', p.section_id, 'datedOn', i.dated_on,
          'genre', p.genre, 'picture', p.picture,
          'body', case when p.revision_id = i.revision_id then left(i.body, 40000) else '' end) order by g.place)
        from page as g
        join search.item as i on i.no = g.no
        join live.publication as p on p.site_id = i.site_id and p.edition_id = i.edition_id), '[]'),
    'kinds', live.search_counts((select array_agg(k.kind) from kept as k)),
    'years', live.search_counts((select array_agg(to_char(k.dated_on, 'YYYY')) from kept as k)),
    'issuers', live.search_counts((select array_agg(k.issuer) from kept as k)),
    'sections', live.search_counts((select array_agg(k.section_id::text) from kept as k)),
    'sites', live.search_counts((select array_agg(k.site_id::text) from kept as k))
  ) into found;
  return found;
end
$$;
