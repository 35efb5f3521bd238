-- What the library of a site knows of a file beside its bytes: who brought it, its rights, whether it was scanned, and
-- what was answered about maps. A file that is thrown away can be taken back for a week.
alter table media.file
  add column kind text not null generated always as (
    case
      when content_type like 'image/%' then 'picture'
      when content_type like 'video/%' then 'video'
      when content_type like 'audio/%' then 'audio'
      when content_type = 'text/vtt' then 'captions'
      else 'document'
    end
  ) stored,
  add column uploaded_by uuid constraint file_account_fk references people.account,
  -- As it came; a picture's is never shown to anybody.
  add column original_sha256 text constraint file_original_is_hash check (original_sha256 ~ '^[0-9a-f]{64}$'),
  add column source text,
  add column licence text,
  add column permission text,
  -- Percent from the left and the top edge; null: the middle.
  add column focal_x smallint constraint file_focal_x_is_percent check (focal_x between 0 and 100),
  add column focal_y smallint constraint file_focal_y_is_percent check (focal_y between 0 and 100),
  add column map_answer text constraint file_map_answer check (map_answer in ('no-map', 'islands-shown', 'islands-missing')),
  add column scan text not null default 'not-asked' constraint file_scan check (scan in ('clean', 'unscanned', 'not-asked')),
  add column scanned_at timestamptz,
  -- Its name and texts without accents, for searching.
  add column folded text not null default '',
  add column deleted_at timestamptz,
  add column deleted_by uuid constraint file_deleted_by_fk references people.account,
  add constraint file_focal_point_whole check ((focal_x is null) = (focal_y is null)),
  add constraint file_alt_or_decoration check (alt is null or not is_decoration);

create index file_newest on media.file (site_id, created_at desc, id desc) where deleted_at is null;
create index file_unscanned on media.file (created_at) where scan = 'unscanned' and deleted_at is null;
