-- The editorial plan: a subject of one day, or of a day that comes every year by the sun or by the moon.
create table planning.topic (
  site_id uuid not null constraint topic_site_fk references sites.site,
  id uuid not null,
  title text not null constraint topic_title_said check (title <> ''),
  note text not null default '',
  section_id uuid,
  reckoning text not null constraint topic_reckoning check (reckoning in ('solar', 'lunar')),
  month integer not null constraint topic_month check (month between 1 and 12),
  day integer not null constraint topic_day check (day between 1 and 31),
  -- Null comes every year.
  year integer constraint topic_year check (year between 2000 and 2199),
  made_at timestamptz not null,
  made_by uuid not null constraint topic_account_fk references people.account,
  ended_at timestamptz,
  constraint topic_pk primary key (site_id, id),
  constraint topic_section_fk foreign key (site_id, section_id) references sites.section (site_id, id),
  constraint topic_lunar_month_short check (reckoning = 'solar' or day <= 30),
  constraint topic_once_by_the_sun check (year is null or reckoning = 'solar')
);
