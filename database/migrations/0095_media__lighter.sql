-- The same picture in AVIF, for readers whose browser takes it. Made by the worker after the upload: one size takes it up to
-- a quarter of a second. Keyed by the bytes it stands for, so every size of a picture has its own; no bytes where it would
-- save too little.
create table media.lighter (
  sha256 text not null,
  lighter_sha256 text,
  bytes bigint,
  tried_at timestamptz,
  constraint lighter_pk primary key (sha256),
  constraint lighter_whole check ((lighter_sha256 is null) = (bytes is null)),
  constraint lighter_only_when_tried check (lighter_sha256 is null or tried_at is not null)
);

create index lighter_waiting on media.lighter (sha256) where tried_at is null;
create index lighter_bytes on media.lighter (lighter_sha256) where lighter_sha256 is not null;

insert into media.lighter (sha256)
select distinct sha256 from media.file where content_type = 'image/webp'
union
select distinct rendition_sha256 from media.rendition where content_type = 'image/webp';
