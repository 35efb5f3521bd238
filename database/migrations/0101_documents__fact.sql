-- What a document is known by, searched by and counted by, keyed by revision; the subject (trích yếu) is the revision's title.
create schema documents;

create table documents.fact (
  site_id uuid not null,
  revision_id uuid not null,
  -- As it is printed; empty where the document has none.
  number_symbol text not null default '',
  -- However it is typed: small letters and digits only.
  number_key text not null default '',
  number integer,
  suffix text not null default '',
  symbol_year smallint,
  -- The key of a kind of documents; the list of kinds is data of the product.
  kind text not null default '',
  scheme text not null default 'none' constraint fact_scheme check (scheme in (
    'state', 'legal', 'party', 'front', 'youth', 'council', 'none')),
  -- Bodies that share a site are counted apart.
  body text not null default 'other' constraint fact_body check (body in (
    'party', 'council', 'committee', 'front', 'organisation', 'agency', 'central', 'other')),
  -- All issuers as one line, as lists show them; one by one they stand in documents.issuer.
  issuer text not null default '',
  issued_on date,
  issued_year integer generated always as (extract(year from issued_on)::integer) stored,
  effective_on date,
  -- The last day on which it is in force.
  expires_on date,
  signer text not null default '',
  signer_title text not null default '',
  signature_code text not null default '' constraint fact_signature_code check (signature_code in (
    '', 'TM', 'KT', 'TL', 'TUQ', 'Q')),
  field text not null default '',
  urgency text not null default '' constraint fact_urgency check (urgency in ('', 'khan', 'thuong-khan', 'hoa-toc')),
  gazette text not null default '',
  visibility text not null default 'public' constraint fact_visibility check (visibility in ('public', 'restricted')),
  -- A superior's document is a reference to the issuer's copy: a document of this deployment, or an address elsewhere.
  copy_url text constraint fact_copy_url_is_web check (copy_url ~ '^(https?://|/)'),
  copy_site_id uuid,
  copy_item_id uuid,
  constraint fact_pk primary key (site_id, revision_id),
  constraint fact_revision_fk foreign key (site_id, revision_id) references editions.revision (site_id, id),
  constraint fact_copy_fk foreign key (copy_site_id, copy_item_id) references editions.item (site_id, id),
  constraint fact_copy_whole check ((copy_site_id is null) = (copy_item_id is null)),
  constraint fact_ends_after_beginning check (expires_on >= effective_on)
);

create index fact_by_number on documents.fact (site_id, number_key, issued_year) where number_key <> '';
create index fact_by_number_anywhere on documents.fact (number_key text_pattern_ops) where number_key <> '';
