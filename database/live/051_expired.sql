-- What stood at an address until its time was over; says nothing of what is still to come.
create function live.expired(site uuid, at_path text) returns table (title text, language text, expired_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select p.title, p.language, p.live_until
  from editions.publication as p
  where p.site_id = site and p.path = at_path and p.live_until <= now()
$$;
