-- When something appears on or leaves a site or a site it gathers, strictly after `at`; tells nothing else.
create function live.next_change(site uuid, at timestamptz) returns timestamptz
language sql stable security definer set search_path = '' as $$
  select least(
    (select min(p.live_from) from editions.publication as p where p.site_id = site and p.live_from > at),
    (select min(p.live_until) from editions.publication as p where p.site_id = site and p.live_until > at),
    (select min(p.live_from) from editions.publication as p where p.gathered_by = site and p.live_from > at),
    (select min(p.live_until) from editions.publication as p where p.gathered_by = site and p.live_until > at),
    (select min(h.live_from) from home.pin as h where h.site_id = site and h.live_from > at),
    (select min(h.live_until) from home.pin as h where h.site_id = site and h.live_until > at),
    (select min(t.change) from sites.banner as b, lateral (values (b.live_from), (b.live_until)) as t (change) where t.change > at)
  )
$$;
