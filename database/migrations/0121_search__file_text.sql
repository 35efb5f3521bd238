-- What stands in a file, read once for its bytes, whatever sites use them.
create table search.file_text (
  sha256 text not null constraint file_text_pk primary key,
  body text not null,
  -- Why there is no text; null where there is one.
  problem text,
  read_at timestamptz not null default now()
);

create function search.follow_file_text() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  insert into search.waiting (site_id, edition_id)
  select distinct f.site_id, f.edition_id from editions.publication_file as f where f.sha256 = new.sha256;
  if found then perform pg_notify('congso_search', ''); end if;
  return null;
end
$$;

create trigger file_text_is_searched after insert or update on search.file_text
  for each row when (new.body <> '') execute function search.follow_file_text();
