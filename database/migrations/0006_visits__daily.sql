-- Views and visits. The portal writes only the inbox; the worker folds it into days.
create schema visits;

create table visits.inbox (
  site_id uuid not null,
  item_id uuid,
  counted_at timestamptz not null,
  views integer not null constraint inbox_views_sane check (views between 0 and 10000000),
  visits integer not null constraint inbox_visits_sane check (visits between 0 and 10000000)
);

-- The row with the all-zero item is the whole site, so a site's figure never sums its items.
create table visits.daily (
  site_id uuid not null constraint daily_site_fk references sites.site,
  day date not null,
  item_id uuid not null default '00000000-0000-0000-0000-000000000000',
  views bigint not null,
  visits bigint not null,
  constraint daily_pk primary key (site_id, day, item_id)
);

-- The footer sums a site's days at every rendering: it must not walk the rows of items.
create index daily_site on visits.daily (site_id, day) include (views, visits)
  where item_id = '00000000-0000-0000-0000-000000000000';

-- What an older portal had counted before this one: an entered figure with its source, never mixed into the days.
create table visits.opening (
  site_id uuid constraint opening_pk primary key constraint opening_site_fk references sites.site,
  counted_until date not null,
  views bigint not null,
  visits bigint not null,
  source text not null constraint opening_source_said check (source <> '')
);
