-- Why there is nothing at an address a withdrawn edition had once. A function, because the addresses themselves can tell the
-- titles that two reasons do not keep: whoever asks must know the address already.
create function live.withdrawn_from(site uuid, at_path text)
returns table (reason text, title text, document_number text, withdrawn_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select w.reason, w.title, w.document_number, w.withdrawn_at
  from editions.redirect as r
  join editions.withdrawal as w on w.site_id = r.site_id and w.edition_id = r.edition_id
  where r.site_id = site and r.path = at_path
$$;
