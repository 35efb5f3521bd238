-- Figures as they were given, append-only: a correction is a new row with its reason, so that the state of any instant can be told.
create table figures.value (
  site_id uuid not null constraint value_site_fk references sites.site,
  id uuid not null,
  indicator text not null,
  unit_id uuid not null constraint value_unit_fk references units.unit,
  period_from date not null,
  period_to date not null,
  -- Null takes a figure back: what was said does not hold and nothing is known.
  value numeric constraint value_not_negative check (value >= 0),
  origin text not null constraint value_origin check (origin in ('typed', 'import', 'api', 'answer')),
  -- Where the number is from: a report, a system, a count by hand.
  source text not null constraint value_source_said check (source <> ''),
  source_id uuid,
  request_id uuid,
  reason text not null default '',
  recorded_at timestamptz not null,
  recorded_by uuid constraint value_account_fk references people.account,
  constraint value_pk primary key (site_id, id),
  constraint value_period_in_order check (period_to >= period_from),
  constraint value_taken_back_with_reason check (value is not null or reason <> '')
);

create index value_of_unit on figures.value (site_id, period_to, unit_id, indicator, period_from, recorded_at desc);

-- What is to be reached, and by when, where somebody has set it.
create table figures.target (
  site_id uuid not null constraint target_site_fk references sites.site,
  id uuid not null,
  indicator text not null,
  value numeric not null constraint target_not_negative check (value >= 0),
  due_year integer not null constraint target_due_year check (due_year between 2000 and 2100),
  source text not null constraint target_source_said check (source <> ''),
  set_at timestamptz not null,
  set_by uuid constraint target_account_fk references people.account,
  constraint target_pk primary key (site_id, id)
);

create index target_of_indicator on figures.target (site_id, indicator, due_year);
