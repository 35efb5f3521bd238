-- Bytes that intake keeps for ever under their hash: originals, containers, files of packages, page pictures, redacted copies.
create table intake.kept (
  site_id uuid not null constraint kept_site_fk references sites.site,
  sha256 text not null constraint kept_sha256 check (sha256 ~ '^[0-9a-f]{64}$'),
  what text not null constraint kept_what check (what in ('original', 'container', 'part', 'page', 'redacted')),
  content_type text not null,
  bytes bigint not null,
  kept_at timestamptz not null,
  constraint kept_pk primary key (site_id, sha256)
);

create index kept_by_hash on intake.kept (sha256);

-- The pages as pictures, drawn once.
create table intake.page (
  site_id uuid not null,
  arrival_id uuid not null,
  number int not null,
  sha256 text not null,
  width real not null,
  height real not null,
  constraint page_pk primary key (site_id, arrival_id, number),
  constraint page_arrival_fk foreign key (site_id, arrival_id) references intake.arrival (site_id, id),
  constraint page_kept_fk foreign key (site_id, sha256) references intake.kept (site_id, sha256)
);

-- Bands of the shape of a text: two texts that share one are compared.
create table intake.band (
  site_id uuid not null,
  arrival_id uuid not null,
  band bigint not null,
  constraint band_pk primary key (site_id, band, arrival_id),
  constraint band_arrival_fk foreign key (site_id, arrival_id) references intake.arrival (site_id, id)
);

-- What the watched folder holds and was taken already, so that a look at it reads only what is new.
create table intake.seen (
  site_id uuid not null constraint seen_site_fk references sites.site,
  path text not null,
  bytes bigint not null,
  changed_at timestamptz not null,
  seen_at timestamptz not null,
  problem text,
  constraint seen_pk primary key (site_id, path)
);
