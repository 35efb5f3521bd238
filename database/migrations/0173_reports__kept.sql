-- Bytes that reports name: signed files and templates. Nothing of it is swept.
create table reports.kept (
  site_id uuid not null constraint kept_site_fk references sites.site,
  sha256 text not null constraint kept_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  what text not null constraint kept_what check (what in ('signed', 'template')),
  name text not null,
  content_type text not null,
  bytes bigint not null,
  kept_at timestamptz not null,
  constraint kept_pk primary key (site_id, sha256, what)
);

create index kept_by_hash on reports.kept (sha256);
