-- The files of a document: the signed original, its annexes, and the redacted copy that is shown where the original may not be.
-- A revision is never removed, so neither are the bytes it names here.
create table documents.file (
  site_id uuid not null,
  revision_id uuid not null,
  no smallint not null,
  role text not null constraint file_role check (role in ('main', 'annex', 'redacted')),
  sha256 text not null constraint file_sha256_is_hash check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null constraint file_name_is_plain check (name <> '' and name !~ '[/\\]'),
  content_type text not null,
  bytes bigint not null,
  title text not null default '',
  constraint file_pk primary key (site_id, revision_id, no),
  constraint file_fact_fk foreign key (site_id, revision_id) references documents.fact (site_id, revision_id)
);

create unique index file_one_main on documents.file (site_id, revision_id, role) where role in ('main', 'redacted');
create index file_by_bytes on documents.file (sha256);

-- The citizen's side never learns of a file that may not be shown.
alter table documents.file enable row level security;

-- Whatever the code does, a restricted document's signed file is not served.
create function documents.keep_restricted() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if exists (
    select from entered as e
    join editions.publication as p on p.site_id = e.site_id and p.edition_id = e.edition_id
    join documents.fact as d on d.site_id = p.site_id and d.revision_id = p.revision_id and d.visibility = 'restricted'
    join documents.file as f on f.site_id = d.site_id and f.revision_id = d.revision_id and f.sha256 = e.sha256
      and f.role <> 'redacted'
  ) then
    raise exception 'the signed file of a restricted document is never published';
  end if;
  return null;
end
$$;

create trigger restricted_document_is_not_served after insert on editions.publication_file
  referencing new table as entered for each statement execute function documents.keep_restricted();
