-- What has been thrown away long enough, and bytes that nothing names any more, leave day by day.
create index file_bytes on media.file (sha256);
create index file_original_bytes on media.file (original_sha256) where original_sha256 is not null;
create index file_replaced on media.file (site_id, replaces_id) where replaces_id is not null;
create index file_thrown_away on media.file (deleted_at) where deleted_at is not null;
create index rendition_bytes on media.rendition (rendition_sha256);

-- How far the store has been looked through; one row, for a run goes on where the former stopped.
create table media.sweep (
  is_only boolean not null default true constraint sweep_pk primary key constraint sweep_only_one check (is_only),
  after text not null
);
