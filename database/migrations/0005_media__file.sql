-- The catalogue of pictures and files of a site; the bytes lie in the file store under their hash.
create schema media;

create table media.file (
  site_id uuid not null constraint file_site_fk references sites.site,
  id uuid not null,
  sha256 text not null constraint file_sha256_is_hash check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null constraint file_name_is_plain check (name <> '' and name !~ '[/\\]'),
  content_type text not null,
  bytes bigint not null,
  width integer,
  height integer,
  alt text,
  is_decoration boolean not null default false,
  caption text,
  credit text,
  created_at timestamptz not null default now(),
  constraint file_pk primary key (site_id, id),
  constraint file_once_per_site unique (site_id, sha256, name)
);

-- Smaller sizes of a picture, made once for each original whatever site uses it.
create table media.rendition (
  sha256 text not null,
  width integer not null,
  rendition_sha256 text not null,
  content_type text not null,
  bytes bigint not null,
  constraint rendition_pk primary key (sha256, width)
);
