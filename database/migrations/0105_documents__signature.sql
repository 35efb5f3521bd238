-- What the verification of a file's signatures found; it may be verified again, for certificates are revoked and lists grow.
create table documents.signature (
  site_id uuid not null constraint signature_site_fk references sites.site,
  sha256 text not null constraint signature_sha256_is_hash check (sha256 ~ '^[0-9a-f]{64}$'),
  verified_at timestamptz not null,
  verdict text not null constraint signature_verdict check (verdict in (
    'signed', 'issued', 'invalid', 'unsigned', 'unreadable')),
  is_valid boolean not null,
  report jsonb not null,
  constraint signature_pk primary key (site_id, sha256)
);

create index signature_oldest on documents.signature (verified_at);
