-- What a later verification of a published document found otherwise: it stays with people until one of them has looked.
create table documents.verdict_change (
  site_id uuid not null,
  id uuid not null,
  edition_id uuid not null,
  sha256 text not null constraint verdict_change_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  verdict_before text not null,
  verdict text not null,
  is_valid boolean not null,
  found_at timestamptz not null,
  seen_at timestamptz,
  seen_by uuid constraint verdict_change_seen_by_fk references people.account,
  constraint verdict_change_pk primary key (site_id, id),
  constraint verdict_change_edition_fk foreign key (site_id, edition_id) references editions.edition (site_id, id)
);

create index verdict_change_unseen on documents.verdict_change (site_id, found_at) where seen_at is null;
