-- A report of a series over a period. What it counts is kept with the instant it was taken at; an issued one never changes.
create table reports.report (
  site_id uuid not null,
  id uuid not null,
  series_id uuid not null,
  period_kind text not null constraint report_period_kind check (period_kind in ('month', 'quarter', 'half', 'year', 'own')),
  period_from date not null,
  period_to date not null,
  state text not null constraint report_state check (state in ('draft', 'checked', 'for-signature', 'issued')),
  -- Grows with every change, so that two people never write over each other unknowingly.
  version integer not null default 1,
  figures jsonb not null,
  -- SHA-256 of the figures in canonical form: the proof that they are still those.
  figures_sum text not null constraint report_figures_sum check (figures_sum ~ '^[0-9a-f]{64}$'),
  taken_at timestamptz not null,
  -- Why it is right in spite of what was found in figures that units gave.
  explanation text not null default '',
  texts jsonb not null default '{}',
  named jsonb not null default '{"active": [], "silent": []}',
  -- Issuer, symbol, signing and recipients as they were when it went out to be signed.
  heading jsonb,
  number text,
  issued_on date,
  signed_sha256 text,
  signed_name text,
  arrival_id uuid,
  made_at timestamptz not null,
  made_by uuid constraint report_made_by_fk references people.account,
  issued_at timestamptz,
  constraint report_pk primary key (site_id, id),
  constraint report_series_fk foreign key (site_id, series_id) references reports.series (site_id, id),
  constraint report_arrival_fk foreign key (site_id, arrival_id) references intake.arrival (site_id, id),
  constraint report_ends_after_beginning check (period_from <= period_to),
  constraint report_frozen_heading check (state in ('draft', 'checked') or heading is not null),
  constraint report_issued_whole check (state <> 'issued'
    or (number is not null and issued_on is not null and signed_sha256 is not null and issued_at is not null))
);

create index report_latest on reports.report (site_id, period_to desc, id);
create unique index report_of_arrival on reports.report (site_id, arrival_id) where arrival_id is not null;

-- Every step of a report.
create table reports.step (
  site_id uuid not null,
  id uuid not null,
  report_id uuid not null,
  deed text not null,
  to_state text not null,
  at timestamptz not null,
  by_account uuid constraint step_account_fk references people.account,
  detail text not null default '',
  constraint step_pk primary key (site_id, id),
  constraint step_report_fk foreign key (site_id, report_id) references reports.report (site_id, id)
);

create index step_of_report on reports.step (site_id, report_id, at);

create function reports.stays_as_issued() returns trigger
language plpgsql set search_path = '' as $$
begin
  raise exception 'an issued report never changes';
end
$$;

create trigger report_stays_as_issued before update or delete on reports.report
  for each row when (old.state = 'issued') execute function reports.stays_as_issued();
