-- A link that shows one revision to whoever has it, until it expires, is revoked, or the item comes before its readers.
create table editions.preview_link (
  site_id uuid not null,
  id uuid not null,
  edition_id uuid not null,
  revision_id uuid not null,
  secret_hash bytea not null constraint preview_link_hash_is_sha256 check (octet_length(secret_hash) = 32),
  made_at timestamptz not null,
  made_by uuid not null constraint preview_link_account_fk references people.account,
  made_by_name text not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoked_by uuid constraint preview_link_revoking_account_fk references people.account,
  constraint preview_link_pk primary key (site_id, id),
  constraint preview_link_edition_fk foreign key (site_id, edition_id) references editions.edition (site_id, id),
  constraint preview_link_revision_fk foreign key (site_id, revision_id) references editions.revision (site_id, id),
  constraint preview_link_is_short check (expires_at > made_at and expires_at <= made_at + interval '7 days'),
  constraint preview_link_revoked_whole check ((revoked_at is null) = (revoked_by is null))
);

create unique index preview_link_secret on editions.preview_link (secret_hash);
create index preview_link_edition on editions.preview_link (site_id, edition_id, made_at);
