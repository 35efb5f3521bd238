-- What is published, looked at by the worker soon after: its findings, and by what it can be told from copies of it.
create table quality.looked (
  site_id uuid not null,
  edition_id uuid not null,
  revision_id uuid,
  looked_at timestamptz not null,
  -- The rules and lists it was looked at with.
  rules_version integer not null,
  -- How much is to be seen to, the heaviest finding first.
  weight integer not null,
  -- Sixty-four least hashes of runs of four words; null for what is too short to be a copy.
  signature bytea constraint looked_signature_whole check (signature is null or length(signature) = 256),
  -- One number for each band of four of them: two texts that share one are looked at side by side.
  bands integer[] not null default '{}',
  constraint looked_pk primary key (site_id, edition_id),
  constraint looked_publication_fk foreign key (site_id, edition_id)
    references editions.publication (site_id, edition_id) on delete cascade
);

create index looked_bands on quality.looked using gin (bands);
create index looked_worst on quality.looked (site_id, weight desc) where weight > 0;

create table quality.finding (
  site_id uuid not null,
  edition_id uuid not null,
  no integer not null,
  kind text not null,
  field text not null,
  quote text not null,
  suggestion text,
  because text,
  constraint finding_pk primary key (site_id, edition_id, no),
  constraint finding_looked_fk foreign key (site_id, edition_id)
    references quality.looked (site_id, edition_id) on delete cascade
);
