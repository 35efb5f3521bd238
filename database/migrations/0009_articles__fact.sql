-- The facts of an article that are searched, counted or shown beside its text.
create schema articles;

create table articles.fact (
  site_id uuid not null,
  revision_id uuid not null,
  genre text not null constraint fact_genre check (genre in (
    'tin', 'bai', 'anh', 'chum-anh', 'phong-su', 'phong-van', 'video', 'phat-thanh', 'do-hoa', 'thong-bao', 'tra-loi-ban-doc')),
  origin text not null constraint fact_origin check (origin in ('own', 'republished', 'translated')),
  source_name text,
  source_url text constraint fact_source_url_is_web check (source_url ~ '^https?://'),
  byline text,
  unit_id uuid constraint fact_unit_fk references units.unit,
  event_at timestamptz,
  received_at timestamptz,
  expires_at timestamptz,
  series text,
  series_number integer,
  air_on date,
  constraint fact_pk primary key (site_id, revision_id),
  constraint fact_revision_fk foreign key (site_id, revision_id) references editions.revision (site_id, id),
  constraint fact_other_origin_has_source check (origin = 'own' or source_name is not null)
);
