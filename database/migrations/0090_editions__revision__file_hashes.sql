-- Which files a text names, read by the database itself: where a file stands is one look into an index, which cannot fall behind
-- the text whichever way it was written.
create function editions.file_hashes(variadic documents jsonb[]) returns text[]
language sql immutable parallel safe set search_path = '' as $$
  select coalesce(array_agg(distinct said.part), '{}')
  from unnest(documents) as d (document), unnest(string_to_array(d.document::text, '"')) as said (part)
  where length(said.part) = 64 and said.part ~ '^[0-9a-f]+$'
$$;

create index revision_files on editions.revision using gin (editions.file_hashes(picture, content)) with (fastupdate = off);
create index draft_files on editions.draft using gin (editions.file_hashes(form)) with (fastupdate = off);
